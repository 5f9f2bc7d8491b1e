import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Erased } from '#kit/events/index.ts'
import { takeDownAll } from '#kit/storage/documents.ts'

/**
 * What somebody noted down goes with them, and what they answered, unless it was to stay or must. A report was written by
 * several and stays. Whom one can ask for more, and the name under an answer, go in any case.
 * @param tx the transaction of the erasure
 */
export async function eraseHarvest(tx: Db, gone: Erased): Promise<void> {
  const free = sql`not (circle_id = any(${sql.param([...gone.held])}::text[]))`
  await tx.execute(sql`update account_section set ask_id = null where ask_id = ${gone.id}`)
  await tx.execute(sql`update thanks_answer set name = '' where person_id = ${gone.id}`)
  if (gone.choice !== 'remove') return
  await tx.execute(sql`delete from harvest_item where maker_id = ${gone.id} and ${free}`)
  await tx.execute(sql`update thanks_answer set answer = '', shared = false, answered_at = null
    where person_id = ${gone.id} and ${free}`)
}

/** A draft of a gathering went: what was put in its goodie bag and noted down with it goes too. */
export async function dropGathering(tx: Db, gatheringId: string): Promise<void> {
  await takeDownAll(tx, 'goodie', sql`select id from goodie where gathering_id = ${gatheringId}`)
  await takeDownAll(
    tx,
    'account-photo',
    sql`select f.id from account_photo f join account a on a.id = f.account_id where a.gathering_id = ${gatheringId}`,
  )
  await tx.execute(sql`delete from goodie where gathering_id = ${gatheringId}`)
  await tx.execute(sql`delete from account where gathering_id = ${gatheringId}`)
  await tx.execute(sql`update harvest_item set gathering_id = null, part_id = null where gathering_id = ${gatheringId}`)
}
