import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import { announce } from '#kit/live/index.ts'
import { writeLater } from './commands-letters.ts'
import type { Held, Way } from './tables.ts'

const AT_ONCE = 500

/** Where chairs are counted: at the place, or in the call when there is no place. */
export function countedWay(held: Held): Way {
  return held === 'online' ? 'online' : 'place'
}

/**
 * Counts who comes and who waits, and gives chairs that came free to the earliest who fits. Each of them is written to.
 * @param tx a transaction that holds the gathering (`hold`)
 * @param how `quiet`: write to nobody; `without`: these are not told that they moved up, as they never knew otherwise
 * @returns ids of the answers that moved up
 */
export async function reseat(
  tx: Db,
  gatheringId: string,
  how: { quiet?: boolean; without?: readonly string[] } = {},
): Promise<string[]> {
  let counted = await count(tx, gatheringId)
  const moved: string[] = []
  while (counted.open && counted.waiting > 0 && counted.free > 0) {
    const up = await firstWhoFit(tx, gatheringId, counted.free)
    if (up.length === 0) break
    await tx.execute(sql`update gathering_signup set state = 'coming', waiting_since = null, moved_up_at = now()
      where id = any(${sql.param(up)}::text[])`)
    moved.push(...up)
    counted = await count(tx, gatheringId)
  }
  const told = moved.filter((id) => !how.without?.includes(id))
  if (!how.quiet) await writeLater(tx, 'moved-up', told, counted.at)
  await announce(tx, 'gathering', `${counted.circleId}-${gatheringId}`)
  return moved
}

/** How many chairs these answers have, where they are counted. */
export async function seatsOf(tx: Db, gatheringId: string, held: Held, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const { rows } = await tx.execute<{ seats: number }>(sql`
    select coalesce(sum(seats), 0)::int seats from gathering_signup where gathering_id = ${gatheringId} and state = 'coming'
      and id = any(${sql.param([...ids])}::text[]) and (way = 'place' or ${held !== 'both'})`)
  return rows[0]?.seats ?? 0
}

/**
 * Puts everybody in their place after where it is held or how many chairs there are changed.
 * @param tx a transaction that holds the gathering, changed already
 * @param waits ids of answers that go to the waiting list, ahead of who never had a chair. Who fits after all keeps theirs.
 */
export async function refit(tx: Db, gatheringId: string, held: Held, waits: readonly string[]): Promise<void> {
  if (held !== 'both')
    await tx.execute(
      sql`update gathering_signup set way = ${held} where gathering_id = ${gatheringId} and way <> ${held}`,
    )
  const { rows: down } = await tx.execute<{ id: string }>(sql`
    update gathering_signup set state = 'waiting', waiting_since = answered_at, moved_up_at = null
    where gathering_id = ${gatheringId} and state = 'coming' and id = any(${sql.param([...waits])}::text[]) returning id`)
  const downIds = down.map(({ id }) => id)
  // A call beside a place has no end: who waited for the call is in it.
  const { rows: joined } = await tx.execute<{ id: string }>(sql`
    update gathering_signup set state = 'coming', waiting_since = null, moved_up_at = now()
    where gathering_id = ${gatheringId} and state = 'waiting' and way = 'online' and ${held === 'both'} returning id`)
  const up = await reseat(tx, gatheringId, { without: downIds })
  const turn = await turnNow(tx)
  await writeLater(
    tx,
    'moved-up',
    joined.map(({ id }) => id).filter((id) => !downIds.includes(id)),
    turn,
  )
  await writeLater(
    tx,
    'moved-down',
    downIds.filter((id) => !up.includes(id)),
    turn,
  )
}

/** A text that no other moment under this lock has: tells a second letter of a kind from the first. */
export async function turnNow(tx: Db): Promise<string> {
  const { rows } = await tx.execute<{ at: string }>(sql`select ${MICROS} at`)
  return rows[0]?.at ?? ''
}

const MICROS = sql.raw(`(extract(epoch from clock_timestamp()) * 1000000)::bigint::text`)

interface Counted {
  circleId: string
  waiting: number
  /** Chairs that nobody has. */
  free: number
  /** Not over, not called off: chairs are still given. */
  open: boolean
  at: string
}

// Summed anew from the answers, so that a figure that once went wrong does not stay wrong.
async function count(tx: Db, gatheringId: string): Promise<Counted> {
  const { rows } = await tx.execute<Omit<Counted, 'free'> & { free: number | null }>(sql`
    update gathering g set at_place = s.place, in_call = s.online, waiting = s.waiting
    from (select coalesce(sum(seats) filter (where state = 'coming' and way = 'place'), 0)::int place,
        coalesce(sum(seats) filter (where state = 'coming' and way = 'online'), 0)::int online,
        coalesce(sum(seats) filter (where state = 'waiting'), 0)::int waiting
      from gathering_signup where gathering_id = ${gatheringId}) s
    where g.id = ${gatheringId}
    returning g.circle_id "circleId", g.waiting, g.capacity - case when g.held = 'online' then g.in_call else g.at_place end free,
      g.published_at is not null and g.cancelled_at is null and g.starts_at > now() open, ${MICROS} at`)
  const row = rows[0]
  if (!row) return { circleId: '', waiting: 0, free: 0, open: false, at: '' }
  return { ...row, free: row.free ?? Number.POSITIVE_INFINITY }
}

// A pair waits for two chairs; who is alone and stands behind them takes the one that is free.
async function firstWhoFit(tx: Db, gatheringId: string, free: number): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string; seats: number }>(sql`
    select id, seats from gathering_signup where gathering_id = ${gatheringId} and state = 'waiting' and seats <= ${Math.min(free, 2)}
    order by waiting_since, id limit ${Math.min(free, AT_ONCE)}`)
  const fits: string[] = []
  let left = free
  for (const { id, seats } of rows) {
    if (seats > left) continue
    fits.push(id)
    left -= seats
  }
  return fits
}
