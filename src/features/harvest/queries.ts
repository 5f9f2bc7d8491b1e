import { sql } from 'drizzle-orm'
import { type GatheringScope, readable } from '#features/gatherings/access.ts'
import type { CircleScope, Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { inSight, mayModerate, notHidden } from '#kit/things/sight.ts'
import { itemNotHidden, scopesOf } from './access.ts'
import { itemHref } from './queries-items.ts'
import type { ItemKind } from './tables.ts'

/** Something of the harvest for who reads a report from outside: without who noted it down. */
export interface PublicItem {
  kind: ItemKind
  text: string
  saidBy: string
}

/** What came up at a gathering, for a report that everyone may read. */
export async function publicItemsAt(db: Db, scope: GatheringScope): Promise<PublicItem[]> {
  const { rows } = await db.execute<PublicItem & Record<string, unknown>>(sql`
    select i.kind, i.text, i.said_by "saidBy" from harvest_item i
    where i.gathering_id = ${scope.gatheringId} and i.circle_id = ${scope.circleId} and ${itemNotHidden}
    order by i.at, i.id limit 300`)
  return rows
}

/**
 * How much was harvested lately in some circles: insights, questions, quotes and reports. Counted to 5,000.
 * @param circleIds out of proven scopes
 */
export async function harvestedLately(db: Db, circleIds: readonly string[], days: number): Promise<number> {
  const ids = sql`${sql.param([...circleIds])}::text[]`
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int n from (
      (select 1 from harvest_item i where i.circle_id = any(${ids}) and i.at > now() - make_interval(days => ${days})
        and ${itemNotHidden} limit 5000)
      union all (select 1 from account a where a.circle_id = any(${ids}) and a.published_at > now() - make_interval(days => ${days})
        and ${notHidden('account', sql`a.id`)} limit 500)) lately`)
  return rows[0]?.n ?? 0
}

/** How much of one kind others noted down in the last seven days, counted to 99. */
export function freshOf(kind: ItemKind): (db: Db, scope: CircleScope) => Promise<number> {
  return async (db, scope) => {
    const { rows } = await db.execute<{ n: number }>(sql`
      select count(*)::int n from (select 1 from harvest_item i where i.circle_id = ${scope.circle.id} and i.kind = ${kind}
        and i.at > now() - interval '7 days' and i.maker_id <> ${scope.viewer.person.id}
        and ${inSight(scope, kind, sql`i.id`, sql`i.maker_id`)} limit 99) few`)
    return rows[0]?.n ?? 0
  }
}

/** What a circle came out of, when that was something of a harvest and the viewer may read it. */
export async function itemBehind(
  db: Db,
  viewer: Viewer,
  circleId: string,
): Promise<{ title: string; path: string } | null> {
  const mine = sql`${sql.param(viewer.circles.map(({ id }) => id))}::text[]`
  const { rows } = await db.execute<{ id: string; text: string; slug: string }>(sql`
    select i.id, i.text, c.slug from spark s join harvest_item i on i.id = s.from_id join circle c on c.id = i.circle_id
    where s.to_kind = 'circle' and s.to_id = ${circleId} and s.from_kind in ('insight', 'question', 'quote')
      and i.circle_id = any(${mine}) and ${itemNotHidden} limit 1`)
  const row = rows[0]
  return row ? { title: row.text.slice(0, 140), path: itemHref({ slug: row.slug }, row) } : null
}

/** Whether a report can be read by who looks: for what hangs on it. */
export async function mayReadAccount(db: Db, viewer: Viewer, which: { photoId: string }): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from account_photo f join account a on a.id = f.account_id
      join gathering g on g.id = a.gathering_id join circle c on c.id = g.circle_id
    where f.id = ${which.photoId} and ${readable(viewer)} and ${accountReadable(viewer)}`)
  return rows.length > 0
}

/** The condition on `account a` with `gathering g` and `circle c`, beside `readable`, under which somebody reads a report. */
export function accountReadable(viewer: Viewer) {
  const me = viewer.person?.id ?? ''
  const tended = scopesOf(viewer)
    .filter(mayModerate)
    .map(({ circle }) => circle)
  const ids = (circles: readonly { id: string }[]) => sql`${sql.param(circles.map(({ id }) => id))}::text[]`
  return sql`(g.circle_id = any(${ids(tended)})
    or (g.circle_id = any(${ids(viewer.circles)}) and exists (select 1 from gathering_host h where h.gathering_id = g.id and h.person_id = ${me}))
    or (a.published_at is not null and ${notHidden('account', sql`a.id`)}
      and (a.open_to = 'public' or g.circle_id = any(${ids(viewer.circles)}))))`
}
