import { and, eq, isNull, sql } from 'drizzle-orm'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { tell } from '#kit/notices/index.ts'
import { type Demands, viewersById } from '#kit/session/viewer.ts'
import { type Fit, fitting, type Runner } from './queries-matching.ts'
import { type Post, postById } from './queries-post.ts'
import { exchangeFit, exchangePost } from './tables.ts'

/** Of one ask, so many matches are kept, and so many owners told. */
const KEPT = 8
const TOLD = 5
/** A new offer is held against so many of the newest open asks, and its maker told of so many. */
const ASKS_PER_OFFER = 40
const ASKS_TOLD = 2
/** The daily round holds so many open asks against what changed meanwhile. */
const ASKS_PER_DAY = 300

/** What the background work reads and writes with. */
interface Tools {
  db: Db
  pool: Runner
  settings: Demands
}

/**
 * Holds a post against what is there, after it was posted or changed, and tells the owners of good matches once.
 * The reading is done under the rights of whoever asks.
 */
export async function findFits({ db, pool, settings }: Tools, postId: string): Promise<void> {
  const [post] = await db
    .select({ kind: exchangePost.kind, makerId: exchangePost.makerId, circleId: exchangePost.circleId })
    .from(exchangePost)
    .where(and(eq(exchangePost.id, postId), isNull(exchangePost.removedAt)))
  if (!post?.makerId) return
  if (post.kind === 'ask') return fitsOfAsk({ db, pool, settings }, postId, true)
  const asks = await openAsks(db, sql`circle_id = ${post.circleId} and maker_id <> ${post.makerId}`, ASKS_PER_OFFER)
  for (const id of asks) await fitsOfAsk({ db, pool, settings }, id, false)
  await tellOfferer(db, postId, post.circleId, post.makerId)
}

/** Holds the open asks against what changed in a day: new profiles, offers that closed. */
export async function refreshFits({ db, pool, settings }: Tools): Promise<void> {
  const stale = sql`coalesce(fits_at < now() - interval '20 hours', true) and posted_at > now() - interval '60 days'`
  for (const id of await openAsks(db, stale, ASKS_PER_DAY)) await fitsOfAsk({ db, pool, settings }, id, false)
}

async function openAsks(db: Db, which: ReturnType<typeof sql>, limit: number): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`select id from exchange_post where kind = 'ask' and ${which}
    and closed_at is null and removed_at is null and answered_at is null order by posted_at desc limit ${limit}`)
  return rows.map(({ id }) => id)
}

async function fitsOfAsk({ db, pool, settings }: Tools, postId: string, telling: boolean): Promise<void> {
  const found = await asItsMaker(db, settings, postId)
  if (!found) return
  const { scope, post } = found
  const { title, body: text, tags, opgave, region } = post
  const fits = (await fitting(pool, scope, { title, text, tags, opgave, region }, KEPT + 4))
    .filter(isGiving)
    .slice(0, KEPT)
  await transact(db, async (tx) => {
    const [held] = await tx
      .select({ toldAt: exchangePost.fitsToldAt })
      .from(exchangePost)
      .where(eq(exchangePost.id, postId))
      .for('update')
    if (!held) return
    await tx.delete(exchangeFit).where(eq(exchangeFit.askId, postId))
    if (fits.length)
      await tx
        .insert(exchangeFit)
        .values(
          fits.map((fit, i) => ({ askId: postId, kind: fit.kind, fitId: fit.id, ownerId: fit.ownerId, rank: i + 1 })),
        )
        .onConflictDoNothing()
    const toldAt = telling ? sql`coalesce(${exchangePost.fitsToldAt}, now())` : sql`${exchangePost.fitsToldAt}`
    await tx.update(exchangePost).set({ fitsAt: sql`now()`, fitsToldAt: toldAt }).where(eq(exchangePost.id, postId))
    if (telling && !held.toldAt && post.state === 'open') await tellOwners(tx, scope, post, fits)
  })
}

type Giving = Fit & { kind: 'offer' | 'person' }

const isGiving = (fit: Fit): fit is Giving => fit.kind !== 'answered' && fit.ownerId !== ''

async function tellOwners(tx: Db, scope: CircleScope, post: Post, fits: readonly Giving[]): Promise<void> {
  const to = [...new Set(fits.map(({ ownerId }) => ownerId))].slice(0, TOLD)
  if (to.length)
    await tell(tx, {
      to,
      circleId: scope.circle.id,
      kind: 'ask.fits',
      thing: { kind: 'ask', id: post.id },
      byId: post.makerId,
    })
}

// Whoever makes an offer hears which open asks wait for it.
async function tellOfferer(db: Db, offerId: string, circleId: string, makerId: string): Promise<void> {
  const { rows } = await db.execute<{ id: string; maker: string }>(sql`
    select a.id, a.maker_id maker from exchange_fit f join exchange_post a on a.id = f.ask_id
    where f.kind = 'offer' and f.fit_id = ${offerId} and f.rank <= 3 and a.closed_at is null and a.first_answer_at is null
    order by f.rank, a.posted_at desc limit ${ASKS_TOLD}`)
  await transact(db, async (tx) => {
    const first = await tx
      .update(exchangePost)
      .set({ fitsAt: sql`now()`, fitsToldAt: sql`now()` })
      .where(and(eq(exchangePost.id, offerId), isNull(exchangePost.fitsToldAt)))
    if (!first.rowCount) return
    for (const { id, maker } of rows)
      await tell(tx, { to: [makerId], circleId, kind: 'ask.fits', thing: { kind: 'ask', id }, byId: maker })
  })
}

// In the background nobody looks: what fits is what its maker would see.
async function asItsMaker(
  db: Db,
  demands: Demands,
  postId: string,
): Promise<{ scope: CircleScope; post: Post } | null> {
  const { rows } = await db.execute<{ maker: string; slug: string }>(sql`
    select p.maker_id maker, c.slug from exchange_post p join circle c on c.id = p.circle_id
    where p.id = ${postId} and p.maker_id is not null and c.archived_at is null`)
  const viewer = rows[0] && (await viewersById(db, [rows[0].maker], demands)).get(rows[0].maker)
  const scope = viewer && circleScope(viewer, rows[0]?.slug ?? '')
  const post = scope && (await postById(db, scope, postId))
  return scope && post ? { scope, post } : null
}
