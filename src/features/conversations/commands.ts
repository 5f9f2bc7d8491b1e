import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { announce, announceRights } from '#kit/live/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { apart } from '#kit/things/blocks.ts'
import { slowed, TooSoon } from '#kit/things/slow.ts'
import { MOST_IN_PRIVATE, maySettle, type Talk } from './access.ts'
import { type Draft, placeMessage } from './commands-messages.ts'
import { talkById } from './queries.ts'
import { conversation, conversationMember } from './tables.ts'

const A_DAY: Limit = { name: 'conversation', most: 40, seconds: 86_400 }

/**
 * Begins a topic with its first message.
 * @param first its key was made for the form: sent twice, it begins one topic
 * @returns its id, or null when this person began too many today
 * @throws TooSoon where the circle goes slowly
 */
export async function beginTopic(
  db: Db,
  scope: CircleScope,
  title: string,
  first: Pick<Draft, 'text' | 'onceKey'>,
  origin: Origin,
): Promise<string | null> {
  const { circle, viewer } = scope
  return transact(db, async (tx) => {
    // Two at once go one after the other: the second finds what the first began.
    await tx.execute(sql`select 1 from person where id = ${viewer.person.id} for no key update`)
    const before = await tx.execute<{ id: string }>(sql`select conversation_id id from message
      where maker_id = ${viewer.person.id} and once_key = ${first.onceKey}`)
    if (before.rows[0]) return before.rows[0].id
    if (!(await mayPass(tx, A_DAY, viewer.person.id))) return null
    const seconds = await slowed(tx, scope, 'talk')
    if (seconds) throw new TooSoon(seconds)
    const id = newId()
    await tx.insert(conversation).values({ id, circleId: circle.id, kind: 'topic', title, begunBy: viewer.person.id })
    await record(tx, origin, { action: 'topic.begun', circleId: circle.id, subject: { kind: 'conversation', id } })
    const talk = await talkById(tx, scope, id)
    if (talk) await placeMessage(tx, talk, { ...first, replyTo: null }, { paced: true })
    return id
  })
}

/**
 * Opens a talk among a few: between two it is the one they have already.
 * @param withIds the others
 * @returns its id; `gone` when one of them is no member, `nobody` or `crowd` when that is no number for a talk,
 *   `apart` when the viewer and one of them do not hear each other, `too-many` of them
 *   today
 */
export async function openPrivate(
  db: Db,
  scope: CircleScope,
  withIds: readonly string[],
  title: string,
): Promise<{ id: string } | 'gone' | 'nobody' | 'crowd' | 'apart' | 'too-many'> {
  const { circle, viewer } = scope
  const others = [...new Set(withIds)].filter((id) => id !== viewer.person.id)
  if (others.length === 0) return 'nobody'
  if (others.length >= MOST_IN_PRIVATE) return 'crowd'
  return transact(db, async (tx) => {
    const found = await tx.execute(sql`select 1 from membership where circle_id = ${circle.id} and left_at is null
      and person_id = any(${sql.param(others)}::text[])`)
    if (found.rows.length < others.length) return 'gone'
    for (const other of others) if (await apart(tx, viewer.person.id, other)) return 'apart'
    const everyone = [viewer.person.id, ...others].sort()
    const pairKey = others.length === 1 ? everyone.join('-') : null
    if (!(await mayPass(tx, A_DAY, viewer.person.id))) return 'too-many'
    const fresh = newId()
    const values = { id: fresh, circleId: circle.id, kind: 'private' as const, pairKey, begunBy: viewer.person.id }
    const begun = await tx
      .insert(conversation)
      .values({ ...values, title: pairKey ? '' : title })
      .onConflictDoNothing()
      .returning({ id: conversation.id })
    const id = begun[0]?.id ?? (await pairOf(tx, circle.id, pairKey ?? ''))
    // Whoever left the circle and came back is in it again.
    await tx
      .insert(conversationMember)
      .values(everyone.map((personId) => ({ conversationId: id, personId })))
      .onConflictDoUpdate({
        target: [conversationMember.conversationId, conversationMember.personId],
        set: { leftAt: null },
      })
    return { id }
  })
}

async function pairOf(tx: Db, circleId: string, pairKey: string): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from conversation where circle_id = ${circleId} and pair_key = ${pairKey}`,
  )
  return rows[0]?.id ?? ''
}

/** What a host decides about a topic. */
export interface Settling {
  title: string
  pinned: boolean
  closed: boolean
  slowSeconds: number
}

/** Settles a topic: its name, whether it stands on top, whether it is closed, how slowly it goes. @returns false without the right */
export async function settle(db: Db, talk: Talk, settling: Settling, origin: Origin): Promise<boolean> {
  if (!maySettle(talk)) return false
  const { circle, viewer } = talk.scope
  const { title, pinned, closed, slowSeconds } = settling
  const me = viewer.person.id
  const since = (on: boolean, at: string) => sql`case when ${on} then coalesce(${sql.raw(at)}, now()) end`
  const by = (on: boolean, at: string, by: string) =>
    sql`case when ${on} then case when ${sql.raw(at)} is null then ${me} else ${sql.raw(by)} end end`
  await transact(db, async (tx) => {
    await tx.execute(sql`update conversation set title = ${title}, slow_seconds = ${slowSeconds},
      pinned_at = ${since(pinned, 'pinned_at')}, pinned_by = ${by(pinned, 'pinned_at', 'pinned_by')},
      closed_at = ${since(closed, 'closed_at')}, closed_by = ${by(closed, 'closed_at', 'closed_by')}
      where id = ${talk.id}`)
    const detail = { pinned, closed, slowSeconds, renamed: title !== talk.title }
    const subject = { kind: 'conversation', id: talk.id }
    await announce(tx, 'topics', circle.id)
    await record(tx, origin, { action: 'topic.settled', circleId: circle.id, subject, detail })
  })
  return true
}

/** Leaves a talk among a few. What one said stays. @returns false for a topic: that is the circle's */
export async function leaveTalk(db: Db, talk: Talk): Promise<boolean> {
  if (talk.kind !== 'private') return false
  const me = talk.scope.viewer.person.id
  await transact(db, async (tx) => {
    await tx.execute(sql`update conversation_member set left_at = now()
      where conversation_id = ${talk.id} and person_id = ${me} and left_at is null`)
    await announceRights(tx, me)
  })
  return true
}

/** Whoever leaves a circle is no longer in the talks they had there. */
export async function leaveAll(tx: Db, circleId: string, personId: string): Promise<void> {
  await tx.execute(sql`update conversation_member m set left_at = now() from conversation c
    where c.id = m.conversation_id and c.circle_id = ${circleId} and m.person_id = ${personId} and m.left_at is null`)
}
