import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { circle, circleRole, membership } from '#kit/access/tables.ts'
import { type Circle, type CircleScope, type PublicScope, publicScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { person } from '#kit/session/tables.ts'

/** The circle of the front page: `none` when there is no circle at all, `closed` when its page is not public. */
export async function foundingPage(db: Db): Promise<PublicScope | 'none' | 'closed'> {
  const [row] = await db.select().from(circle).where(eq(circle.founding, true)).limit(1)
  return row ? (publicScope(asCircle(row)) ?? 'closed') : 'none'
}

/** The circle with this slug when this viewer may see its page, else null: a hidden one looks like one that is not there. */
export async function publicPage(db: Db, slug: string, viewer: Viewer): Promise<PublicScope | null> {
  const [row] = await db.select().from(circle).where(eq(circle.slug, slug))
  return row ? publicScope(asCircle(row), viewer) : null
}

/** What moves in a circle, as its public page tells it. */
export interface Pulse {
  /** When the newest member came. */
  latest: Date | null
  /** People who wait for an answer: confirmed and undecided. Counted up to 99. */
  interest: number
}

/** What moves at the door of a circle: who came last, and who waits. */
export async function pulseOf(db: Db, scope: PublicScope): Promise<Pulse> {
  const { id } = scope.circle
  const { rows } = await db.execute<{ latest: string | null; interest: number }>(sql`
    select (select m.joined_at from membership m where m.circle_id = ${id} and m.left_at is null order by m.joined_at desc limit 1) latest,
      (select count(*) from (select 1 from application a where a.circle_id = ${id} and a.confirmed_at is not null
        and a.decided_at is null limit 99) few) interest`)
  const row = rows[0]
  return { latest: row?.latest ? new Date(row.latest) : null, interest: row?.interest ?? 0 }
}

/** Someone who looks after a circle, as mail and screens need them. */
export interface Steward {
  id: string
  name: string
  email: string
  lang: Lang
}

/**
 * The stewards of a circle, the longest serving first, at most twenty. For mail, and for a page that shows only who agreed to that.
 * @param circleId out of a scope, or out of the row that a command works on
 */
export async function stewardsOf(db: Db, circleId: string): Promise<Steward[]> {
  const rows = await db
    .select({ id: person.id, name: person.name, email: person.email, lang: person.lang })
    .from(circleRole)
    .innerJoin(person, eq(person.id, circleRole.personId))
    .innerJoin(
      membership,
      and(eq(membership.circleId, circleRole.circleId), eq(membership.personId, circleRole.personId)),
    )
    .where(and(eq(circleRole.circleId, circleId), eq(circleRole.role, 'steward'), isNull(membership.leftAt)))
    .orderBy(asc(circleRole.givenAt), asc(person.id))
    .limit(20)
  return rows as Steward[]
}

/**
 * Members by a part of their name, exact names first.
 * @param typed empty: everyone, by name
 */
export async function membersByName(
  db: Db,
  scope: CircleScope,
  typed: string,
  limit: number,
): Promise<{ id: string; name: string }[]> {
  const like = `%${typed.replace(/[\\%_]/g, '\\$&')}%`
  return db
    .select({ id: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.circleId, scope.circle.id), isNull(membership.leftAt), sql`${person.name} ilike ${like}`))
    .orderBy(sql`lower(${person.name}) <> lower(${typed})`, asc(person.name), asc(person.id))
    .limit(limit)
}

/** A circle as scopes carry one. */
export function asCircle({ createdAt, archivedAt, archivedBy: _, ...row }: typeof circle.$inferSelect): Circle {
  return { ...row, createdAt: createdAt.getTime(), archivedAt: archivedAt?.getTime() ?? null }
}
