import { sql } from 'drizzle-orm'
import { facesOf } from '#features/members/queries-people.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { idWithWords } from '#kit/id.ts'
import { inSight } from '#kit/things/sight.ts'
import { mintTalk, type Talk } from './access.ts'
import type { ConversationKind } from './tables.ts'

/** Where a conversation stands. */
export function talkHref(circle: { slug: string }, talk: { id: string; title: string }): string {
  return `/kringen/${circle.slug}/gesprek/${idWithWords(talk.id, talk.title)}`
}

/** Where a message stands, with the messages around it. */
export function messageHref(circle: { slug: string }, talkId: string, messageId: string): string {
  return `/kringen/${circle.slug}/gesprek/${talkId}?bericht=${messageId}#bericht-${messageId}`
}

// Who is in a talk among a few, as a condition on conversation c.
export const reach = (me: string) => sql`(c.kind = 'topic' or exists (select 1 from conversation_member m
  where m.conversation_id = c.id and m.person_id = ${me} and m.left_at is null))`

interface Found extends Record<string, unknown> {
  id: string
  kind: ConversationKind
  title: string
  begun_by: string | null
  closed_at: Date | null
  pinned_at: Date | null
  slow_seconds: number
  last_seq: number
  last_rev: number
  read_seq: number | null
  read_at: Date | null
  others: Talk['others']
  blocked: string[]
  hidden: string | null
}

/** The conversation, when the viewer may read it; null otherwise, as if it did not exist. */
export async function talkById(db: Db, scope: CircleScope, id: string): Promise<Talk | null> {
  const me = scope.viewer.person.id
  const { rows } = await db.execute<Found>(sql`
    select c.id, c.kind, c.title, c.begun_by, c.closed_at, c.pinned_at, c.slow_seconds, c.last_seq, c.last_rev, r.read_seq,
      r.read_at, case when c.kind = 'private' then ${othersIn(me)} else '[]' end others,
      (select h.reason from thing_hidden h where h.thing_kind = 'conversation' and h.thing_id = c.id and c.kind = 'topic') hidden,
      array(select b.blocked_id from person_block b where b.person_id = ${me} limit 200) blocked
    from conversation c left join conversation_reading r on r.conversation_id = c.id and r.person_id = ${me}
    where c.id = ${id} and c.circle_id = ${scope.circle.id} and ${reach(me)}
      and (c.kind = 'private' or ${inSight(scope, 'conversation', sql`c.id`, sql`c.begun_by`)})`)
  const [row] = rows
  if (!row) return null
  await withPhotos(db, scope, [row.others])
  return asTalk(scope, row)
}

/** The conversation that a message stands in, when the viewer may read both. */
export async function talkOfMessage(db: Db, scope: CircleScope, messageId: string): Promise<Talk | null> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select m.conversation_id id from message m where m.id = ${messageId}
      and ${inSight(scope, 'message', sql`m.id`, sql`m.maker_id`)}`)
  return rows[0] ? talkById(db, scope, rows[0].id) : null
}

// The others in a private conversation c.
export const othersIn = (me: string) => sql`coalesce((
  select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name)
  from conversation_member m join person p on p.id = m.person_id
  where m.conversation_id = c.id and m.left_at is null and m.person_id <> ${me}), '[]')`

// Photos are the directory's: only who lets the circle see theirs has one here.
async function withPhotos(db: Db, scope: CircleScope, all: Talk['others'][]): Promise<void> {
  const people = all.flat()
  const faces = await facesOf(
    db,
    scope.circle.id,
    people.map(({ id }) => id),
  )
  for (const one of people) one.photoId = faces.get(one.id)?.photoId ?? null
}

function asTalk(scope: CircleScope, row: Found): Talk {
  return mintTalk({
    scope,
    id: row.id,
    kind: row.kind,
    title: row.title,
    begunBy: row.begun_by,
    closedAt: asDate(row.closed_at),
    pinnedAt: asDate(row.pinned_at),
    slowSeconds: row.slow_seconds,
    lastSeq: row.last_seq,
    lastRev: row.last_rev,
    readSeq: row.read_seq ?? 0,
    readAt: asDate(row.read_at),
    others: row.others,
    blocked: row.blocked,
    hidden: row.hidden,
  })
}

/** A conversation in a list. */
export interface TalkLine {
  id: string
  kind: ConversationKind
  title: string
  others: Talk['others']
  pinned: boolean
  closed: boolean
  at: Date
  /** How many messages are unread, at most 100; null when it was never opened. */
  unread: number | null
  /** Who spoke last, and the beginning of it as it was written; null when that is not to be seen. */
  last: { makerId: string | null; makerName: string | null; body: string; gone: boolean } | null
}

/** Where a list goes on: after this one. The moment in microseconds, as text. */
export interface After {
  at: string
  id: string
}

export interface TalkList {
  lines: TalkLine[]
  next: After | null
}

const A_PAGE = 20
const MOST_PINNED = 6

/**
 * One page of a circle's topics, the last spoken in first; on the first page those that are pinned stand before them.
 * @param after from where the list goes on
 */
export async function topics(db: Db, scope: CircleScope, after: After | null, most = A_PAGE): Promise<TalkList> {
  const seen = inSight(scope, 'conversation', sql`c.id`, sql`c.begun_by`)
  const topic = sql`c.circle_id = ${scope.circle.id} and c.kind = 'topic' and ${seen}`
  const pinned = after
    ? sql``
    : sql`(select c.*, 0 place from conversation c where ${topic} and c.pinned_at is not null
        order by c.pinned_at desc limit ${MOST_PINNED}) union all`
  return page(
    db,
    scope,
    sql`${pinned} (select c.*, 1 place from conversation c where ${topic} and c.pinned_at is null
    and ${beyond(after)} order by c.last_at desc, c.id desc limit ${most + 1})`,
    most,
  )
}

/** One page of the talks among a few that the viewer is in, the last spoken in first. */
export async function myTalks(db: Db, scope: CircleScope, after: After | null, most = A_PAGE): Promise<TalkList> {
  return page(
    db,
    scope,
    sql`select c.*, 1 place from conversation_member mine
    join conversation c on c.id = mine.conversation_id
    where mine.person_id = ${scope.viewer.person.id} and mine.left_at is null and c.circle_id = ${scope.circle.id}
      and (c.last_seq > 0 or c.begun_by = mine.person_id)
      and ${beyond(after)} order by c.last_at desc, c.id desc limit ${most + 1}`,
    most,
  )
}

const beyond = (after: After | null) =>
  after
    ? sql`(c.last_at, c.id) < ('epoch'::timestamptz + ${after.at}::bigint * interval '1 microsecond', ${after.id})`
    : sql`true`

interface ListRow extends Record<string, unknown> {
  id: string
  kind: ConversationKind
  title: string
  others: Talk['others']
  place: number
  pinned_at: Date | null
  closed_at: Date | null
  last_at: Date
  micros: string
  unread: number | null
  maker_id: string | null
  maker_name: string | null
  body: string | null
  deleted_at: Date | null
}

async function page(db: Db, scope: CircleScope, some: ReturnType<typeof sql>, most: number): Promise<TalkList> {
  const me = scope.viewer.person.id
  const { rows } = await db.execute<ListRow>(sql`
    select c.id, c.kind, c.title, c.place, c.pinned_at, c.closed_at, c.last_at,
      (extract(epoch from c.last_at) * 1000000)::bigint::text micros, case when r.read_seq is not null then least(c.last_seq - r.read_seq, 100)::int end unread,
      case when c.kind = 'private' then ${othersIn(me)} else '[]' end others,
      l.maker_id, p.name maker_name, l.body, l.deleted_at
    from (${some}) c left join conversation_reading r on r.conversation_id = c.id and r.person_id = ${me}
    left join lateral (select m.maker_id, left(m.body, 200) body, m.deleted_at from message m
      where m.conversation_id = c.id and ${inSight(scope, 'message', sql`m.id`, sql`m.maker_id`)}
      order by m.seq desc limit 1) l on true
    left join person p on p.id = l.maker_id
    order by c.place, case when c.place = 0 then c.pinned_at end desc, c.last_at desc, c.id desc`)
  const more = rows.filter((row) => row.place === 1).length > most
  const shown = more ? rows.slice(0, -1) : rows
  const last = shown.at(-1)
  await withPhotos(
    db,
    scope,
    shown.map(({ others }) => others),
  )
  return {
    lines: shown.map(asLine),
    next: more && last ? { at: last.micros, id: last.id } : null,
  }
}

/** How many conversations hold something new for the viewer, counted to 99. A topic counts once one has opened it. */
export async function freshTalks(db: Db, scope: CircleScope): Promise<number> {
  const me = scope.viewer.person.id
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*) n from (
      select 1 from conversation_reading r join conversation c on c.id = r.conversation_id
      where r.person_id = ${me} and c.circle_id = ${scope.circle.id} and c.last_seq > r.read_seq and ${reach(me)}
      union all
      select 1 from conversation_member m join conversation c on c.id = m.conversation_id
      where m.person_id = ${me} and m.left_at is null and c.circle_id = ${scope.circle.id} and c.last_seq > 0
        and not exists (select 1 from conversation_reading r where r.conversation_id = c.id and r.person_id = ${me})
      limit 99) few`)
  return rows[0]?.n ?? 0
}

function asLine(row: ListRow): TalkLine {
  const { id, kind, title, others, unread, body } = row
  const last =
    body === null ? null : { makerId: row.maker_id, makerName: row.maker_name, body, gone: row.deleted_at !== null }
  const at = new Date(row.last_at)
  return { id, kind, title, others, pinned: row.pinned_at !== null, closed: row.closed_at !== null, at, unread, last }
}

function asDate(value: Date | string | null): Date | null {
  return value === null ? null : new Date(value)
}
