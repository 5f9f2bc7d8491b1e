import { sql } from 'drizzle-orm'
import { readable } from '#features/gatherings/access.ts'
import { gatheringHref } from '#features/gatherings/queries-gathering.ts'
import type { Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Readers } from '#kit/storage/routes.ts'
import type { Thing, ThingKind } from '#kit/things/index.ts'
import { inSight } from '#kit/things/sight.ts'
import { scopesOf } from './access.ts'
import { accountReadable, mayReadAccount } from './queries.ts'
import { accountHref } from './queries-account.ts'
import { mayReadGoodie } from './queries-goodies.ts'
import { itemHref } from './queries-items.ts'
import type { ItemKind } from './tables.ts'

const LONGEST_TITLE = 140

/** How the harvest is shown elsewhere. Its pages are made anew at each visit, so nobody has to be told who sees it. */
export const things: readonly ThingKind[] = [
  { kind: 'account', reportable: true, find: findAccounts, whole: wholeAccount },
  ...(['insight', 'question', 'quote'] as const).map(
    (kind): ThingKind => ({
      kind,
      reportable: true,
      find: (db, viewer, ids) => findItems(db, viewer, kind, ids),
      whole: async (db, viewer, id) => (await itemRows(db, viewer, kind, [id]))[0]?.text ?? null,
    }),
  ),
]

/** Who may read what hangs on them. */
export const readers: Readers = {
  'account-photo': (db, viewer, photoId) => mayReadAccount(db, viewer, { photoId }),
  goodie: (db, viewer, id) => mayReadGoodie(db, viewer, id),
}

async function findItems(db: Db, viewer: Viewer, kind: ItemKind, ids: readonly string[]): Promise<Thing[]> {
  return (await itemRows(db, viewer, kind, ids)).map(({ slug, text, saidBy, ...row }) => ({
    ...{ id: row.id, circleId: row.circleId, makerId: row.makerId, makerName: row.makerName },
    kind,
    title: text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1)}…` : text,
    excerpt: text.length > LONGEST_TITLE ? text.slice(0, 300) : saidBy,
    path: itemHref({ slug }, { id: row.id, text }),
    at: new Date(row.at),
  }))
}

interface ItemRow extends Record<string, unknown> {
  id: string
  circleId: string
  makerId: string
  makerName: string | null
  text: string
  saidBy: string
  slug: string
  at: string
}

async function itemRows(db: Db, viewer: Viewer, kind: ItemKind, ids: readonly string[]): Promise<ItemRow[]> {
  const scopes = scopesOf(viewer)
  if (scopes.length === 0 || ids.length === 0) return []
  const mine = scopes.map(
    (scope) => sql`(i.circle_id = ${scope.circle.id} and ${inSight(scope, kind, sql`i.id`, sql`i.maker_id`)})`,
  )
  const { rows } = await db.execute<ItemRow>(sql`
    select i.id, i.circle_id "circleId", i.maker_id "makerId", case when i.named then e.name end "makerName", i.text,
      i.said_by "saidBy", c.slug, i.at
    from harvest_item i join circle c on c.id = i.circle_id
      left join directory_entry e on e.circle_id = i.circle_id and e.person_id = i.maker_id
    where i.id = any(${sql.param([...ids])}::text[]) and i.kind = ${kind} and (${sql.join(mine, sql` or `)})`)
  return rows
}

interface AccountRow extends Record<string, unknown> {
  id: string
  circleId: string
  makerId: string
  makerName: string | null
  gatheringId: string
  title: string
  body: string
  at: string
}

async function accountRows(db: Db, viewer: Viewer, ids: readonly string[]): Promise<AccountRow[]> {
  const { rows } = await db.execute<AccountRow>(sql`
    select a.id, a.circle_id "circleId", coalesce(a.published_by, a.begun_by) "makerId", e.name "makerName", g.id "gatheringId", g.title,
      coalesce((select string_agg(s.body, E'\n\n' order by s.place) from account_section s
        where s.account_id = a.id and s.removed_at is null and s.body <> ''), '') body, coalesce(a.published_at, a.begun_at) at
    from account a join gathering g on g.id = a.gathering_id join circle c on c.id = g.circle_id
      left join directory_entry e on e.circle_id = a.circle_id and e.person_id = coalesce(a.published_by, a.begun_by)
    where a.id = any(${sql.param([...ids])}::text[]) and ${readable(viewer)} and ${accountReadable(viewer)}`)
  return rows
}

async function findAccounts(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  return (await accountRows(db, viewer, ids)).map(
    ({ id, circleId, makerId, makerName, gatheringId, title, body, at }) => ({
      ...{ kind: 'account' as const, id, circleId, makerId, makerName, title, at: new Date(at) },
      excerpt: plain(body).slice(0, 300),
      path: accountHref({ href: gatheringHref({ id: gatheringId, title }) }),
    }),
  )
}

async function wholeAccount(db: Db, viewer: Viewer, id: string): Promise<string | null> {
  return (await accountRows(db, viewer, [id]))[0]?.body ?? null
}

// Enough of Markdown's marks taken off to read as a sentence.
function plain(markdown: string): string {
  return markdown
    .slice(0, 2000)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\s*+-]+|[*_`]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}
