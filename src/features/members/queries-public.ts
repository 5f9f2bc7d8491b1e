import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { circleRole } from '#kit/access/tables.ts'
import type { PublicScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Participant } from './queries.ts'
import { directoryLabel, participant } from './tables.ts'

/** The steward who welcomes newcomers, if one of them agreed to stand on the public page: the longest serving. */
export async function welcomerOf(db: Db, scope: PublicScope): Promise<Participant | null> {
  const [row] = await db
    .select({
      personId: participant.personId,
      name: participant.name,
      photoId: participant.photoId,
      worksOn: participant.worksOn,
    })
    .from(participant)
    .innerJoin(
      circleRole,
      and(eq(circleRole.circleId, participant.circleId), eq(circleRole.personId, participant.personId)),
    )
    .where(and(eq(participant.circleId, scope.circle.id), eq(circleRole.role, 'steward')))
    .orderBy(asc(circleRole.givenAt), asc(participant.personId))
    .limit(1)
  return row ?? null
}

/** On how many different opgaven the people of a circle work, counted up to 99. A number, tied to nobody. */
export async function opgavenIn(db: Db, scope: PublicScope): Promise<number> {
  const rows = await db
    .select({ one: sql`1` })
    .from(directoryLabel)
    .where(
      and(
        eq(directoryLabel.circleId, scope.circle.id),
        eq(directoryLabel.kind, 'opgave'),
        gt(directoryLabel.people, 0),
      ),
    )
    .limit(99)
  return rows.length
}
