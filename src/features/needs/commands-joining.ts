import { and, eq, or, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { mayClose, mayJoin } from './access.ts'
import { comesBack, holdNeeds, recount } from './commands-dots.ts'
import { needBy } from './queries.ts'
import { need, needSame } from './tables.ts'

const PER_DAY: Limit = { name: 'need-same', most: 60, seconds: 86_400 }

/** What came of it. `too-many`: this person said so too often today. */
export type Joined = 'done' | 'gone' | 'too-many'

/** Says that two needs are the same: who looks after the circle may then put them together. */
export async function saySame(
  db: Db,
  scope: CircleScope,
  id: string,
  otherId: string,
  origin: Origin,
): Promise<Joined> {
  const circleId = scope.circle.id
  const byId = scope.viewer.person.id
  return transact(db, async (tx) => {
    await holdNeeds(tx, circleId, 'shared')
    if (!(await bothOpen(tx, scope, id, otherId))) return 'gone'
    if (!(await mayPass(tx, PER_DAY, byId))) return 'too-many'
    const [oneId, second] = [id, otherId].sort() as [string, string]
    const said = await tx.insert(needSame).values({ oneId, otherId: second, circleId, byId }).onConflictDoNothing()
    if (said.rowCount)
      await record(tx, origin, { action: 'need.said-same', circleId, subject: { kind: 'need', id: oneId } })
    return 'done'
  })
}

/**
 * Puts a need under another: each keeps its maker and its words, and can be taken apart again.
 * @param id the one that goes under, with all that was under it
 */
export async function join(db: Db, scope: CircleScope, id: string, intoId: string, origin: Origin): Promise<Joined> {
  if (!mayJoin(scope)) return 'gone'
  const circleId = scope.circle.id
  return transact(db, async (tx) => {
    await holdNeeds(tx, circleId, 'alone')
    if (!(await bothOpen(tx, scope, id, intoId))) return 'gone'
    await tx
      .update(need)
      .set({ joinedInto: intoId, joinedAt: sql`now()`, joinedBy: scope.viewer.person.id })
      .where(or(eq(need.id, id), eq(need.joinedInto, id)))
    await recount(tx, intoId)
    await forgetSaid(tx, id)
    await record(tx, origin, { action: 'need.joined', circleId, subject: { kind: 'need', id } })
    return 'done'
  })
}

/** Takes a need out from under the one that it was put under. @returns false when the viewer may not, or it was under none */
export async function takeApart(db: Db, scope: CircleScope, id: string, origin: Origin): Promise<boolean> {
  if (!mayJoin(scope)) return false
  const circleId = scope.circle.id
  return transact(db, async (tx) => {
    await holdNeeds(tx, circleId, 'alone')
    const [before] = await tx
      .select({ into: need.joinedInto })
      .from(need)
      .where(and(eq(need.id, id), eq(need.circleId, circleId)))
    if (!before?.into) return false
    await tx.update(need).set({ joinedInto: null, joinedAt: null, joinedBy: null }).where(eq(need.id, id))
    await recount(tx, before.into)
    await comesBack(tx, circleId, id)
    await record(tx, origin, { action: 'need.parted', circleId, subject: { kind: 'need', id } })
    return true
  })
}

/** Lets two needs be: they are not the same after all. @returns false when nobody had said so, or the viewer may not */
export async function notTheSame(
  db: Db,
  scope: CircleScope,
  id: string,
  otherId: string,
  origin: Origin,
): Promise<boolean> {
  const [oneId, second] = [id, otherId].sort() as [string, string]
  const circleId = scope.circle.id
  const said = and(eq(needSame.circleId, circleId), eq(needSame.oneId, oneId), eq(needSame.otherId, second))
  const mine = mayJoin(scope) ? said : and(said, eq(needSame.byId, scope.viewer.person.id))
  return transact(db, async (tx) => {
    const gone = await tx.delete(needSame).where(mine)
    if (!gone.rowCount) return false
    await record(tx, origin, { action: 'need.not-same', circleId, subject: { kind: 'need', id: oneId } })
    return true
  })
}

/**
 * Says that a need is met or over, so that its dots are free; or that it is not after all.
 * @returns false when the viewer may not, or it is so already
 */
export async function settle(
  db: Db,
  scope: CircleScope,
  id: string,
  to: 'closed' | 'open',
  origin: Origin,
): Promise<boolean> {
  const circleId = scope.circle.id
  return transact(db, async (tx) => {
    await holdNeeds(tx, circleId, 'alone')
    const found = await needBy(tx, scope, id)
    if (!found || found.into || !mayClose(scope, found) || (found.closedAt !== null) === (to === 'closed')) return false
    const closed =
      to === 'closed' ? { closedAt: sql`now()`, closedBy: scope.viewer.person.id } : { closedAt: null, closedBy: null }
    await tx.update(need).set(closed).where(eq(need.id, id))
    if (to === 'open') await comesBack(tx, circleId, id)
    else await forgetSaid(tx, id)
    const action = to === 'closed' ? 'need.closed' : 'need.reopened'
    await record(tx, origin, { action, circleId, subject: { kind: 'need', id } })
    return true
  })
}

async function bothOpen(tx: Db, scope: CircleScope, id: string, otherId: string): Promise<boolean> {
  if (id === otherId) return false
  for (const one of [id, otherId]) {
    const found = await needBy(tx, scope, one)
    if (!found || found.closedAt || found.into) return false
  }
  return true
}

async function forgetSaid(tx: Db, id: string): Promise<void> {
  await tx.delete(needSame).where(or(eq(needSame.oneId, id), eq(needSame.otherId, id)))
}
