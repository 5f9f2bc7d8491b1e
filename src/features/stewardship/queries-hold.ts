import { and, eq, isNull } from 'drizzle-orm'
import type { StewardScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { legalHold } from '#kit/privacy/tables.ts'
import { person } from '#kit/session/tables.ts'

/** A legal hold that stands. */
export interface Hold {
  reason: string
  putAt: Date
  /** Null: someone who left. */
  by: string | null
}

/** The legal hold of the circle, or null when it has none. */
export async function standingHold(db: Db, scope: StewardScope): Promise<Hold | null> {
  const [row] = await db
    .select({ reason: legalHold.reason, putAt: legalHold.putAt, by: person.name })
    .from(legalHold)
    .leftJoin(person, eq(person.id, legalHold.putBy))
    .where(and(eq(legalHold.circleId, scope.circle.id), isNull(legalHold.liftedAt)))
  return row ?? null
}
