import { type SQL, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { idWithWords } from '#kit/id.ts'
import { inSight } from '#kit/things/sight.ts'
import { isoDate } from '#ui/clock.ts'
import { membersByName } from './queries.ts'
import type { ActivityState } from './queries-steps.ts'

/** Where something agreed stands. */
export function activityHref(circle: { slug: string }, activity: { id: string; title: string }): string {
  return `/kringen/${circle.slug}/afspraken/${idWithWords(activity.id, activity.title)}`
}

/** Something that was agreed on, as members see it. */
export interface Activity {
  id: string
  href: string
  title: string
  purpose: string
  /** 2026-12-04 */
  onDate: string
  /** Noon in UTC of the day, so that no time zone moves it. */
  on: Date
  ownerId: string
  /** Null: someone who left. */
  ownerName: string | null
  state: ActivityState
  /** Its day went by, and nobody said what became of it. */
  late: boolean
  /** Why it does not go on. */
  dropReason: string
  gatheringId: string | null
  agreedBy: string
  agreedByName: string | null
  agreedAt: Date
  /** Why it is out of sight, for who still sees it. */
  hidden: string | null
}

const OPEN = sql`a.happened_at is null and a.dropped_at is null`

/** Something agreed in this circle, or null when it is out of reach. */
export async function activityBy(db: Db, scope: CircleScope, id: string): Promise<Activity | null> {
  const [one] = await activities(db, scope, sql`a.id = ${id}`, sql`a.id`, 1)
  return one ?? null
}

/** What is agreed and not done yet, the first day first: for a programme that looks back, and for pages. */
export function openAgreements(db: Db, scope: CircleScope, limit: number): Promise<Activity[]> {
  return activities(db, scope, OPEN, sql`a.on_date, a.id`, limit)
}

/**
 * What was done, or does not go on; the newest day first.
 * @param after the id of the last one of the page before
 */
export function pastAgreements(db: Db, scope: CircleScope, limit: number, after: string | null): Promise<Activity[]> {
  const further = after
    ? sql`and (a.on_date, a.id) < (select b.on_date, b.id from circle_activity b where b.id = ${after} and b.circle_id = a.circle_id)`
    : sql``
  return activities(db, scope, sql`not (${OPEN}) ${further}`, sql`a.on_date desc, a.id desc`, limit)
}

/** For the page of a gathering: what was agreed there, and what else is open when people meet again. */
export async function agreementsAt(
  db: Db,
  scope: CircleScope,
  gatheringId: string,
  limit: number,
): Promise<{ here: Activity[]; open: Activity[] }> {
  const found = await activities(
    db,
    scope,
    sql`(a.gathering_id = ${gatheringId} or (${OPEN}))`,
    sql`a.gathering_id is not distinct from ${gatheringId} desc, a.on_date, a.id`,
    limit,
  )
  return {
    here: found.filter((one) => one.gatheringId === gatheringId),
    open: found.filter((one) => one.gatheringId !== gatheringId),
  }
}

/** Who is meant by a name that was typed: the one member, or why there is not one. */
export async function memberNamed(
  db: Db,
  scope: CircleScope,
  typed: string,
): Promise<{ id: string } | { names: string[] }> {
  const found = await membersByName(db, scope, typed, 8)
  const exact = found.filter(({ name }) => name.toLowerCase() === typed.toLowerCase())
  const [one, second] = exact.length > 0 ? exact : found
  return one && !second ? { id: one.id } : { names: found.map(({ name }) => name) }
}

async function activities(db: Db, scope: CircleScope, which: SQL, order: SQL, limit: number): Promise<Activity[]> {
  const { rows } = await db.execute<Row>(sql`
    select a.id, a.title, a.purpose, a.on_date::text "onDate", a.owner_id "ownerId", e.name "ownerName", a.drop_reason "dropReason",
      a.gathering_id "gatheringId", a.agreed_by "agreedBy", f.name "agreedByName", a.agreed_at "agreedAt",
      ${STATE} state, (select h.reason from thing_hidden h where h.thing_kind = 'activity' and h.thing_id = a.id) hidden
    from circle_activity a
      left join directory_entry e on e.circle_id = a.circle_id and e.person_id = a.owner_id
      left join directory_entry f on f.circle_id = a.circle_id and f.person_id = a.agreed_by
    where a.circle_id = ${scope.circle.id} and ${which} and ${inSight(scope, 'activity', sql`a.id`, sql`a.agreed_by`)}
    order by ${order} limit ${limit}`)
  const today = isoDate(new Date())
  return rows.map((row) => ({
    ...row,
    href: activityHref(scope.circle, row),
    on: new Date(`${row.onDate}T12:00:00Z`),
    late: (row.state === 'planned' || row.state === 'under-way') && row.onDate < today,
    agreedAt: new Date(row.agreedAt),
  }))
}

const STATE = sql`case when a.dropped_at is not null then 'dropped' when a.happened_at is not null then 'happened'
  when a.started_at is not null then 'under-way' else 'planned' end`

interface Row extends Record<string, unknown>, Omit<Activity, 'href' | 'on' | 'late' | 'agreedAt'> {
  agreedAt: string
}
