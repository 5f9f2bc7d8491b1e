import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import type { TendingScope } from './access.ts'
import { countedWay } from './commands-line.ts'
import { gatheringSignup, type Held } from './tables.ts'

/** Notes that somebody is there, or not after all. Who was noted without an answer is then forgotten. */
export async function noteThere(db: Db, scope: TendingScope, signupId: string, there: boolean): Promise<void> {
  const theirs = and(eq(gatheringSignup.gatheringId, scope.gatheringId), eq(gatheringSignup.id, signupId))
  const by = scope.viewer.person?.id ?? null
  await transact(db, async (tx) => {
    if (there) {
      await tx
        .update(gatheringSignup)
        .set({ attendedAt: sql`now()`, attendedBy: by })
        .where(and(theirs, isNull(gatheringSignup.attendedAt)))
      return
    }
    const walkedIn = sql`${gatheringSignup.personId} is null and ${gatheringSignup.guestEmail} = '' and ${gatheringSignup.state} = 'not'`
    await tx.delete(gatheringSignup).where(and(theirs, walkedIn))
    await tx.update(gatheringSignup).set({ attendedAt: null, attendedBy: null }).where(theirs)
  })
}

/** Notes somebody who is there without having answered: no chair was kept for them, so the counters stay. */
export async function noteWalkIn(db: Db, scope: TendingScope, held: Held, name: string): Promise<void> {
  await db.insert(gatheringSignup).values({
    ...{ id: newId(), gatheringId: scope.gatheringId, guestName: name, state: 'not' as const },
    ...{ way: countedWay(held), shown: false },
    ...{ attendedAt: sql`now()`, attendedBy: scope.viewer.person?.id ?? null },
  })
}
