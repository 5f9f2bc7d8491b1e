import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { SparkKind } from '#kit/sparks/index.ts'
import type { Thing, Things } from '#kit/things/index.ts'
import type { GatheringScope } from './access.ts'

/** What a gathering came out of, as far as the viewer may reach it. */
export async function sourcesOf(db: Db, things: Things, scope: GatheringScope): Promise<Thing[]> {
  const { rows } = await db.execute<{ kind: SparkKind; id: string }>(sql`
    select from_kind kind, from_id id from spark
    where to_kind = 'gathering' and to_id = ${scope.gatheringId} and circle_id = ${scope.circleId} order by at limit 5`)
  return rows.length ? [...(await things.find(db, scope.viewer, rows)).values()] : []
}
