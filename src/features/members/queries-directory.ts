import type { CircleScope } from '#kit/access/viewer.ts'
import {
  type After,
  ask,
  COLUMNS,
  conditions,
  type DirectoryFilter,
  placeIn,
  type Row,
  type Runner,
  shape,
  Values,
} from './queries-directory-parts.ts'
import { closeRows, rankedRows } from './queries-directory-words.ts'

export type { After, DirectoryFilter } from './queries-directory-parts.ts'

export const PAGE_SIZE = 24
/** A filtered list is counted no further than this. */
export const MOST_COUNTED = 200
const FRESH_MOST = 99
/** With fewer hits than this on the first page, people whose words come close are looked for as well. */
const FEW = 3

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
  const close = few ? await closeRows(run, scope, filter, rows, PAGE_SIZE) : []
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
  if (filter.words.length > 0) return rankedRows(run, scope, filter, PAGE_SIZE + 1)
  const put = new Values()
  const where = conditions(scope, filter, put)
  const text = `select ${COLUMNS}, 0 fit, null found from directory_entry where ${where}
    ${filter.after ? `and (active_at, person_id) < (${placeIn(filter.after, put)})` : ''}
    order by active_at desc, person_id desc limit ${PAGE_SIZE + 1}`
  return ask<Row>(run, `leden-lijst-${shape(filter)}`, text, put.all)
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

function asCard(row: Row): MemberCard {
  const { person_id: id, name, photo_id: photoId, headline, works_on: worksOn, brings, thanks, fresh } = row
  return { id, name, photoId, headline, worksOn, brings, thanks, fresh }
}
