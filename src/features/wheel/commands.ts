import { eq } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { person } from '#kit/session/tables.ts'

/** Remembers where someone is, so that /vandaag opens there next time. Writes only when it changed. */
export async function rememberCircle(db: Db, { circle, viewer }: CircleScope): Promise<void> {
  if (viewer.person.currentCircleId === circle.id) return
  await db.update(person).set({ currentCircleId: circle.id }).where(eq(person.id, viewer.person.id))
}
