import { sql } from 'drizzle-orm'
import { introduce } from '#features/members/commands-introductions.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Origin } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { tell } from '#kit/notices/index.ts'
import { strike } from '#kit/sparks/index.ts'
import { placeAnswer } from './commands-answers.ts'
import { postById } from './queries-post.ts'
import { exchangePassed } from './tables.ts'

export type KnownAnswer =
  | { ok: true; answerId: string }
  | { ok: false; why: 'gone' | 'closed' | 'own' | 'self' | 'same' | 'unknown' | 'apart' | 'again' | 'too-many' }
  | { ok: false; why: 'slow'; seconds: number }

/** Undoes the transaction when the second half of the deed may not be. */
class NotSo extends Error {
  readonly answer: KnownAnswer
  constructor(answer: KnownAnswer) {
    super('not so')
    this.answer = answer
  }
}

/**
 * "I know someone": makes the asker and a member known to each other, and says so under the ask. Both are mailed by the
 * introduction itself; the member is told which ask it is about.
 */
export async function introduceTo(
  db: Db,
  baseUrl: string,
  scope: CircleScope,
  postId: string,
  personId: string,
  why: string,
  onceKey: string,
  origin: Origin,
): Promise<KnownAnswer> {
  const me = scope.viewer.person.id
  return transact(db, async (tx): Promise<KnownAnswer> => {
    const post = await postById(tx, scope, postId)
    if (!post?.makerId || post.removedAt) return { ok: false, why: 'gone' }
    if (post.makerId === me) return { ok: false, why: 'own' }
    const made = await introduce(tx, baseUrl, scope, [post.makerId, personId], why, origin)
    if (!made.ok) return made
    const already = await saidUnder(tx, postId, made.id)
    if (already) return { ok: true, answerId: already }
    const introduction = { kind: 'introduction', id: made.id } as const
    const placing = { kind: 'introduction', body: why, introductionId: made.id, suggestedId: personId } as const
    const placed = await placeAnswer(tx, scope, postId, placing, onceKey, origin)
    if (!placed.ok) throw new NotSo(placed)
    const ask = { kind: post.kind, id: postId } as const
    await strike(tx, scope.circle.id, ask, introduction, me)
    const onceFor = `ask.suggested:${postId}`
    const telling = { circleId: scope.circle.id, thing: ask, byId: me, onceKey: onceFor }
    await tell(tx, { ...telling, to: [personId], kind: 'ask.suggested' })
    return { ok: true, answerId: placed.id }
  }).catch((error: unknown) => {
    if (error instanceof NotSo) return error.answer
    throw error
  })
}

/** The viewer does not want to introduce these two to each other now: they are not proposed again. */
export async function passOn(db: Db, scope: CircleScope, askId: string, otherId: string): Promise<boolean> {
  if (!(await postById(db, scope, askId))) return false
  await db.insert(exchangePassed).values({ personId: scope.viewer.person.id, askId, otherId }).onConflictDoNothing()
  return true
}

// The button was pressed twice: the introduction stands here already.
async function saidUnder(tx: Db, postId: string, introductionId: string): Promise<string | undefined> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from exchange_answer where post_id = ${postId} and introduction_id = ${introductionId} limit 1`,
  )
  return rows[0]?.id
}
