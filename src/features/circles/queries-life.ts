import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { directoryPage, type MemberCard } from '#features/members/queries-directory.ts'
import type { Runner } from '#features/members/queries-directory-parts.ts'
import { circleRole, membership, type RoleName } from '#kit/access/tables.ts'
import type { CircleScope, StewardScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { person } from '#kit/session/tables.ts'
import { searchWords } from '#kit/text/words.ts'
import { departure } from './tables.ts'

/** A member with their roles, for who tends the circle. */
export interface RoleLine {
  id: string
  name: string
  photoId: string | null
  headline: string
  roles: RoleName[]
}

/**
 * One page of the members, the last active first, each with their roles: three statements, however many there are.
 * @param q words to search by; empty: everyone
 * @param after the mark of the page before
 */
export async function membersWithRoles(
  db: Db,
  run: Runner,
  scope: StewardScope,
  q: string,
  after?: string,
): Promise<{ lines: RoleLine[]; near: boolean; next: string | null }> {
  const filter = { q, words: searchWords(q), role: '', region: '', opgave: '', after: afterOf(after) }
  const { members, near, next } = await directoryPage(run, scope, filter)
  const roles = await rolesOf(
    db,
    scope,
    members.map(({ id }) => id),
  )
  return {
    lines: members.map((one) => lineOf(one, roles.get(one.id) ?? [])),
    near,
    next: next && `${next.fit}_${next.activeAt}_${next.personId}`,
  }
}

/** A member of this circle, for a steward; null for who is not in it. */
export async function memberIn(
  db: Db,
  scope: StewardScope,
  personId: string,
): Promise<{ id: string; name: string; joinedAt: Date; roles: RoleName[] } | null> {
  const [row] = await db
    .select({ id: person.id, name: person.name, joinedAt: membership.joinedAt })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.circleId, scope.circle.id), eq(membership.personId, personId), isNull(membership.leftAt)))
  return row ? { ...row, roles: (await rolesOf(db, scope, [row.id])).get(row.id) ?? [] } : null
}

/** Someone who left by themselves, and why when they said so. */
export interface Departed {
  id: string
  name: string
  leftAt: Date
  reason: string
}

/** Who left lately, the newest first, at most ten: as long as the sweep leaves it standing. */
export async function departuresFrom(db: Db, scope: StewardScope): Promise<Departed[]> {
  return db
    .select({ id: person.id, name: person.name, leftAt: departure.leftAt, reason: departure.reason })
    .from(departure)
    .innerJoin(person, eq(person.id, departure.personId))
    .where(eq(departure.circleId, scope.circle.id))
    .orderBy(desc(departure.leftAt), desc(departure.personId))
    .limit(10)
}

/** The roles of some members of a circle. */
async function rolesOf(db: Db, scope: CircleScope, ids: readonly string[]): Promise<Map<string, RoleName[]>> {
  const roles = new Map<string, RoleName[]>()
  if (ids.length === 0) return roles
  const rows = await db
    .select({ personId: circleRole.personId, role: circleRole.role })
    .from(circleRole)
    .where(and(eq(circleRole.circleId, scope.circle.id), inArray(circleRole.personId, [...ids])))
    .orderBy(circleRole.role)
  for (const { personId, role } of rows) roles.set(personId, [...(roles.get(personId) ?? []), role])
  return roles
}

function lineOf({ id, name, photoId, headline }: MemberCard, roles: RoleName[]): RoleLine {
  return { id, name, photoId, headline, roles }
}

function afterOf(mark: string | undefined) {
  const [, fit, activeAt, personId] = /^(\d{1,4})_(\d{1,17})_([0-9a-z]{12})$/.exec(mark ?? '') ?? []
  return fit && activeAt && personId ? { fit: Number(fit), activeAt, personId } : null
}
