import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import { countLabels, type Filed } from './commands-labels.ts'
import { emptyOrDelete } from './commands-posts.ts'

interface Theirs extends Filed, Record<string, unknown> {
  id: string
  circle: string
  tags: string[]
  opgave: string
  region: string
}

/**
 * Someone leaves the site for good. `remove`: what they wrote goes; where others wrote under it, their words stay.
 * `anonymise`: what they wrote stays, without who.
 * @param tx a transaction
 */
export async function forgetPerson(tx: Db, personId: string, choice: 'remove' | 'anonymise'): Promise<void> {
  if (choice === 'remove') {
    const { rows } = await tx.execute<Theirs>(sql`select id, circle_id circle, tags, opgave, region from exchange_post
      where maker_id = ${personId} and removed_at is null order by id`)
    for (const { id, circle, ...filed } of rows) {
      await countLabels(tx, circle, filed, -1)
      await emptyOrDelete(tx, id, personId)
    }
    await tx.execute(sql`update exchange_answer set body = '', thanks = '', removed_at = coalesce(removed_at, now())
      where person_id = ${personId}`)
    await tx.execute(sql`delete from exchange_outcome where person_id = ${personId}`)
  }
  // A key of a form is no longer needed, and two people without a name may never share one.
  await tx.execute(sql`update exchange_post set maker_id = null, once_key = id where maker_id = ${personId}`)
  await tx.execute(sql`update exchange_answer set person_id = null, once_key = id where person_id = ${personId}`)
  await tx.execute(sql`update exchange_answer set suggested_id = null where suggested_id = ${personId}`)
  await tx.execute(sql`update exchange_answer set removed_by = null where removed_by = ${personId}`)
  await tx.execute(sql`update exchange_post set closed_by = null where closed_by = ${personId}`)
  await tx.execute(sql`update exchange_outcome set person_id = null where person_id = ${personId}`)
  await tx.execute(sql`update exchange_abbreviation set written_by = '' where written_by = ${personId}`)
  await tx.execute(sql`delete from exchange_fit where owner_id = ${personId}`)
  await tx.execute(sql`delete from exchange_passed where person_id = ${personId} or other_id = ${personId}`)
  await tx.execute(sql`delete from exchange_draft where person_id = ${personId}`)
}
