import { eq } from 'drizzle-orm'
import { circle } from '#kit/access/tables.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Desk } from './access.ts'

/** Sets how many seconds lie between two things that one person posts in a circle. @param slowSeconds 0: no pace */
export async function setPace(db: Db, desk: Desk, slowSeconds: number, origin: Origin): Promise<void> {
  const { circle: here } = desk
  if (!here || here.slowSeconds === slowSeconds) return
  await transact(db, async (tx) => {
    await tx.update(circle).set({ slowSeconds }).where(eq(circle.id, here.id))
    const subject = { kind: 'circle', id: here.id }
    await record(tx, origin, { action: 'circle.paced', circleId: here.id, subject, detail: { slowSeconds } })
  })
}
