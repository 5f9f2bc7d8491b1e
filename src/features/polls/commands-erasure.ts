import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Erased } from '#kit/events/index.ts'

/**
 * What somebody wrote in polls. A poll that nobody voted in goes with them; what others chose between stays, and so does
 * what was decided, but the words around it go unless they were to stay or must. What they chose stays as a number; of
 * an anonymous poll nobody knows what was theirs.
 * @param tx the transaction of the erasure
 */
export async function erasePolls(tx: Db, gone: Erased): Promise<void> {
  if (gone.choice !== 'remove') return
  const free = sql`not (circle_id = any(${sql.param([...gone.held])}::text[]))`
  await tx.execute(sql`delete from poll where maker_id = ${gone.id} and voters = 0 and ${free}`)
  await tx.execute(sql`update poll set explanation = '' where maker_id = ${gone.id} and ${free}`)
  await tx.execute(sql`update poll_vote set reason = '' where person_id = ${gone.id}
    and poll_id in (select id from poll where ${free})`)
  await tx.execute(sql`update poll_decision set reasons = '', integrated = '' where maker_id = ${gone.id} and ${free}`)
}
