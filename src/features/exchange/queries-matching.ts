import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type pg from 'pg'
import { memberHref, regionName } from '#features/members/queries.ts'
import { fold, patternsOf } from '#features/members/queries-search.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { inSight } from '#kit/things/sight.ts'
import { CLOSED, postHref, postInSight } from './queries-parts.ts'

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

/** Only what a query needs, so that a pool and a client both fit. */
export type Runner = Pick<pg.Pool, 'query'>

const MOST_WORDS = 12
const MOST_WEIGHED = 300
/** Less than this is chance. */
const LEAST = 3

const SMALL = new Set(
  `aan alle als beetje ben bij daar dan dat deze die dit doen door een eens elke er ergens eten ervaring gaan gaat geen
  graag had hebben heb heeft hem hen het hier hoe iemand iets jaar jou jullie kan keer komt kunnen maar maken meer mensen met
  mij mijn moet naar niet nog ons onze ook op over samen te toe uit van veel vinden voor vraag waar want wat weet welke wie wil
  willen with worden wordt ze zelf zich zijn zoek zoeken zonder zou help helpen iedereen nieuwe goed goede andere altijd nooit`.split(
    /\s+/,
  ),
)

/**
 * What fits a need, the best first, within what the viewer may see. Nothing that is the viewer's own.
 * @param run the pool
 * @param limit at most so many
 */
export async function fitting(run: Runner, scope: CircleScope, need: Need, limit: number): Promise<Fit[]> {
  const words = tellingWords(`${need.title} ${need.text}`)
  if (words.length + need.tags.length === 0 && !need.opgave) return []
  const [offers, answered, people] = await Promise.all([
    ask(run, posts(scope, need, words, 'offer')),
    ask(run, posts(scope, need, words, 'ask')),
    ask(run, members(scope, need, words)),
  ])
  return [
    ...offers.map((row) => asFit(scope, need, 'offer', row)),
    ...people.map((row) => asFit(scope, need, 'person', row)),
    ...answered.map((row) => asFit(scope, need, 'answered', row)),
  ]
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ fit }) => fit)
}

interface Row {
  id: string
  title: string
  who: string
  owner: string
  tags: string[] | null
  opgave: boolean
  region: boolean
  words: string[] | null
}

function posts(scope: CircleScope, need: Need, words: string[], kind: 'offer' | 'ask'): SQL {
  const state =
    kind === 'offer' ? sql`not ${CLOSED} and not coalesce(p.taken >= p.places, false)` : sql`p.answered_at is not null`
  const { word, pattern } = patterns(words)
  return sql`select p.id, p.title, coalesce(e.name, '') who, coalesce(p.maker_id, '') owner,
      (select array_agg(t) from unnest(p.tags) t where t = any(${sql.param([...need.tags])}::text[])) tags,
      (p.opgave <> '' and p.opgave = ${need.opgave}) opgave, (p.region <> '' and p.region = ${need.region}) region,
      (select array_agg(distinct w.word) from unnest(${word}::text[], ${pattern}::text[]) w(word, pattern) where p.search like w.pattern) words
    from exchange_post p left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
    where p.circle_id = ${scope.circle.id} and p.kind = ${kind} and p.removed_at is null and ${state}
      and p.maker_id is distinct from ${scope.viewer.person.id} and ${postInSight(scope, kind)}
      and (p.search like any(${pattern}::text[]) or p.tags && ${sql.param([...need.tags])}::text[] or (p.opgave <> '' and p.opgave = ${need.opgave}))
    order by p.posted_at desc limit ${MOST_WEIGHED}`
}

function members(scope: CircleScope, need: Need, words: string[]): SQL {
  const { word, pattern } = patterns([...words, ...need.tags.map(fold)])
  const me = scope.viewer.person.id
  return sql`select e.person_id id, e.name who, e.person_id owner, coalesce(nullif(e.brings, ''), nullif(e.works_on, ''), e.headline) title,
      null::text[] tags, (${need.opgave} <> '' and e.opgaven @> array[${need.opgave}]::text[]) opgave,
      (e.region <> '' and e.region = ${need.region}) region,
      (select array_agg(distinct w.word) from unnest(${word}::text[], ${pattern}::text[]) w(word, pattern) where e.search like w.pattern) words
    from directory_entry e
    where e.circle_id = ${scope.circle.id} and e.person_id <> ${me} and ${inSight(scope, 'person', sql`e.person_id`, sql`e.person_id`)}
      and (e.search like any(${pattern}::text[]) or (${need.opgave} <> '' and e.opgaven @> array[${need.opgave}]::text[]))
    order by e.active_at desc limit ${MOST_WEIGHED}`
}

function patterns(words: readonly string[]) {
  const all = words.flatMap((word) => patternsOf(word).map((pattern) => [word, pattern] as const))
  return { word: sql.param(all.map(([word]) => word)), pattern: sql.param(all.map(([, pattern]) => pattern)) }
}

function tellingWords(text: string): string[] {
  const all = fold(text.slice(0, 3000))
    .split(' ')
    .filter((word) => word.length > 3 && !SMALL.has(word))
  return [...new Set(all)].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS)
}

// Long words say more than short ones; a label that both chose says most.
function asFit(scope: CircleScope, need: Need, kind: Fit['kind'], row: Row): { score: number; fit: Fit } {
  const { viewer, circle } = scope
  const shared = (row.words ?? []).filter((word) => !(row.tags ?? []).some((tag) => fold(tag).includes(word)))
  const score =
    3 * (row.tags?.length ?? 0) +
    (row.opgave ? 2.5 : 0) +
    (row.region ? 0.5 : 0) +
    shared.reduce((sum, word) => sum + Math.min(2, word.length / 5), 0)
  const reasons = [
    ...(row.tags ?? []),
    ...(row.opgave ? [need.opgave] : []),
    ...shared.sort((a, b) => b.length - a.length).slice(0, 3),
    ...(row.region ? [regionName(viewer.lang, need.region)] : []),
  ]
  const href = kind === 'person' ? memberHref(circle, { id: row.id, name: row.who }) : postHref(circle, row)
  const fit = {
    kind,
    id: row.id,
    title: row.title,
    href,
    who: row.who,
    ownerId: row.owner,
    reasons: [...new Set(reasons)],
  }
  return { score, fit }
}

const dialect = new PgDialect()

async function ask(run: Runner, query: SQL): Promise<Row[]> {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return (await run.query<Row & pg.QueryResultRow>({ text, values: params })).rows
}
