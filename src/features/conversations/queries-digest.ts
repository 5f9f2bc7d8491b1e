import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { DigestLine, DigestPart } from '#kit/notices/digest.ts'
import { inSight, notHidden } from '#kit/things/sight.ts'
import { talkHref } from './queries.ts'
import { COUNTED, G } from './words-digest.ts'

/** Of so many topics, the last spoken in, the busiest are told. */
const NEWEST = 40

/** What the digest says of talk: the topics in which most was said that the reader did not read. Not what was said. */
export const digest: readonly DigestPart[] = [
  { group: 'news', place: 'moved', order: 30, heading: { nl: G.nl.talks, en: G.en.talks }, lines: topicLines },
]

async function topicLines(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]> {
  const { circle, viewer } = scope
  const me = viewer.person.id
  const from = sql`${since.toISOString()}::timestamptz`
  // What was said to the reader was told to them.
  const told = sql`select t.thing_id from notice t where t.person_id = ${me} and t.thing_kind = 'message' and t.at > ${from}`
  const { rows } = await db.execute<{ id: string; title: string; n: number; who: string }>(sql`
    select c.id, c.title, said.n, e.name who from (select * from conversation c where c.circle_id = ${circle.id} and c.kind = 'topic'
        and c.last_at > ${from} and ${notHidden('conversation', sql`c.id`)} and ${inSight(scope, 'conversation', sql`c.id`, sql`c.begun_by`)}
        order by c.last_at desc, c.id desc limit ${NEWEST}) c
      left join conversation_reading r on r.conversation_id = c.id and r.person_id = ${me}
      cross join lateral (select count(*)::int n, (array_agg(m.maker_id order by m.seq desc))[1] last_by from message m
        where m.conversation_id = c.id and m.seq > greatest(coalesce(r.read_seq, 0), c.last_seq - ${COUNTED}) and m.at > ${from}
          and m.deleted_at is null and m.maker_id <> ${me} and m.id not in (${told}) and ${notHidden('message', sql`m.id`)}
          and ${inSight(scope, 'message', sql`m.id`, sql`m.maker_id`)}) said
      left join directory_entry e on e.circle_id = ${circle.id} and e.person_id = said.last_by
    where said.n > 0 order by said.n desc, c.last_at desc, c.id limit ${most}`)
  const t = G[viewer.lang]
  return rows.map((row) => ({
    title: row.title,
    path: talkHref(circle, row),
    line: t.fresh(row.n, row.who ?? t.somebody),
  }))
}
