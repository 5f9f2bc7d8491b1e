import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'

/** How many gatherings some circles held, counted to 999: published, not called off, and over. @param circleIds out of proven scopes */
export async function gatheringsHeld(db: Db, circleIds: readonly string[]): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int n from (select 1 from gathering g where g.circle_id = any(${sql.param([...circleIds])}::text[])
      and g.published_at is not null and g.cancelled_at is null and g.ends_at < now() limit 999) few`)
  return rows[0]?.n ?? 0
}
