import { type SQL, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { mayModerate } from '#kit/things/sight.ts'
import type { PostState } from './access.ts'
import { abbreviationsOf, patternGroups } from './queries-abbreviations.ts'
import { says } from './queries-matching-search.ts'
import { asLine, CLOSED, lineColumns, POSTS, type PostLine, type PostRow, postInSight, STATE } from './queries-parts.ts'
import type { PostKind } from './tables.ts'

export const PAGE_SIZE = 12
/** A list is counted no further than this. */
export const MOST_COUNTED = 200
/** After so many days without an answer an ask waits, and after so many it waits long. */
export const WAITS_DAYS = 7
export const WAITS_LONG_DAYS = 21
const WAITING_SHOWN = 3
/** Of those that a search finds, so many of the newest are weighed. */
const MOST_WEIGHED = 300
/** With fewer hits than this, words that come close are looked for as well. */
const FEW = 3
// A swap of two letters still shares this much of its trigrams; of shorter words everything comes close to everything.
const CLOSE_ENOUGH = 0.42
const LEAST_LETTERS = 4
/** What posts say is read that closely for so many of the newest. */
const MOST_READ_CLOSELY = 200
// The first line of what is searched; an index stands on exactly this expression.
const HEAD = sql.raw("split_part(p.search, E'\\n', 1)")

/** Where a list goes on: after this post. */
export interface After {
  fit: number
  /** Microseconds since 1970, as text: more digits than a number carries through JSON. */
  micros: string
  id: string
}

export interface BoardFilter {
  /** Empty: both, beside each other. */
  kind: PostKind | ''
  /** As typed. */
  q: string
  tag: string
  opgave: string
  region: string
  /** `waiting`: open asks without an answer, the oldest first. Empty: everything that is not closed. */
  state: PostState | 'waiting' | ''
  mine: boolean
  forMe: boolean
  after: After | null
}

/** One list of the board. */
export interface Column {
  posts: PostLine[]
  /** For hosts: what waits longest, before the rest. */
  waiting: PostLine[]
  /** How many fit, up to one more than MOST_COUNTED. */
  found: number
  /** Nothing fits the words exactly; these come close. */
  near: boolean
  next: After | null
}

interface Row extends PostRow {
  fit: number
  micros: string
}

/** One page of the asks or of the offers of a circle, within what the viewer may see. */
export async function column(db: Db, scope: CircleScope, kind: PostKind, filter: BoardFilter): Promise<Column> {
  const groups = filter.q ? patternGroups(filter.q, await abbreviationsOf(db, scope)) : []
  const where = conditions(scope, kind, filter)
  const all = groups.map((group) => says(scope, kind, group))
  const matching = sql.join([where, ...all], sql` and `)
  const waiting = kind === 'ask' && isPlain(filter) && mayModerate(scope) ? await longest(db, scope, where) : []
  const [rows, found] = await Promise.all([
    listed(
      db,
      scope,
      filter,
      matching,
      groups,
      waiting.map(({ id }) => id),
    ),
    counted(db, matching),
  ])
  const seekClose =
    groups.length > 0 && groups.every(({ word }) => word.length >= LEAST_LETTERS) && !filter.after && rows.length < FEW
  const close = seekClose ? await closeRows(db, scope, where, groups, rows) : []
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined
  return {
    posts: [...rows.slice(0, PAGE_SIZE), ...close].map(asLine),
    waiting: filter.after ? [] : waiting,
    found: found + close.length,
    near: rows.length === 0 && close.length > 0,
    next: last ? { fit: last.fit, micros: last.micros, id: last.id } : null,
  }
}

// Nothing was asked for: the board as one opens it.
function isPlain({ q, tag, opgave, region, state, mine, forMe }: BoardFilter): boolean {
  return !(q || tag || opgave || region || state || mine || forMe)
}

function conditions(scope: CircleScope, kind: PostKind, filter: BoardFilter): SQL {
  const me = scope.viewer.person.id
  const all = [
    sql`p.circle_id = ${scope.circle.id} and p.kind = ${kind} and p.removed_at is null`,
    postInSight(scope, kind),
  ]
  if (filter.tag) all.push(sql`p.tags @> ${sql.param([filter.tag])}::text[]`)
  if (filter.opgave) all.push(sql`p.opgave = ${filter.opgave}`)
  if (filter.region) all.push(sql`p.region = ${filter.region}`)
  if (filter.mine) all.push(sql`p.maker_id = ${me}`)
  if (filter.forMe) all.push(fitsMe(me, kind))
  if (filter.state === 'waiting') all.push(WAITING)
  else if (filter.state) all.push(sql`${STATE} = ${filter.state}`)
  else if (!filter.mine) all.push(sql`not ${CLOSED}`)
  return sql.join(all, sql` and `)
}

const WAITING = sql`p.kind = 'ask' and p.first_answer_at is null and not ${CLOSED}
  and p.posted_at < now() - make_interval(days => ${sql.raw(String(WAITS_DAYS))})`

// An ask that fits what I bring or offer, or an offer that fits what I ask.
function fitsMe(me: string, kind: PostKind): SQL {
  return kind === 'ask'
    ? sql`p.maker_id is distinct from ${me} and exists (select 1 from exchange_fit f where f.ask_id = p.id and f.owner_id = ${me})`
    : sql`p.maker_id is distinct from ${me} and exists (select 1 from exchange_fit f join exchange_post a on a.id = f.ask_id
        where f.kind = 'offer' and f.fit_id = p.id and a.maker_id = ${me} and a.closed_at is null and a.removed_at is null)`
}

async function listed(
  db: Db,
  scope: CircleScope,
  filter: BoardFilter,
  matching: SQL,
  groups: { word: string }[],
  without: string[],
): Promise<Row[]> {
  const { after } = filter
  const oldest = filter.state === 'waiting'
  const fit = groups.length
    ? sql.join(
        groups.map(({ word }) => fitOf(word)),
        sql` + `,
      )
    : sql`0`
  const rest = without.length ? sql`and p.id <> all(${sql.param(without)}::text[])` : sql``
  const place =
    after && sql`'epoch'::timestamptz + ${after.micros}::bigint * interval '1 microsecond', ${after.id}::text`
  const from = groups.length
    ? sql`(select * from exchange_post p where ${matching} order by p.posted_at desc, p.id desc limit ${MOST_WEIGHED}) p`
    : sql`exchange_post p`
  const order = oldest ? sql`p.posted_at, p.id` : sql`fit desc, p.posted_at desc, p.id desc`
  const beyond = !place
    ? sql``
    : oldest
      ? sql`where (p.posted_at, p.id) > (${place})`
      : groups.length
        ? sql`where (p.fit, p.posted_at, p.id) < (${after.fit}::int, ${place})`
        : sql`where (p.posted_at, p.id) < (${place})`
  // Ordered before anything is looked up beside it, so that only what is shown is. The limit stands in the text: with one that
  // it does not know, PostgreSQL plans anew each time, which takes longer than the query.
  const { rows } = await db.execute<Row>(sql`
    select ${lineColumns(scope)}, p.fit, (extract(epoch from p.posted_at) * 1000000)::bigint::text micros
    from (select * from (select p.*, (${fit})::int fit from ${from} where ${groups.length ? sql`true` : matching} ${rest}) p
      ${beyond} order by ${order} limit ${sql.raw(String(PAGE_SIZE + 1))}) p
      left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
    order by ${order}`)
  return rows
}

// The word in the title fits best, then as a whole word anywhere, then as a part of one.
function fitOf(word: string): SQL {
  return sql`case when strpos(${HEAD}, ${` ${word}`}::text) > 0 then 3
    when strpos(p.search, ${` ${word} `}::text) > 0 then 2 else 1 end`
}

async function counted(db: Db, matching: SQL): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int n from (select 1 from exchange_post p where ${matching} limit ${MOST_COUNTED + 1}) f`)
  return rows[0]?.n ?? 0
}

async function longest(db: Db, scope: CircleScope, where: SQL): Promise<PostLine[]> {
  const { rows } = await db.execute<PostRow>(sql`
    select ${lineColumns(scope)} from ${POSTS} where ${where} and ${WAITING} order by p.posted_at limit ${WAITING_SHOWN}`)
  return rows.map(asLine)
}

// Words that come close by their trigrams, for a typing error: in what a post is called and filed under, and only when
// none of those does, in what the newest say. The threshold holds for this statement alone: its condition is checked
// once, before an index is read.
async function closeRows(
  db: Db,
  scope: CircleScope,
  where: SQL,
  groups: { word: string }[],
  already: Row[],
): Promise<Row[]> {
  const words = groups.map(({ word }) => sql`${word}::text`)
  const closeIn = (what: SQL, from: SQL) => {
    const near = words.map((word) => sql`${word} <% ${what}`)
    const likeness = words.map((word) => sql`word_similarity(${word}, ${what})`)
    return sql`select p.*, ${sql.join(likeness, sql` + `)} likeness from ${from} p where ${sql.join(near, sql` and `)} and ${where}
      and p.id <> all(${sql.param(already.map(({ id }) => id))}::text[])
      and (select set_config('pg_trgm.word_similarity_threshold', ${String(CLOSE_ENOUGH)}, true)) is not null`
  }
  const newest = sql`(select * from exchange_post p where ${where} order by p.posted_at desc limit ${MOST_READ_CLOSELY})`
  const { rows } = await db.execute<Row>(sql`
    with headed as materialized (${closeIn(HEAD, sql`exchange_post`)}),
      telling as (${closeIn(sql`p.search`, newest)} and not exists (select 1 from headed))
    select ${lineColumns(scope)}, 0 fit, '0' micros from (select * from headed union all select * from telling) p
      left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
    order by p.likeness desc, p.posted_at desc limit ${PAGE_SIZE}`)
  return rows
}

/** How many asks and offers fit the viewer, counted to 99; shown beside the filter. */
export async function forMeCount(db: Db, scope: CircleScope): Promise<number> {
  const me = scope.viewer.person.id
  const of = (
    kind: PostKind,
  ) => sql`select 1 from exchange_post p where p.circle_id = ${scope.circle.id} and p.kind = ${kind}
    and p.removed_at is null and not ${CLOSED} and ${fitsMe(me, kind)} and ${postInSight(scope, kind)}`
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int n from ((${of('ask')} limit 99) union all (${of('offer')} limit 99)) f`,
  )
  return Math.min(99, rows[0]?.n ?? 0)
}

/**
 * Within how many hours half of the lately posted asks had an answer.
 * @returns null when fewer than half had one, or when there are too few to say
 */
export async function halfWithin(db: Db, scope: CircleScope): Promise<number | null> {
  const { rows } = await db.execute<{ n: number; hours: number | null }>(sql`
    select count(*)::int n, percentile_cont(0.5) within group (order by coalesce(hours, 100000)) hours from (
      select extract(epoch from first_answer_at - posted_at) / 3600 hours from exchange_post
      where circle_id = ${scope.circle.id} and kind = 'ask' and removed_at is null and posted_at > now() - interval '120 days'
      order by posted_at desc limit 200) lately`)
  const { n = 0, hours = null } = rows[0] ?? {}
  return n >= 5 && hours !== null && hours < 21 * 24 ? hours : null
}
