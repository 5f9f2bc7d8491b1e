import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { announce } from '#kit/live/index.ts'
import { strike } from '#kit/sparks/index.ts'
import { mayClose } from './access.ts'
import { openSealed } from './commands-tally.ts'
import { tellLater } from './commands-telling.ts'
import { LEAST_ANONYMOUS, pollById } from './queries-poll.ts'
import { poll, pollDecision, pollTally } from './tables.ts'

const AT_ONCE = 100

/** Closes a poll by hand. Closing one that is closed changes nothing. @returns false when the viewer may not */
export async function closePoll(
  db: Db,
  secret: string,
  scope: CircleScope,
  id: string,
  origin: Origin,
): Promise<boolean> {
  const found = await pollById(db, scope, id)
  if (!found || !mayClose(scope, found)) return false
  await transact(db, async (tx) => {
    if (await close(tx, secret, id, scope.viewer.person.id))
      await record(tx, origin, { action: 'poll.closed', circleId: scope.circle.id, subject: { kind: 'poll', id } })
  })
  return true
}

/** Closes every poll whose day passed. @returns how many */
export async function closeDue(db: Db, secret: string): Promise<number> {
  const due = await db
    .select({ id: poll.id })
    .from(poll)
    .where(and(isNull(poll.closedAt), lte(poll.closesAt, sql`now()`)))
    .limit(AT_ONCE)
  let closed = 0
  for (const { id } of due) closed += Number(await transact(db, (tx) => close(tx, secret, id, null)))
  return closed
}

/** @param byId null: its day passed @returns false when it was closed before, or its day was moved */
async function close(tx: Db, secret: string, id: string, byId: string | null): Promise<boolean> {
  const [held] = await tx.select().from(poll).where(eq(poll.id, id)).for('update')
  if (!held || held.closedAt !== null) return false
  const over = held.closesAt !== null && held.closesAt.getTime() <= Date.now()
  if (!byId && !over) return false
  const closedAt = over && held.closesAt ? held.closesAt : new Date()
  await tx
    .update(poll)
    .set({ closedAt, closedBy: over ? null : byId })
    .where(eq(poll.id, id))
  if (held.anonymous) await openTally(tx, secret, id, held.voters)
  await announce(tx, 'poll', `${held.circleId}-${id}`)
  await tellLater(tx, 'closed', id)
  return true
}

// What cannot be opened stays sealed: with the right secret back, it still could be.
async function openTally(tx: Db, secret: string, id: string, voters: number): Promise<void> {
  const [row] = await tx.select().from(pollTally).where(eq(pollTally.pollId, id))
  if (!row?.sealed) return
  const tally = openSealed(secret, id, row.sealed)
  if (voters >= LEAST_ANONYMOUS && !tally) return
  const told = voters >= LEAST_ANONYMOUS && tally ? tally : { counts: null, objections: [] }
  await tx
    .update(pollTally)
    .set({ ...told, sealed: null })
    .where(eq(pollTally.pollId, id))
}

/**
 * Writes down what was decided, once, after the poll closed.
 * @param said the decision in one sentence, the reasons, and what was done with objections
 * @returns null when the viewer may not, or the poll still runs
 */
export async function decide(
  db: Db,
  scope: CircleScope,
  pollId: string,
  said: { title: string; reasons: string; integrated: string },
  origin: Origin,
): Promise<string | null> {
  const found = await pollById(db, scope, pollId)
  if (!found || !mayClose(scope, found) || found.state !== 'closed') return null
  const { circle, viewer } = scope
  return transact(db, async (tx) => {
    await tx.select({ id: poll.id }).from(poll).where(eq(poll.id, pollId)).for('update')
    const [before] = await tx.select({ id: pollDecision.id }).from(pollDecision).where(eq(pollDecision.pollId, pollId))
    if (before) return before.id
    const id = await writeDecision(tx, circle.id, pollId, viewer.person.id, said)
    await record(tx, origin, { action: 'poll.decided', circleId: circle.id, subject: { kind: 'poll', id: pollId } })
    await tellLater(tx, 'decided', pollId)
    return id
  })
}

/** Writes a decision and its spark. @param tx a transaction */
export async function writeDecision(
  tx: Db,
  circleId: string,
  pollId: string,
  makerId: string,
  said: { title: string; reasons: string; integrated: string },
): Promise<string> {
  const id = newId()
  await tx.insert(pollDecision).values({ id, pollId, circleId, makerId, ...said })
  await strike(tx, circleId, { kind: 'poll', id: pollId }, { kind: 'decision', id }, makerId)
  return id
}
