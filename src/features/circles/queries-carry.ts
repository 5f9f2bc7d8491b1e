import { sql } from 'drizzle-orm'
import type { StewardScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'

/** No steward counts further. */
const COUNTED = 1000

/** Who was brought in from a list. */
export interface Awaited {
  /** Whether anybody is on the list at all. */
  some: boolean
  /** How many nobody wrote yet; null: more than a thousand. */
  waiting: number | null
}

/** Who a circle awaits from a list, counted as far as it matters. */
export async function awaitedIn(db: Db, { circle }: StewardScope): Promise<Awaited> {
  const { rows } = await db.execute<{ some: boolean; waiting: number }>(sql`
    select exists (select 1 from awaited_member where circle_id = ${circle.id}) as "some",
      (select count(*) from (select 1 from awaited_member where circle_id = ${circle.id} and invited_at is null
        limit ${COUNTED + 1}) w) as waiting`)
  const { some = false, waiting = 0 } = rows[0] ?? {}
  return { some, waiting: waiting > COUNTED ? null : waiting }
}
