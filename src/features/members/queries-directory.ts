import type { CircleScope } from '#kit/access/viewer.ts'
import {
  type After,
  ask,
  COLUMNS,
  conditions,
  type DirectoryFilter,
  fitOf,
  NAME,
  placeIn,
  type Row,
  type Runner,
  shape,
  Values,
} from './queries-directory-parts.ts'

export type { After, DirectoryFilter } from './queries-directory-parts.ts'

export const PAGE_SIZE = 24
/** A filtered list is counted no further than this. */
export const MOST_COUNTED = 200
const FRESH_MOST = 99
/** Of those who fit a search, so many are weighed: enough for every page that anyone turns. */
const MOST_WEIGHED = 400
/** With fewer hits than this on the first page, people whose words come close are looked for as well. */
const FEW = 3
// A swap of two letters in a short name still shares this much of its trigrams.
const CLOSE_ENOUGH = 0.42
// Of those that come close, only who comes about as close as the closest.
const ALMOST = 0.75
// Beside people who do fit, only a slip of one letter.
const A_SLIP = 0.7

export interface MemberCard {
  id: string
  name: string
  photoId: string | null
  headline: string
  worksOn: string
  brings: string
  thanks: number
  fresh: boolean
}

export interface DirectoryPage {
  members: MemberCard[]
  /** Nobody fits the words exactly; these come close. */
  near: boolean
  next: After | null
  /** How many fit, up to one more than MOST_COUNTED; null when nothing was filtered. */
  found: number | null
  /** Joined in the last thirty days, at most 99. */
  fresh: number
  /** The opgaven that people here named, the most named first. */
  opgaven: string[]
}

/**
 * One page of a circle's directory with its filters, in two statements; a third when hardly anyone fits.
 * @param run the pool
 */
export async function directoryPage(run: Runner, scope: CircleScope, filter: DirectoryFilter): Promise<DirectoryPage> {
  const [rows, around] = await Promise.all([listRows(run, scope, filter), surroundings(run, scope, filter)])
  const few = filter.words.length > 0 && !filter.after && rows.length < FEW
  const close = few ? await closeRows(run, scope, filter, rows) : []
  const shown = [...rows.slice(0, PAGE_SIZE), ...close]
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined
  return {
    members: shown.map(asCard),
    near: rows.length === 0 && close.length > 0,
    next: last ? { fit: last.fit, activeAt: last.active, personId: last.person_id } : null,
    found: filter.words.length > 0 ? (rows[0]?.found ?? 0) + close.length : around.found,
    fresh: around.fresh,
    opgaven: around.opgaven ?? [],
  }
}

// One statement per combination of filters: PostgreSQL then follows the index that fits that combination.
async function listRows(run: Runner, scope: CircleScope, filter: DirectoryFilter): Promise<Row[]> {
  if (filter.words.length > 0) return rankedRows(run, scope, filter)
  const put = new Values()
  const where = conditions(scope, filter, put)
  const text = `select ${COLUMNS}, 0 fit, null found from directory_entry where ${where}
    ${filter.after ? `and (active_at, person_id) < (${placeIn(filter.after, put)})` : ''}
    order by active_at desc, person_id desc limit ${PAGE_SIZE + 1}`
  return ask<Row>(run, `leden-lijst-${shape(filter)}`, text, put.all)
}

// A word that half the circle uses would have everyone weighed: the last active of those who fit are, and whoever is
// called so.
function rankedRows(run: Runner, scope: CircleScope, filter: DirectoryFilter): Promise<Row[]> {
  const put = new Values()
  const where = conditions(scope, filter, put)
  const words = filter.words.map((word) => put.add(word))
  const names = put.add(filter.words.map((word) => `% ${word}%`))
  const { after } = filter
  const text = `with fits as (
      (select person_id from directory_entry where ${where} order by active_at desc, person_id desc limit ${MOST_WEIGHED})
      union (select person_id from directory_entry where ${where} and ${NAME} like any(${names}::text[]) limit ${MOST_WEIGHED})
    ), weighed as (
      select *, (${words.map(fitOf).join(' + ')})::int fit, (select count(*)::int from fits) found
      from directory_entry where circle_id = $1 and person_id in (select person_id from fits))
    select ${COLUMNS}, fit, found from weighed
    ${after ? `where (fit, active_at, person_id) < (${put.add(after.fit)}::int, ${placeIn(after, put)})` : ''}
    order by fit desc, active_at desc, person_id desc limit ${PAGE_SIZE + 1}`
  return ask<Row>(run, `leden-zoek-${shape(filter)}`, text, put.all)
}

interface Surroundings {
  found: number | null
  fresh: number
  opgaven: string[] | null
}

async function surroundings(run: Runner, scope: CircleScope, filter: DirectoryFilter): Promise<Surroundings> {
  const put = new Values()
  const where = conditions(scope, filter, put)
  const counted = filter.words.length === 0 && put.all.length > 1
  const values = counted ? put.all : put.all.slice(0, 1)
  const text = `select
    ${counted ? `(select count(*)::int from (select 1 from directory_entry where ${where} limit ${MOST_COUNTED + 1}) f)` : 'null::int'} found,
    (select count(*)::int from (select 1 from directory_entry where circle_id = $1
      and joined_at > now() - interval '30 days' limit ${FRESH_MOST}) n) fresh,
    (select array_agg(label) from (select label from directory_label where circle_id = $1 and kind = 'opgave'
      and people > 0 order by people desc limit 60) l) opgaven`
  const name = counted ? `leden-rond-${shape({ ...filter, after: null })}` : 'leden-rond'
  const [row] = await ask<Surroundings>(run, name, text, values)
  return row ?? { found: null, fresh: 0, opgaven: [] }
}

// Words that come close by their trigrams, for a typing error: in names, and only when no name does, in everything.
// The threshold holds for this statement alone: its condition is checked once, before an index is read.
async function closeRows(run: Runner, scope: CircleScope, filter: DirectoryFilter, already: Row[]): Promise<Row[]> {
  const put = new Values()
  const where = `${conditions(scope, { ...filter, words: [] }, put)}
    and person_id <> all(${put.add(already.map((row) => row.person_id))}::text[])
    and (select set_config('pg_trgm.word_similarity_threshold', '${CLOSE_ENOUGH}', true)) is not null`
  const words = filter.words.map((word) => `${put.add(word)}::text`)
  const closeIn = (
    what: string,
  ) => `select *, ${words.map((word) => `word_similarity(${word}, ${what})`).join(' + ')} likeness
    from directory_entry where ${where} and ${words.map((word) => `${word} <% ${what}`).join(' and ')}`
  const text = `with named as materialized (${closeIn(NAME)}),
      telling as (${closeIn('search')} and not exists (select 1 from named))
    select ${COLUMNS}, 0 fit, null found, likeness from (select * from named union all select * from telling) e
    order by likeness desc, active_at desc, person_id desc limit ${PAGE_SIZE}`
  const rows = await ask<Row & { likeness: number }>(run, `leden-lijkt-${shape(filter)}`, text, put.all)
  const best = rows[0]?.likeness ?? 0
  const least = Math.max(best * ALMOST, already.length > 0 ? A_SLIP * filter.words.length : 0)
  return rows.filter((row) => row.likeness >= least)
}

function asCard(row: Row): MemberCard {
  const { person_id: id, name, photo_id: photoId, headline, works_on: worksOn, brings, thanks, fresh } = row
  return { id, name, photoId, headline, worksOn, brings, thanks, fresh }
}
