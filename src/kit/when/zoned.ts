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
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  const first = there.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' })
  return first.epochMilliseconds !== there.epochMilliseconds
}

/**
 * The same move on the clocks: a moment that goes along when another one moved.
 * @param zone where the clocks stand
 * @param at what goes along
 * @param from where the other one stood, and `to` where it stands now, on the same clocks
 */
export function movedAlong(zone: string, at: Date, from: Date, to: Date): Date {
  const clock = (moment: Date) =>
    Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDateTime()
  const moved = clock(at).add(clock(from).until(clock(to), { largestUnit: 'days' }))
  return new Date(moved.toZonedDateTime(zone).epochMilliseconds)
}
