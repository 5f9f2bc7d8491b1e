import type { Lang } from '#kit/i18n.ts'
import { calendarDate, clockTime, relativeTime } from './clock.ts'

interface Props {
  at: Date
  lang: Lang
  /** `ago` "gisteren", `date` "4 december", `day` "donderdag 4 december", `full` with the hour, `clock` the hour alone. */
  kind?: 'ago' | 'date' | 'day' | 'full' | 'clock'
  /** The moment of reading; tests say it. */
  now?: Date
}

/** A moment, always in Dutch local time, readable for machines too. */
export function Time({ at, lang, kind = 'ago', now = new Date() }: Props) {
  const exact = kind === 'ago' ? inWords('full', at, lang, now) : undefined
  return (
    <time datetime={at.toISOString()} title={exact}>
      {inWords(kind, at, lang, now)}
    </time>
  )
}

function inWords(kind: NonNullable<Props['kind']>, at: Date, lang: Lang, now: Date): string {
  if (kind === 'ago') return relativeTime(at, lang, now)
  if (kind === 'clock') return clockTime(at, lang)
  if (kind === 'full') return `${calendarDate(at, lang, now, true)}, ${clockTime(at, lang)}`
  return calendarDate(at, lang, now, kind === 'day')
}
