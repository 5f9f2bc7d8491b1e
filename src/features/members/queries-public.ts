import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { circleRole } from '#kit/access/tables.ts'
import type { CircleScope, PublicScope } from '#kit/access/viewer.ts'
import { built } from '#kit/db/built.ts'
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

/**
 * On how many different opgaven the people of some circles work, counted up to 99. A number, tied to nobody.
 * @param circleIds out of proven scopes
 */
export async function opgavenIn(db: Db, circleIds: readonly string[]): Promise<number> {
  const rows = await opgavenNamed(db).execute({ circles: [...circleIds] })
  return rows.length
}

const opgavenNamed = built((db) =>
  db
    .selectDistinct({ label: directoryLabel.label })
    .from(directoryLabel)
    .where(
      and(
        sql`${directoryLabel.circleId} = any(${sql.placeholder('circles')}::text[])`,
        eq(directoryLabel.kind, 'opgave'),
        gt(directoryLabel.people, 0),
      ),
    )
    .limit(99)
    .prepare('members-opgaven'),
)

/** The opgaven that most people of a circle work on, with how many. */
export async function opgavenOf(
  db: Db,
  scope: CircleScope,
  limit: number,
): Promise<{ label: string; people: number }[]> {
  return db
    .select({ label: directoryLabel.label, people: directoryLabel.people })
    .from(directoryLabel)
    .where(
      and(
        eq(directoryLabel.circleId, scope.circle.id),
        eq(directoryLabel.kind, 'opgave'),
        gt(directoryLabel.people, 0),
      ),
    )
    .orderBy(desc(directoryLabel.people), asc(directoryLabel.label))
    .limit(limit)
}
