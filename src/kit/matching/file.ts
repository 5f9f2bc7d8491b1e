import { and, arrayContains, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type Db, transact } from '../db/index.ts'
import { wordsOf } from '../text/dutch/keys.ts'
import { type MatchableKind, matchable } from './tables.ts'
import { type Field, keysOfThing } from './thing.ts'

/** The edition of the rules by which things are read. Raise it when those change: the daily job then reads all anew. */
export const READING = 1

/** Counting can wait a little, so that many changes are counted once. */
const COUNT_AFTER_SECONDS = 20

export interface Matchable {
  circleId: string
  kind: MatchableKind
  id: string
  ready: boolean
  fields: readonly Field[]
}

/** Files things under what they say, instead of what they said before. @param tx the transaction that changes them */
export async function fileThings(tx: Db, things: readonly Matchable[]): Promise<void> {
  if (things.length === 0) return
  const rows = things.map(({ circleId, kind, id, ready, fields }) => {
    const keys = keysOfThing(fields)
    const strengths = [...keys.values()].map((how) => Math.round(how * 100))
    return { circleId, kind, thingId: id, ready, keys: [...keys.keys()], strengths, reading: READING }
  })
  const { keys, strengths, ready, reading } = matchable
  await tx
    .insert(matchable)
    .values(rows)
    .onConflictDoUpdate({
      target: [matchable.circleId, matchable.kind, matchable.thingId],
      set: {
        keys: sql.raw(`excluded.${keys.name}`),
        strengths: sql.raw(`excluded.${strengths.name}`),
        ready: sql.raw(`excluded.${ready.name}`),
        reading: sql.raw(`excluded.${reading.name}`),
      },
    })
  for (const circleId of new Set(things.map((thing) => thing.circleId))) await countLater(tx, circleId)
}

/** Takes a thing away: in one circle, or everywhere. @param tx a transaction */
export async function unfileThing(tx: Db, kind: MatchableKind, id: string, circleId?: string): Promise<void> {
  const here = circleId ? eq(matchable.circleId, circleId) : undefined
  await unfile(tx, and(eq(matchable.kind, kind), eq(matchable.thingId, id), here))
}

/**
 * Takes away what says all of these words, such as the name of somebody who is erased; the daily job files it again by what
 * it says then.
 * @param tx a transaction
 */
export async function unfileSaying(tx: Db, circleIds: readonly string[], words: string): Promise<void> {
  const keys = wordsOf(words).map(({ key }) => key)
  if (keys.length === 0 || circleIds.length === 0) return
  await unfile(tx, and(inArray(matchable.circleId, [...circleIds]), arrayContains(matchable.keys, keys)))
}

async function unfile(tx: Db, which: SQL | undefined): Promise<void> {
  const gone = await tx.delete(matchable).where(which).returning({ circleId: matchable.circleId })
  for (const circleId of new Set(gone.map((one) => one.circleId))) await countLater(tx, circleId)
}

/** Counts how many things of a circle have each key. */
export async function countKeys(db: Db, circleId: string): Promise<void> {
  await transact(db, async (tx) => {
    // Two counts at once would each write what the other does.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('matching-count'), hashtext(${circleId}))`)
    await tx.execute(sql`
      with counted as (
        select k.key, count(*)::int things from matchable m, unnest(m.keys) k(key) where m.circle_id = ${circleId} group by 1
        union all select '', count(*)::int from matchable where circle_id = ${circleId}
      ), gone as (
        delete from matching_key where circle_id = ${circleId} and key not in (select key from counted))
      insert into matching_key (circle_id, key, things) select ${circleId}, key, things from counted
      on conflict (circle_id, key) do update set things = excluded.things where matching_key.things <> excluded.things`)
  })
}

async function countLater(tx: Db, circleId: string): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job('matching.count', json_build_object('circleId', ${circleId}::text),
    run_at := now() + make_interval(secs => ${COUNT_AFTER_SECONDS}), job_key := ${`matching-count:${circleId}`},
    job_key_mode := 'preserve_run_at', max_attempts := 5)`)
}
