import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/index.ts'

/** At most `most` times per `seconds`, for one key. */
export interface Limit {
  name: string
  most: number
  seconds: number
}

/**
 * Counts one use against limits that all processes share.
 * @param who what is limited: an address, an e-mail, a person's id
 * @returns true when it may go on; false when the limit is reached
 */
export async function mayPass(db: Db, limit: Limit, who: string): Promise<boolean> {
  const result = await db.execute<{ count: number }>(countUse(limit, who))
  return (result.rows[0]?.count ?? 1) <= limit.most
}

/** What `mayPass` runs, for a statement that counts the use together with what it does: `count` may be `limit.most`. */
export function countUse(limit: Limit, who: string): SQL {
  const length = sql`make_interval(secs => ${limit.seconds})`
  // A transaction that began before the window turned counts in the new one and does not bring the old one back.
  const running = sql`l.window_at between excluded.window_at and excluded.window_at + ${length}`
  return sql`
    insert into rate_limit as l (key, window_at, count)
    values (${keyOf(limit, who)}, date_bin(${length}, now(), '2000-01-01'), 1)
    on conflict (key) do update set
      count = case when ${running} then l.count + 1 else 1 end,
      window_at = case when ${running} then l.window_at else excluded.window_at end
    returning count`
}

/** Whether more than the limit was counted just now, without counting. */
export async function isSpent(db: Db, limit: Limit, who: string): Promise<boolean> {
  const { rows } =
    await db.execute(sql`select 1 from rate_limit where key = ${keyOf(limit, who)} and count > ${limit.most}
    and window_at > now() - make_interval(secs => ${limit.seconds})`)
  return rows.length > 0
}

const keyOf = (limit: Limit, who: string) => `${limit.name}:${who.toLowerCase()}`
