import { desc, eq } from 'drizzle-orm'
import type { PublicScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { participant } from './tables.ts'

/** Someone who agreed to stand on a circle's public page, with only what they let everyone see. */
export interface Participant {
  personId: string
  name: string
  photoId: string | null
  worksOn: string
}

/** Who agreed to stand on the public page, the newest first. */
export async function participants(db: Db, scope: PublicScope, limit: number): Promise<Participant[]> {
  return db
    .select({
      personId: participant.personId,
      name: participant.name,
      photoId: participant.photoId,
      worksOn: participant.worksOn,
    })
    .from(participant)
    .where(eq(participant.circleId, scope.circle.id))
    .orderBy(desc(participant.joinedAt), desc(participant.personId))
    .limit(limit)
}
