import { sql } from 'drizzle-orm'
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
  const length = sql`make_interval(secs => ${limit.seconds})`
  // A transaction that began before the window turned counts in the new one and does not bring the old one back.
  const running = sql`l.window_at between excluded.window_at and excluded.window_at + ${length}`
  const result = await db.execute<{ count: number }>(sql`
    insert into rate_limit as l (key, window_at, count)
    values (${`${limit.name}:${who.toLowerCase()}`}, date_bin(${length}, now(), '2000-01-01'), 1)
    on conflict (key) do update set
      count = case when ${running} then l.count + 1 else 1 end,
      window_at = case when ${running} then l.window_at else excluded.window_at end
    returning count`)
  return (result.rows[0]?.count ?? 1) <= limit.most
}
