import { and, eq, sql } from 'drizzle-orm'
import type { TendingScope } from '#features/gatherings/access.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { hang, takeDown } from '#kit/storage/documents.ts'
import { type GoodieKind, goodie } from './tables.ts'

export const GOODIES_MOST = 60

/** What goes in a goodie bag. */
export interface Given {
  kind: GoodieKind
  title: string
  note: string
  url: string
}

/**
 * Puts something in the goodie bag of a gathering.
 * @param fileId of a file that the viewer brought and that waits; null: there is none with it
 * @returns false when the bag is full
 */
export async function putIn(
  db: Db,
  scope: TendingScope,
  given: Given,
  fileId: string | null,
  origin: Origin,
): Promise<boolean> {
  const { viewer } = scope.member
  return transact(db, async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(
      sql`select count(*)::int n from goodie where gathering_id = ${scope.gatheringId}`,
    )
    if ((rows[0]?.n ?? 0) >= GOODIES_MOST) return false
    const id = await writeGoodie(tx, scope.circleId, scope.gatheringId, viewer.person.id, given)
    if (fileId) await hang(tx, viewer, [fileId], { kind: 'goodie', id })
    await mark(tx, scope, origin, 'goodie.added')
    return true
  })
}

/** Writes something into the goodie bag. @param tx a transaction @returns its id */
export async function writeGoodie(
  tx: Db,
  circleId: string,
  gatheringId: string,
  byId: string,
  given: Given,
): Promise<string> {
  const id = newId()
  await tx.insert(goodie).values({ id, circleId, gatheringId, byId, ...given })
  return id
}

/** Takes something out of the goodie bag, with its file. */
export async function takeOut(db: Db, scope: TendingScope, id: string, origin: Origin): Promise<void> {
  await transact(db, async (tx) => {
    const gone = await tx.delete(goodie).where(and(eq(goodie.id, id), eq(goodie.gatheringId, scope.gatheringId)))
    if (!gone.rowCount) return
    await takeDown(tx, { kind: 'goodie', id })
    await mark(tx, scope, origin, 'goodie.removed')
  })
}

async function mark(tx: Db, { circleId, gatheringId }: TendingScope, origin: Origin, action: string): Promise<void> {
  await record(tx, origin, { action, circleId, subject: { kind: 'gathering', id: gatheringId } })
}
