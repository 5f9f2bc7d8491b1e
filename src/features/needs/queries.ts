import { type SQL, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { idWithWords } from '#kit/id.ts'
import { inSight, notHidden } from '#kit/things/sight.ts'
import { DOTS_ON_ONE } from './access.ts'

/** Where a need stands. */
export function needHref(circle: { slug: string }, need: { id: string; sentence: string }): string {
  return `/kringen/${circle.slug}/afspraken/behoeften/${idWithWords(need.id, need.sentence)}`
}

/** A need in a list. */
export interface NeedLine {
  id: string
  href: string
  makerId: string
  /** Null: someone who left. */
  makerName: string | null
  sentence: string
  why: string
  at: Date
  /** What everyone gave it. Whoever gave nothing yet should not be shown this. */
  dots: number
  /** What the viewer gave it. */
  mine: number
  /** How many others were found to be the same. */
  joined: number
}

/** A need on its own page. */
export interface Need extends NeedLine {
  gatheringId: string | null
  closedAt: Date | null
  /** The one that this is part of. */
  into: { href: string; sentence: string } | null
  /** What was found to be the same, with the words of who wrote it. */
  parts: { id: string; makerId: string; makerName: string | null; sentence: string; why: string; at: Date }[]
  /** Why it is out of sight, for who still sees it. */
  hidden: string | null
}

const SHOWN = 40
const PARTS_SHOWN = 40

/**
 * The open needs of a circle: the newest first for who did not weigh yet, else the heaviest first.
 * @param weighed the viewer gave dots
 * @param after the id of the last one of the page before
 */
export async function openNeeds(
  db: Db,
  scope: CircleScope,
  weighed: boolean,
  after: string | null = null,
): Promise<{ needs: NeedLine[]; next: string | null }> {
  const by = weighed ? sql`n.dots` : sql`n.at`
  const of = weighed ? sql`b.dots` : sql`b.at`
  const further = after
    ? sql`and (${by}, n.id) < (select ${of}, b.id from need b where b.id = ${after} and b.circle_id = ${scope.circle.id})`
    : sql``
  const needs = await lines(db, scope, sql`${OPEN} ${further}`, sql`${by} desc, n.id desc`, SHOWN)
  return { needs, next: needs.length === SHOWN ? (needs.at(-1)?.id ?? null) : null }
}

/** What people wrote down for a gathering, the heaviest first. */
export function needsFor(db: Db, scope: CircleScope, gatheringId: string, limit: number): Promise<NeedLine[]> {
  const which = sql`n.gathering_id = ${gatheringId} and n.closed_at is null and n.joined_into is null`
  return lines(db, scope, which, sql`n.dots desc, n.id desc`, limit)
}

/** A need that the viewer may see, or null. */
export async function needBy(db: Db, scope: CircleScope, id: string): Promise<Need | null> {
  const { rows } = await db.execute<NeedRow>(sql`
    select ${columns(scope)}, n.gathering_id "gatheringId", n.closed_at "closedAt",
      (select h.reason from thing_hidden h where h.thing_kind = 'need' and h.thing_id = n.id) hidden,
      (select json_build_object('id', r.id, 'sentence', r.sentence) from need r
        where r.id = n.joined_into and ${inSight(scope, 'need', sql`r.id`, sql`r.maker_id`)}) "into",
      (select json_agg(p) from (select p.id, p.maker_id "makerId", d.name "makerName", p.sentence, p.why, p.at from need p
          left join directory_entry d on d.circle_id = p.circle_id and d.person_id = p.maker_id
        where p.joined_into = n.id and ${inSight(scope, 'need', sql`p.id`, sql`p.maker_id`)}
        order by p.at, p.id limit ${PARTS_SHOWN}) p) parts
    from need n left join directory_entry e on e.circle_id = n.circle_id and e.person_id = n.maker_id
    where n.id = ${id} and n.circle_id = ${scope.circle.id} and ${SIGHT(scope)}`)
  const row = rows[0]
  if (!row) return null
  return {
    ...asLine(scope, row),
    gatheringId: row.gatheringId,
    closedAt: row.closedAt === null ? null : new Date(row.closedAt),
    hidden: row.hidden,
    into: row.into && { href: needHref(scope.circle, row.into), sentence: row.into.sentence },
    parts: (row.parts ?? []).map((part) => ({ ...part, at: new Date(part.at) })),
  }
}

/** How many dots the viewer gave over all open needs together. What is hidden takes none. */
export async function dotsGiven(db: Db, circleId: string, personId: string): Promise<number> {
  const { rows } = await db.execute<{ given: number }>(sql`
    with mine as (select coalesce(n.joined_into, n.id) root, sum(d.dots) dots from need_dot d join need n on n.id = d.need_id
      where d.circle_id = ${circleId} and d.person_id = ${personId} group by 1)
    select coalesce(sum(least(${DOTS_ON_ONE}::int, m.dots)), 0)::int given from mine m join need r on r.id = m.root
    where r.closed_at is null and ${notHidden('need', sql`r.id`)}`)
  return rows[0]?.given ?? 0
}

/** Two needs that somebody found to be the same. */
export interface Same {
  one: { id: string; href: string; sentence: string }
  other: { id: string; href: string; sentence: string }
  byId: string
  byName: string | null
}

/**
 * What was said to be the same and is not decided on, the newest first.
 * @param of only pairs with this need
 */
export async function saidSame(db: Db, scope: CircleScope, limit: number, of?: string): Promise<Same[]> {
  const about = of === undefined ? sql`true` : sql`(s.one_id = ${of} or s.other_id = ${of})`
  const seen = (t: SQL) =>
    sql`${t}.closed_at is null and ${t}.joined_into is null and ${inSight(scope, 'need', sql`${t}.id`, sql`${t}.maker_id`)}`
  const { rows } = await db.execute<SameRow>(sql`
    select s.one_id "oneId", x.sentence "one", s.other_id "otherId", y.sentence "other", s.by_id "byId", e.name "byName"
    from need_same s join need x on x.id = s.one_id join need y on y.id = s.other_id
      left join directory_entry e on e.circle_id = s.circle_id and e.person_id = s.by_id
    where s.circle_id = ${scope.circle.id} and ${about} and ${seen(sql`x`)} and ${seen(sql`y`)} order by s.at desc, s.one_id limit ${limit}`)
  const side = (id: string, sentence: string) => ({ id, sentence, href: needHref(scope.circle, { id, sentence }) })
  return rows.map((row) => ({
    one: side(row.oneId, row.one),
    other: side(row.otherId, row.other),
    byId: row.byId,
    byName: row.byName,
  }))
}

/** How many needs others wrote down in the last week that the viewer did not weigh, counted to 99. */
export async function freshNeeds(db: Db, scope: CircleScope): Promise<number> {
  const me = scope.viewer.person.id
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int n from (select 1 from need n where n.circle_id = ${scope.circle.id} and ${OPEN}
      and n.at > now() - interval '7 days' and n.maker_id <> ${me} and ${SIGHT(scope)}
      and not exists (select 1 from need_dot d where d.need_id = n.id and d.person_id = ${me}) limit 99) few`)
  return rows[0]?.n ?? 0
}

const OPEN = sql`n.closed_at is null and n.joined_into is null`
const SIGHT = (scope: CircleScope) => inSight(scope, 'need', sql`n.id`, sql`n.maker_id`)

async function lines(db: Db, scope: CircleScope, which: SQL, order: SQL, limit: number): Promise<NeedLine[]> {
  const { rows } = await db.execute<Row>(sql`
    select ${columns(scope)} from need n left join directory_entry e on e.circle_id = n.circle_id and e.person_id = n.maker_id
    where n.circle_id = ${scope.circle.id} and ${which} and ${SIGHT(scope)} order by ${order} limit ${limit}`)
  return rows.map((row) => asLine(scope, row))
}

const columns = (
  scope: CircleScope,
) => sql`n.id, n.maker_id "makerId", e.name "makerName", n.sentence, n.why, n.at, n.dots,
  (select least(${DOTS_ON_ONE}::int, coalesce(sum(d.dots), 0))::int from need_dot d where d.person_id = ${scope.viewer.person.id}
    and d.need_id in (select n.id union all select q.id from need q where q.joined_into = n.id)) mine,
  (select count(*)::int from need q where q.joined_into = n.id and ${notHidden('need', sql`q.id`)}) joined`

function asLine(scope: CircleScope, row: Row): NeedLine {
  const { id, makerId, makerName, sentence, why, at, dots, mine, joined } = row
  return {
    ...{ id, makerId, makerName, sentence, why, dots, mine, joined },
    href: needHref(scope.circle, row),
    at: new Date(at),
  }
}

interface Row extends Record<string, unknown>, Omit<NeedLine, 'at' | 'href'> {
  at: string
}

interface NeedRow extends Row {
  gatheringId: string | null
  closedAt: string | null
  hidden: string | null
  into: { id: string; sentence: string } | null
  parts: (Omit<Need['parts'][number], 'at'> & { at: string })[] | null
}

interface SameRow extends Record<string, unknown> {
  oneId: string
  one: string
  otherId: string
  other: string
  byId: string
  byName: string | null
}
