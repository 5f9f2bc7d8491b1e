import { Temporal } from 'temporal-polyfill'

/** Where people of this country meet: the Netherlands, its islands in the Caribbean (one clock), and their neighbours. */
export const ZONES = ['Europe/Amsterdam', 'America/Curacao', 'Europe/London', 'UTC'] as const

export type Zone = (typeof ZONES)[number]

/** Where clocks stand as most people here read them. */
export const HOME_ZONE = 'Europe/Amsterdam'

/** Which of two, where an hour comes twice as summer time ends. */
export type Turn = 'first' | 'second'

/**
 * The moment at which a clock somewhere shows a time.
 * @param zone an IANA name
 * @param day 2026-03-29
 * @param time 02:30
 * @param turn which of two, in the hour that comes twice
 * @returns `never` in the hour that is skipped as summer time begins; `twice` in the hour that comes twice, without `turn`
 * @throws RangeError when day or time is not one
 */
export function momentIn(zone: string, day: string, time: string, turn?: Turn): Date | 'never' | 'twice' {
  const clock = Temporal.PlainDateTime.from(`${day}T${time}`)
  const first = clock.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const second = clock.toZonedDateTime(zone, { disambiguation: 'later' })
  if (first.epochMilliseconds === second.epochMilliseconds) return new Date(first.epochMilliseconds)
  if (!first.toPlainDateTime().equals(clock)) return 'never'
  if (!turn) return 'twice'
  return new Date(turn === 'first' ? first.epochMilliseconds : second.epochMilliseconds)
}

/** What the clocks somewhere show at a moment: the day as 2026-03-29, the time as 02:30. */
export function clockIn(zone: string, at: Date): { day: string; time: string } {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** The same time of the clock, so many days later: across a change of the clocks it stays the hour that people know. */
export function daysLater(zone: string, at: Date, days: number): Date {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  return new Date(there.add({ days }).epochMilliseconds)
}

/** Whether it is the second time that the clock shows this, in the hour that comes twice. */
export function secondTurn(zone: string, at: Date): boolean {
  if (!goesBack(zone, Math.floor(at.getTime() / DAY_MS))) return false
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  const first = there.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' })
  return first.epochMilliseconds !== there.epochMilliseconds
}

const DAY_MS = 86_400_000
const REMEMBERED_MOST = 5000
const backs = new Map<string, boolean>()

// Whether the clock goes back on a day or just before it. Reckoning costs, and calendars ask the same days again and again.
function goesBack(zone: string, day: number): boolean {
  const key = `${zone} ${day}`
  const known = backs.get(key)
  if (known !== undefined) return known
  if (backs.size > REMEMBERED_MOST) backs.clear()
  const offset = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds
  const back = offset((day + 1) * DAY_MS) < offset(day * DAY_MS - 3 * 3_600_000)
  backs.set(key, back)
  return back
}

/** A moment, and whose clock it is read on. */
export interface OnClock {
  at: Date
  /** An IANA name. */
  zone: string
}

/**
 * The same move on the clocks: where a moment comes to stand that goes along when another one moves.
 * @param zone the clock on which it then stands
 */
export function movedAlong(one: OnClock, from: OnClock, to: OnClock, zone: string): Date {
  const clock = ({ at, zone: there }: OnClock) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(there).toPlainDateTime()
  const moved = clock(one).add(clock(from).until(clock(to), { largestUnit: 'days' }))
  return new Date(moved.toZonedDateTime(zone).epochMilliseconds)
}
