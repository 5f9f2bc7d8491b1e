import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Made, SparkKind } from '#kit/sparks/index.ts'

/** What a poll may come out of. */
export const SOURCES = [
  'ask',
  'offer',
  'answer',
  'outcome',
  'message',
  'conversation',
  'insight',
  'question',
  'need',
] as const

/** What a poll came out of, in its circle. Whether the viewer may reach it, `kit.things` says. */
export async function sourcesOf(db: Db, scope: CircleScope, pollId: string): Promise<Made[]> {
  const { rows } = await db.execute<{ kind: SparkKind; id: string }>(sql`
    select from_kind kind, from_id id from spark
    where to_kind = 'poll' and to_id = ${pollId} and circle_id = ${scope.circle.id} order by at limit 5`)
  return rows
}
