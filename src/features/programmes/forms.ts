import * as v from 'valibot'
import { choice, optionalLine, optionalLink, optionalText, requiredLine, tick } from '#kit/forms/fields.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { idOf } from '#kit/id.ts'
import { clockIn, momentIn } from '#kit/when/zoned.ts'
import { KINDS, MINUTES_MOST } from './access.ts'
import type { DraftPart, EditedPart, Material, PartKind } from './queries.ts'
import { E } from './words.ts'
import { T } from './words-templates.ts'

/** A part has room for so many people, and so many links. */
export const ROWS_MOST = 8
const STEP = 5

/** When and by which clock a gathering is held. */
export interface Hours {
  startsAt: Date
  endsAt: Date
  zone: string
}

/** What one button of the editor asks. */
export type Asked =
  | { what: 'order'; ids: string[] }
  | { what: 'move' | 'stretch'; id: string; by: number }
  | { what: 'add'; kind: PartKind }
  | { what: 'begin'; like: string }
  | { what: 'fit' }

const BUTTONS: Record<string, (value: string) => Asked | null> = {
  op: (id) => ({ what: 'move', id, by: -1 }),
  neer: (id) => ({ what: 'move', id, by: 1 }),
  korter: (id) => ({ what: 'stretch', id, by: -STEP }),
  langer: (id) => ({ what: 'stretch', id, by: STEP }),
  erbij: (kind) => (KINDS.includes(kind as PartKind) ? { what: 'add', kind: kind as PartKind } : null),
  als: (like) => (idOf(like) ? { what: 'begin', like } : null),
  pas: () => ({ what: 'fit' }),
}

/** What was asked in the editor. @returns null when it is nothing that can be */
export function readAsked({ doe = '', volgorde }: Typed): Asked | null {
  if (doe === '' && volgorde) return { what: 'order', ids: volgorde.split(',') }
  const [name = '', value = ''] = doe.split(':')
  return Object.hasOwn(BUTTONS, name) ? (BUTTONS[name]?.(value) ?? null) : null
}

/** The version that a form was made of. */
export function versionIn({ versie }: Typed): number {
  return /^\d{1,9}$/.test(versie ?? '') ? Number(versie) : 0
}

/** Somebody in a part, as typed. */
export interface TypedHost {
  /** Which row of the form. */
  row: number
  name: string
  role: string
  /** Who it was when the form was made; empty: nobody, or of outside. */
  was: string
  /** Whom of several they chose: an id, `buiten`, or nothing yet. */
  meant: string
}

/** A part as typed: who the names are is not known yet. */
export interface TypedPart {
  part: Omit<DraftPart, 'hosts'>
  hosts: TypedHost[]
}

const schema = (lang: Lang) => {
  const t = E[lang]
  const minutes = t.minutesWrong(MINUTES_MOST)
  return v.object({
    soort: choice(lang, KINDS),
    titel: requiredLine(lang, 120, t.nameMissing),
    minuten: v.pipe(
      v.optional(v.string(), ''),
      v.trim(),
      v.regex(/^\d{1,4}$/, minutes),
      v.transform(Number),
      v.minValue(1, minutes),
      v.maxValue(MINUTES_MOST, minutes),
    ),
    vast: tick,
    tekst: optionalText(lang, 4000),
  })
}

/** Reads the form of a part. @param hours of the gathering: what is fixed must lie within */
export function readPart(
  lang: Lang,
  typed: Typed,
  hours: Hours,
): { ok: true; value: TypedPart } | { ok: false; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const result = v.safeParse(schema(lang), { ...typed })
  if (!result.success)
    for (const issue of result.issues) errors[String(issue.path?.[0]?.key ?? 'form')] ??= issue.message
  const fixedAt = typed.vast ? readFixed(lang, typed, hours, errors) : null
  const materials = readMaterials(lang, typed, errors)
  const hosts = readHosts(lang, typed, errors)
  if (!result.success || Object.keys(errors).length > 0) return { ok: false, errors }
  const { soort, titel, minuten, tekst } = result.output
  return {
    ok: true,
    value: { part: { kind: soort, title: titel, minutes: minuten, body: tekst, fixedAt, materials }, hosts },
  }
}

/** The form of a part that exists, filled in. */
export function asTyped(part: EditedPart, { zone }: Hours): Typed {
  const at = clockIn(zone, part.startsAt)
  return {
    soort: part.kind,
    titel: part.title,
    minuten: String(part.minutes),
    tekst: part.body,
    vast: part.fixed ? 'ja' : '',
    om: at.time,
    dag: at.day,
    ...rowsOf(part.hosts, ({ name, role, personId }) => ({ wie: name, rol: role, lid: personId ?? '' })),
    ...rowsOf(part.materials, ({ title, url }) => ({ stuk: title, link: url })),
  }
}

/** How many rows a form shows: what is filled in, and some more. */
export function rowsIn(typed: Typed, ...names: string[]): number {
  const last = Math.max(0, ...numbers().filter((n) => names.some((name) => typed[`${name}-${n}`])))
  return Math.min(ROWS_MOST, last + (last === 0 ? 2 : 1))
}

/** The days of a gathering by its own clock, as 2026-12-04. */
export function daysOf({ startsAt, endsAt, zone }: Hours): string[] {
  const days: string[] = []
  const last = clockIn(zone, endsAt).day
  for (let at = Date.parse(`${clockIn(zone, startsAt).day}T12:00:00Z`); ; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    if (day > last || days.length > 8) return days
    days.push(day)
  }
}

/** What a template is called. */
export const nameForm = (lang: Lang) => v.object({ naam: requiredLine(lang, 80, T[lang].nameMissing) })

const numbers = () => Array.from({ length: ROWS_MOST }, (_, i) => i + 1)

function rowsOf<T>(list: readonly T[], fields: (one: T) => Record<string, string>): Typed {
  return Object.fromEntries(
    list.flatMap((one, i) => Object.entries(fields(one)).map(([name, value]) => [`${name}-${i + 1}`, value])),
  )
}

function readFixed(lang: Lang, typed: Typed, hours: Hours, errors: FieldErrors): number | null {
  const t = E[lang]
  const { startsAt, endsAt, zone } = hours
  const days = daysOf(hours)
  const day = days.includes(typed.dag ?? '') ? (typed.dag ?? '') : (days[0] ?? '')
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(typed.om ?? '')) {
    errors.om = t.atMissing
    return null
  }
  const at = momentIn(zone, day, typed.om ?? '', 'first')
  if (!(at instanceof Date)) errors.om = t.atNever
  else if (at < startsAt) errors.om = t.atBefore
  else if (at >= endsAt) errors.om = t.atAfter
  else return Math.round((at.getTime() - startsAt.getTime()) / 60_000)
  return null
}

function readMaterials(lang: Lang, typed: Typed, errors: FieldErrors): Material[] {
  const link = optionalLink(lang)
  return numbers().flatMap((n): Material[] => {
    const title = line(lang, typed[`stuk-${n}`], 120)
    const given = v.safeParse(link, typed[`link-${n}`])
    if (!given.success) errors[`link-${n}`] = given.issues[0].message
    else if (title && !given.output) errors[`link-${n}`] = E[lang].linkMissing
    const url = given.success ? given.output : ''
    return url ? [{ title: title || new URL(url).hostname.replace(/^www\./, ''), url }] : []
  })
}

function readHosts(lang: Lang, typed: Typed, errors: FieldErrors): TypedHost[] {
  return numbers().flatMap((n): TypedHost[] => {
    const name = line(lang, typed[`wie-${n}`], 80)
    const role = line(lang, typed[`rol-${n}`], 80)
    if (role && !name) errors[`wie-${n}`] = E[lang].nameMissingPerson
    return name ? [{ row: n, name, role, was: typed[`lid-${n}`] ?? '', meant: typed[`keus-${n}`] ?? '' }] : []
  })
}

// What is too long is cut where the field itself would have stopped.
function line(lang: Lang, text: string | undefined, most: number): string {
  const clean = v.safeParse(optionalLine(lang, 10_000), text)
  return clean.success ? [...clean.output].slice(0, most).join('') : ''
}
