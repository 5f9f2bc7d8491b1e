import type { Lang } from '#kit/i18n.ts'
import { clockIn, HOME_ZONE } from '#kit/when/zoned.ts'
import { P } from './words-plan.ts'

/** When a gathering is, in words. */
export interface When {
  /** "Over 9 dagen", "Morgen"; empty for what has begun. */
  soon: string
  /** "donderdag 4 december", with the year when it is another; both days when it takes several. */
  day: string
  /** "13.30 tot 16.30 uur", with the place of the clock when it is not ours. */
  hours: string
  /** The same by the clock of the Netherlands, when that is another; else empty. */
  home: string
}

interface Timed {
  startsAt: Date
  endsAt: Date
  zone: string
}

const LOCALE: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' }
const formats = new Map<string, Intl.DateTimeFormat>()

/** @param now the reader's moment */
export function whenIn(lang: Lang, gathering: Timed, now = new Date()): When {
  const { startsAt, endsAt, zone } = gathering
  const first = dayIn(lang, zone, startsAt, now)
  const several = clockIn(zone, startsAt).day !== clockIn(zone, endsAt).day
  const away = zone !== HOME_ZONE
  return {
    soon: startsAt > now ? soon(lang, daysBetween(zone, now, startsAt)) : '',
    day: several ? `${first} ${lang === 'nl' ? 'tot en met' : 'to'} ${dayIn(lang, zone, endsAt, now)}` : first,
    hours: `${hoursIn(lang, zone, startsAt, endsAt)}${away ? `, ${P[lang].zones[zone] ?? zone}` : ''}`,
    home: away ? `${hoursIn(lang, HOME_ZONE, startsAt, endsAt)}, ${P[lang].zones[HOME_ZONE]}` : '',
  }
}

function soon(lang: Lang, days: number): string {
  if (days <= 0) return lang === 'nl' ? 'Vandaag' : 'Today'
  if (days === 1) return lang === 'nl' ? 'Morgen' : 'Tomorrow'
  return lang === 'nl' ? `Over ${days} dagen` : `In ${days} days`
}

function hoursIn(lang: Lang, zone: string, from: Date, until: Date): string {
  const shown = (at: Date) => clockIn(zone, at).time.replace(/^0(?=\d)/, '')
  return lang === 'nl'
    ? `${shown(from).replace(':', '.')} tot ${shown(until).replace(':', '.')} uur`
    : `${shown(from)} to ${shown(until)}`
}

function dayIn(lang: Lang, zone: string, at: Date, now: Date): string {
  const sameYear = clockIn(zone, at).day.slice(0, 4) === clockIn(zone, now).day.slice(0, 4)
  return format(lang, zone, !sameYear).format(at)
}

function daysBetween(zone: string, from: Date, to: Date): number {
  return Math.round((Date.parse(clockIn(zone, to).day) - Date.parse(clockIn(zone, from).day)) / 86_400_000)
}

// Making a format takes thirty times as long as using it: each is made once.
function format(lang: Lang, zone: string, year: boolean): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${year}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALE[lang], {
    ...{ timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' },
    ...(year ? { year: 'numeric' } : {}),
  })
  formats.set(key, made)
  return made
}
