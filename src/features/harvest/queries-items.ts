import { type SQL, sql } from 'drizzle-orm'
import { readable } from '#features/gatherings/access.ts'
import { gatheringHref } from '#features/gatherings/queries-gathering.ts'
import type { Visibility } from '#kit/access/tables.ts'
import { type CircleScope, mayVisit } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { idWithWords } from '#kit/id.ts'
import { cameOf, type SparkKind } from '#kit/sparks/index.ts'
import type { Thing, Things } from '#kit/things/index.ts'
import { itemInSight } from './access.ts'
import type { ItemKind } from './tables.ts'

const PAGE_SIZE = 48

/** Where something of the harvest stands. */
export function itemHref(circle: { slug: string }, item: { id: string; text: string }): string {
  return `/kringen/${circle.slug}/oogst/${idWithWords(item.id, item.text.slice(0, 60))}`
}

/** Something of the harvest as a wall or a list shows it. */
export interface ItemLine {
  id: string
  href: string
  kind: ItemKind
  text: string
  saidBy: string
  makerId: string
  /** Who noted it down; null: they left their name out, or left. */
  by: string | null
  at: Date
  /** Where it came up, when the viewer may read that. */
  gathering: { title: string; href: string } | null
}

/** What one looks for on the wall. */
export interface ItemFilter {
  kind: ItemKind | null
  gatheringId: string | null
  q: string
  /** Where the page before ended. */
  after: { micros: string; id: string } | null
}

export interface ItemPage {
  items: ItemLine[]
  /** For the address of the next page; null: this is the last. */
  next: string | null
}

/** One page of the harvest of a circle, the newest first. */
export async function itemsOf(db: Db, scope: CircleScope, filter: ItemFilter): Promise<ItemPage> {
  const which = [sql`i.circle_id = ${scope.circle.id}`, itemInSight(scope)]
  if (filter.kind) which.push(sql`i.kind = ${filter.kind}`)
  if (filter.gatheringId) which.push(sql`i.gathering_id = ${filter.gatheringId}`)
  for (const word of filter.q.split(/\s+/).filter(Boolean).slice(0, 6))
    which.push(sql`(i.text || ' ' || i.said_by) ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (filter.after)
    which.push(
      sql`(i.at, i.id) < ('epoch'::timestamptz + ${filter.after.micros}::bigint * interval '1 microsecond', ${filter.after.id}::text)`,
    )
  const rows = await lines(db, scope, sql.join(which, sql` and `), sql`i.at desc, i.id desc`, PAGE_SIZE + 1)
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined
  return {
    items: rows.slice(0, PAGE_SIZE).map((row) => asLine(scope, row)),
    next: last ? `${last.micros}-${last.id}` : null,
  }
}

/** Where a page ended, out of its address. */
export function afterIn(text: string | undefined): ItemFilter['after'] {
  const [, micros, id] = /^(\d{1,17})-([0-9a-z]{12})$/.exec(text ?? '') ?? []
  return micros && id ? { micros, id } : null
}

/** What came up at a gathering, for a member of its circle: the oldest first. */
export async function itemsAt(db: Db, scope: CircleScope, gatheringId: string): Promise<ItemLine[]> {
  const which = sql`i.gathering_id = ${gatheringId} and i.circle_id = ${scope.circle.id} and ${itemInSight(scope)}`
  return (await lines(db, scope, which, sql`i.at, i.id`, 300)).map((row) => asLine(scope, row))
}

/** The gatherings that brought something, the newest first: to choose between. */
export async function broughtBy(db: Db, scope: CircleScope): Promise<{ id: string; title: string }[]> {
  const { rows } = await db.execute<{ id: string; title: string }>(sql`
    select g.id, g.title from gathering g join circle c on c.id = g.circle_id
    where g.circle_id = ${scope.circle.id} and ${readable(scope.viewer)}
      and exists (select 1 from harvest_item i where i.gathering_id = g.id)
    order by g.starts_at desc, g.id limit 40`)
  return rows
}

/** The latest gatherings at which something can have come up: for the form that notes it down. */
export async function latelyMet(db: Db, scope: CircleScope): Promise<{ id: string; title: string; startsAt: Date }[]> {
  const { rows } = await db.execute<{ id: string; title: string; startsAt: string }>(sql`
    select g.id, g.title, g.starts_at "startsAt" from gathering g join circle c on c.id = g.circle_id
    where g.circle_id = ${scope.circle.id} and g.published_at is not null and g.cancelled_at is null
      and g.starts_at < now() + interval '1 hour' and ${readable(scope.viewer)}
    order by g.starts_at desc, g.id limit 12`)
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt) }))
}

/** Something of the harvest with all that its page shows. */
export interface Item extends ItemLine {
  gatheringId: string | null
  named: boolean
  changedAt: Date | null
  /** Why it was put out of sight; null: it was not. */
  hidden: string | null
}

/** One of the harvest; null when the viewer does not see it. */
export async function itemBy(db: Db, scope: CircleScope, id: string): Promise<Item | null> {
  const which = sql`i.id = ${id} and i.circle_id = ${scope.circle.id} and ${itemInSight(scope)}`
  const [row] = await lines(db, scope, which, sql`i.at`, 1)
  if (!row) return null
  const { gatheringId, named, hidden, changedAt } = row
  return { ...asLine(scope, row), gatheringId, named, hidden, changedAt: changedAt ? new Date(changedAt) : null }
}

/** What came of something, as far as the viewer may reach it: things, and circles. */
export async function cameOfItem(
  db: Db,
  things: Things,
  scope: CircleScope,
  item: { kind: ItemKind; id: string },
): Promise<{ kind: SparkKind; title: string; path: string }[]> {
  const made = await cameOf(db, scope, { kind: item.kind, id: item.id })
  if (made.length === 0) return []
  const found = await things.find(db, scope.viewer, made.slice(0, 20))
  const circles = made.some(({ kind }) => kind === 'circle') ? await circlesFrom(db, scope, item) : []
  return [...[...found.values()].map(({ kind, title, path }: Thing) => ({ kind, title, path })), ...circles]
}

async function circlesFrom(db: Db, scope: CircleScope, item: { kind: ItemKind; id: string }) {
  const { rows } = await db.execute<{ id: string; slug: string; name: string; visibility: Visibility }>(sql`
    select c.id, c.slug, c.name, c.visibility from spark s join circle c on c.id = s.to_id
    where s.from_kind = ${item.kind} and s.from_id = ${item.id} and s.to_kind = 'circle' order by s.at limit 10`)
  return rows
    .filter((row) => mayVisit(row, scope.viewer))
    .map(({ slug, name }) => ({ kind: 'circle' as const, title: name, path: `/kringen/${slug}` }))
}

interface Row extends Record<string, unknown> {
  id: string
  kind: ItemKind
  text: string
  saidBy: string
  makerId: string
  by: string | null
  at: string
  micros: string
  gatheringId: string | null
  gathering: string | null
  named: boolean
  changedAt: string | null
  hidden: string | null
}

// Ordered before anything is looked up beside it, so that only what is shown is.
async function lines(db: Db, scope: CircleScope, which: SQL, order: SQL, limit: number): Promise<Row[]> {
  const { rows } = await db.execute<Row>(sql`
    select i.id, i.kind, i.text, i.said_by "saidBy", i.maker_id "makerId", case when i.named then e.name end "by", i.at,
      (extract(epoch from i.at) * 1000000)::bigint::text micros, i.gathering_id "gatheringId", i.named, i.changed_at "changedAt",
      h.reason hidden, (select g.title from gathering g join circle c on c.id = g.circle_id
        where g.id = i.gathering_id and ${readable(scope.viewer)}) gathering
    from (select i.* from harvest_item i where ${which} order by ${order} limit ${limit}) i
      left join directory_entry e on e.circle_id = i.circle_id and e.person_id = i.maker_id
      left join thing_hidden h on h.thing_kind = i.kind and h.thing_id = i.id
    order by ${order}`)
  return rows
}

function asLine(scope: CircleScope, row: Row): ItemLine {
  const { id, kind, text, saidBy, makerId, by, gatheringId, gathering } = row
  return {
    ...{ id, kind, text, saidBy, makerId, by, at: new Date(row.at) },
    href: itemHref(scope.circle, row),
    gathering:
      gatheringId && gathering
        ? { title: gathering, href: gatheringHref({ id: gatheringId, title: gathering }) }
        : null,
  }
}
