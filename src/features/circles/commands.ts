import { and, eq, isNull, sql } from 'drizzle-orm'
import {
  type CircleKind,
  circle,
  circleRole,
  type Joining,
  membership,
  type RoleName,
  type Visibility,
} from '#kit/access/tables.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import type { Db } from '#kit/db/index.ts'
import type { Bus, FirstWords } from '#kit/events/index.ts'
import { newId, slugOf } from '#kit/id.ts'
import { announce, announceRights } from '#kit/live/index.ts'
import { awaitedMember, circleMilestone, circleStep, departure } from './tables.ts'

export interface NewCircle {
  name: string
  slug?: string
  tagline?: string
  kind?: CircleKind
  joining?: Joining
  visibility?: Visibility
  hue?: number
  founding?: boolean
  threshold?: number
}

/**
 * Starts a circle, with its first step under way. @param tx a transaction
 * @returns its id
 */
export async function startCircle(tx: Db, made: NewCircle, byId: string, origin: Origin): Promise<string> {
  const id = newId()
  await insertWithSlug(tx, made, id, byId)
  await tx.insert(circleStep).values({ circleId: id, step: 1, startedAt: sql`now()`, startedBy: byId })
  await record(tx, origin, { action: 'circle.started', circleId: id, subject: { kind: 'circle', id } })
  return id
}

// Addresses below /kringen that are pages of the house.
const RESERVED = ['nieuw']

// Two circles may carry one name; their addresses differ by a number, also when both begin at the same moment.
async function insertWithSlug(tx: Db, made: NewCircle, id: string, byId: string): Promise<void> {
  const wanted = made.slug ?? (slugOf(made.name) || id)
  for (let nth = RESERVED.includes(wanted) ? 2 : 1; nth < 50; nth++) {
    const inserted = await tx
      .insert(circle)
      .values({ ...made, id, slug: nth === 1 ? wanted : `${wanted}-${nth}`, createdBy: byId })
      .onConflictDoNothing({ target: circle.slug })
    if (inserted.rowCount) return
  }
  await tx.insert(circle).values({ ...made, id, slug: id, createdBy: byId })
}

/**
 * Lets someone in: once, however often it is asked. Reaching the threshold proposes the first gathering.
 * @param tx a transaction
 * @param welcomedBy the steward; the person themselves in an open circle
 * @param from what they wrote when they applied, to begin their profile with
 * @returns false when they were in already
 */
export async function letIn(
  tx: Db,
  bus: Bus,
  circleId: string,
  personId: string,
  welcomedBy: string,
  origin: Origin,
  from?: FirstWords,
): Promise<boolean> {
  const [entered] = await tx
    .insert(membership)
    .values({ circleId, personId, welcomedBy })
    .onConflictDoUpdate({
      target: [membership.circleId, membership.personId],
      set: { leftAt: null, removedBy: null, removedReason: null, joinedAt: sql`now()`, welcomedBy },
      setWhere: sql`${membership.leftAt} is not null`,
    })
    .returning({ joinedAt: membership.joinedAt })
  if (!entered) return false
  await tx.delete(departure).where(and(eq(departure.circleId, circleId), eq(departure.personId, personId)))
  const [counted] = await tx
    .update(circle)
    .set({ memberCount: sql`${circle.memberCount} + 1` })
    .where(eq(circle.id, circleId))
    .returning({ members: circle.memberCount, threshold: circle.threshold })
  const subject = { kind: 'person', id: personId }
  // In the log it is the newcomer who joins, and the steward who lets someone in.
  if (welcomedBy === personId || origin.personId === personId)
    await record(tx, { ...origin, personId }, { action: 'member.joined', circleId, subject })
  else await record(tx, origin, { action: 'member.let-in', circleId, subject })
  const stoodReady = await takeAwaited(tx, circleId, personId)
  const words = from ?? stoodReady
  const joined = { circleId, personId, joinedAt: entered.joinedAt, ...(words ? { from: words } : {}) }
  await bus.emit(tx, 'member.joined', joined, origin)
  if (counted && counted.members >= counted.threshold) await reachThreshold(tx, bus, circleId, origin)
  await announce(tx, 'people', circleId)
  await announceRights(tx, personId)
  return true
}

// Whoever a list had is awaited no longer, by whichever way they came in.
async function takeAwaited(tx: Db, circleId: string, personId: string): Promise<FirstWords | null> {
  const [taken] = await tx
    .delete(awaitedMember)
    .where(
      and(
        eq(awaitedMember.circleId, circleId),
        eq(awaitedMember.email, sql`(select lower(email) from person where id = ${personId})`),
      ),
    )
    .returning({ words: awaitedMember.words })
  return taken ? { worksOn: '', brings: '', seeks: '', ...taken.words } : null
}

// The first step is done and the second proposes itself: once in the life of a circle.
async function reachThreshold(tx: Db, bus: Bus, circleId: string, origin: Origin): Promise<void> {
  const first = await tx
    .insert(circleMilestone)
    .values({ id: newId(), circleId, kind: 'threshold-reached' })
    .onConflictDoNothing()
  if (first.rowCount === 0) return
  await tx
    .update(circleStep)
    .set({ doneAt: sql`now()`, doneBy: origin.personId })
    .where(and(eq(circleStep.circleId, circleId), eq(circleStep.step, 1), isNull(circleStep.doneAt)))
  await tx
    .insert(circleStep)
    .values({ circleId, step: 2, startedAt: sql`now()`, startedBy: origin.personId })
    .onConflictDoNothing()
  await bus.emit(tx, 'threshold.reached', { circleId }, origin)
}

/** Gives a member a role. Giving it twice changes nothing. */
export async function giveRole(
  tx: Db,
  circleId: string,
  personId: string,
  role: RoleName,
  origin: Origin,
): Promise<void> {
  await tx.insert(circleRole).values({ circleId, personId, role, givenBy: origin.personId }).onConflictDoNothing()
  await record(tx, origin, { action: `role.given.${role}`, circleId, subject: { kind: 'person', id: personId } })
  await announceRights(tx, personId)
}
