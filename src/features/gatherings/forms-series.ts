import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { daysLater, movedAlong } from '#kit/when/zoned.ts'
import type { Planned } from './forms.ts'
import { S } from './words-series.ts'

/** A series has at most so many gatherings, and so many weeks between two. */
export const TIMES_MOST = 26
export const WEEKS_MOST = 26
const DAYS_AHEAD = 3 * 366

/** How often something comes back. */
export interface Repeat {
  everyWeeks: number
  times: number
}

/**
 * Reads how often a gathering comes.
 * @returns null: once; or what is wrong
 */
export function readRepeat(lang: Lang, typed: Typed, now = new Date()): Repeat | null | FieldErrors {
  const t = S[lang]
  const times = whole(typed.keren)
  if (times === 0 || times === 1) return null
  const everyWeeks = whole(typed.weken) || 1
  const errors: FieldErrors = {}
  if (Number.isNaN(times) || times > TIMES_MOST) errors.keren = t.timesWrong(TIMES_MOST)
  if (Number.isNaN(everyWeeks) || everyWeeks > WEEKS_MOST) errors.weken = t.weeksWrong(WEEKS_MOST)
  const last = Date.parse(`${typed.dag ?? ''}T12:00:00Z`) + everyWeeks * (times - 1) * 7 * 86_400_000
  if (Object.keys(errors).length > 0) return errors
  return last - now.getTime() > DAYS_AHEAD * 86_400_000 ? { keren: t.tooFar } : { everyWeeks, times }
}

/** Whether `readRepeat` found something wrong. */
export function isWrong(read: Repeat | null | FieldErrors): read is FieldErrors {
  return read !== null && !('times' in read)
}

/** All gatherings of a series out of the first: the same hour of the clock, also across summer time. */
export function occurrences(first: Planned, repeat: Repeat | null): Planned[] {
  const { everyWeeks, times } = repeat ?? { everyWeeks: 0, times: 1 }
  return Array.from({ length: times }, (_, i) => {
    const later = (at: Date) => daysLater(first.zone, at, i * everyWeeks * 7)
    const { startsAt, endsAt, answersUntil } = first
    return {
      ...first,
      startsAt: later(startsAt),
      endsAt: later(endsAt),
      answersUntil: answersUntil && later(answersUntil),
    }
  })
}

/**
 * What a later gathering of a series becomes when an earlier one is changed: it moves by as much, and takes over what was
 * the same in both.
 */
export function alongWith(one: Planned, before: Planned, after: Planned): Planned {
  const made: Planned = plannedOf(one)
  for (const key of COPIED) if (one[key] === before[key]) Object.assign(made, { [key]: after[key] })
  const move = (at: Date, from: Date, to: Date) =>
    movedAlong({ at, zone: one.zone }, { at: from, zone: before.zone }, { at: to, zone: after.zone }, made.zone)
  made.startsAt = move(one.startsAt, before.startsAt, after.startsAt)
  made.endsAt = move(one.endsAt, before.endsAt, after.endsAt)
  if (made.endsAt <= made.startsAt)
    made.endsAt = new Date(made.startsAt.getTime() + after.endsAt.getTime() - after.startsAt.getTime())
  made.answersUntil = untilWith(one, before, after, made.startsAt)
  return made
}

// A row of the table has more than what is planned.
function plannedOf(one: Planned): Planned {
  const { startsAt, endsAt, answersUntil } = one
  const rest = Object.fromEntries(COPIED.map((key) => [key, one[key]])) as Omit<
    Planned,
    'startsAt' | 'endsAt' | 'answersUntil'
  >
  return { ...rest, startsAt, endsAt, answersUntil }
}

const COPIED = [
  ...(['title', 'theme', 'purpose', 'hostOrganisation', 'zone', 'held', 'place', 'address', 'town', 'region'] as const),
  ...(['route', 'accessible', 'callLink', 'capacity', 'plusOne', 'guests', 'openTo'] as const),
]

// So long before it begins as in the one that was changed, unless it had a day of its own.
function untilWith(one: Planned, before: Planned, after: Planned, startsAt: Date): Date | null {
  const ahead = ({ startsAt: start, answersUntil: until }: Planned) => until && start.getTime() - until.getTime()
  const own = ahead(one)
  const distance = Math.abs((own ?? -1) - (ahead(before) ?? -1)) < 7_200_000 ? ahead(after) : own
  return distance === null ? null : new Date(startsAt.getTime() - Math.max(0, distance))
}

const whole = (text = '') => (text.trim() === '' ? 0 : /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN)
