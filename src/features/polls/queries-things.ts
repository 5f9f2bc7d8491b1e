import { type SQL, sql } from 'drizzle-orm'
import { type CircleScope, circleScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { announce } from '#kit/live/index.ts'
import type { Thing, ThingKind } from '#kit/things/index.ts'
import { inSight } from '#kit/things/sight.ts'
import { pollHref } from './queries.ts'

/** How polls and decisions are shown elsewhere. */
export const things: readonly ThingKind[] = [
  { kind: 'poll', reportable: true, find: findPolls, seenAnew: (tx, id) => announcePoll(tx, sql`p.id = ${id}`) },
  {
    kind: 'decision',
    reportable: true,
    find: findDecisions,
    seenAnew: (tx, id) => announcePoll(tx, sql`p.id in (select d.poll_id from poll_decision d where d.id = ${id})`),
  },
]

async function announcePoll(tx: Db, which: SQL): Promise<void> {
  const { rows } = await tx.execute<{ topic: string }>(
    sql`select p.circle_id || '-' || p.id topic from poll p where ${which}`,
  )
  if (rows[0]) await announce(tx, 'poll', rows[0].topic)
}

async function findPolls(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const rows = await inMyCircles(
    db,
    viewer,
    (scope) => sql`select p.id, p.circle_id "circleId", p.maker_id "makerId", e.name "makerName", p.question title,
      left(p.explanation, 900) body, p.id "pollId", p.question, p.opened_at at
    from poll p left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
    where p.id = any(${sql.param([...ids])}::text[]) and p.circle_id = ${scope.circle.id}
      and ${inSight(scope, 'poll', sql`p.id`, sql`p.maker_id`)}`,
  )
  return rows.map((row) => asThing('poll', row, ''))
}

async function findDecisions(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const rows = await inMyCircles(
    db,
    viewer,
    (scope) => sql`select d.id, d.circle_id "circleId", d.maker_id "makerId", e.name "makerName", d.title,
      left(d.reasons, 900) body, p.id "pollId", p.question, d.at
    from poll_decision d join poll p on p.id = d.poll_id
      left join directory_entry e on e.circle_id = d.circle_id and e.person_id = d.maker_id
    where d.id = any(${sql.param([...ids])}::text[]) and d.circle_id = ${scope.circle.id}
      and ${inSight(scope, 'decision', sql`d.id`, sql`d.maker_id`)} and ${inSight(scope, 'poll', sql`p.id`, sql`p.maker_id`)}`,
  )
  return rows.map((row) => asThing('decision', row, '#besluit'))
}

interface Row extends Record<string, unknown> {
  id: string
  circleId: string
  makerId: string
  makerName: string | null
  title: string
  body: string
  pollId: string
  question: string
  at: string
  slug: string
}

// One query for all circles of the viewer together: each part under the rights they have there.
async function inMyCircles(db: Db, viewer: Viewer, of: (scope: CircleScope) => SQL): Promise<Row[]> {
  const scopes = viewer.circles.flatMap((circle) => circleScope(viewer, circle.slug) ?? [])
  if (scopes.length === 0) return []
  const { rows } = await db.execute<Row>(sql`select t.*, c.slug from (${sql.join(scopes.map(of), sql` union all `)}) t
    join circle c on c.id = t."circleId"`)
  return rows
}

function asThing(kind: 'poll' | 'decision', row: Row, anchor: string): Thing {
  const { id, circleId, makerId, makerName, title, body, slug, pollId, question } = row
  const path = pollHref({ slug }, { id: pollId, question }) + anchor
  return { kind, id, circleId, makerId, makerName, title, excerpt: plain(body), path, at: new Date(row.at) }
}

// Enough of Markdown's marks taken off to read as a sentence.
function plain(markdown: string): string {
  const text = markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\s*+-]+|[*_`]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}
