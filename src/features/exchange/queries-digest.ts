import { type SQL, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { DigestLine, DigestPart } from '#kit/notices/digest.ts'
import { notHidden } from '#kit/things/sight.ts'
import { plainOf, postHref, postInSight, STATE } from './queries-parts.ts'
import type { PostKind } from './tables.ts'
import { G } from './words-digest.ts'

/** What the digest says of asks and offers: what the reader could help with, and what is new. */
export const digest: readonly DigestPart[] = [
  { group: 'fits', place: 'me', order: 10, heading: { nl: G.nl.fits, en: G.en.fits }, lines: fittingLines },
  {
    ...{ group: 'news', place: 'moved', order: 10, heading: { nl: G.nl.asks, en: G.en.asks } },
    lines: (db, scope, since, most) => newLines(db, scope, 'ask', since, most),
  },
  {
    ...{ group: 'news', place: 'moved', order: 20, heading: { nl: G.nl.offers, en: G.en.offers } },
    lines: (db, scope, since, most) => newLines(db, scope, 'offer', since, most),
  },
]

async function fittingLines(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]> {
  const best = sql`(select min(f.rank) from exchange_fit f where f.ask_id = p.id and f.owner_id = ${scope.viewer.person.id})`
  const lines = await openSince(db, scope, 'ask', since, best, most)
  const t = G[scope.viewer.lang]
  return lines.map((line) => ({ ...line, title: t.fitting(line.title) }))
}

async function newLines(db: Db, scope: CircleScope, kind: PostKind, since: Date, most: number): Promise<DigestLine[]> {
  return openSince(db, scope, kind, since, sql`0`, most)
}

interface Row extends Record<string, unknown> {
  id: string
  title: string
  body: string
  name: string
}

// What others posted and still stands open; without what is hidden, also for who looks after the circle. A rank of null leaves a post out.
async function openSince(
  db: Db,
  scope: CircleScope,
  kind: PostKind,
  since: Date,
  rank: SQL,
  most: number,
): Promise<DigestLine[]> {
  const { circle, viewer } = scope
  const { rows } = await db.execute<Row>(sql`
    select * from (select p.id, p.title, left(p.body, 600) body, e.name, p.posted_at, ${rank} rank from exchange_post p
      join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
      where p.circle_id = ${circle.id} and p.kind = ${kind} and p.posted_at > ${since.toISOString()}::timestamptz
        and p.maker_id <> ${viewer.person.id} and ${STATE} = 'open' and ${notHidden(kind, sql`p.id`)} and ${postInSight(scope, kind)}) p
    where rank is not null order by rank, posted_at desc, id desc limit ${most}`)
  const t = G[viewer.lang]
  return rows.map((row) => ({
    title: row.title,
    path: postHref(circle, row),
    line: `${t.from(row.name)} ${plainOf(row.body, 140)}`.trim(),
  }))
}
