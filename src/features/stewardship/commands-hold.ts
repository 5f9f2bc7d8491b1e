import { and, eq, isNull, sql } from 'drizzle-orm'
import type { StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { legalHold } from '#kit/privacy/tables.ts'

/** Puts the circle under a legal hold: who leaves the site loses their name there, and their words stay. */
export async function putHold(db: Db, scope: StewardScope, reason: string, origin: Origin): Promise<void> {
  const { circle, viewer } = scope
  await transact(db, async (tx) => {
    const put = await tx
      .insert(legalHold)
      .values({ id: newId(), circleId: circle.id, reason, putBy: viewer.person.id })
      .onConflictDoNothing()
    if (put.rowCount)
      await record(tx, origin, {
        action: 'hold.put',
        circleId: circle.id,
        subject: { kind: 'circle', id: circle.id },
      })
  })
}

/** Ends the legal hold of the circle. What lost its name stays nameless. Without one nothing changes. */
export async function liftHold(db: Db, scope: StewardScope, origin: Origin): Promise<void> {
  const { circle, viewer } = scope
  await transact(db, async (tx) => {
    const lifted = await tx
      .update(legalHold)
      .set({ liftedAt: sql`now()`, liftedBy: viewer.person.id })
      .where(and(eq(legalHold.circleId, circle.id), isNull(legalHold.liftedAt)))
    if (lifted.rowCount)
      await record(tx, origin, {
        action: 'hold.lifted',
        circleId: circle.id,
        subject: { kind: 'circle', id: circle.id },
      })
  })
}
