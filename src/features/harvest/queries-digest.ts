import { sql } from 'drizzle-orm'
import { readable } from '#features/gatherings/access.ts'
import { gatheringHref } from '#features/gatherings/queries-gathering.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { DigestLine, DigestPart } from '#kit/notices/digest.ts'
import { notHidden } from '#kit/things/sight.ts'
import { itemInSight, itemNotHidden } from './access.ts'
import { accountHref } from './queries-account.ts'
import { itemHref } from './queries-items.ts'
import type { ItemKind } from './tables.ts'
import { G } from './words-digest.ts'

/** What the digest says of the harvest: reports that can be read, and what came up. */
export const digest: readonly DigestPart[] = [
  { group: 'news', place: 'moved', order: 40, heading: { nl: G.nl.accounts, en: G.en.accounts }, lines: newAccounts },
  { group: 'news', place: 'moved', order: 50, heading: { nl: G.nl.items, en: G.en.items }, lines: newItems },
]

async function newAccounts(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]> {
  const { rows } = await db.execute<{ gatheringId: string; title: string }>(sql`
    select g.id "gatheringId", g.title from account a join gathering g on g.id = a.gathering_id join circle c on c.id = g.circle_id
    where a.circle_id = ${scope.circle.id} and a.published_at > ${since.toISOString()}::timestamptz
      and a.published_by <> ${scope.viewer.person.id} and ${notHidden('account', sql`a.id`)} and ${readable(scope.viewer)}
    order by a.published_at desc limit ${most}`)
  const t = G[scope.viewer.lang]
  return rows.map(({ gatheringId, title }) => ({
    title,
    path: accountHref({ href: gatheringHref({ id: gatheringId, title }) }),
    line: t.accountLine,
  }))
}

async function newItems(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]> {
  const { rows } = await db.execute<{ id: string; kind: ItemKind; text: string; saidBy: string }>(sql`
    select i.id, i.kind, i.text, i.said_by "saidBy" from harvest_item i
    where i.circle_id = ${scope.circle.id} and i.at > ${since.toISOString()}::timestamptz and i.maker_id <> ${scope.viewer.person.id}
      and ${itemNotHidden} and ${itemInSight(scope)} order by i.at desc, i.id desc limit ${most}`)
  const t = G[scope.viewer.lang]
  return rows.map((row) => ({
    title: row.text.length > 160 ? `${row.text.slice(0, 159)}…` : row.text,
    path: itemHref(scope.circle, row),
    line: row.kind === 'quote' && row.saidBy ? t.said(row.saidBy) : t.kind[row.kind],
  }))
}
