import { and, eq } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { announceRights } from '#kit/live/index.ts'
import { personBlock } from '#kit/things/tables.ts'

/** The viewer does not want to see or hear somebody any more. Doing so twice changes nothing. @param otherId proven to be met */
export async function block(db: Db, viewer: SignedIn, otherId: string, origin: Origin): Promise<void> {
  const personId = viewer.person.id
  await transact(db, async (tx) => {
    const done = await tx.insert(personBlock).values({ personId, blockedId: otherId }).onConflictDoNothing()
    if (!done.rowCount) return
    await announceRights(tx, personId)
    // Whom is nobody's business, a steward's neither.
    await record(tx, origin, { action: 'person.blocked' })
  })
}

/** The viewer hears somebody again. */
export async function unblock(db: Db, viewer: SignedIn, otherId: string, origin: Origin): Promise<void> {
  const mine = and(eq(personBlock.personId, viewer.person.id), eq(personBlock.blockedId, otherId))
  await transact(db, async (tx) => {
    const done = await tx.delete(personBlock).where(mine)
    if (done.rowCount) await record(tx, origin, { action: 'person.unblocked' })
  })
}
