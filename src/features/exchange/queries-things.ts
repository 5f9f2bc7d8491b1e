import { type SQL, sql } from 'drizzle-orm'
import { circleScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Thing } from '#kit/things/index.ts'
import { inSight } from '#kit/things/sight.ts'
import { answerInSight, plainOf, postHref, postInSight } from './queries-parts.ts'
import type { PostKind, Verdict } from './tables.ts'
import { X } from './words.ts'

interface Row extends Record<string, unknown> {
  id: string
  circleId: string
  makerId: string | null
  makerName: string | null
  title: string
  body: string
  postId: string
  postTitle: string
  slug: string
  at: string
  verdict?: Verdict
}

/** The asks, or the offers, among these that the viewer may reach. */
export async function findPosts(db: Db, viewer: Viewer, kind: PostKind, ids: readonly string[]): Promise<Thing[]> {
  const rows = await inMyCircles(
    db,
    viewer,
    (scope) => sql`
    select p.id, p.circle_id "circleId", p.maker_id "makerId", e.name "makerName", p.title, left(p.body, 900) body, p.id "postId",
      p.title "postTitle", p.posted_at at from exchange_post p
      left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
    where p.id = any(${sql.param([...ids])}::text[]) and p.kind = ${kind} and p.circle_id = ${scope.circle.id}
      and p.removed_at is null and ${postInSight(scope, kind)}`,
  )
  return rows.map((row) => asThing(kind, row, row.title, row.body, ''))
}

/** The answers among these that the viewer may reach: with the post that they stand under. */
export async function findAnswers(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const rows = await inMyCircles(
    db,
    viewer,
    (scope) => sql`
    select a.id, a.circle_id "circleId", a.person_id "makerId", e.name "makerName", p.title, left(a.body, 900) body, p.id "postId",
      p.title "postTitle", a.placed_at at from exchange_answer a join exchange_post p on p.id = a.post_id
      left join directory_entry e on e.circle_id = a.circle_id and e.person_id = a.person_id
    where a.id = any(${sql.param([...ids])}::text[]) and a.circle_id = ${scope.circle.id} and a.removed_at is null
      and p.removed_at is null and ${answerInSight(scope)}
      and case p.kind when 'ask' then ${postInSight(scope, 'ask')} else ${postInSight(scope, 'offer')} end`,
  )
  const { answerTo } = X[viewer.lang]
  return rows.map((row) => asThing('answer', row, answerTo(row.postTitle), row.body, `#antwoord-${row.id}`))
}

/** What came of asks that the viewer may reach. */
export async function findOutcomes(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const rows = await inMyCircles(
    db,
    viewer,
    (scope) => sql`
    select o.id, o.circle_id "circleId", o.person_id "makerId", e.name "makerName", p.title, o.words body, p.id "postId",
      p.title "postTitle", o.at, o.verdict from exchange_outcome o join exchange_post p on p.id = o.post_id
      left join directory_entry e on e.circle_id = o.circle_id and e.person_id = o.person_id
    where o.id = any(${sql.param([...ids])}::text[]) and o.circle_id = ${scope.circle.id} and p.removed_at is null
      and ${postInSight(scope, 'ask')} and ${inSight(scope, 'outcome', sql`o.id`, sql`o.person_id`)}`,
  )
  const t = X[viewer.lang]
  return rows.map((row) => {
    const said = t.verdict[row.verdict ?? 'busy'] ?? ''
    return asThing('outcome', row, t.outcomeOf(row.postTitle), [said, row.body].filter(Boolean).join('. '), '#uitkomst')
  })
}

// One query for all circles of the viewer together: each part under the rights they have there.
async function inMyCircles(
  db: Db,
  viewer: Viewer,
  of: (scope: NonNullable<ReturnType<typeof circleScope>>) => SQL,
): Promise<Row[]> {
  const scopes = viewer.circles.flatMap((circle) => circleScope(viewer, circle.slug) ?? [])
  if (scopes.length === 0) return []
  const { rows } = await db.execute<Row>(sql`select t.*, c.slug from (${sql.join(scopes.map(of), sql` union all `)}) t
    join circle c on c.id = t."circleId"`)
  return rows
}

function asThing(kind: Thing['kind'], row: Row, title: string, body: string, anchor: string): Thing {
  const { id, circleId, makerId, makerName, slug, postId, postTitle } = row
  const path = postHref({ slug }, { id: postId, title: postTitle }) + anchor
  return { kind, id, circleId, makerId, makerName, title, excerpt: plainOf(body, 300), path, at: new Date(row.at) }
}
