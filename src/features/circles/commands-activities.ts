import { and, eq, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { tell } from '#kit/notices/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { type Made, strike } from '#kit/sparks/index.ts'
import { inSight } from '#kit/things/sight.ts'
import { slowed, TooSoon } from '#kit/things/slow.ts'
import { mayAgree, mayCarry } from './access-activities.ts'
import type { ActivityState } from './queries-steps.ts'
import { circleActivity } from './tables.ts'

const PER_DAY: Limit = { name: 'activity', most: 60, seconds: 86_400 }

/** Something to do together: what it is for, who carries it, and when. */
export interface NewActivity {
  title: string
  ownerId: string
  /** 2026-12-04 */
  onDate: string
  purpose?: string
}

/** What something agreed comes out of. */
export interface Agreeing {
  /** The gathering in which it is agreed, and whether the viewer looks after that. */
  gathering?: { id: string; tends: boolean } | null
  /** Needs and other things that the viewer may reach. */
  from?: readonly Made[]
  /** The same form agrees once, however often it is sent. */
  onceKey?: string
}

/**
 * Writes down what was agreed, and tells who carries it.
 * @returns its id; null when the viewer may not, or wrote down too much today
 * @throws TooSoon where the circle goes slowly
 */
export async function agreeOn(
  db: Db,
  scope: CircleScope,
  made: NewActivity,
  origin: Origin,
  { gathering = null, from = [], onceKey = '' }: Agreeing = {},
): Promise<string | null> {
  if (!mayAgree(scope, gathering)) return null
  const circleId = scope.circle.id
  const me = scope.viewer.person.id
  return transact(db, async (tx) => {
    if (onceKey) {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`activity:${me}:${onceKey}`}, 0))`)
      const same = and(eq(circleActivity.agreedBy, me), eq(circleActivity.onceKey, onceKey))
      const [before] = await tx.select({ id: circleActivity.id }).from(circleActivity).where(same)
      if (before) return before.id
    }
    if (!(await mayPass(tx, PER_DAY, me))) return null
    const seconds = await slowed(tx, scope, 'post')
    if (seconds) throw new TooSoon(seconds)
    const id = await writeActivity(tx, circleId, me, { ...made, gatheringId: gathering?.id ?? null, onceKey }, from)
    await record(tx, origin, { action: 'activity.agreed', circleId, subject: { kind: 'activity', id } })
    await tellCarrier(tx, circleId, id, made.ownerId, me)
    return id
  })
}

/** Writes an activity and its sparks: from who carries it, from the gathering, and from what else it came. @param tx a transaction */
export async function writeActivity(
  tx: Db,
  circleId: string,
  agreedBy: string,
  made: NewActivity & Partial<Pick<typeof circleActivity.$inferInsert, 'gatheringId' | 'onceKey' | 'agreedAt'>>,
  from: readonly Made[] = [],
): Promise<string> {
  const id = newId()
  await tx.insert(circleActivity).values({ ...made, id, circleId, agreedBy })
  const sources: Made[] = [{ kind: 'person', id: made.ownerId }, ...from]
  if (made.gatheringId) sources.push({ kind: 'gathering', id: made.gatheringId })
  for (const source of sources) await strike(tx, circleId, source, { kind: 'activity', id }, agreedBy)
  return id
}

/**
 * Changes what was agreed: its words, its day, or who carries it, who is told.
 * @returns false when the viewer may not, or there is no such activity
 */
export async function changeActivity(
  db: Db,
  scope: CircleScope,
  id: string,
  made: NewActivity,
  origin: Origin,
): Promise<boolean> {
  const circleId = scope.circle.id
  const me = scope.viewer.person.id
  return transact(db, async (tx) => {
    const before = await held(tx, scope, id)
    if (!before) return false
    await tx.update(circleActivity).set(made).where(eq(circleActivity.id, id))
    await record(tx, origin, { action: 'activity.changed', circleId, subject: { kind: 'activity', id } })
    if (before.ownerId !== made.ownerId) {
      await strike(tx, circleId, { kind: 'person', id: made.ownerId }, { kind: 'activity', id }, me)
      await tellCarrier(tx, circleId, id, made.ownerId, me)
    }
    return true
  })
}

/**
 * Says how far something agreed is.
 * @param why for what does not go on: a word why
 * @returns false when the viewer may not, or this circle has no such activity
 */
export async function markActivity(
  db: Db,
  scope: CircleScope,
  id: string,
  state: ActivityState,
  origin: Origin,
  why = '',
): Promise<boolean> {
  const by = scope.viewer.person.id
  const now = sql`now()`
  const begun =
    state === 'planned'
      ? { startedAt: null, startedBy: null }
      : state === 'under-way'
        ? { startedAt: sql`coalesce(${circleActivity.startedAt}, now())`, startedBy: by }
        : {}
  const set = {
    ...begun,
    happenedAt: state === 'happened' ? now : null,
    happenedBy: state === 'happened' ? by : null,
    droppedAt: state === 'dropped' ? now : null,
    droppedBy: state === 'dropped' ? by : null,
    dropReason: state === 'dropped' ? why : '',
  }
  return transact(db, async (tx) => {
    if (!(await held(tx, scope, id))) return false
    await tx.update(circleActivity).set(set).where(eq(circleActivity.id, id))
    const subject = { kind: 'activity', id }
    await record(tx, origin, { action: `activity.${state}`, circleId: scope.circle.id, subject })
    return true
  })
}

/** What was agreed in a gathering that is no more. @param tx the transaction that threw the draft away */
export async function forgetGathering(tx: Db, gatheringId: string): Promise<void> {
  await tx.update(circleActivity).set({ gatheringId: null }).where(eq(circleActivity.gatheringId, gatheringId))
}

// An activity that the viewer may see and move, held until the end of the transaction.
async function held(tx: Db, scope: CircleScope, id: string): Promise<typeof circleActivity.$inferSelect | null> {
  const [row] = await tx
    .select()
    .from(circleActivity)
    .where(
      and(
        eq(circleActivity.id, id),
        eq(circleActivity.circleId, scope.circle.id),
        inSight(scope, 'activity', sql`${circleActivity.id}`, sql`${circleActivity.agreedBy}`),
      ),
    )
    .for('update')
  return row && mayCarry(scope, row) ? row : null
}

async function tellCarrier(tx: Db, circleId: string, id: string, ownerId: string, byId: string): Promise<void> {
  await tell(tx, { to: [ownerId], circleId, kind: 'activity.carried', thing: { kind: 'activity', id }, byId })
}
