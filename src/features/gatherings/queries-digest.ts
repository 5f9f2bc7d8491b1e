import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { DigestLine, DigestPart } from '#kit/notices/digest.ts'
import { notHidden } from '#kit/things/sight.ts'
import { lines } from './queries.ts'
import { whereOf } from './queries-calendar.ts'
import { whenIn } from './queries-when.ts'
import { A } from './words-agenda.ts'

/** What the digest says of gatherings: those that were made known, and that the reader did not answer yet. */
export const digest: readonly DigestPart[] = [
  { group: 'meet', place: 'moved', order: 5, heading: { nl: A.nl.fresh, en: A.en.fresh }, lines: freshLines },
]

async function freshLines(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]> {
  const { circle, viewer } = scope
  const me = viewer.person.id
  // Who looks after the circle sees what is hidden on its pages; no mail says it.
  const which = sql`g.circle_id = ${circle.id} and g.published_at is not null and g.starts_at > now() and g.cancelled_at is null
    and g.published_at > ${since.toISOString()}::timestamptz and g.published_by is distinct from ${me} and s.state is null
    and ${notHidden('gathering', sql`g.id`)}
    and not exists (select 1 from gathering_host mine where mine.gathering_id = g.id and mine.person_id = ${me})`
  const found = await lines(db, viewer, which, sql`g.starts_at, g.id`, most)
  const now = new Date()
  return found.map((one) => {
    const { day, hours } = whenIn(viewer.lang, one, now)
    return {
      title: one.title,
      path: one.href,
      line: [`${day}, ${hours}`, whereOf(viewer.lang, { ...one, address: '' })].filter(Boolean).join(', '),
    }
  })
}
