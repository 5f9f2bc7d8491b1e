import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Erased } from '#kit/events/index.ts'

/**
 * What somebody wrote down as their need. One that nobody else gave a dot to and that nothing hangs on goes with them; of
 * others the sentence stays, as people agreed on things because of it, and the words around it go unless they were to stay
 * or must. Dots stay as a number.
 * @param tx the transaction of the erasure
 */
export async function eraseNeeds(tx: Db, gone: Erased): Promise<void> {
  if (gone.choice !== 'remove') return
  const free = sql`not (circle_id = any(${sql.param([...gone.held])}::text[]))`
  await tx.execute(sql`delete from need n where maker_id = ${gone.id} and ${free} and joined_into is null
    and not exists (select 1 from need_dot d where d.need_id = n.id and d.person_id <> ${gone.id})
    and not exists (select 1 from need p where p.joined_into = n.id)
    and not exists (select 1 from spark s where s.from_kind = 'need' and s.from_id = n.id)`)
  await tx.execute(sql`update need set why = '' where maker_id = ${gone.id} and ${free}`)
}
