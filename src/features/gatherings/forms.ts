import * as v from 'valibot'
import { REGIONS } from '#features/members/access.ts'
import { choice, day, optionalLine, optionalLink, optionalText, requiredLine, tick } from '#kit/forms/fields.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { clockIn, HOME_ZONE, momentIn, type Turn, ZONES } from '#kit/when/zoned.ts'
import type { Gathering } from './queries-gathering.ts'
import type { Held } from './tables.ts'
import { P } from './words-plan.ts'

export const HELD: readonly Held[] = ['place', 'online', 'both']
const CAPACITY_MOST = 5000
const QUESTIONS_MOST = 6
const QUESTION_LONGEST = 160
/** A gathering is at most so long, and at most so far ahead, in days. */
const DAYS_LONG = 7
const DAYS_AHEAD = 3 * 366

/** A gathering as somebody wrote it down. */
export interface Planned {
  title: string
  theme: string
  purpose: string
  hostOrganisation: string
  startsAt: Date
  endsAt: Date
  zone: string
  held: Held
  place: string
  address: string
  town: string
  region: string
  route: string
  accessible: string
  callLink: string
  capacity: number | null
  plusOne: boolean
  guests: boolean
  openTo: 'circle' | 'public'
  answersUntil: Date | null
}

/** What is asked of who comes, a line each. */
export interface PlannedWhole {
  planned: Planned
  questions: string[]
}

/** What a new gathering begins with. */
export const AT_FIRST: Typed = { zone: HOME_ZONE, waar: 'place', open: 'circle', van: '13:30', tot: '16:30' }

const time = (lang: Lang) => v.pipe(v.optional(v.string(), ''), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, P[lang].timeWrong))

const planSchema = (lang: Lang) => {
  const t = P[lang]
  return v.object({
    titel: requiredLine(lang, 120, t.titleMissing),
    thema: optionalLine(lang, 80),
    doel: optionalText(lang, 10_000),
    gastheer: optionalLine(lang, 120),
    dag: day(lang),
    van: time(lang),
    einddag: v.union([v.literal(''), day(lang)]),
    tot: time(lang),
    zone: choice(lang, ZONES, HOME_ZONE),
    keer: choice(lang, ['', 'first', 'second'] as const, ''),
    waar: choice(lang, HELD),
    plaats: optionalLine(lang, 120),
    adres: optionalLine(lang, 200),
    stad: optionalLine(lang, 80),
    regio: choice(lang, ['', ...REGIONS], ''),
    route: optionalText(lang, 2000),
    toegankelijk: optionalText(lang, 2000),
    link: optionalLink(lang),
    plekken: optionalLine(lang, 6),
    extra: tick,
    gasten: tick,
    open: choice(lang, ['circle', 'public'] as const, 'circle'),
    aanmelden: v.union([v.literal(''), day(lang)]),
    vragen: optionalText(lang, 1500),
  })
}

type Said = v.InferOutput<ReturnType<typeof planSchema>>

/**
 * Reads the form of a gathering.
 * @param typed as posted
 * @param now the moment of reading: a new gathering is not in the past
 * @param before when it began until now, for one that is changed: a gathering that is over may still be put right
 */
export function readPlan(
  lang: Lang,
  typed: Typed,
  now = new Date(),
  before?: Date,
): { ok: true; value: PlannedWhole } | { ok: false; errors: FieldErrors } {
  const result = v.safeParse(planSchema(lang), { einddag: '', aanmelden: '', ...typed })
  const errors: FieldErrors = {}
  if (!result.success) {
    for (const issue of result.issues) errors[String(issue.path?.[0]?.key ?? 'form')] ??= issue.message
    return { ok: false, errors }
  }
  const said = result.output
  const when = readWhen(lang, said, now, before, errors)
  const capacity = readCapacity(lang, said.plekken, errors)
  const questions = readQuestions(lang, said.vragen, errors)
  if (said.waar !== 'online' && !said.plaats && !said.stad) errors.plaats = P[lang].placeMissing
  if (!when || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, value: { planned: plannedOf(said, when, capacity), questions } }
}

/** The form of a gathering that exists, filled in. */
export function asTyped(gathering: Gathering, callLink: string): Typed {
  const { zone } = gathering
  const from = clockIn(zone, gathering.startsAt)
  const until = clockIn(zone, gathering.endsAt)
  return {
    titel: gathering.title,
    thema: gathering.theme,
    doel: gathering.purpose,
    gastheer: gathering.hostOrganisation,
    dag: from.day,
    van: from.time,
    einddag: until.day === from.day ? '' : until.day,
    tot: until.time,
    zone,
    keer: turnOf(zone, gathering.startsAt),
    waar: gathering.held,
    plaats: gathering.place,
    adres: gathering.address,
    stad: gathering.town,
    regio: gathering.region,
    route: gathering.route,
    toegankelijk: gathering.accessible,
    link: callLink,
    plekken: gathering.capacity === null ? '' : String(gathering.capacity),
    extra: gathering.plusOne ? 'ja' : '',
    gasten: gathering.guests ? 'ja' : '',
    open: gathering.openTo,
    aanmelden: gathering.answersUntil ? clockIn(zone, new Date(gathering.answersUntil.getTime() - 1)).day : '',
    vragen: gathering.questions.map(({ question }) => question).join('\n'),
  }
}

interface When {
  startsAt: Date
  endsAt: Date
  answersUntil: Date | null
}

function readWhen(lang: Lang, said: Said, now: Date, before: Date | undefined, errors: FieldErrors): When | null {
  const t = P[lang]
  const turn = said.keer || undefined
  const startsAt = momentIn(said.zone, said.dag, said.van, turn)
  const endsAt = momentIn(said.zone, said.einddag || said.dag, said.tot, turn === 'first' ? turn : 'second')
  if (startsAt === 'never') errors.van = t.hourSkipped(said.van)
  if (endsAt === 'never') errors.tot = t.hourSkipped(said.tot)
  if (startsAt === 'twice') errors.keer = t.hourTwice(said.van)
  if (!(startsAt instanceof Date) || !(endsAt instanceof Date)) return null
  const moved = !before || startsAt.getTime() !== before.getTime()
  if (endsAt <= startsAt) errors.tot = t.endsFirst
  else if (endsAt.getTime() - startsAt.getTime() > DAYS_LONG * 86_400_000) errors.einddag = t.tooLong(DAYS_LONG)
  if (moved && startsAt <= now) errors.dag = t.past
  else if (startsAt.getTime() - now.getTime() > DAYS_AHEAD * 86_400_000) errors.dag = t.tooFar
  const answersUntil = said.aanmelden ? endOfDay(said.zone, said.aanmelden) : null
  if (answersUntil && said.aanmelden > said.dag) errors.aanmelden = t.answersLate
  return { startsAt, endsAt, answersUntil: answersUntil && answersUntil > startsAt ? startsAt : answersUntil }
}

// Midnight exists in every zone of the list on every day.
function endOfDay(zone: string, day: string): Date {
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return momentIn(zone, next, '00:00', 'first') as Date
}

function readCapacity(lang: Lang, text: string, errors: FieldErrors): number | null {
  if (text === '') return null
  const places = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (places < 1 || places > CAPACITY_MOST) errors.plekken = P[lang].capacityWrong(CAPACITY_MOST)
  return places
}

function readQuestions(lang: Lang, text: string, errors: FieldErrors): string[] {
  const lines = [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    ),
  ]
  if (lines.length > QUESTIONS_MOST) errors.vragen = P[lang].questionsMany(QUESTIONS_MOST)
  else if (lines.some((line) => line.length > QUESTION_LONGEST)) errors.vragen = P[lang].questionsLong(QUESTION_LONGEST)
  return lines
}

function plannedOf(said: Said, when: When, capacity: number | null): Planned {
  const there = said.waar !== 'online'
  return {
    ...{ title: said.titel, theme: said.thema, purpose: said.doel, hostOrganisation: said.gastheer },
    ...when,
    zone: said.zone,
    held: said.waar,
    place: there ? said.plaats : '',
    address: there ? said.adres : '',
    town: there ? said.stad : '',
    region: there ? said.regio : '',
    route: there ? said.route : '',
    accessible: there ? said.toegankelijk : '',
    callLink: said.waar === 'place' ? '' : said.link,
    capacity,
    plusOne: said.extra,
    guests: said.gasten,
    openTo: said.open,
  }
}

function turnOf(zone: string, at: Date): Turn | '' {
  const { day, time } = clockIn(zone, at)
  if (momentIn(zone, day, time) !== 'twice') return ''
  return (momentIn(zone, day, time, 'first') as Date).getTime() === at.getTime() ? 'first' : 'second'
}
