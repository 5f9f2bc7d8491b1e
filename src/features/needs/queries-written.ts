import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import { notHidden } from '#kit/things/sight.ts'

/** How many needs people wrote down in some circles, met ones too, counted to 999. @param circleIds out of proven scopes */
export async function needsWritten(db: Db, circleIds: readonly string[]): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int n from (select 1 from need n where n.circle_id = any(${sql.param([...circleIds])}::text[])
      and ${notHidden('need', sql`n.id`)} limit 999) few`)
  return rows[0]?.n ?? 0
}
