import { and, desc, eq } from 'drizzle-orm'
import type { CircleScope } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import { newId } from '../id.ts'
import { spark } from './tables.ts'

/** Everything that can be the cause or the outcome of something else. */
export type SparkKind =
  | 'person'
  | 'circle'
  | 'application'
  | 'invitation'
  | 'introduction'
  | 'thanks'
  | 'activity'
  | 'ask'
  | 'offer'
  | 'answer'
  | 'outcome'
  | 'conversation'
  | 'message'
  | 'poll'
  | 'decision'
  // What someone told of themselves, in one circle: `<circle>-<person>`.
  | 'profile'
  | 'report'
  // Meeting, and what is kept of it.
  | 'gathering'
  | 'case' // a case that somebody brings to a gathering
  | 'account' // the report of a gathering: what was presented, asked and found
  | 'insight'
  | 'question' // one that came up
  | 'quote'
  | 'need'
  | 'date-poll' // when shall we meet?

/** A made thing, by kind and id. */
export interface Made {
  kind: SparkKind
  id: string
}

/**
 * Writes down that one thing came from another. Saying it twice changes nothing.
 * @param db the transaction that makes the thing
 */
export async function strike(db: Db, circleId: string, from: Made, to: Made, byId: string): Promise<void> {
  await db
    .insert(spark)
    .values({ id: newId(), circleId, fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id, byId })
    .onConflictDoNothing()
}

/** What came of a thing, in this circle, the newest first. */
export async function cameOf(db: Db, scope: CircleScope, from: Made): Promise<(Made & { byId: string; at: Date })[]> {
  const rows = await db
    .select()
    .from(spark)
    .where(and(eq(spark.circleId, scope.circle.id), eq(spark.fromKind, from.kind), eq(spark.fromId, from.id)))
    .orderBy(desc(spark.at))
    .limit(100)
  return rows.map((row) => ({ kind: row.toKind as SparkKind, id: row.toId, byId: row.byId, at: row.at }))
}
