import { and, eq, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { type Made, strike } from '#kit/sparks/index.ts'
import type { ThingKind } from '#kit/things/index.ts'
import { slowed, TooSoon } from '#kit/things/slow.ts'
import { mayChange } from './access.ts'
import { comesBack, holdNeeds } from './commands-dots.ts'
import { needBy } from './queries.ts'
import { findNeeds } from './queries-things.ts'
import { need } from './tables.ts'

const PER_DAY: Limit = { name: 'need', most: 20, seconds: 86_400 }

/** What somebody needs, in their words. */
export interface NewNeed {
  sentence: string
  why: string
}

/** How needs are shown elsewhere. */
export const things: readonly ThingKind[] = [
  { kind: 'need', reportable: true, find: findNeeds, seenAnew: (tx, id) => weighAgain(tx, id) },
]

/**
 * Writes down what somebody needs to learn or do together.
 * @param gatheringId for a gathering that the viewer may see
 * @param from what it came out of, when the viewer may reach that
 * @param onceKey the same form writes one need, however often it is sent
 * @returns its id; null when this person wrote too many today
 * @throws TooSoon where the circle goes slowly
 */
export async function writeDown(
  db: Db,
  scope: CircleScope,
  made: NewNeed,
  { gatheringId, from }: { gatheringId: string | null; from: Made | null },
  onceKey: string,
  origin: Origin,
): Promise<string | null> {
  const me = scope.viewer.person.id
  const circleId = scope.circle.id
  return transact(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`need:${me}:${onceKey}`}, 0))`)
    const [before] = await tx
      .select({ id: need.id })
      .from(need)
      .where(and(eq(need.makerId, me), eq(need.onceKey, onceKey)))
    if (before) return before.id
    if (!(await mayPass(tx, PER_DAY, me))) return null
    const seconds = await slowed(tx, scope, 'post')
    if (seconds) throw new TooSoon(seconds)
    const id = await writeNeed(tx, circleId, me, { ...made, gatheringId, onceKey })
    if (from) await strike(tx, circleId, from, { kind: 'need', id }, me)
    await record(tx, origin, { action: 'need.written', circleId, subject: { kind: 'need', id } })
    return id
  })
}

/** Writes a need; one for a gathering came out of that. @param tx a transaction */
export async function writeNeed(
  tx: Db,
  circleId: string,
  makerId: string,
  made: NewNeed & Partial<Pick<typeof need.$inferInsert, 'gatheringId' | 'onceKey' | 'at'>>,
): Promise<string> {
  const id = newId()
  await tx.insert(need).values({ onceKey: id, ...made, id, circleId, makerId })
  if (made.gatheringId)
    await strike(tx, circleId, { kind: 'gathering', id: made.gatheringId }, { kind: 'need', id }, makerId)
  return id
}

/** Changes the words of a need. @returns false when it is not the viewer's */
export async function reword(db: Db, scope: CircleScope, id: string, made: NewNeed, origin: Origin): Promise<boolean> {
  const circleId = scope.circle.id
  return transact(db, async (tx) => {
    const found = await needBy(tx, scope, id)
    if (!found || !mayChange(scope, found)) return false
    await tx
      .update(need)
      .set({ ...made, changedAt: sql`now()` })
      .where(eq(need.id, id))
    await record(tx, origin, { action: 'need.changed', circleId, subject: { kind: 'need', id } })
    return true
  })
}

/** Needs for a gathering that is no more stand on their own. @param tx the transaction that threw the draft away */
export async function forgetGathering(tx: Db, gatheringId: string): Promise<void> {
  await tx.update(need).set({ gatheringId: null }).where(eq(need.gatheringId, gatheringId))
}

// While it was hidden its dots were free: who gave them elsewhere has them there.
async function weighAgain(tx: Db, id: string): Promise<void> {
  const [found] = await tx.select({ circleId: need.circleId }).from(need).where(eq(need.id, id))
  if (!found) return
  await holdNeeds(tx, found.circleId, 'alone')
  await comesBack(tx, found.circleId, id)
}
