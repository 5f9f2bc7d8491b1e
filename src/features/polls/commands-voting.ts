import { and, eq, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { announce } from '#kit/live/index.ts'
import { holdOpen } from './commands.ts'
import { addSealed } from './commands-tally.ts'
import type { Ballot } from './forms.ts'
import { type Ballots, count } from './queries-counting.ts'
import { pollById } from './queries-poll.ts'
import { poll, pollTally, pollVote, pollVoted } from './tables.ts'

/** What became of a vote. `once`: it counted before, and in an anonymous poll it cannot change. */
export type VoteAnswer = 'counted' | 'once' | 'changed' | 'closed' | 'gone'

/**
 * Votes, or in a poll with names changes one's vote. Nothing that an anonymous vote writes or leaves says what was chosen:
 * see docs/decisions/0007-anonymous-voting.md.
 * @param version what stood on the form: a vote on something that was changed meanwhile is not taken
 * @param ballot read for this poll
 */
export async function vote(
  db: Db,
  secret: string,
  scope: CircleScope,
  id: string,
  version: number,
  ballot: Ballot,
  origin: Origin,
): Promise<VoteAnswer> {
  if (!(await pollById(db, scope, id))) return 'gone'
  return transact(db, async (tx) => {
    const found = await holdOpen(tx, scope.circle.id, id)
    if (!found) return 'closed'
    if (found.version !== version) return 'changed'
    const me = scope.viewer.person.id
    const cast = found.anonymous
      ? await castSealed(tx, secret, found, me, ballot)
      : await castNamed(tx, found, me, ballot)
    // Only that it is with names is in the trail: with an anonymous one, not even when somebody voted.
    if (!found.anonymous)
      await record(tx, origin, { action: 'poll.voted', circleId: scope.circle.id, subject: { kind: 'poll', id } })
    if (cast) await announce(tx, 'poll', `${scope.circle.id}-${id}`)
    return cast ? 'counted' : 'once'
  })
}

type Held = typeof poll.$inferSelect

export const ballotsOf = ({ kind, options }: Pick<Held, 'kind' | 'options'>): Ballots => ({
  kind,
  options: kind === 'consent' ? 3 : options.length,
})

/** Counts a vote under the seal. @param tx a transaction that holds the poll @returns false when they voted before */
async function castSealed(tx: Db, secret: string, held: Held, me: string, ballot: Ballot): Promise<boolean> {
  const fresh = await tx
    .insert(pollVoted)
    .values({ pollId: held.id, personId: me })
    .onConflictDoNothing()
    .returning({ pollId: pollVoted.pollId })
  if (fresh.length === 0) return false
  const [tally] = await tx.select({ sealed: pollTally.sealed }).from(pollTally).where(eq(pollTally.pollId, held.id))
  const voters = held.voters + 1
  const sealed = addSealed(secret, held.id, ballotsOf(held), tally?.sealed ?? null, ballot, voters)
  await tx.update(pollTally).set({ sealed }).where(eq(pollTally.pollId, held.id))
  await tx.update(poll).set({ voters }).where(eq(poll.id, held.id))
  return true
}

/** Counts a vote with a name, instead of the one before. @param tx a transaction that holds the poll */
export async function castNamed(tx: Db, held: Held, me: string, { choice, reason }: Ballot): Promise<true> {
  const ballots = ballotsOf(held)
  const mine = and(eq(pollVote.pollId, held.id), eq(pollVote.personId, me))
  const [before] = await tx.select({ choice: pollVote.choice }).from(pollVote).where(mine)
  const [tally] = await tx.select({ counts: pollTally.counts }).from(pollTally).where(eq(pollTally.pollId, held.id))
  const without = before ? count(tally?.counts ?? [], ballots, before.choice, -1) : (tally?.counts ?? [])
  await tx
    .insert(pollVote)
    .values({ pollId: held.id, personId: me, choice, reason })
    .onConflictDoUpdate({ target: [pollVote.pollId, pollVote.personId], set: { choice, reason, at: sql`now()` } })
  await tx
    .update(pollTally)
    .set({ counts: count(without, ballots, choice) })
    .where(eq(pollTally.pollId, held.id))
  if (!before)
    await tx
      .update(poll)
      .set({ voters: sql`${poll.voters} + 1` })
      .where(eq(poll.id, held.id))
  return true
}
