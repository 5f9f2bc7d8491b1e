import * as v from 'valibot'
import { emailAddress, optionalLine } from '../forms/fields.ts'

/** A list is read by who runs this place, and answered in Dutch. */
export const LANG = 'nl'

const DAY_WRONG = 'Schrijf een dag als 2026-03-31 of 31-3-2026.'

/** A day as people and spreadsheets write it, or nothing. @returns ISO, or null */
export const anyDay = v.pipe(
  optionalLine(LANG, 40),
  v.transform((text) => (text === '' ? null : isoDay(text.split(/[T ]/, 1)[0] ?? ''))),
  v.check((day) => day !== '', DAY_WRONG),
)

/** A moment that was: a day, or to the second. Null: nothing. */
export const pastMoment = v.pipe(
  optionalLine(LANG, 40),
  v.transform(momentIn),
  v.check((at) => at === null || !Number.isNaN(at.getTime()), DAY_WRONG),
  v.check((at) => at === null || !(at.getTime() > Date.now()), 'Deze dag moet nog komen.'),
)

/** By what a thing is called where it comes from, or nothing. */
export const outerKey = optionalLine(LANG, 120)

/** An e-mail address, or nothing. */
export const optionalEmail = v.pipe(
  optionalLine(LANG, 254),
  v.transform((text) => text.toLowerCase()),
  v.check(
    (text) => text === '' || v.safeParse(emailAddress(LANG), text).success,
    'Dit lijkt geen e-mailadres. Een voorbeeld: naam@voorbeeld.nl',
  ),
)

// Noon, so that it is that day in every part of the Netherlands.
function momentIn(text: string): Date | null {
  if (text === '') return null
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return inReason(new Date(text))
  const day = isoDay(text.split(' ', 1)[0] ?? '')
  return inReason(new Date(day ? `${day}T11:00:00Z` : Number.NaN))
}

function inReason(at: Date): Date {
  return at.getUTCFullYear() >= 1900 ? at : new Date(Number.NaN)
}

// Empty when it is no day.
function isoDay(text: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  const [, dutchDate, dutchMonth, dutchYear] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  const iso = [year ?? dutchYear ?? '', month ?? dutchMonth ?? '', date ?? dutchDate ?? '']
    .map((part, i) => part.padStart(i === 0 ? 4 : 2, '0'))
    .join('-')
  const at = new Date(`${iso}T12:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) && at.getUTCFullYear() >= 1900 ? iso : ''
}
