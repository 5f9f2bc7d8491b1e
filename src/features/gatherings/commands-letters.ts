import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'

/** What who said something about coming is written: with what their calendar needs to know. */
export type LetterKind =
  | 'coming' // your place is certain
  | 'waiting' // you are on the waiting list
  | 'moved-up' // a place came free: you are in
  | 'moved-down' // there are fewer chairs: you are on the waiting list
  | 'taken-back' // you said that you do not come after all
  | 'changed' // day, time or place changed
  | 'cancelled' // it is called off
  | 'reminder'

/**
 * Has letters written after this transaction, one for each answer to a gathering.
 * @param turn tells a second letter of this kind from the first, as the moment of the answer or the sequence of the gathering
 */
export async function writeLater(
  tx: Db,
  what: LetterKind,
  signupIds: readonly string[],
  turn: string | number,
): Promise<void> {
  if (signupIds.length === 0) return
  await tx.execute(sql`
    select graphile_worker.add_job('gatherings.write', json_build_object('what', ${what}::text, 'id', id, 'turn', ${String(turn)}::text),
      job_key := 'gatherings.' || ${what}::text || ':' || id || ':' || ${String(turn)}::text, max_attempts := 12)
    from json_array_elements_text(${JSON.stringify(signupIds)}::json) id`)
}
