import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CircleScope, SignedIn } from '#kit/access/viewer.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { hashToken, newId, newToken } from '#kit/id.ts'
import { seal } from '#kit/session/sealed.ts'
import { SEALED_FOR } from './queries-feeds.ts'
import { calendarFeed } from './tables.ts'

/**
 * Makes a secret address of a calendar; the one before stops working.
 * @param scope of which circle; null: everything of theirs
 */
export async function renewFeed(db: Db, secret: string, viewer: SignedIn, scope: CircleScope | null): Promise<void> {
  const personId = viewer.person.id
  const circleId = scope?.circle.id ?? null
  const id = newId()
  const token = newToken()
  await transact(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`calendar-feed:${personId}`}, 0))`)
    await remove(tx, personId, circleId)
    const sealed = seal(secret, SEALED_FOR, id, token)
    await tx.insert(calendarFeed).values({ id, personId, circleId, tokenHash: hashToken(token), sealed })
  })
}

/** Ends an address: nobody can follow it any more. */
export async function endFeed(db: Db, viewer: SignedIn, scope: CircleScope | null): Promise<void> {
  await remove(db, viewer.person.id, scope?.circle.id ?? null)
}

/** Who leaves a circle no longer follows it. @param tx the transaction of the leaving */
export async function endFeedsOf(tx: Db, circleId: string, personId: string): Promise<void> {
  await remove(tx, personId, circleId)
}

async function remove(db: Db, personId: string, circleId: string | null): Promise<void> {
  const which = circleId === null ? isNull(calendarFeed.circleId) : eq(calendarFeed.circleId, circleId)
  await db.delete(calendarFeed).where(and(eq(calendarFeed.personId, personId), which))
}
