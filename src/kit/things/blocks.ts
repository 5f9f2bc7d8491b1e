import { type SQL, sql } from 'drizzle-orm'
import type { SignedIn } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'

const MOST_BLOCKED = 500

/** The ids of those whom the viewer does not want to hear. */
export async function blockedBy(db: Db, viewer: SignedIn): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select blocked_id id from person_block where person_id = ${viewer.person.id} limit ${MOST_BLOCKED}`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Whether one of two does not want to hear the other. */
export async function apart(db: Db, one: string, other: string): Promise<boolean> {
  const { rows } = await db.execute(
    sql`select 1 from person_block where ${apartIn(sql`${one}`, sql`${other}`)} limit 1`,
  )
  return rows.length > 0
}

/** The same as a condition on a row of person_block. */
export function apartIn(one: SQL, other: SQL): SQL {
  return sql`((person_id = ${one} and blocked_id = ${other}) or (person_id = ${other} and blocked_id = ${one}))`
}

/** The condition that somebody did not block somebody else. @param me who might have @param otherId the column with the other */
export function unblocked(me: string, otherId: SQL): SQL {
  return sql`not exists (select 1 from person_block b where b.person_id = ${me} and b.blocked_id = ${otherId})`
}
