import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { announce } from '#kit/live/index.ts'
import { tell } from '#kit/notices/index.ts'
import { isMine } from './access.ts'
import { postById } from './queries-post.ts'
import { exchangeAnswer, exchangePost } from './tables.ts'

/**
 * The maker of an offer says yes to who wants it, or not now. A yes takes a place, once.
 * @returns `full` when no place is left, `gone` when there is nothing to say yes to
 */
export async function decideInterest(
  db: Db,
  scope: CircleScope,
  postId: string,
  answerId: string,
  yes: boolean,
  origin: Origin,
): Promise<'done' | 'full' | 'gone'> {
  return transact(db, async (tx) => {
    await tx.select({ id: exchangePost.id }).from(exchangePost).where(eq(exchangePost.id, postId)).for('update')
    const post = await postById(tx, scope, postId)
    if (post?.kind !== 'offer' || !isMine(scope, post)) return 'gone'
    if (yes && post.places !== null && post.taken >= post.places) return 'full'
    const [decided] = await tx
      .update(exchangeAnswer)
      .set(yes ? { acceptedAt: sql`now()`, declinedAt: null } : { declinedAt: sql`now()` })
      .where(
        and(
          eq(exchangeAnswer.id, answerId),
          eq(exchangeAnswer.postId, postId),
          eq(exchangeAnswer.kind, 'interest'),
          isNull(exchangeAnswer.removedAt),
          isNull(exchangeAnswer.acceptedAt),
        ),
      )
      .returning({ personId: exchangeAnswer.personId })
    if (!decided) return 'gone'
    if (yes)
      await tx
        .update(exchangePost)
        .set({ taken: sql`${exchangePost.taken} + 1` })
        .where(eq(exchangePost.id, postId))
    const subject = { kind: 'answer', id: answerId } as const
    await record(tx, origin, {
      action: yes ? 'interest.accepted' : 'interest.declined',
      circleId: scope.circle.id,
      subject,
    })
    if (decided.personId)
      await tell(tx, {
        to: [decided.personId],
        circleId: scope.circle.id,
        kind: yes ? 'offer.decided' : 'message.reply',
        thing: subject,
        byId: scope.viewer.person.id,
        onceKey: `interest:${answerId}:${yes ? 'yes' : 'no'}`,
      })
    await announce(tx, 'exchange', postId)
    return 'done'
  })
}
