import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'

/**
 * Takes somebody out of all talk, for who gives up their account.
 * @param choice `remove` empties what they said; `anonymise` leaves the words without a name. Either way nobody's words
 *   name them any longer
 */
export async function forgetPerson(tx: Db, personId: string, choice: 'remove' | 'anonymise'): Promise<void> {
  const gone = sql`body = '', search = '', deleted_at = coalesce(deleted_at, now()), pinned_at = null, pinned_by = null,`
  await tx.execute(sql`update message set ${choice === 'remove' ? gone : sql``} maker_id = null, deleted_by = null
    where maker_id = ${personId}`)
  await tx.execute(
    sql`update message set body = replace(body, ${`@{${personId}}`}, ${NOBODY}) where body like ${`%@{${personId}}%`}`,
  )
  await tx.execute(sql`delete from message_reaction where person_id = ${personId}`)
  await tx.execute(sql`delete from conversation_reading where person_id = ${personId}`)
  await tx.execute(sql`delete from conversation_member where person_id = ${personId}`)
  await tx.execute(sql`update conversation set pair_key = null where pair_key like ${`%${personId}%`}`)
  for (const column of ['begun_by', 'closed_by', 'pinned_by'])
    await tx.execute(
      sql`update conversation set ${sql.identifier(column)} = null where ${sql.identifier(column)} = ${personId}`,
    )
  await tx.execute(sql`update message set pinned_by = null where pinned_by = ${personId}`)
}

// No id looks like this, so that it reads as "iemand".
const NOBODY = '@{000000000000}'
