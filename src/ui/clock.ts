import type { Lang } from '#kit/i18n.ts'

const ZONE = 'Europe/Amsterdam'

const LOCALE: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' }
// Making a format takes thirty times as long as using it: each is made once.
const formats = new Map<string, Intl.DateTimeFormat>()
const ISO = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })
const RELATIVE = relativeFormats('auto')
const RELATIVE_IN_NUMBERS = relativeFormats('always')

/**
 * The hour of the clock: "9.12 uur", "9:12".
 * @param at the moment
 * @param lang the reader's language
 */
export function clockTime(at: Date, lang: Lang): string {
  const time = format(lang, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
    .format(at)
    .replace(/^0(?=\d)/, '')
  return lang === 'nl' ? `${time.replace(':', '.')} uur` : time
}

/**
 * A date in words, with the year only when it is not this one: "4 december".
 * @param at the moment
 * @param lang the reader's language
 * @param now the reader's moment
 * @param weekday also name the day: "donderdag 4 december"
 */
export function calendarDate(at: Date, lang: Lang, now: Date, weekday = false): string {
  const year = isoDate(at).slice(0, 4) === isoDate(now).slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return format(lang, { day: 'numeric', month: 'long', ...year, ...(weekday && { weekday: 'long' }) }).format(at)
}

/**
 * How long ago or how far ahead, in days as people count them: by calendar day, not by 24 hours.
 * @param at the moment
 * @param lang the reader's language
 * @param now the reader's moment
 */
export function relativeTime(at: Date, lang: Lang, now: Date): string {
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000)
  if (Math.abs(minutes) < 1) return lang === 'nl' ? 'zojuist' : 'just now'
  const words = RELATIVE[lang]
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute')
  const days = daysBetween(now, at)
  if (days === 0) return `${words.format(0, 'day')} ${lang === 'nl' ? 'om' : 'at'} ${clockTime(at, lang)}`
  if (Math.abs(days) < 2) return words.format(days, 'day')
  // Dutch has a word for the day after tomorrow, but "over 2 dagen" reads more easily.
  if (Math.abs(days) < 14) return RELATIVE_IN_NUMBERS[lang].format(days, 'day')
  return calendarDate(at, lang, now)
}

/**
 * The day and short month of a moment: 4 and "dec".
 * @param at the moment
 * @param lang the reader's language
 */
export function dayAndMonth(at: Date, lang: Lang): { day: string; month: string } {
  const month = format(lang, { month: 'short' }).format(at).replace('.', '')
  return { day: format(lang, { day: 'numeric' }).format(at), month }
}

/**
 * The calendar day in the Netherlands, as 2026-12-04.
 * @param at the moment
 */
export function isoDate(at: Date): string {
  return ISO.format(at)
}

function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(isoDate(to)) - Date.parse(isoDate(from))) / 86_400_000)
}

function relativeFormats(numeric: 'auto' | 'always'): Record<Lang, Intl.RelativeTimeFormat> {
  const of = (lang: Lang) => new Intl.RelativeTimeFormat(LOCALE[lang], { numeric })
  return { nl: of('nl'), en: of('en') }
}

function format(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options)
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[lang], { timeZone: ZONE, ...options })
  formats.set(key, made)
  return made
}
