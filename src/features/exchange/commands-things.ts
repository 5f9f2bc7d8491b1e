import { sql } from 'drizzle-orm'
import { circleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { announce } from '#kit/live/index.ts'
import type { ReplyOutcome, ThingKind } from '#kit/things/index.ts'
import { placeAnswer } from './commands-answers.ts'
import { ANSWER_MOST } from './forms-answers.ts'
import { findAnswers, findOutcomes, findPosts } from './queries-things.ts'

/** What asks, offers, answers and outcomes are to the rest of the house: found, shown, and answered by mail. */
export const things: readonly ThingKind[] = [
  {
    kind: 'ask',
    reportable: true,
    find: (db, viewer, ids) => findPosts(db, viewer, 'ask', ids),
    seenAnew: (tx, id) => announce(tx, 'exchange', id),
    reply: (kit, viewer, id, text, onceKey, origin) => replyTo('ask')(kit, viewer, id, text, onceKey, origin),
  },
  {
    kind: 'offer',
    reportable: true,
    find: (db, viewer, ids) => findPosts(db, viewer, 'offer', ids),
    seenAnew: (tx, id) => announce(tx, 'exchange', id),
    reply: (kit, viewer, id, text, onceKey, origin) => replyTo('offer')(kit, viewer, id, text, onceKey, origin),
  },
  {
    kind: 'answer',
    reportable: true,
    find: findAnswers,
    seenAnew: (tx, id) => announcePostOf(tx, 'answer', id),
    reply: (kit, viewer, id, text, onceKey, origin) => replyTo('answer')(kit, viewer, id, text, onceKey, origin),
  },
  { kind: 'outcome', reportable: true, find: findOutcomes, seenAnew: (tx, id) => announcePostOf(tx, 'outcome', id) },
]

async function announcePostOf(tx: Db, kind: 'answer' | 'outcome', id: string): Promise<void> {
  const table = sql.identifier(`exchange_${kind}`)
  const { rows } = await tx.execute<{ id: string }>(sql`select post_id id from ${table} where id = ${id}`)
  if (rows[0]) await announce(tx, 'exchange', rows[0].id)
}

// A mail is an answer as the form places one, under the rights of whoever wrote it.
function replyTo(kind: 'ask' | 'offer' | 'answer'): NonNullable<ThingKind['reply']> {
  return async ({ db }, viewer, id, text, onceKey, origin): Promise<ReplyOutcome> => {
    const [thing] = kind === 'answer' ? await findAnswers(db, viewer, [id]) : await findPosts(db, viewer, kind, [id])
    const circle = thing && viewer.circles.find((one) => one.id === thing.circleId)
    const scope = circle && circleScope(viewer, circle.slug)
    if (!scope) return 'out-of-reach'
    if (circle.archivedAt !== null) return 'closed'
    const body = text.trim().slice(0, ANSWER_MOST)
    if (!body) return 'empty'
    const postId = kind === 'answer' ? postIdOf(thing?.path ?? '') : id
    const placing = { kind: 'answer', body, parentId: kind === 'answer' ? id : null } as const
    const placed = await placeAnswer(db, scope, postId, placing, onceKey, origin)
    if (placed.ok) return 'placed'
    return placed.why === 'closed'
      ? 'closed'
      : placed.why === 'too-many' || placed.why === 'slow'
        ? 'too-many'
        : 'out-of-reach'
  }
}

function postIdOf(path: string): string {
  return /vraag-en-aanbod\/([0-9a-z]{12})/.exec(path)?.[1] ?? ''
}
