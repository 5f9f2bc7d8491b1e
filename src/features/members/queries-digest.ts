import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { DigestLine, DigestPart } from '#kit/notices/digest.ts'
import { unblocked } from '#kit/things/blocks.ts'
import { memberHref } from './queries.ts'
import { G } from './words-digest.ts'

/** What the digest says of members: who came, and who was made known to whom. */
export const digest: readonly DigestPart[] = [
  {
    group: 'news',
    place: 'moved',
    order: 40,
    heading: { nl: G.nl.newcomers, en: G.en.newcomers },
    lines: newcomerLines,
  },
  {
    group: 'news',
    place: 'moved',
    order: 50,
    heading: { nl: G.nl.introduced, en: G.en.introduced },
    lines: meetingLines,
  },
]

async function newcomerLines(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]> {
  const { circle } = scope
  const me = scope.viewer.person.id
  const { rows } = await db.execute<{ id: string; name: string; works_on: string; headline: string }>(sql`
    select person_id id, name, works_on, headline from directory_entry d
    where circle_id = ${circle.id} and joined_at > ${since.toISOString()}::timestamptz and person_id <> ${me} and ${unblocked(me, sql`d.person_id`)}
    order by joined_at desc, person_id desc limit ${most}`)
  return rows.map((row) => ({
    title: row.name,
    path: memberHref(circle, row),
    line: row.works_on || row.headline,
  }))
}

// That two people met is for everyone in the circle; why they should is theirs. Who met hears it from who introduced them.
async function meetingLines(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]> {
  const { circle, viewer } = scope
  const me = viewer.person.id
  const { rows } = await db.execute<{ id: string; name: string; other: string; by: string }>(sql`
    select o.person_id id, o.name, x.name other, b.name "by" from introduction i
      join directory_entry b on b.circle_id = i.circle_id and b.person_id = i.by_id
      join directory_entry o on o.circle_id = i.circle_id and o.person_id = i.one_id
      join directory_entry x on x.circle_id = i.circle_id and x.person_id = i.other_id
    where i.circle_id = ${circle.id} and i.made_at > ${since.toISOString()}::timestamptz and ${me} not in (i.by_id, i.one_id, i.other_id)
      and ${unblocked(me, sql`i.by_id`)} and ${unblocked(me, sql`i.one_id`)} and ${unblocked(me, sql`i.other_id`)}
    order by i.made_at desc, i.id limit ${Math.min(most, 2)}`)
  const t = G[viewer.lang]
  return rows.map((row) => ({
    title: t.met(row.name, row.other),
    path: memberHref(circle, row),
    line: t.metBy(row.by),
  }))
}
