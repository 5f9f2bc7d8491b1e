import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { announce } from '#kit/live/index.ts'
import { unfileThing } from '#kit/matching/file.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { type Made, strike } from '#kit/sparks/index.ts'
import { type Attachment, hang, rehang, takeDown, takeDownAll } from '#kit/storage/documents.ts'
import { fold } from '#kit/text/fold.ts'
import { slowed } from '#kit/things/slow.ts'
import { isMine, mayClose } from './access.ts'
import { dropDraft } from './commands-drafts.ts'
import { countLabels, inOneSpelling } from './commands-labels.ts'
import { filePosts } from './commands-matching.ts'
import type { PostFields } from './forms.ts'
import { type Post, postById } from './queries-post.ts'
import { exchangeAnswer, exchangePost, type PostKind } from './tables.ts'

const PER_DAY: Limit = { name: 'exchange-post', most: 20, seconds: 86_400 }
/** An edit within these minutes counts before anybody is told of the match. */
export const FITS_AFTER_MINUTES = 5

export type PostAnswer =
  | { ok: true; id: string; title: string }
  | { ok: false; why: 'too-many' | 'gone' }
  | { ok: false; why: 'slow'; seconds: number }

/** What hangs on it, as its form holds it; left out, what hangs there stays as it is. */
type Files = readonly Pick<Attachment, 'id' | 'alt'>[]

/**
 * Posts an ask or offer, once for each key.
 * @param onceKey made with the form
 * @param files brought for it
 * @param cameFrom what it came out of, when the viewer may see that
 */
export async function placePost(
  db: Db,
  scope: CircleScope,
  kind: PostKind,
  fields: PostFields,
  onceKey: string,
  origin: Origin,
  cameFrom?: Made,
  files: Files = [],
): Promise<PostAnswer> {
  const makerId = scope.viewer.person.id
  return transact(db, async (tx) => {
    const before = await postedAs(tx, makerId, onceKey)
    if (before) return { ok: true, ...before }
    if (!(await mayPass(tx, PER_DAY, makerId))) return { ok: false, why: 'too-many' }
    const seconds = await slowed(tx, scope, 'post')
    if (seconds) return { ok: false, why: 'slow', seconds }
    const id = await writePost(tx, { circleId: scope.circle.id, kind, makerId, fields, onceKey })
    // The same form, sent twice at the same moment: the other one was first.
    if (!id) return { ok: true, ...((await postedAs(tx, makerId, onceKey)) ?? { id: '', title: '' }) }
    await dropDraft(tx, scope, kind)
    const fileIds = files.map((file) => file.id)
    await hang(tx, scope.viewer, fileIds, { kind, id })
    if (cameFrom) await strike(tx, scope.circle.id, cameFrom, { kind, id }, makerId)
    await record(tx, origin, { action: `${kind}.posted`, circleId: scope.circle.id, subject: { kind, id } })
    await queueFits(tx, id, FITS_AFTER_MINUTES)
    return { ok: true, id, title: fields.title }
  })
}

/** Writes a post and counts its words. @param tx a transaction. @returns null when this key posted already */
export async function writePost(
  tx: Db,
  made: { circleId: string; kind: PostKind; makerId: string; fields: PostFields; onceKey: string },
): Promise<string | null> {
  const { circleId, kind, makerId, fields, onceKey } = made
  const id = newId()
  const filed = await filedAs(tx, circleId, kind, fields)
  const written = await tx
    .insert(exchangePost)
    .values({ id, circleId, kind, makerId, onceKey, ...filed, publicSince: fields.public ? sql`now()` : null })
    .onConflictDoNothing({ target: [exchangePost.makerId, exchangePost.onceKey] })
  if (!written.rowCount) return null
  await countLabels(tx, circleId, filed, 1)
  await filePosts(tx, [id])
  return id
}

/** Changes what the viewer posted. @returns gone when it is not theirs, or not there */
export async function changePost(
  db: Db,
  scope: CircleScope,
  id: string,
  fields: PostFields,
  origin: Origin,
  files?: Files,
): Promise<PostAnswer> {
  return onPost(db, scope, id, isMine, async (tx, post) => {
    const circleId = scope.circle.id
    const filed = await filedAs(tx, circleId, post.kind, fields)
    await countLabels(tx, circleId, post, -1)
    await countLabels(tx, circleId, filed, 1)
    const publicSince = fields.public ? sql`coalesce(${exchangePost.publicSince}, now())` : null
    await tx
      .update(exchangePost)
      .set({ ...filed, publicSince, changedAt: sql`now()` })
      .where(eq(exchangePost.id, id))
    if (files) await rehang(tx, scope.viewer, files, { kind: post.kind, id })
    await record(tx, origin, { action: `${post.kind}.changed`, circleId, subject: { kind: post.kind, id } })
    await queueFits(tx, id, FITS_AFTER_MINUTES)
  })
}

/** Closes an ask or offer, with a reason that its readers see. */
export async function closePost(
  db: Db,
  scope: CircleScope,
  id: string,
  reason: string,
  origin: Origin,
): Promise<PostAnswer> {
  return onPost(db, scope, id, mayClose, async (tx, post) => {
    const closed = await tx
      .update(exchangePost)
      .set({ closedAt: sql`now()`, closedBy: scope.viewer.person.id, closedReason: reason })
      .where(and(eq(exchangePost.id, id), isNull(exchangePost.closedAt)))
    if (closed.rowCount)
      await record(tx, origin, {
        action: `${post.kind}.closed`,
        circleId: scope.circle.id,
        subject: { kind: post.kind, id },
      })
  })
}

/** Opens it again. A day that passed is let go, or it would be closed still. */
export async function reopenPost(db: Db, scope: CircleScope, id: string, origin: Origin): Promise<PostAnswer> {
  return onPost(db, scope, id, mayClose, async (tx, post) => {
    await tx
      .update(exchangePost)
      .set({
        closedAt: null,
        closedBy: null,
        closedReason: '',
        untilOn: sql`case when ${exchangePost.untilOn} >= (now() at time zone 'Europe/Amsterdam')::date then ${exchangePost.untilOn} end`,
      })
      .where(eq(exchangePost.id, id))
    await record(tx, origin, {
      action: `${post.kind}.reopened`,
      circleId: scope.circle.id,
      subject: { kind: post.kind, id },
    })
    await queueFits(tx, id, FITS_AFTER_MINUTES)
  })
}

/**
 * Takes away what the viewer posted. What others wrote under it is theirs: then the post is emptied, and they still
 * find their own words.
 */
export async function removePost(db: Db, scope: CircleScope, id: string, origin: Origin): Promise<PostAnswer> {
  return onPost(db, scope, id, isMine, async (tx, post) => {
    await countLabels(tx, scope.circle.id, post, -1)
    await emptyOrDelete(tx, id, scope.viewer.person.id)
    await record(tx, origin, {
      action: `${post.kind}.removed`,
      circleId: scope.circle.id,
      subject: { kind: post.kind, id },
    })
  })
}

/** Deletes a post, or empties it when others wrote under it. @param tx a transaction */
export async function emptyOrDelete(tx: Db, id: string, makerId: string): Promise<void> {
  const [other] = await tx
    .select({ id: exchangeAnswer.id })
    .from(exchangeAnswer)
    .where(
      and(
        eq(exchangeAnswer.postId, id),
        isNull(exchangeAnswer.removedAt),
        sql`${exchangeAnswer.personId} <> ${makerId}`,
      ),
    )
    .limit(1)
  await unfileThing(tx, 'ask', id)
  await unfileThing(tx, 'offer', id)
  for (const kind of ['ask', 'offer']) await takeDown(tx, { kind, id })
  const theirs = other ? sql`and person_id = ${makerId}` : sql``
  await takeDownAll(tx, 'answer', sql`select id from exchange_answer where post_id = ${id} ${theirs}`)
  if (!other) {
    await tx.delete(exchangePost).where(eq(exchangePost.id, id))
    return
  }
  const nothing = { title: '', body: '', tags: [], opgave: '', region: '', meets: [], search: '', closedReason: '' }
  await tx
    .update(exchangePost)
    .set({
      ...nothing,
      publicSince: null,
      untilOn: null,
      removedAt: sql`now()`,
      closedAt: sql`coalesce(closed_at, now())`,
    })
    .where(eq(exchangePost.id, id))
  // Who replied to the maker keeps a place of their own.
  await tx.execute(sql`update exchange_answer set parent_id = null where post_id = ${id} and parent_id in
    (select id from exchange_answer where post_id = ${id} and person_id = ${makerId})`)
  await tx.delete(exchangeAnswer).where(and(eq(exchangeAnswer.postId, id), eq(exchangeAnswer.personId, makerId)))
  await tx.execute(sql`delete from exchange_fit where ask_id = ${id} or fit_id = ${id}`)
  await tx.execute(sql`delete from exchange_outcome where post_id = ${id}`)
}

/** Has a post held against what is there, after so many minutes; asking again puts it off. */
export async function queueFits(tx: Db, id: string, minutes: number): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job('exchange.fits', json_build_object('id', ${id}::text),
    run_at := now() + make_interval(mins => ${minutes}), job_key := ${`exchange-fits:${id}`}, max_attempts := 5)`)
}

// A post that the viewer sees and may do this to, held until the deed is done; every open page of it hears so.
async function onPost(
  db: Db,
  scope: CircleScope,
  id: string,
  may: (scope: CircleScope, post: Post) => boolean,
  deed: (tx: Db, post: Post) => Promise<void>,
): Promise<PostAnswer> {
  return transact(db, async (tx) => {
    await tx.select({ id: exchangePost.id }).from(exchangePost).where(eq(exchangePost.id, id)).for('update')
    const post = await postById(tx, scope, id)
    if (!post || post.removedAt || !may(scope, post)) return { ok: false, why: 'gone' }
    await deed(tx, post)
    await filePosts(tx, [id])
    await announce(tx, 'exchange', id)
    return { ok: true, id, title: post.title }
  })
}

async function postedAs(tx: Db, makerId: string, onceKey: string): Promise<{ id: string; title: string } | undefined> {
  const [row] = await tx
    .select({ id: exchangePost.id, title: exchangePost.title })
    .from(exchangePost)
    .where(and(eq(exchangePost.makerId, makerId), eq(exchangePost.onceKey, onceKey)))
  return row
}

async function filedAs(tx: Db, circleId: string, kind: PostKind, fields: PostFields) {
  const { title, body, opgave, region, untilOn, meets } = fields
  const tags = await inOneSpelling(tx, circleId, fields.tags)
  const places = kind === 'offer' ? fields.places : null
  return { title, body, tags, opgave, region, untilOn, meets, places, search: searchable({ ...fields, tags }) }
}

/** Everything that a search may find, folded: title, subjects, opgave and region on the first line, then the text. */
export function searchable(post: Pick<PostFields, 'title' | 'body' | 'tags' | 'opgave' | 'region'>): string {
  const head = [post.title, ...post.tags, post.opgave, post.region].map(fold).filter(Boolean).join(' ')
  return ` ${[head, fold(post.body)].filter(Boolean).join(' \n ')} `
}
