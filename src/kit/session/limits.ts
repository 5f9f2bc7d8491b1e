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
  const result = await db.execute<{ count: number }>(sql`
    insert into rate_limit as l (key, window_at, count)
    values (${`${limit.name}:${who.toLowerCase()}`}, date_bin(make_interval(secs => ${limit.seconds}), now(), '2000-01-01'), 1)
    on conflict (key) do update set
      count = case when l.window_at = excluded.window_at then l.count + 1 else 1 end,
      window_at = excluded.window_at
    returning count`)
  return (result.rows[0]?.count ?? 1) <= limit.most
}
