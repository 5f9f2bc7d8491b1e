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
  const shown = clocks(zone).format(at)
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) }
}

// Pages ask this for every line, and Temporal takes fifty times as long; Swedish writes moments as 2026-03-29 02:30.
const made = new Map<string, Intl.DateTimeFormat>()
function clocks(zone: string): Intl.DateTimeFormat {
  const known = made.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  made.set(zone, clock)
  return clock
}

/** The same time of the clock, so many days later: across a change of the clocks it stays the hour that people know. */
export function daysLater(zone: string, at: Date, days: number): Date {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  return new Date(there.add({ days }).epochMilliseconds)
}

/** Whether it is the second time that the clock shows this, in the hour that comes twice. The zones of the list go back one hour. */
export function secondTurn(zone: string, at: Date): boolean {
  return clockIn(zone, at).time === clockIn(zone, new Date(at.getTime() - 3_600_000)).time
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
