import * as v from 'valibot'
import { choice, day, optionalLine, optionalText, requiredLine } from '#kit/forms/fields.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { HOME_ZONE, momentIn, ZONES } from '#kit/when/zoned.ts'
import type { NewDatePoll } from './commands.ts'
import type { Can } from './tables.ts'
import { D } from './words.ts'

export const MOMENTS_MOST = 12
export const CANS: readonly Can[] = ['yes', 'if-need-be', 'no']
const DAYS_AHEAD = 3 * 366

/** What a new date poll begins with. */
export const AT_FIRST: Typed = { zone: HOME_ZONE }

const askSchema = (lang: Lang) =>
  v.object({
    titel: requiredLine(lang, 120, D[lang].titleMissing),
    uitleg: optionalText(lang, 2000),
    waar: optionalLine(lang, 120),
    zone: choice(lang, ZONES, HOME_ZONE),
    antwoord: v.union([v.literal(''), day(lang)]),
  })

/**
 * Reads the form of a new date poll.
 * @param typed as posted: up to twelve moments as `dag-1`, `van-1`, `tot-1`; empty ones are left out
 * @param now the moment of reading: nothing in it is in the past
 */
export function readAsked(
  lang: Lang,
  typed: Typed,
  now = new Date(),
): { ok: true; value: NewDatePoll } | { ok: false; errors: FieldErrors } {
  const t = D[lang]
  const errors: FieldErrors = {}
  const result = v.safeParse(askSchema(lang), { antwoord: '', ...typed })
  if (!result.success)
    for (const issue of result.issues) errors[String(issue.path?.[0]?.key ?? 'form')] ??= issue.message
  const zone = ZONES.find((one) => one === typed.zone) ?? HOME_ZONE
  const moments = readMoments(lang, typed, zone, now, errors)
  if (moments.length < 2 && !hasMomentError(errors)) errors['dag-1'] = t.momentsFew
  if (!result.success || Object.keys(errors).length > 0) return { ok: false, errors }
  const { titel: title, uitleg: note, waar: place, antwoord } = result.output
  const first = moments[0]?.startsAt ?? now
  const closesAt = antwoord ? endOfDay(zone, antwoord) : first
  if (closesAt <= now) return { ok: false, errors: { antwoord: t.answerPast } }
  // Who answers later than the first moment answers about what was.
  return { ok: true, value: { title, note, place, zone, moments, closesAt: new Date(Math.min(+closesAt, +first)) } }
}

/** Reads when somebody can: a field for each moment, `k-<id>`. */
export function readAnswers(typed: Typed, moments: readonly { id: string }[]): Record<string, Can> | null {
  const said = moments.flatMap(({ id }) => {
    const can = CANS.find((one) => one === typed[`k-${id}`])
    return can ? [[id, can] as const] : []
  })
  return said.length > 0 ? Object.fromEntries(said) : null
}

function readMoments(lang: Lang, typed: Typed, zone: string, now: Date, errors: FieldErrors): NewDatePoll['moments'] {
  const t = D[lang]
  const found: NewDatePoll['moments'] = []
  for (let n = 1; n <= MOMENTS_MOST; n++) {
    const dag = (typed[`dag-${n}`] ?? '').trim()
    const van = (typed[`van-${n}`] ?? '').trim()
    const tot = (typed[`tot-${n}`] ?? '').trim()
    if (!dag && !van && !tot) continue
    if (!v.is(day(lang), dag)) {
      errors[`dag-${n}`] = t.dayWrong
      continue
    }
    const startsAt = clockMoment(lang, zone, dag, van, `van-${n}`, errors)
    const endsAt = clockMoment(lang, zone, dag, tot, `tot-${n}`, errors)
    if (!startsAt || !endsAt) continue
    if (endsAt <= startsAt) errors[`tot-${n}`] = t.endsFirst
    else if (startsAt <= now) errors[`dag-${n}`] = t.past
    else if (startsAt.getTime() - now.getTime() > DAYS_AHEAD * 86_400_000) errors[`dag-${n}`] = t.tooFar
    else if (found.some((one) => +one.startsAt === +startsAt && +one.endsAt === +endsAt)) errors[`dag-${n}`] = t.twice
    else found.push({ startsAt, endsAt })
  }
  return found.sort((one, other) => +one.startsAt - +other.startsAt || +one.endsAt - +other.endsAt)
}

// The hour that comes twice counts as its first; whoever means the second puts that right on the form of the gathering.
function clockMoment(
  lang: Lang,
  zone: string,
  day: string,
  time: string,
  field: string,
  errors: FieldErrors,
): Date | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    errors[field] = D[lang].timeWrong
    return null
  }
  const at = momentIn(zone, day, time, 'first')
  if (at instanceof Date) return at
  errors[field] = D[lang].hourSkipped(time)
  return null
}

function hasMomentError(errors: FieldErrors): boolean {
  return Object.keys(errors).some((key) => /^(dag|van|tot)-\d/.test(key))
}

// Midnight exists in every zone of the list on every day.
function endOfDay(zone: string, day: string): Date {
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return momentIn(zone, next, '00:00', 'first') as Date
}
