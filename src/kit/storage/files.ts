import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type Db, transact } from '../db/index.ts'
import { type Storage, StorageAway } from './index.ts'
import { looseFile, storedFile } from './tables.ts'

/**
 * Keeps a file and its row. The row stands only when the file does; when anything fails in between, the file is
 * cleared away later.
 * @param db not a transaction: what it notes down beforehand must stay when the rest fails
 * @throws StorageAway, and then nothing is kept
 */
export async function keepFile(
  db: Db,
  storage: Storage,
  row: typeof storedFile.$inferInsert,
  bytes: Uint8Array,
): Promise<void> {
  await db.insert(looseFile).values({ key: row.key })
  await storage.put(row.key, bytes)
  await transact(db, async (tx) => {
    await tx.insert(storedFile).values(row)
    await tx.delete(looseFile).where(eq(looseFile.key, row.key))
  })
}

/**
 * Takes files out of the house: their rows at once, their bytes by a job after the commit, and every hour what that left.
 * @param tx the transaction that decides
 * @param which a condition on `stored_file`
 * @returns the keys, for who cannot wait for the job
 */
export async function dropFiles(tx: Db, which: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ key: string }>(
    sql`with gone as (delete from stored_file where ${which} returning key)
      insert into loose_file (key) select key from gone returning key`,
  )
  const keys = rows.map(({ key }) => key)
  if (keys.length > 0)
    await tx.execute(sql`select graphile_worker.add_job('files.remove', ${JSON.stringify({ keys })}::json)`)
  return keys
}

/** The job: removes what a transaction dropped. */
export async function removeDropped(db: Db, storage: Storage, payload: unknown): Promise<void> {
  const { keys } = payload as { keys: string[] }
  const rows = await db.select({ key: looseFile.key }).from(looseFile).where(inArray(looseFile.key, keys))
  await removeLoose(
    db,
    storage,
    rows.map(({ key }) => key),
  )
}

/**
 * Removes files that were dropped, as far as the storage answers.
 * @param db not a transaction: the files are gone whatever becomes of that
 */
export async function removeLoose(db: Db, storage: Storage, keys: readonly string[]): Promise<number> {
  let removed = 0
  try {
    for (const key of keys) {
      await storage.remove(key)
      await db.delete(looseFile).where(eq(looseFile.key, key))
      removed++
    }
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error
  }
  return removed
}

const A_BATCH = 500

/**
 * Removes the files that nothing came to refer to: whose upload broke off, or which could not be removed at once.
 * Only files that this database noted down are touched, so a bucket may hold other things.
 * @returns how many
 */
export async function clearLoose(db: Db, storage: Storage): Promise<number> {
  let removed = 0
  for (;;) {
    const rows = await db
      .select({ key: looseFile.key })
      .from(looseFile)
      // An upload that is under way is younger.
      .where(sql`${looseFile.since} < now() - interval '1 hour'`)
      .orderBy(looseFile.since)
      .limit(A_BATCH)
    const keys = rows.map(({ key }) => key)
    const used = keys.length
      ? await db.select({ key: storedFile.key }).from(storedFile).where(inArray(storedFile.key, keys))
      : []
    if (used.length)
      await db.delete(looseFile).where(
        inArray(
          looseFile.key,
          used.map(({ key }) => key),
        ),
      )
    const loose = keys.filter((key) => !used.some((one) => one.key === key))
    const done = await removeLoose(db, storage, loose)
    removed += done
    if (done < loose.length || keys.length < A_BATCH) return removed
  }
}
