import { sql } from 'drizzle-orm'
import { readable } from '#features/gatherings/access.ts'
import { gatheringBy } from '#features/gatherings/queries-gathering.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { programmeOf } from './queries.ts'
import { beginnings, refit } from './queries-clock.ts'
import type { DraftPart, PartKind } from './tables.ts'
import { HOUSE } from './words-templates.ts'

/** At most so many templates in a circle, and so many earlier gatherings to choose from. */
export const TEMPLATES_MOST = 40
const EARLIER_MOST = 6

/** A programme to begin with, as a line to choose. */
export interface TemplateLine {
  /** For `?als=` of planning. */
  id: string
  name: string
  /** One sentence; empty when there is none. */
  what: string
  minutes: number
  parts: { kind: PartKind; minutes: number }[]
}

/** A template that a circle keeps. */
export interface CircleTemplate extends TemplateLine {
  makerId: string
  makerName: string | null
}

/** An earlier gathering whose programme can be used again. */
export interface EarlierLine extends TemplateLine {
  startsAt: Date
}

type Shape = readonly [kind: PartKind, minutes: number]

/** Their ids have the shape of every id, so that they travel as one. */
const HOUSE_OWN: readonly { id: string; key: keyof (typeof HOUSE)['nl']; shape: readonly Shape[] }[] = [
  {
    id: 'verkennend00',
    key: 'explore',
    shape: [
      ['welcome', 20],
      ['check-in', 25],
      ['presentation', 15],
      ['world-cafe', 45],
      ['break', 15],
      ['poll', 20],
      ['harvest', 25],
      ['closing', 15],
    ],
  },
  {
    id: 'themacafe000',
    key: 'theme',
    shape: [
      ['welcome', 15],
      ['check-in', 15],
      ['presentation', 25],
      ['world-cafe', 60],
      ['break', 15],
      ['harvest', 30],
      ['closing', 20],
    ],
  },
  {
    id: 'schermvvr000',
    key: 'online',
    shape: [
      ['welcome', 5],
      ['check-in', 10],
      ['presentation', 10],
      ['case', 20],
      ['harvest', 10],
      ['closing', 5],
    ],
  },
  {
    id: 'mastermnd000',
    key: 'mastermind',
    shape: [
      ['check-in', 15],
      ['case', 45],
      ['case', 45],
      ['closing', 15],
    ],
  },
]

/** The programmes that every circle has. */
export function houseTemplates(lang: Lang): TemplateLine[] {
  return HOUSE_OWN.map(({ id, key, shape }) =>
    lineOf(
      { id, name: HOUSE[lang][key].name, what: HOUSE[lang][key].what },
      shape.map(([kind, minutes]) => ({ kind, minutes, fixedAt: null })),
    ),
  )
}

/** Those that a circle keeps, the newest first. */
export async function circleTemplates(db: Db, scope: CircleScope): Promise<CircleTemplate[]> {
  const { rows } = await db.execute<CircleRow>(sql`
    select t.id, t.name, t.maker_id "makerId", e.name "makerName", t.parts from programme_template t
      left join directory_entry e on e.circle_id = t.circle_id and e.person_id = t.maker_id
    where t.circle_id = ${scope.circle.id} order by t.made_at desc, t.id limit ${TEMPLATES_MOST}`)
  return rows.map(({ parts, makerId, makerName, ...row }) => ({
    ...lineOf({ ...row, what: '' }, parts),
    ...{ makerId, makerName },
  }))
}

/** Gatherings of the circle with a programme, the latest first. */
export async function earlierProgrammes(db: Db, scope: CircleScope): Promise<EarlierLine[]> {
  const { rows } = await db.execute<EarlierRow>(sql`
    select g.id, g.title name, g.theme what, g.starts_at "startsAt", p.parts
    from gathering g join circle c on c.id = g.circle_id cross join lateral (
      select json_agg(json_build_object('kind', p.kind, 'minutes', p.minutes, 'fixedAt', p.fixed_at) order by p.place, p.id) parts
      from programme_part p where p.gathering_id = g.id) p
    where g.circle_id = ${scope.circle.id} and g.published_at is not null and p.parts is not null and ${readable(scope.viewer)}
    order by g.starts_at desc, g.id limit ${EARLIER_MOST}`)
  return rows.map(({ parts, startsAt, ...row }) => ({ ...lineOf(row, parts), startsAt: new Date(startsAt) }))
}

/**
 * The parts of a template or of a gathering that the viewer may read, to begin another with. Who did something in it is
 * left out.
 * @param id of a template of the house or of this circle, or of a gathering
 * @returns null when there is nothing of that id for them
 */
export async function partsLike(
  db: Db,
  scope: CircleScope,
  id: string,
  lang: Lang,
): Promise<{ name: string; parts: DraftPart[] } | null> {
  const own = HOUSE_OWN.find((one) => one.id === id)
  if (own) {
    const { name, parts } = HOUSE[lang][own.key]
    const written = own.shape.map(([kind, minutes], i) => {
      const [title = '', body = ''] = parts[i] ?? []
      return { kind, minutes, title, body, fixedAt: null }
    })
    return { name, parts: written }
  }
  const { rows } = await db.execute<{ name: string; parts: DraftPart[] }>(
    sql`select name, parts from programme_template where id = ${id} and circle_id = ${scope.circle.id}`,
  )
  return rows[0] ?? likeGathering(db, scope, id)
}

/**
 * How long a template takes.
 * @returns minutes; null when there is nothing of that id for them
 */
export async function minutesLike(db: Db, scope: CircleScope, id: string, lang: Lang): Promise<number | null> {
  const like = await partsLike(db, scope, id, lang)
  return like && minutesOf(like.parts)
}

/** The same parts, made to fit a gathering of so many minutes; as they were when they cannot. */
export function fittedTo(parts: readonly DraftPart[], whole: number): DraftPart[] {
  // What would stand past the end is not fixed there any more.
  const kept = parts.map((part) =>
    part.fixedAt !== null && part.fixedAt + part.minutes > whole ? { ...part, fixedAt: null } : part,
  )
  const minutes = refit(kept, whole, { stretch: true })
  return kept.map((part, i) => ({ ...part, minutes: minutes?.[i] ?? part.minutes }))
}

async function likeGathering(db: Db, scope: CircleScope, id: string) {
  const found = await gatheringBy(db, scope.viewer, id)
  if (!found) return null
  const { startsAt, title } = found.gathering
  const parts = await programmeOf(db, found.scope)
  return {
    name: title,
    parts: parts.map((part): DraftPart => {
      const { kind, body, minutes, materials, fixed } = part
      const fixedAt = fixed ? Math.round((part.startsAt.getTime() - startsAt.getTime()) / 60_000) : null
      return { kind, title: part.title, body, minutes, fixedAt, materials }
    }),
  }
}

interface CircleRow extends Record<string, unknown> {
  id: string
  name: string
  makerId: string
  makerName: string | null
  parts: DraftPart[]
}

interface EarlierRow extends Record<string, unknown> {
  id: string
  name: string
  what: string
  startsAt: string
  parts: Piece[]
}

type Piece = Pick<DraftPart, 'kind' | 'minutes' | 'fixedAt'>

function lineOf(line: { id: string; name: string; what: string }, parts: readonly Piece[]): TemplateLine {
  return { ...line, minutes: minutesOf(parts), parts: parts.map(({ kind, minutes }) => ({ kind, minutes })) }
}

function minutesOf(parts: readonly Piece[]): number {
  const begins = beginnings(parts)
  return Math.max(0, ...parts.map(({ minutes }, i) => (begins[i] ?? 0) + minutes))
}
