import * as v from 'valibot'
import { choice, optionalText, requiredLine, requiredText } from '#kit/forms/fields.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { isoDate } from '#ui/clock.ts'
import type { Method, PollKind } from './tables.ts'
import { P } from './words.ts'

export const KINDS: readonly PollKind[] = ['single', 'multiple', 'dots', 'ranking', 'consent']
const METHODS: readonly Method[] = ['borda', 'schulze']
const OPTIONS_MOST = 12
const OPTION_LONGEST = 120
const DOTS_MOST = 20
const DAYS_MOST = 366
/** The longest reason of an objection: in an anonymous poll every vote takes the room of one. */
export const REASON_LONGEST = 500

/** What a poll asks, as its maker wrote it down. */
export interface Asked {
  question: string
  explanation: string
  kind: PollKind
  options: string[]
  anonymous: boolean
  dots: number
  dotsMost: number
  method: Method
  /** The last day on which one can vote, in Dutch time; null: until somebody closes it. */
  lastDay: string | null
}

/**
 * The form for a new poll, or one that nobody voted in yet.
 * @param now the moment of reading: the last day is not in the past
 */
export function askForm(lang: Lang, now = new Date()) {
  const t = P[lang]
  return v.pipe(
    v.object({
      soort: choice(lang, KINDS),
      vraag: requiredLine(lang, 200, t.questionMissing),
      uitleg: optionalText(lang, 10_000),
      mogelijkheden: optionalText(lang, 3000),
      stippen: optionalText(lang, 5),
      hooguit: optionalText(lang, 5),
      telling: choice(lang, METHODS, 'borda'),
      namen: choice(lang, ['namen', 'anoniem'] as const),
      tot: lastDay(lang, now),
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const { soort, mogelijkheden, stippen, hooguit } = dataset.value
      const wrong = (field: 'mogelijkheden' | 'stippen' | 'hooguit', message: string) =>
        addIssue({
          message,
          path: [{ type: 'object', origin: 'value', input: dataset.value, key: field, value: dataset.value[field] }],
        })
      if (soort !== 'consent') {
        const complaint = optionsWrong(lang, optionLines(mogelijkheden))
        if (complaint) wrong('mogelijkheden', complaint)
      }
      if (soort !== 'dots') return
      const dots = wholeNumber(stippen)
      const most = wholeNumber(hooguit)
      if (dots < 1 || dots > DOTS_MOST) wrong('stippen', t.dotsWrong(DOTS_MOST))
      else if (most < 1 || most > dots) wrong('hooguit', t.dotsMostWrong(dots))
      else if (most * optionLines(mogelijkheden).length < dots) wrong('hooguit', t.dotsNoRoom)
    }),
    v.transform(
      (form): Asked => ({
        question: form.vraag,
        explanation: form.uitleg,
        kind: form.soort,
        options: form.soort === 'consent' ? [] : optionLines(form.mogelijkheden),
        anonymous: form.namen === 'anoniem',
        dots: form.soort === 'dots' ? wholeNumber(form.stippen) : 0,
        dotsMost: form.soort === 'dots' ? wholeNumber(form.hooguit) : 0,
        method: form.telling,
        lastDay: form.tot,
      }),
    ),
  )
}

/** The form for another last day, once somebody voted. */
export const dayForm = (lang: Lang, now = new Date()) => v.object({ tot: lastDay(lang, now) })

/** The form for a decision. @param objections whether there are any: then it asks what was done with them */
export const decisionForm = (lang: Lang, objections: boolean) =>
  v.object({
    besluit: requiredLine(lang, 300, P[lang].decisionMissing),
    redenen: requiredText(lang, 10_000, P[lang].reasonsMissing),
    bezwaren: objections ? requiredText(lang, 10_000, P[lang].integratedMissing) : optionalText(lang, 0),
  })

/** What a vote says: a number for each option, and of an objection the reason. */
export interface Ballot {
  choice: number[]
  reason: string
}

/** What has to be known of a poll to read a vote on it. */
export interface Votable {
  kind: PollKind
  options: readonly string[]
  dots: number
  dotsMost: number
}

/**
 * Reads a vote.
 * @param typed the posted form, `keuze` with a line for each choice
 * @returns the vote, or what is wrong by field
 */
export function readBallot(lang: Lang, poll: Votable, typed: Typed): Ballot | { errors: FieldErrors } {
  if (poll.kind === 'dots') return readDots(lang, poll, typed)
  if (poll.kind === 'ranking') return readRanking(lang, poll, typed)
  const most = poll.kind === 'consent' ? 3 : poll.options.length
  const chosen = [...new Set((typed.keuze ?? '').split('\n').filter(Boolean))]
  const known = chosen.every((one) => /^\d{1,2}$/.test(one) && Number(one) < most)
  if (!known || chosen.length === 0 || (poll.kind !== 'multiple' && chosen.length > 1))
    return { errors: { keuze: P[lang].choiceMissing[poll.kind] } }
  const choice = Array.from({ length: most }, (_, i) => Number(chosen.includes(String(i))))
  if (poll.kind !== 'consent' || choice[2] !== 1) return { choice, reason: '' }
  const reason = v.safeParse(requiredText(lang, REASON_LONGEST, P[lang].reasonMissing), typed.reden)
  return reason.success ? { choice, reason: reason.output } : { errors: { reden: reason.issues[0].message } }
}

function readDots(lang: Lang, { options, dots, dotsMost }: Votable, typed: Typed): Ballot | { errors: FieldErrors } {
  const t = P[lang]
  const spread = options.map((_, i) => ((typed[`stip-${i}`] ?? '').trim() === '' ? 0 : wholeNumber(typed[`stip-${i}`])))
  const errors: FieldErrors = {}
  for (const [i, n] of spread.entries()) if (n < 0 || n > dotsMost) errors[`stip-${i}`] = t.dotsOnOne(dotsMost)
  const total = spread.reduce((sum, n) => sum + n, 0)
  if (Object.keys(errors).length === 0 && (total < 1 || total > dots)) errors['stip-0'] = t.dotsTotal(dots, total)
  return Object.keys(errors).length ? { errors } : { choice: spread, reason: '' }
}

function readRanking(lang: Lang, { options }: Votable, typed: Typed): Ballot | { errors: FieldErrors } {
  const places = options.map((_, i) => (typed[`plaats-${i}`] ? wholeNumber(typed[`plaats-${i}`]) : 0))
  const wrong = places.some((place) => place < 0 || place > options.length)
  if (wrong || places.every((place) => place === 0)) return { errors: { 'plaats-0': P[lang].choiceMissing.ranking } }
  // First, third and fifth say the same as first, second and third.
  const used = [...new Set(places.filter(Boolean))].sort((a, b) => a - b)
  return { choice: places.map((place) => (place ? used.indexOf(place) + 1 : 0)), reason: '' }
}

function lastDay(lang: Lang, now: Date) {
  const t = P[lang]
  return v.pipe(
    optionalText(lang, 10),
    v.check((text) => text === '' || isDay(text), t.dayWrong),
    v.check((text) => text === '' || !isDay(text) || text >= isoDate(now), t.dayPast),
    v.check((text) => !isDay(text) || Date.parse(text) - now.getTime() < DAYS_MOST * 86_400_000, t.dayFar),
    v.transform((text) => text || null),
  )
}

function isDay(text: string): boolean {
  const noon = new Date(`${text}T12:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text)
}

function optionLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

function optionsWrong(lang: Lang, options: string[]): string | null {
  const t = P[lang]
  if (options.length < 2) return t.optionsFew
  if (options.length > OPTIONS_MOST) return t.optionsMany(OPTIONS_MOST)
  if (options.some((one) => one.length > OPTION_LONGEST)) return t.optionsLong(OPTION_LONGEST)
  return new Set(options.map((one) => one.toLowerCase())).size < options.length ? t.optionsTwice : null
}

function wholeNumber(text: string | undefined): number {
  return /^\d{1,4}$/.test((text ?? '').trim()) ? Number(text) : -1
}
