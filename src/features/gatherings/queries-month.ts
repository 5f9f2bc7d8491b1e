import type { Lang } from '#kit/i18n.ts'
import { clockIn, HOME_ZONE } from '#kit/when/zoned.ts'

const DAY_MS = 86_400_000
const LOCALE: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' }
/** A gathering stands on every day that it takes, up to a week. */
const DAYS_MOST = 8

/** A month as somebody asks for it; null when it is not one, or too far to plan in. */
export function monthIn(text: string | undefined): string | null {
  return text !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : null
}

/** The month that it is in the Netherlands. */
export function thisMonth(now = new Date()): string {
  return clockIn(HOME_ZONE, now).day.slice(0, 7)
}

/** So many months later, or earlier. @param month 2026-12 */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The weeks of a month from Monday to Sunday, as days like 2026-12-01; null for a day of a neighbouring month. */
export function weeksOf(month: string): (string | null)[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const count = (Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`) - first) / DAY_MS
  const before = (new Date(first).getUTCDay() + 6) % 7
  const cells = [
    ...Array<null>(before).fill(null),
    ...Array.from({ length: count }, (_, i) => new Date(first + i * DAY_MS).toISOString().slice(0, 10)),
  ]
  while (cells.length % 7) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** What stands on each day, by the clock of the Netherlands. */
export function byDay<T extends { startsAt: Date; endsAt: Date }>(items: readonly T[]): Map<string, T[]> {
  const days = new Map<string, T[]>()
  for (const item of items)
    for (const day of daysOf(item)) {
      const there = days.get(day)
      if (there) there.push(item)
      else days.set(day, [item])
    }
  return days
}

/** "december 2026" */
export function monthName(lang: Lang, month: string): string {
  return format(lang, { month: 'long', year: 'numeric' }).format(noon(`${month}-01`))
}

/** "donderdag 3 december" */
export function dayName(lang: Lang, day: string): string {
  return format(lang, { weekday: 'long', day: 'numeric', month: 'long' }).format(noon(day))
}

/** Monday to Sunday, whole and in short. */
export function weekdays(lang: Lang): { long: string; short: string }[] {
  // A Monday, and the days after it.
  return Array.from({ length: 7 }, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 1 + i, 12))
    return {
      long: format(lang, { weekday: 'long' }).format(day),
      short: format(lang, { weekday: 'short' }).format(day),
    }
  })
}

function daysOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string[] {
  const first = Date.parse(clockIn(HOME_ZONE, startsAt).day)
  // What ends at midnight does not take the day that begins then.
  const last = Date.parse(clockIn(HOME_ZONE, new Date(endsAt.getTime() - 1)).day)
  const count = Math.min(DAYS_MOST, Math.round((last - first) / DAY_MS) + 1)
  return Array.from({ length: count }, (_, i) => new Date(first + i * DAY_MS).toISOString().slice(0, 10))
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

const formats = new Map<string, Intl.DateTimeFormat>()

function format(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options)
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[lang], { timeZone: 'UTC', ...options })
  formats.set(key, made)
  return made
}
