import { type SQL, sql } from 'drizzle-orm'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { announcement, LIVE_CHANNEL } from '#kit/live/index.ts'
import { markSeen, tell } from '#kit/notices/index.ts'
import { countUse, isSpent, type Limit } from '#kit/session/limits.ts'
import { type Attachment, hang, rehang, takeDown } from '#kit/storage/documents.ts'
import { fold } from '#kit/text/fold.ts'
import { apart, apartIn } from '#kit/things/blocks.ts'
import { mayModerate } from '#kit/things/sight.ts'
import { slowed, TooSoon } from '#kit/things/slow.ts'
import { mayPin, maySpeak, type Talk } from './access.ts'
import { mentionedIn, writeMentions } from './forms-mentions.ts'
import { keptText } from './queries-mentions.ts'
import type { Lines } from './queries-messages.ts'
import type { ReactionKind } from './tables.ts'

/** What is about to be said. */
export interface Draft {
  /** As typed. */
  text: string
  /** The message that it answers. */
  replyTo: string | null
  /** Made where it was typed: the same key places one message. */
  onceKey: string
  /** Brought for it. */
  files?: readonly Pick<Attachment, 'id'>[]
}

/**
 * What became of it; `waitSeconds` when the conversation goes slowly. `fresh` is how it stands, when that is known without
 * asking.
 */
export type Said =
  | { is: 'placed'; id: string; again: boolean; fresh?: Lines }
  | { is: 'slow'; waitSeconds: number }
  | { is: 'closed' | 'apart' | 'too-many' }

const A_FLOOD: Limit = { name: 'message', most: 60, seconds: 20 }

/** Says something in a conversation, unless somebody says too much too fast. */
export async function say(db: Db, talk: Talk, draft: Draft): Promise<Said> {
  if (!maySpeak(talk)) return { is: 'closed' }
  return placeMessage(db, talk, draft, { limit: A_FLOOD })
}

/**
 * Places a message, tells whom it concerns, and announces it: one transaction. A key that was used before places nothing
 * and leads to what it placed then; a transaction of the caller's own would not survive that.
 * @param counting `limit` to what one person may say; `paced` when it was held against the pace of the circle already
 */
export async function placeMessage(
  db: Db,
  talk: Talk,
  draft: Draft,
  { limit, paced }: { limit?: Limit; paced?: boolean } = {},
): Promise<Said> {
  const body = await keptText(db, talk, draft.text)
  let slow = 0
  try {
    if (concernsAll(talk, draft, body) && !talk.scope.circle.slowSeconds) {
      const row = await insert(db, talk, draft, body, limit)
      if (row) return { is: 'placed', id: row.id, again: false, fresh: freshLine(talk, draft, body, row) }
    } else {
      const row = await transact(db, async (tx) => {
        const row = await insert(tx, talk, draft, body, limit)
        if (!row) return undefined
        const seconds = talk.kind === 'topic' && !paced ? await slowed(tx, talk.scope, 'talk') : 0
        if (seconds) throw new TooSoon(seconds)
        const fileIds = (draft.files ?? []).map((file) => file.id)
        await hang(tx, talk.scope.viewer, fileIds, { kind: 'message', id: row.id })
        await tellAll(tx, talk, { id: row.id, body, replyTo: row.reply_to })
        return row
      })
      if (row) return { is: 'placed', id: row.id, again: false }
    }
  } catch (error) {
    if (error instanceof TooSoon) slow = error.seconds
    else if (!isTwice(error)) throw error
  }
  const known = await placedBefore(db, talk, draft.onceKey)
  if (known) return { is: 'placed', id: known, again: true }
  if (slow) return { is: 'slow', waitSeconds: slow }
  if (limit && (await isSpent(db, limit, talk.scope.viewer.person.id))) return { is: 'too-many' }
  return whyNot(db, talk)
}

// Nobody has reacted yet and nothing came of it: what the statement gave is all there is to know.
function freshLine(talk: Talk, { onceKey }: Draft, body: string, row: Placed): Lines {
  const { id: meId, name } = talk.scope.viewer.person
  const maker = { id: meId, name, photoId: row.photo_id }
  const nothingYet = {
    edited: null,
    deleted: null,
    pinned: false,
    quote: null,
    reactions: [],
    became: [],
    hidden: null,
    files: [],
  }
  const { id, seq, rev, at } = row
  const line = { ...{ id, seq, rev, at: new Date(at), maker, body, onceKey }, ...nothingYet }
  return { lines: [line], faces: new Map([[meId, maker]]) }
}

// Nobody in particular has to be told: the statement is its own transaction, and holds the conversation's row the shortest.
function concernsAll(talk: Talk, draft: Draft, body: string): boolean {
  return talk.kind === 'topic' && !draft.replyTo && !draft.files?.length && mentionedIn(body).length === 0
}

interface Placed extends Record<string, unknown> {
  id: string
  seq: number
  rev: number
  at: Date
  reply_to: string | null
  /** Of who says it, as far as the circle may see it. */
  photo_id: string | null
}

// One statement: the conversation's row is locked as short as can be, and everyone's next message waits for it.
async function insert(tx: Db, talk: Talk, draft: Draft, body: string, limit?: Limit): Promise<Placed | undefined> {
  const me = talk.scope.viewer.person.id
  const id = newId()
  const counted = limit ? sql`used as (${countUse(limit, me)}),` : sql``
  const within = limit ? sql`and (select count from used) <= ${limit.most}` : sql``
  const { rows } = await tx.execute<Placed>(sql`
    with ${counted} c as (
      update conversation c set last_seq = last_seq + 1, last_rev = last_rev + 1, last_at = clock_timestamp()
      where id = ${talk.id} and closed_at is null ${within} and (kind = 'topic' or exists (select 1 from conversation_member m
          where m.conversation_id = c.id and m.person_id = ${me} and m.left_at is null))
        and (pair_key is null or not exists (select 1 from conversation_member o where o.conversation_id = c.id
          and exists (select 1 from person_block where ${apartIn(sql`${me}`, sql`o.person_id`)})))
        and (slow_seconds = 0 or ${mayModerate(talk.scope)} or not exists (select 1 from conversation_reading r
          where r.conversation_id = c.id and r.person_id = ${me}
            and r.spoke_at > clock_timestamp() - make_interval(secs => slow_seconds)))
      returning id, last_seq, last_rev, last_at),
    m as (
      insert into message (id, conversation_id, seq, rev, maker_id, body, at, reply_to, once_key, search)
      select ${id}, c.id, c.last_seq, c.last_rev, ${me}, ${body}, c.last_at, (select q.id from message q
        where q.id = ${draft.replyTo} and q.conversation_id = c.id and q.deleted_at is null), ${draft.onceKey}, ${searchOf(body)}
      from c returning id, seq, rev, at, reply_to),
    r as (
      insert into conversation_reading (conversation_id, person_id, read_seq, read_at, spoke_at)
      select c.id, ${me}, c.last_seq, c.last_at, c.last_at from c
      on conflict (conversation_id, person_id) do update
        set read_seq = excluded.read_seq, read_at = excluded.read_at, spoke_at = excluded.spoke_at)
    select m.*, (select d.photo_id from directory_entry d where d.circle_id = ${talk.scope.circle.id} and d.person_id = ${me}) photo_id,
      ${notifies(talk.id, id)}, ${movesUp(talk)} from m, c`)
  return rows[0]
}

// Announces that this message stands at the conversation's count of changes, as `<count>.<message>`.
function notifies(talkId: string, messageId: string): SQL {
  const [before = '', after = ''] = announcement('talk', talkId, '#').split('#')
  return sql`pg_notify(${LIVE_CHANNEL}, ${before} || c.last_rev || ${`.${messageId}${after}`})`
}

// Whoever has the list of topics before them sees it move. Of a talk among a few only those in it hear: see `tellAll`.
function movesUp(talk: Talk): SQL {
  return talk.kind === 'topic'
    ? sql`pg_notify(${LIVE_CHANNEL}, ${announcement('topics', talk.scope.circle.id)})`
    : sql`null`
}

async function tellAll(tx: Db, talk: Talk, said: { id: string; body: string; replyTo: string | null }): Promise<void> {
  const { circle, viewer } = talk.scope
  const telling = { circleId: circle.id, thing: { kind: 'message', id: said.id }, byId: viewer.person.id } as const
  const mentioned = mentionedIn(said.body)
  const told = new Set([...mentioned, viewer.person.id])
  if (mentioned.length) await tell(tx, { ...telling, to: mentioned, kind: 'message.mention' })
  const answered = said.replyTo && (await makerOf(tx, said.replyTo))
  if (answered && !told.has(answered) && (talk.kind === 'topic' || talk.others.some(({ id }) => id === answered))) {
    told.add(answered)
    await tell(tx, { ...telling, to: [answered], kind: 'message.reply' })
  }
  if (talk.kind === 'topic') return
  // Once until they have read on: the key holds how far they have read.
  const others = await tx.execute<{ id: string; seq: number }>(sql`
    select m.person_id id, coalesce(r.read_seq, 0) seq from conversation_member m
    left join conversation_reading r on r.conversation_id = m.conversation_id and r.person_id = m.person_id
    where m.conversation_id = ${talk.id} and m.left_at is null and not exists (select 1 from notice n
      where n.person_id = m.person_id and n.once_key = ${`direct:${talk.id}:`} || coalesce(r.read_seq, 0))`)
  const untold = others.rows.filter(({ id }) => !told.has(id))
  for (const [seq, people] of Map.groupBy(untold, (one) => one.seq)) {
    const to = people.map(({ id }) => id)
    await tell(tx, { ...telling, to, kind: 'message.direct', onceKey: `direct:${talk.id}:${seq}` })
  }
  const [before = '', after = ''] = announcement('privates', `${circle.id}-#`).split('#')
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${before} || person_id || ${after}) from conversation_member
    where conversation_id = ${talk.id} and left_at is null`)
}

async function makerOf(tx: Db, messageId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string | null }>(sql`select maker_id id from message where id = ${messageId}`)
  return rows[0]?.id ?? null
}

function isTwice(error: unknown): boolean {
  const { code, constraint } = ((error as Error).cause ?? error) as { code?: string; constraint?: string }
  return code === '23505' && constraint === 'message_once_key'
}

async function placedBefore(db: Db, talk: Talk, onceKey: string): Promise<string | undefined> {
  const { rows } = await db.execute<{ id: string }>(sql`select id from message
    where maker_id = ${talk.scope.viewer.person.id} and once_key = ${onceKey} and conversation_id = ${talk.id}`)
  return rows[0]?.id
}

async function whyNot(db: Db, talk: Talk): Promise<Said> {
  const { rows } = await db.execute<{ wait: number }>(sql`
    select ceil(extract(epoch from r.spoke_at + make_interval(secs => c.slow_seconds) - clock_timestamp()))::int wait
    from conversation c join conversation_reading r on r.conversation_id = c.id
    where c.id = ${talk.id} and c.closed_at is null and r.person_id = ${talk.scope.viewer.person.id} and c.slow_seconds > 0`)
  const wait = rows[0]?.wait
  if (wait !== undefined) return { is: 'slow', waitSeconds: Math.max(1, wait) }
  const [other] = talk.others.length === 1 ? talk.others : []
  return { is: other && (await apart(db, talk.scope.viewer.person.id, other.id)) ? 'apart' : 'closed' }
}

/**
 * Says the same in other words: that it was changed, and when, stays to be seen.
 * @param files what hangs on it from now on; left out, it stays as it is
 * @returns false when it is not theirs
 */
export async function rewrite(
  db: Db,
  talk: Talk,
  id: string,
  text: string,
  files?: readonly Pick<Attachment, 'id' | 'alt'>[],
): Promise<boolean> {
  const body = await keptText(db, talk, text)
  return transact(db, async (tx) => {
    const set = sql`body = ${body}, search = ${searchOf(body)}, edited_at = now()`
    if (!(await change(tx, talk, id, set, sql`${mine(talk)} and deleted_at is null`))) return false
    if (files) await rehang(tx, talk.scope.viewer, files, { kind: 'message', id })
    const mentioned = mentionedIn(body)
    const { circle, viewer } = talk.scope
    const thing = { kind: 'message', id } as const
    if (mentioned.length)
      await tell(tx, { to: mentioned, circleId: circle.id, kind: 'message.mention', thing, byId: viewer.person.id })
    return true
  })
}

/** Takes one's own words away. That something stood there stays to be seen; what it was does not. */
export async function takeAway(db: Db, talk: Talk, id: string, origin: Origin): Promise<boolean> {
  const { circle, viewer } = talk.scope
  return transact(db, async (tx) => {
    const set = sql`body = '', search = '', deleted_at = now(), deleted_by = ${viewer.person.id}, pinned_at = null, pinned_by = null`
    if (!(await change(tx, talk, id, set, sql`${mine(talk)} and deleted_at is null`))) return false
    await tx.execute(sql`delete from message_reaction where message_id = ${id}`)
    await takeDown(tx, { kind: 'message', id })
    // What moves in a talk among a few is for nobody's log.
    if (talk.kind === 'topic')
      await record(tx, origin, { action: 'message.taken', circleId: circle.id, subject: { kind: 'message', id } })
    return true
  })
}

/** Adds a reaction, or takes one's own back. */
export async function react(db: Db, talk: Talk, id: string, kind: ReactionKind): Promise<boolean> {
  const me = talk.scope.viewer.person.id
  return transact(db, async (tx) => {
    if (!(await change(tx, talk, id, sql`search = search`, sql`deleted_at is null`))) return false
    const gone = await tx.execute(
      sql`delete from message_reaction where message_id = ${id} and kind = ${kind} and person_id = ${me}`,
    )
    if (!gone.rowCount)
      await tx.execute(sql`insert into message_reaction (message_id, kind, person_id) values (${id}, ${kind}, ${me})`)
    return true
  })
}

/** Keeps a message in view for everyone in the conversation, or no longer. */
export async function pin(db: Db, talk: Talk, id: string, pinned: boolean): Promise<boolean> {
  if (!mayPin(talk)) return false
  const set = pinned
    ? sql`pinned_at = now(), pinned_by = ${talk.scope.viewer.person.id}`
    : sql`pinned_at = null, pinned_by = null`
  return transact(db, (tx) => change(tx, talk, id, set, sql`deleted_at is null`))
}

/**
 * Tells everyone who has it on a page how a message is now: for what changes it elsewhere, such as hiding it.
 * @param id of a message; one that does not exist changes nothing
 */
export async function announceMessage(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`
    with c as (update conversation c set last_rev = last_rev + 1 from message m where m.id = ${id}
      and c.id = m.conversation_id returning c.id, c.last_rev),
    m as (update message set rev = c.last_rev from c where message.id = ${id})
    select pg_notify(${LIVE_CHANNEL}, json_build_object('topic', 'talk:' || c.id, 'detail', c.last_rev || '.' || ${id})::text) from c`)
}

// Every change of a message raises the conversation's count under its lock, so that who missed it can ask for it.
async function change(tx: Db, talk: Talk, id: string, set: SQL, where: SQL): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    with c as (update conversation set last_rev = last_rev + 1 where id = ${talk.id} and exists (select 1 from message
        where message.id = ${id} and message.conversation_id = ${talk.id} and ${where}) returning id, last_rev),
      m as (update message set ${set}, rev = c.last_rev from c where message.id = ${id} returning message.id)
    select ${notifies(talk.id, id)} from m, c`)
  return rows.length > 0
}

const mine = (talk: Talk) => sql`maker_id = ${talk.scope.viewer.person.id}`

// Whom one mentions is not searched: a name is its owner's to take away.
function searchOf(body: string): string {
  return ` ${fold(writeMentions(body, () => ' ').slice(0, 8000))} `
}

/**
 * Marks what was told of messages up to a place as seen: they were read here.
 * @returns how many
 */
export function seeTold(db: Db, talk: Talk, seq: number): Promise<number> {
  return markSeen(
    db,
    talk.scope.viewer.person.id,
    sql`n.thing_kind = 'message' and exists (select 1 from message m
      where m.id = n.thing_id and m.conversation_id = ${talk.id} and m.seq <= ${seq})`,
  )
}

/** Marks a conversation as read up to a place; never back. */
export async function markRead(db: Db, talk: Talk, seq: number): Promise<void> {
  const upTo = Math.min(seq, talk.lastSeq)
  await db.execute(sql`insert into conversation_reading as r (conversation_id, person_id, read_seq)
    values (${talk.id}, ${talk.scope.viewer.person.id}, ${upTo})
    on conflict (conversation_id, person_id) do update set read_seq = excluded.read_seq, read_at = now()
    where r.read_seq < excluded.read_seq`)
}
