import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/index.ts'
import { queueMail } from './index.tsx'
import { NOTHING } from './send.ts'
import { mail } from './tables.ts'

/**
 * Mails that nothing sends any more: written while there was no mail server, brought back by a restore, or refused too
 * often. A steward says what becomes of them. Those that would help nobody now are not among them.
 */
const HELD = sql`mail.sent_at is null and mail.dropped_at is null and coalesce(mail.stale_at > now(), true)
  and mail.recipient <> ''
  and not exists (select from graphile_worker.jobs j where j.key = 'mail:' || mail.id and j.attempts < j.max_attempts)`

/** Whether a mail is held, as a column. */
export const isHeld: SQL<boolean> = sql<boolean>`(${HELD})`

const MOST_COUNTED = 1000

/** How many mails are held; a thousand may be more. */
export async function countHeld(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*) n from (select from mail where ${HELD} limit ${MOST_COUNTED}) as held`,
  )
  return rows[0]?.n ?? 0
}

/**
 * Sends what was held, through the queue.
 * @param tx a transaction
 * @param id one mail; all of them when left out
 * @returns how many
 */
export async function sendHeld(tx: Db, id?: string): Promise<number> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`update mail set tries = 0, last_error = null where ${HELD} and ${only(id)} returning id`,
  )
  const ids = rows.map((row) => row.id)
  await queueMail(tx, ids)
  return ids.length
}

/** Lets go of what was held: it is never sent, and stays to be seen for as long as mail is kept. */
export async function dropHeld(tx: Db, id?: string): Promise<number> {
  const { rows } = await tx.execute<{ id: string; forget: boolean }>(
    sql`update mail set dropped_at = now() where ${HELD} and ${only(id)} returning id, forget`,
  )
  const forgotten = rows.filter(({ forget }) => forget).map((row) => row.id)
  if (forgotten.length > 0) await tx.update(mail).set(NOTHING).where(inArray(mail.id, forgotten))
  return rows.length
}

function only(id: string | undefined): SQL {
  return id === undefined ? sql`true` : sql`mail.id = ${id}`
}
