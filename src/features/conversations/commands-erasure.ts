import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Erased } from '#kit/events/index.ts'
import { takeDownAll } from '#kit/storage/documents.ts'
import { fold } from '#kit/text/fold.ts'

/**
 * What somebody said: the words go, unless they were to stay or must; that something stood there stays. Nobody else's words
 * mention them any longer, and what others typed of their name is not found by it.
 * @param tx the transaction of the erasure
 */
export async function eraseTalk(tx: Db, gone: Erased): Promise<void> {
  if (gone.choice === 'remove')
    await takeDownAll(
      tx,
      'message',
      sql`select m.id from message m join conversation c on c.id = m.conversation_id
        where m.maker_id = ${gone.id} and not c.circle_id = any(${sql.param([...gone.held])}::text[])`,
    )
  if (gone.choice === 'remove')
    await tx.execute(sql`update message m set body = '', search = '', deleted_at = coalesce(m.deleted_at, now()),
      pinned_at = null, pinned_by = null from conversation c
      where m.maker_id = ${gone.id} and c.id = m.conversation_id and not c.circle_id = any(${sql.param([...gone.held])}::text[])`)
  if (gone.choice === 'remove')
    await tx.execute(sql`delete from message_reaction r using message m
      where m.id = r.message_id and m.maker_id = ${gone.id} and m.deleted_at is not null`)
  await tx.execute(sql`update message set body = replace(body, ${`@{${gone.id}}`}, ${`@{${gone.alias}}`})
    where body like ${`%@{${gone.id}}%`}`)
  const name = ` ${fold(gone.name)} `
  await tx.execute(sql`update message m set search = replace(m.search, ${name}, ' ') from conversation c
    where c.id = m.conversation_id and c.circle_id = any(${sql.param([...gone.circles])}::text[]) and m.search like ${`%${name}%`}`)
}
