import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { circle, circleRole, membership, type RoleName } from '#kit/access/tables.ts'
import type { CircleScope, StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'
import { announce, announceRights } from '#kit/live/index.ts'
import { post } from '#kit/mail/index.tsx'
import { person } from '#kit/session/tables.ts'
import { giveRole } from './commands.ts'
import { leftLetter, removedLetter, roleLetter } from './emails-life.ts'
import { stewardsOf } from './queries.ts'
import { departure, invitation } from './tables.ts'

export const ROLES = ['host', 'facilitator', 'steward'] as const

/** How a deed on a member ended: `last-steward` when nobody would be left to look after the circle. */
export type LifeAnswer = 'done' | 'last-steward' | 'gone'

/**
 * The viewer leaves the circle: out of its directory, without its roles; what they shared stays. Its stewards hear it.
 * @param reason in their own words; may be empty
 */
export async function leave(
  db: Db,
  bus: Bus,
  baseUrl: string,
  scope: CircleScope,
  reason: string,
  origin: Origin,
): Promise<LifeAnswer> {
  const { circle: here, viewer } = scope
  return onMember(db, here.id, viewer.person.id, async (tx) => {
    if (!(await mayGo(tx, here.id, viewer.person.id))) return 'last-steward'
    await end(tx, bus, here.id, viewer.person.id, null, origin)
    await record(tx, origin, {
      action: 'member.left',
      circleId: here.id,
      subject: { kind: 'person', id: viewer.person.id },
    })
    const id = newId()
    await tx
      .insert(departure)
      .values({ circleId: here.id, personId: viewer.person.id, reason })
      .onConflictDoUpdate({
        target: [departure.circleId, departure.personId],
        set: { reason, leftAt: sql`now()` },
      })
    for (const steward of await stewardsOf(tx, here.id))
      await post(tx, leftLetter(baseUrl, steward, here, viewer.person.name, id, reason))
    return 'done'
  })
}

/** Takes someone out of the circle. They read the reason by mail, and what they invited others with stops. */
export async function removeMember(
  db: Db,
  bus: Bus,
  baseUrl: string,
  scope: StewardScope,
  personId: string,
  reason: string,
  origin: Origin,
): Promise<LifeAnswer> {
  const { circle: here, viewer } = scope
  return onMember(db, here.id, personId, async (tx, who) => {
    if (!(await othersTend(tx, here.id, personId))) return 'last-steward'
    await end(tx, bus, here.id, personId, { by: viewer.person.id, reason }, origin)
    await tx
      .update(invitation)
      .set({ revokedAt: sql`now()`, revokedBy: viewer.person.id })
      .where(and(eq(invitation.circleId, here.id), eq(invitation.madeBy, personId), isNull(invitation.revokedAt)))
    await record(tx, origin, { action: 'member.removed', circleId: here.id, subject: { kind: 'person', id: personId } })
    await post(tx, removedLetter(baseUrl, who, here, viewer.person, reason))
    return 'done'
  })
}

/** Gives a member exactly these roles. Who gets a new one hears it by mail. */
export async function setRoles(
  db: Db,
  baseUrl: string,
  scope: StewardScope,
  personId: string,
  roles: readonly RoleName[],
  origin: Origin,
): Promise<LifeAnswer> {
  const { circle: here, viewer } = scope
  return onMember(db, here.id, personId, async (tx, who) => {
    const had = await rolesIn(tx, here.id, personId)
    const taken = had.filter((role) => !roles.includes(role))
    const given = roles.filter((role) => !had.includes(role))
    if (taken.includes('steward') && !(await othersTend(tx, here.id, personId))) return 'last-steward'
    for (const role of taken) await takeRole(tx, here.id, personId, role, origin)
    for (const role of given) await giveRole(tx, here.id, personId, role, origin)
    if (given.length > 0 && personId !== viewer.person.id)
      await post(tx, roleLetter(baseUrl, who, here, viewer.person, given))
    return 'done'
  })
}

/** Hands the viewer's own stewardship on to another member: theirs begins where the viewer's ends. */
export async function handOn(
  db: Db,
  baseUrl: string,
  scope: StewardScope,
  personId: string,
  origin: Origin,
): Promise<LifeAnswer> {
  const { circle: here, viewer } = scope
  const meId = viewer.person.id
  if (personId === meId) return 'gone'
  return onMember(db, here.id, personId, async (tx, who) => {
    const had = await rolesIn(tx, here.id, personId)
    // Someone else took it from the viewer meanwhile: then there is nothing to hand on.
    if (!(await rolesIn(tx, here.id, meId)).includes('steward')) return 'gone'
    if (!had.includes('steward')) await giveRole(tx, here.id, personId, 'steward', origin)
    await takeRole(tx, here.id, meId, 'steward', origin)
    await post(tx, roleLetter(baseUrl, who, here, viewer.person, ['steward'], true))
    return 'done'
  })
}

/** Whom a mail about a membership goes to. */
export interface Reached {
  id: string
  name: string
  email: string
  lang: Lang
}

// Deeds on who is in a circle go one after the other, so that two at once never leave it without a steward.
async function onMember(
  db: Db,
  circleId: string,
  personId: string,
  deed: (tx: Db, who: Reached) => Promise<LifeAnswer>,
): Promise<LifeAnswer> {
  return transact(db, async (tx) => {
    await tx.select({ id: circle.id }).from(circle).where(eq(circle.id, circleId)).for('update')
    const [who] = await tx
      .select({ id: person.id, name: person.name, email: person.email, lang: person.lang })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(eq(membership.circleId, circleId), eq(membership.personId, personId), isNull(membership.leftAt)))
    return who ? deed(tx, who as Reached) : 'gone'
  })
}

/** Ends a membership and its roles, and tells everyone. @param tx a transaction that holds the circle */
export async function end(
  tx: Db,
  bus: Bus,
  circleId: string,
  personId: string,
  removed: { by: string; reason: string } | null,
  origin: Origin,
): Promise<void> {
  await tx
    .update(membership)
    .set({ leftAt: sql`now()`, removedBy: removed?.by ?? null, removedReason: removed?.reason ?? null })
    .where(and(eq(membership.circleId, circleId), eq(membership.personId, personId)))
  await tx
    .update(circle)
    .set({ memberCount: sql`${circle.memberCount} - 1` })
    .where(eq(circle.id, circleId))
  await tx.delete(circleRole).where(and(eq(circleRole.circleId, circleId), eq(circleRole.personId, personId)))
  await tx
    .update(person)
    .set({ currentCircleId: null })
    .where(and(eq(person.id, personId), eq(person.currentCircleId, circleId)))
  await bus.emit(tx, 'member.left', { circleId, personId }, origin)
  await announce(tx, 'people', circleId)
  await announceRights(tx, personId)
}

async function takeRole(tx: Db, circleId: string, personId: string, role: RoleName, origin: Origin): Promise<void> {
  await tx
    .delete(circleRole)
    .where(and(eq(circleRole.circleId, circleId), eq(circleRole.personId, personId), eq(circleRole.role, role)))
  await record(tx, origin, { action: `role.taken.${role}`, circleId, subject: { kind: 'person', id: personId } })
  await announceRights(tx, personId)
}

async function rolesIn(tx: Db, circleId: string, personId: string): Promise<RoleName[]> {
  const rows = await tx
    .select({ role: circleRole.role })
    .from(circleRole)
    .where(and(eq(circleRole.circleId, circleId), eq(circleRole.personId, personId)))
  return rows.map(({ role }) => role)
}

/**
 * Whether someone may leave: as long as somebody stays to look after the circle, or when it rests and nobody else is in
 * it, so that there is nobody to hand it on to.
 */
async function mayGo(tx: Db, circleId: string, personId: string): Promise<boolean> {
  if (await othersTend(tx, circleId, personId)) return true
  const [row] = await tx
    .select({ members: circle.memberCount, archivedAt: circle.archivedAt })
    .from(circle)
    .where(eq(circle.id, circleId))
  return row !== undefined && row.archivedAt !== null && row.members === 1
}

/** Whether the circle has a steward without this person, or has no need of one because this person is none. */
async function othersTend(tx: Db, circleId: string, personId: string): Promise<boolean> {
  if (!(await rolesIn(tx, circleId, personId)).includes('steward')) return true
  const [other] = await tx
    .select({ id: circleRole.personId })
    .from(circleRole)
    .innerJoin(
      membership,
      and(eq(membership.circleId, circleRole.circleId), eq(membership.personId, circleRole.personId)),
    )
    .where(
      and(
        eq(circleRole.circleId, circleId),
        eq(circleRole.role, 'steward'),
        ne(circleRole.personId, personId),
        isNull(membership.leftAt),
      ),
    )
    .limit(1)
  return other !== undefined
}
