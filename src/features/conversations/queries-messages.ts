import { type SQL, sql } from 'drizzle-orm'
import { type Face, facesOf } from '#features/members/queries-people.ts'
import type { Db } from '#kit/db/index.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { inSight, notHidden } from '#kit/things/sight.ts'
import type { Talk } from './access.ts'
import { mentionedIn } from './forms-mentions.ts'
import type { ReactionKind } from './tables.ts'

/** A message as a page shows it. */
export interface Line {
  id: string
  seq: number
  rev: number
  at: Date
  /** Null when its maker left no name. */
  maker: Face | null
  /** Markdown, with those who are mentioned by id. */
  body: string
  edited: Date | null
  deleted: Date | null
  pinned: boolean
  onceKey: string
  /** What it answers, when that is still to be seen. */
  quote: { id: string; name: string | null; body: string; gone: boolean } | null
  reactions: { kind: ReactionKind; people: string[] }[]
  /** What came of it. */
  became: { kind: string; id: string }[]
  /** Why it is out of sight, for who still sees it. */
  hidden: string | null
  files: Attachment[]
}

/** Messages, and the names of those who are mentioned in them. */
export interface Lines {
  lines: Line[]
  faces: ReadonlyMap<string, Face>
}

/** A part of a conversation, in the order in which it was said. */
export interface Window extends Lines {
  /** Older ones exist before this place; null when it begins at the beginning. */
  before: number | null
  /** Newer ones exist after this place; null when it ends at the end. */
  after: number | null
}

export const A_WINDOW = 50
const AROUND = 20

/** The newest messages. */
export const newest = (db: Db, talk: Talk) => older(db, talk, Number.MAX_SAFE_INTEGER)

/** Those before a place. */
export async function older(db: Db, talk: Talk, seq: number): Promise<Window> {
  const found = await read(db, talk, sql`m.seq < ${seq}`, 'desc', A_WINDOW + 1)
  const lines = found.lines.slice(0, A_WINDOW).reverse()
  const newer = seq === Number.MAX_SAFE_INTEGER ? null : (lines.at(-1)?.seq ?? seq - 1)
  return { ...found, lines, before: found.lines.length > A_WINDOW ? (lines[0]?.seq ?? null) : null, after: newer }
}

/** Those after a place. */
export async function newer(db: Db, talk: Talk, seq: number): Promise<Window> {
  const found = await read(db, talk, sql`m.seq > ${seq}`, 'asc', A_WINDOW + 1)
  const lines = found.lines.slice(0, A_WINDOW)
  return {
    ...found,
    lines,
    before: seq > 0 ? seq + 1 : null,
    after: found.lines.length > A_WINDOW ? (lines.at(-1)?.seq ?? null) : null,
  }
}

/** Those from a little before a place on. */
export const around = (db: Db, talk: Talk, seq: number) => newer(db, talk, Math.max(0, seq - AROUND - 1))

/** The place of a message; null when it is not in this conversation or not to be seen. */
export async function placeOf(db: Db, talk: Talk, messageId: string): Promise<number | null> {
  const { rows } = await db.execute<{ seq: number }>(sql`select m.seq from message m where m.id = ${messageId}
    and m.conversation_id = ${talk.id} and ${seen(talk)}`)
  return rows[0]?.seq ?? null
}

/** The first message on a day or after it. @param day as 2026-11-22, in the Netherlands */
export async function firstOf(db: Db, talk: Talk, day: string): Promise<{ id: string; seq: number } | null> {
  const { rows } = await db.execute<{ id: string; seq: number }>(sql`select m.id, m.seq from message m
    where m.conversation_id = ${talk.id} and m.at >= (${day}::date at time zone 'Europe/Amsterdam') and ${seen(talk)}
    order by m.at limit 1`)
  return rows[0] ?? null
}

/** One message. */
export async function messageById(
  db: Db,
  talk: Talk,
  id: string,
): Promise<{ line: Line; faces: Lines['faces'] } | null> {
  const { lines, faces } = await read(db, talk, sql`m.id = ${id}`, 'asc', 1)
  return lines[0] ? { line: lines[0], faces } : null
}

/** What is kept in view, the last kept first. */
export function pinnedIn(db: Db, talk: Talk): Promise<Lines> {
  return read(db, talk, sql`m.pinned_at is not null and m.deleted_at is null`, 'desc', 5)
}

const MOST_MISSED = 200

/**
 * What was said or changed since a count of changes.
 * @returns null when it is too much to add to a page
 */
export async function since(db: Db, talk: Talk, rev: number): Promise<Lines | null> {
  const found = await read(db, talk, sql`m.rev > ${rev}`, 'asc', MOST_MISSED + 1)
  return found.lines.length > MOST_MISSED ? null : found
}

/** These messages as everyone in the conversation sees them: without what is hidden. */
export function shared(db: Db, talk: Talk, ids: readonly string[]): Promise<Lines> {
  const those = sql`m.id = any(${sql.param([...ids])}::text[])`
  return read(db, talk, those, 'asc', ids.length, notHidden('message', sql`m.id`))
}

const seen = (talk: Talk) => inSight(talk.scope, 'message', sql`m.id`, sql`m.maker_id`)

interface Row extends Record<string, unknown> {
  id: string
  seq: number
  rev: number
  at: Date
  maker_id: string | null
  body: string
  edited_at: Date | null
  deleted_at: Date | null
  pinned_at: Date | null
  once_key: string
  quote_id: string | null
  quote_maker: string | null
  quote_body: string | null
  quote_gone: boolean
  reactions: Line['reactions'] | null
  became: Line['became'] | null
  hidden: string | null
  files: Attachment[] | null
}

async function read(
  db: Db,
  talk: Talk,
  which: SQL,
  order: 'asc' | 'desc',
  most: number,
  sight = seen(talk),
): Promise<Lines> {
  const { rows } = await db.execute<Row>(sql`
    select o.id, o.seq, o.rev, o.at, o.maker_id, o.body, o.edited_at, o.deleted_at, o.pinned_at, o.once_key,
      q.id quote_id, q.maker_id quote_maker, left(q.body, 300) quote_body, q.deleted_at is not null quote_gone,
      (select json_agg(r) from (select kind, array_agg(person_id order by at) people from message_reaction
        where message_id = o.id group by kind) r) reactions,
      (select h.reason from thing_hidden h where h.thing_kind = 'message' and h.thing_id = o.id) hidden,
      (select json_agg(json_build_object('kind', s.to_kind, 'id', s.to_id)) from spark s where s.circle_id = ${talk.scope.circle.id}
        and s.from_kind = 'message' and s.from_id = o.id and s.to_kind <> 'message') became,
      (select json_agg(json_build_object('id', a.id, 'ownerId', a.owner_id, 'name', a.name, 'alt', a.alt, 'mime', f.mime,
          'bytes', f.bytes, 'width', f.width, 'height', f.height) order by a.added_at, a.id)
        from attachment a join stored_file f on f.id = a.file_id where a.owner_kind = 'message' and a.owner_id = o.id) files
    from (select m.* from message m where m.conversation_id = ${talk.id} and ${which} and ${sight}
      order by m.seq ${sql.raw(order)} limit ${most}) o
    left join lateral (select m.* from message m where m.id = o.reply_to and ${sight}) q on true
    order by o.seq ${sql.raw(order)}`)
  const faces = await facesOf(db, talk.scope.circle.id, rows.flatMap(whoIn))
  return { lines: rows.map((row) => asLine(row, faces)), faces }
}

function whoIn(row: Row): string[] {
  const makers = [row.maker_id, row.quote_maker].filter((id) => id !== null)
  return [...makers, ...mentionedIn(row.body), ...mentionedIn(row.quote_body ?? '')]
}

function asLine(row: Row, faces: ReadonlyMap<string, Face>): Line {
  const { id, seq, rev, body, quote_id, quote_maker } = row
  return {
    ...{ id, seq, rev, body },
    at: new Date(row.at),
    maker: row.maker_id ? (faces.get(row.maker_id) ?? null) : null,
    edited: row.edited_at && new Date(row.edited_at),
    deleted: row.deleted_at && new Date(row.deleted_at),
    pinned: row.pinned_at !== null,
    onceKey: row.once_key,
    quote: quote_id
      ? {
          id: quote_id,
          name: (quote_maker && faces.get(quote_maker)?.name) ?? null,
          body: row.quote_body ?? '',
          gone: row.quote_gone,
        }
      : null,
    reactions: row.reactions ?? [],
    became: row.became ?? [],
    hidden: row.hidden,
    files: row.files ?? [],
  }
}

/** The messages that were put out of the viewer's sight since a count of changes. */
export async function outOfSight(db: Db, talk: Talk, rev: number): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`select m.id from message m
    where m.conversation_id = ${talk.id} and m.rev > ${rev} and not (${seen(talk)}) limit ${MOST_MISSED}`)
  return rows.map(({ id }) => id)
}
