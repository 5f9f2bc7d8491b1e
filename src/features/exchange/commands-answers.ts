import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { announce } from '#kit/live/index.ts'
import { tell } from '#kit/notices/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { strike } from '#kit/sparks/index.ts'
import { type Attachment, hang, rehang, takeDown } from '#kit/storage/documents.ts'
import { slowed } from '#kit/things/slow.ts'
import { type Post, postById } from './queries-post.ts'
import { type AnswerKind, exchangeAnswer, exchangePost } from './tables.ts'

const PER_HOUR: Limit = { name: 'exchange-answer', most: 60, seconds: 3600 }

/** Something that is placed under an ask or offer. */
export interface Placing {
  kind: AnswerKind
  body: string
  /** The answer that it replies to. */
  parentId?: string | null
  introductionId?: string
  suggestedId?: string
  /** Brought for it. */
  files?: readonly Pick<Attachment, 'id'>[]
}

export type AnswerOutcome =
  | { ok: true; id: string }
  | { ok: false; why: 'gone' | 'closed' | 'too-many' | 'own' }
  | { ok: false; why: 'slow'; seconds: number }

/**
 * Places an answer under an ask or offer, once for each key; an interest once for each person. Whoever it is for is told.
 * @returns why not: the post is out of reach, closed, or their own
 */
export async function placeAnswer(
  db: Db,
  scope: CircleScope,
  postId: string,
  placing: Placing,
  onceKey: string,
  origin: Origin,
): Promise<AnswerOutcome> {
  const personId = scope.viewer.person.id
  return transact(db, async (tx) => {
    // The post stands still meanwhile: it is not closed or taken away under what is being written.
    await tx.select({ id: exchangePost.id }).from(exchangePost).where(eq(exchangePost.id, postId)).for('update')
    const post = await postById(tx, scope, postId)
    if (!post || post.removedAt) return { ok: false, why: 'gone' }
    const before = await placedAs(tx, personId, postId, onceKey, placing.kind)
    if (before) return { ok: true, id: before }
    if (post.state === 'closed') return { ok: false, why: 'closed' }
    if (placing.kind !== 'answer' && post.makerId === personId) return { ok: false, why: 'own' }
    if (!(await mayPass(tx, PER_HOUR, personId))) return { ok: false, why: 'too-many' }
    const seconds = await slowed(tx, scope, 'post')
    if (seconds) return { ok: false, why: 'slow', seconds }
    const parent = placing.parentId ? await rootOf(tx, postId, placing.parentId) : null
    const id = await writeAnswer(
      tx,
      scope.circle.id,
      post,
      personId,
      { ...placing, parentId: parent?.id ?? null },
      onceKey,
    )
    const fileIds = (placing.files ?? []).map((file) => file.id)
    await hang(tx, scope.viewer, fileIds, { kind: 'answer', id })
    await record(tx, origin, {
      action: `answer.${placing.kind === 'interest' ? 'wanted' : placing.kind === 'introduction' ? 'introduced' : 'placed'}`,
      circleId: scope.circle.id,
      subject: { kind: 'answer', id },
    })
    await tellOf(tx, scope, post, parent, id)
    return { ok: true, id }
  })
}

/** Writes an answer with its spark. @param tx a transaction */
export async function writeAnswer(
  tx: Db,
  circleId: string,
  post: Pick<Post, 'id' | 'kind' | 'makerId'>,
  personId: string,
  { kind, body, parentId = null, introductionId, suggestedId }: Placing,
  onceKey: string,
): Promise<string> {
  const id = newId()
  const said = { introductionId: introductionId ?? null, suggestedId: suggestedId ?? null }
  await tx
    .insert(exchangeAnswer)
    .values({ id, postId: post.id, circleId, kind, personId, parentId, body, onceKey, ...said })
  if (personId !== post.makerId)
    await tx
      .update(exchangePost)
      .set({ firstAnswerAt: sql`now()` })
      .where(and(eq(exchangePost.id, post.id), isNull(exchangePost.firstAnswerAt)))
  await strike(tx, circleId, { kind: post.kind, id: post.id }, { kind: 'answer', id }, personId)
  await announce(tx, 'exchange', post.id)
  return id
}

/**
 * Changes the words of one's own answer.
 * @param files what hangs on it from now on; left out, it stays as it is
 * @returns false when it is not theirs, or not there
 */
export async function changeAnswer(
  db: Db,
  scope: CircleScope,
  postId: string,
  id: string,
  body: string,
  origin: Origin,
  files?: readonly Pick<Attachment, 'id' | 'alt'>[],
): Promise<boolean> {
  return onMyAnswer(db, scope, postId, id, async (tx) => {
    if (files) await rehang(tx, scope.viewer, files, { kind: 'answer', id })
    await tx.update(exchangeAnswer).set({ body, changedAt: sql`now()` }).where(eq(exchangeAnswer.id, id))
    await record(tx, origin, { action: 'answer.changed', circleId: scope.circle.id, subject: { kind: 'answer', id } })
  })
}

/** Takes away one's own answer; where others replied to it, an empty place stays. */
export async function removeAnswer(
  db: Db,
  scope: CircleScope,
  postId: string,
  id: string,
  origin: Origin,
): Promise<boolean> {
  return onMyAnswer(db, scope, postId, id, async (tx, accepted) => {
    await tx
      .update(exchangeAnswer)
      .set({ body: '', thanks: '', removedAt: sql`now()`, removedBy: scope.viewer.person.id, acceptedAt: null })
      .where(eq(exchangeAnswer.id, id))
    await takeDown(tx, { kind: 'answer', id })
    if (accepted)
      await tx
        .update(exchangePost)
        .set({ taken: sql`greatest(0, ${exchangePost.taken} - 1)` })
        .where(eq(exchangePost.id, postId))
    await record(tx, origin, { action: 'answer.removed', circleId: scope.circle.id, subject: { kind: 'answer', id } })
  })
}

async function onMyAnswer(
  db: Db,
  scope: CircleScope,
  postId: string,
  id: string,
  deed: (tx: Db, accepted: boolean) => Promise<void>,
): Promise<boolean> {
  return transact(db, async (tx) => {
    if (!(await postById(tx, scope, postId))) return false
    const [mine] = await tx
      .select({ acceptedAt: exchangeAnswer.acceptedAt })
      .from(exchangeAnswer)
      .where(
        and(
          eq(exchangeAnswer.id, id),
          eq(exchangeAnswer.postId, postId),
          eq(exchangeAnswer.personId, scope.viewer.person.id),
          isNull(exchangeAnswer.removedAt),
        ),
      )
      .for('update')
    if (!mine) return false
    await deed(tx, mine.acceptedAt !== null)
    await announce(tx, 'exchange', postId)
    return true
  })
}

// Who asked or offers is told, and who is replied to.
async function tellOf(tx: Db, scope: CircleScope, post: Post, parent: Root | null, id: string): Promise<void> {
  const telling = { circleId: scope.circle.id, thing: { kind: 'answer', id } as const, byId: scope.viewer.person.id }
  const replied = parent?.personId && parent.personId !== post.makerId ? [parent.personId] : []
  if (post.makerId) await tell(tx, { ...telling, to: [post.makerId], kind: 'ask.answered' })
  if (replied.length) await tell(tx, { ...telling, to: replied, kind: 'message.reply' })
}

interface Root {
  id: string
  personId: string | null
}

// One level at most: a reply to a reply stands under the same answer, and is for whom it replies to.
async function rootOf(tx: Db, postId: string, id: string): Promise<Root | null> {
  const [row] = await tx
    .select({ id: exchangeAnswer.id, parentId: exchangeAnswer.parentId, personId: exchangeAnswer.personId })
    .from(exchangeAnswer)
    .where(and(eq(exchangeAnswer.id, id), eq(exchangeAnswer.postId, postId), isNull(exchangeAnswer.removedAt)))
  return row ? { id: row.parentId ?? row.id, personId: row.personId } : null
}

async function placedAs(
  tx: Db,
  personId: string,
  postId: string,
  onceKey: string,
  kind: AnswerKind,
): Promise<string | null> {
  const wanted =
    kind === 'interest' ? sql`or (kind = 'interest' and post_id = ${postId} and removed_at is null)` : sql``
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from exchange_answer where person_id = ${personId} and (once_key = ${onceKey} ${wanted}) limit 1`,
  )
  return rows[0]?.id ?? null
}
