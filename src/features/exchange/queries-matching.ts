import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { memberHref, regionName } from '#features/members/queries.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { cluesOf, type Runner, type Understood, understand } from '#kit/matching/find.ts'
import type { Asked } from '#kit/matching/need.ts'
import { FITS, type Weighed, weigh } from '#kit/matching/weigh.ts'
import { inSight } from '#kit/things/sight.ts'
import { MOST_ABBREVIATIONS } from './queries-abbreviations.ts'
import { reasonsOf } from './queries-matching-reasons.ts'
import { CLOSED, plainOf, postHref, postInSight } from './queries-parts.ts'

export type { Runner } from '#kit/matching/find.ts'

/** What someone looks for, in the words of the form. */
export interface Need {
  title: string
  text: string
  tags: readonly string[]
  opgave: string
  region: string
}

/** Something that fits a need: an offer, a person, or an ask that was answered before. */
export interface Fit {
  kind: 'offer' | 'person' | 'answered'
  id: string
  title: string
  href: string
  /** Whose offer, who it is, or who asked. */
  who: string
  /** The same, by id: whom to tell. */
  ownerId: string
  /** What both share, in the words of the circle: "schuldhulpverlening", "Zwolle". */
  reasons: string[]
}

/** Of the things with a clue in them, so many are taken from each clue, so many looked at, and so many weighed. */
const MOST_PER_CLUE = 250
const MOST_READ = 300
const MOST_WEIGHED = 80
const MOST_TEXT = 3000
/** A thing nearby comes before one far away that fits as well; no more than that, since help travels. */
const NEARBY = 0.02

/**
 * What fits a need, the best first, within what the viewer may see. Nothing that is the viewer's own; nothing at all when
 * nothing fits.
 * @param run the pool
 * @param limit at most so many
 */
export async function fitting(run: Runner, scope: CircleScope, need: Need, limit: number): Promise<Fit[]> {
  const { understood, weighed } = await weighAll(run, scope, need)
  return weighed
    .filter(({ sure }) => sure >= FITS)
    .slice(0, limit)
    .map((one) => asFit(scope, understood, one))
}

/** All that has something to do with a need, the best first, and how sure it is that each fits: to judge the matching by. */
export async function ranking(run: Runner, scope: CircleScope, need: Need): Promise<{ id: string; sure: number }[]> {
  const { weighed } = await weighAll(run, scope, need)
  return weighed.map(({ row, sure }) => ({ id: row.id, sure }))
}

interface WeighedRow extends Weighed {
  row: Row
  near: boolean
}

// In three statements, however much there is.
async function weighAll(
  run: Runner,
  scope: CircleScope,
  need: Need,
): Promise<{ understood: Understood; weighed: WeighedRow[] }> {
  const understood = await understand(run, scope.circle.id, askedIn(need), SHORTS)
  const rows = await candidates(run, scope, understood)
  const weighed = rows.map((row): WeighedRow => {
    const says = new Map(row.keys.map((key, i) => [key, (row.strengths[i] ?? 0) / 100]))
    const one = weigh(understood.need, understood.counts, says)
    const near = need.region !== '' && row.region === need.region
    return { ...one, row, near, score: one.score + (near ? NEARBY : 0) }
  })
  return {
    understood,
    weighed: weighed
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.row.id < b.row.id ? -1 : 1)),
  }
}

function askedIn({ title, text, tags, opgave }: Need): Asked[] {
  return [
    { text: title, weight: 1 },
    { text: text.slice(0, MOST_TEXT), weight: 0.5 },
    { text: tags.join(' . '), weight: 0.7 },
    { text: opgave, weight: 0.35 },
  ]
}

const SHORTS = `select short, "full" from exchange_abbreviation where circle_id = $1 limit ${MOST_ABBREVIATIONS}`

interface Row {
  id: string
  kind: Fit['kind']
  title: string
  text: string
  labels: string[]
  region: string
  who: string
  owner: string
  keys: string[]
  strengths: number[]
}

/** Things with clues in them that the viewer may see, those with the best clues first. */
async function candidates(run: Runner, scope: CircleScope, understood: Understood): Promise<Row[]> {
  const clues = cluesOf(understood)
  if (clues.length === 0) return []
  const keys = [
    ...new Set(
      clues
        .flatMap((clue) => clue.keys)
        .concat(...understood.need.concepts.map(allKeys), ...understood.need.subjects.keys()),
    ),
  ]
  const me = scope.viewer.person.id
  const circle = scope.circle.id
  // Rights before the last choice, names and texts after it.
  const query = sql`with clue as (
      select m.kind, m.thing_id id, sum(c.value) value
      from unnest(${sql.param(clues.map((clue) => clue.keys.join(' ')))}::text[], ${sql.param(clues.map(({ value }) => value))}::real[]) c(keys, value)
        cross join lateral (select kind, thing_id from matchable where circle_id = ${circle} and ready
          and keys @> string_to_array(c.keys, ' ') limit ${sql.raw(String(MOST_PER_CLUE))}) m
      group by 1, 2 order by 3 desc, 2 limit ${sql.raw(String(MOST_READ))}),
    best as (select * from (
      select c.* from clue c join exchange_post p on p.id = c.id where c.kind = 'offer' and ${mayBeGiven(scope)}
      union all select c.* from clue c join exchange_post p on p.id = c.id where c.kind = 'ask' and ${wasAnswered(scope)}
      union all select c.* from clue c join directory_entry e on e.circle_id = ${circle} and e.person_id = c.id
        where c.kind = 'person' and e.person_id <> ${me} and ${inSight(scope, 'person', sql`e.person_id`, sql`e.person_id`)}
    ) t order by value desc, id limit ${sql.raw(String(MOST_WEIGHED))})
    select b.id, case b.kind when 'ask' then 'answered' else b.kind end kind, coalesce(e.name, '') who, s.keys, s.strengths,
      coalesce(p.title, nullif(e.brings, ''), nullif(e.works_on, ''), e.headline) title, coalesce(p.region, e.region) region,
      coalesce(left(p.body, 600), concat_ws(' . ', e.headline, e.works_on, e.brings)) text,
      coalesce(p.tags || p.opgave, e.opgaven) labels, coalesce(p.maker_id, e.person_id, '') owner
    from best b join matchable m on m.circle_id = ${circle} and m.thing_id = b.id and m.kind = b.kind
      left join exchange_post p on b.kind <> 'person' and p.id = b.id
      left join directory_entry e on e.circle_id = ${circle} and e.person_id = case b.kind when 'person' then b.id else p.maker_id end
      cross join lateral (select array_agg(u.key) keys, array_agg(u.strength) strengths
        from unnest(m.keys, m.strengths) u(key, strength) where u.key = any(${sql.param(keys)}::text[])) s`
  const { sql: text, params } = dialect.sqlToQuery(query)
  return (await run.query<Row>({ text, values: params })).rows
}

function allKeys({ ways, together }: Understood['need']['concepts'][number]): string[] {
  return [...ways.keys(), ...together.flatMap(({ keys }) => keys)]
}

function mayBeGiven(scope: CircleScope): SQL {
  return sql`not ${CLOSED} and not coalesce(p.taken >= p.places, false) and ${ofAnother(scope)} and ${postInSight(scope, 'offer')}`
}

function wasAnswered(scope: CircleScope): SQL {
  return sql`p.removed_at is null and p.answered_at is not null and ${ofAnother(scope)} and ${postInSight(scope, 'ask')}`
}

function ofAnother(scope: CircleScope): SQL {
  return sql`p.circle_id = ${scope.circle.id} and p.maker_id is distinct from ${scope.viewer.person.id}`
}

function asFit(scope: CircleScope, { need }: Understood, { row, found, near }: WeighedRow): Fit {
  const { viewer, circle } = scope
  const { id, kind, title, who, owner, region } = row
  const shown = {
    labels: row.labels.filter(Boolean),
    title,
    text: kind === 'person' ? row.text : plainOf(row.text, 600),
  }
  const reasons = reasonsOf(need, found, shown)
  if (near) reasons.push(regionName(viewer.lang, region))
  const href = kind === 'person' ? memberHref(circle, { id, name: who }) : postHref(circle, row)
  return { kind, id, title, href, who, ownerId: owner, reasons }
}

const dialect = new PgDialect()
