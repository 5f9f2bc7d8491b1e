import { type SQL, sql } from 'drizzle-orm'
import { type Face, facesOf } from '#features/members/queries-people.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { patternsOf, searchWords } from '#kit/text/words.ts'
import { inSight } from '#kit/things/sight.ts'
import { mentionedIn } from './forms-mentions.ts'
import { type After, othersIn, reach } from './queries.ts'

/** A message that was found. */
export interface Hit {
  id: string
  body: string
  at: Date
  makerId: string | null
  talk: { id: string; title: string; others: { id: string; name: string }[] }
}

export interface Results {
  hits: Hit[]
  /** Nothing fits the words exactly; these come close. */
  near: boolean
  next: After | null
  faces: ReadonlyMap<string, Face>
}

const A_PAGE = 20
// How much of the trigrams of a word has to stand in a message that only comes close.
const CLOSE_ENOUGH = 0.55
const MOST_COMPARED = 1500

/**
 * Messages in which all these words stand, the newest first: in the topics of a circle and in the viewer's own talks there.
 * Singular and plural, parts of compounds and, when nothing fits, typing errors are forgiven.
 * @param q as typed
 */
export async function searchTalk(db: Db, scope: CircleScope, q: string, after: After | null): Promise<Results> {
  const words = searchWords(q)
  if (words.length === 0) return { hits: [], near: false, next: null, faces: new Map() }
  const fits = sql.join(
    words.map((word) => sql`m.search like any(${sql.param(patternsOf(word))}::text[])`),
    sql` and `,
  )
  const beyond = after
    ? sql`and (m.at, m.id) < ('epoch'::timestamptz + ${after.at}::bigint * interval '1 microsecond', ${after.id})`
    : sql``
  const rows = await find(db, scope, sql`${fits} ${beyond}`, sql`m.at desc, m.id desc`, A_PAGE + 1)
  const close = rows.length === 0 && !after ? await near(db, scope, words) : []
  const shown = rows.length ? rows.slice(0, A_PAGE) : close
  const last = rows.length > A_PAGE ? shown.at(-1) : undefined
  const people = shown.flatMap((row) => [...(row.maker_id ? [row.maker_id] : []), ...mentionedIn(row.body)])
  return {
    hits: shown.map(asHit),
    near: close.length > 0,
    next: last ? { at: last.micros, id: last.id } : null,
    faces: await facesOf(db, scope.circle.id, people),
  }
}

interface Row extends Record<string, unknown> {
  id: string
  body: string
  at: Date
  micros: string
  maker_id: string | null
  talk_id: string
  title: string
  others: { id: string; name: string }[]
}

async function find(db: Db, scope: CircleScope, which: SQL, order: SQL, most: number): Promise<Row[]> {
  const me = scope.viewer.person.id
  const { rows } = await db.execute<Row>(sql`
    select m.id, left(m.body, 400) body, m.at, (extract(epoch from m.at) * 1000000)::bigint::text micros, m.maker_id,
      c.id talk_id, c.title, case when c.kind = 'private' then ${othersIn(me)} else '[]' end others
    from message m join conversation c on c.id = m.conversation_id
    where c.circle_id = ${scope.circle.id} and ${reach(me)} and m.deleted_at is null and ${which}
      and ${inSight(scope, 'message', sql`m.id`, sql`m.maker_id`)}
      and (c.kind = 'private' or ${inSight(scope, 'conversation', sql`c.id`, sql`c.begun_by`)})
    order by ${order} limit ${most}`)
  return rows
}

// Comparing letters takes long: only the newest messages are looked at.
async function near(db: Db, scope: CircleScope, words: string[]): Promise<Row[]> {
  const likeness = words.map((word) => sql`word_similarity(${word}, m.search)`)
  const close = sql.join(
    likeness.map((one) => sql`${one} >= ${CLOSE_ENOUGH}`),
    sql` and `,
  )
  const newest = sql`m.id = any(array(select n.id from message n order by n.at desc, n.id desc limit ${MOST_COMPARED}))`
  return find(db, scope, sql`${newest} and ${close}`, sql`${sql.join(likeness, sql` + `)} desc, m.at desc`, A_PAGE)
}

function asHit(row: Row): Hit {
  const { id, body, talk_id, title, others } = row
  return { id, body, at: new Date(row.at), makerId: row.maker_id, talk: { id: talk_id, title, others } }
}
