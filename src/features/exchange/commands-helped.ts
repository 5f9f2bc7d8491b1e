import { and, eq, isNull, sql } from 'drizzle-orm'
import { countThanks } from '#features/members/commands-introductions.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { announce } from '#kit/live/index.ts'
import { tell } from '#kit/notices/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { strike } from '#kit/sparks/index.ts'
import { isMine } from './access.ts'
import { filePosts } from './commands-matching.ts'
import { postById } from './queries-post.ts'
import { exchangeAnswer, exchangeOutcome, exchangePost, type Verdict } from './tables.ts'

const OUTCOMES_PER_DAY: Limit = { name: 'exchange-outcome', most: 20, seconds: 86_400 }

/**
 * The asker says that an answer helped, with words of thanks or without: once for each answer. Its writer is told.
 * @returns false when it is not the viewer's to say
 */
export async function sayHelped(
  db: Db,
  scope: CircleScope,
  postId: string,
  answerId: string,
  words: string,
  origin: Origin,
): Promise<boolean> {
  const me = scope.viewer.person.id
  return transact(db, async (tx) => {
    const post = await postById(tx, scope, postId)
    if (!post || post.removedAt || post.kind !== 'ask' || !isMine(scope, post)) return false
    const [answer] = await tx
      .select({ personId: exchangeAnswer.personId, helpedAt: exchangeAnswer.helpedAt })
      .from(exchangeAnswer)
      .where(and(eq(exchangeAnswer.id, answerId), eq(exchangeAnswer.postId, postId), isNull(exchangeAnswer.removedAt)))
      .for('update')
    if (!answer || answer.personId === me) return false
    if (answer.helpedAt) return true
    await writeHelped(tx, scope.circle.id, { postId, answerId, helperId: answer.personId, askerId: me, words })
    const subject = { kind: 'answer', id: answerId } as const
    await record(tx, origin, { action: 'answer.helped', circleId: scope.circle.id, subject })
    if (answer.personId)
      await tell(tx, { to: [answer.personId], circleId: scope.circle.id, kind: 'ask.helped', thing: subject, byId: me })
    return true
  })
}

/** Writes that an answer helped, its spark, and one thanks more for its writer. @param tx a transaction */
export async function writeHelped(
  tx: Db,
  circleId: string,
  said: { postId: string; answerId: string; helperId: string | null; askerId: string; words: string },
): Promise<void> {
  const { postId, answerId, helperId, askerId, words } = said
  await tx.update(exchangeAnswer).set({ helpedAt: sql`now()`, thanks: words }).where(eq(exchangeAnswer.id, answerId))
  await tx
    .update(exchangePost)
    .set({ answeredAt: sql`coalesce(${exchangePost.answeredAt}, now())` })
    .where(eq(exchangePost.id, postId))
  await filePosts(tx, [postId])
  await strike(tx, circleId, { kind: 'answer', id: answerId }, { kind: 'thanks', id: answerId }, askerId)
  if (helperId) await countThanks(tx, circleId, helperId)
  await announce(tx, 'exchange', postId)
}

/**
 * The asker tells what came of an ask; everyone who helped is told.
 * @returns its id; null when it is not the viewer's to tell
 */
export async function tellOutcome(
  db: Db,
  scope: CircleScope,
  postId: string,
  verdict: Verdict,
  words: string,
  origin: Origin,
): Promise<string | null> {
  const me = scope.viewer.person.id
  return transact(db, async (tx) => {
    await tx.select({ id: exchangePost.id }).from(exchangePost).where(eq(exchangePost.id, postId)).for('update')
    const post = await postById(tx, scope, postId)
    if (!post || post.removedAt || post.kind !== 'ask' || !isMine(scope, post)) return null
    const same = await toldJustNow(tx, postId, verdict, words)
    if (same) return same
    if (!(await mayPass(tx, OUTCOMES_PER_DAY, me))) return null
    const id = await writeOutcome(tx, scope.circle.id, postId, me, verdict, words)
    const subject = { kind: 'outcome', id } as const
    await record(tx, origin, { action: 'ask.outcome', circleId: scope.circle.id, subject })
    const to = await helpersOf(tx, postId, me)
    if (to.length) await tell(tx, { to, circleId: scope.circle.id, kind: 'ask.outcome', thing: subject, byId: me })
    return id
  })
}

/** Writes an outcome and its spark. @param tx a transaction */
export async function writeOutcome(
  tx: Db,
  circleId: string,
  postId: string,
  personId: string,
  verdict: Verdict,
  words: string,
): Promise<string> {
  const id = newId()
  await tx.insert(exchangeOutcome).values({ id, postId, circleId, personId, verdict, words })
  // Who told it already need not be asked.
  await tx
    .update(exchangePost)
    .set({ followedUpAt: sql`coalesce(${exchangePost.followedUpAt}, now())` })
    .where(eq(exchangePost.id, postId))
  await strike(tx, circleId, { kind: 'ask', id: postId }, { kind: 'outcome', id }, personId)
  await announce(tx, 'exchange', postId)
  return id
}

// A button that was pressed twice tells it once.
async function toldJustNow(tx: Db, postId: string, verdict: Verdict, words: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from exchange_outcome where post_id = ${postId}
    and verdict = ${verdict} and words = ${words} and at > now() - interval '10 minutes' limit 1`)
  return rows[0]?.id ?? null
}

// Those whose answer helped; when nobody was named, everyone who answered.
async function helpersOf(tx: Db, postId: string, askerId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string; helped: boolean }>(sql`
    select person_id id, bool_or(helped_at is not null) helped from exchange_answer
    where post_id = ${postId} and removed_at is null and person_id <> ${askerId} group by 1 limit 100`)
  const named = rows.filter(({ helped }) => helped)
  return (named.length ? named : rows).map(({ id }) => id)
}
