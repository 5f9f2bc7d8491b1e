import { inArray, type SQL, sql } from 'drizzle-orm'
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
    await tx.delete(looseFile).where(sql`${looseFile.key} = ${row.key}`)
  })
}

/**
 * Takes away the rows of files. Their bytes go with `removeLoose`, after the transaction; what is not removed then goes
 * with the hourly job.
 * @param tx a transaction, or the database
 * @param which a condition on `stored_file`
 * @returns the keys of the files that nothing refers to any more
 */
export async function letGo(tx: Db, which: SQL | undefined): Promise<string[]> {
  const gone = tx.$with('gone').as(tx.delete(storedFile).where(which).returning({ key: storedFile.key }))
  const loose = await tx
    .with(gone)
    .insert(looseFile)
    .select(tx.select({ key: gone.key, since: sql`now()`.as('since') }).from(gone))
    .returning({ key: looseFile.key })
  return loose.map(({ key }) => key)
}

/** Removes files that were let go, as far as the storage answers. @param db not a transaction */
export async function removeLoose(db: Db, storage: Storage, keys: readonly string[]): Promise<number> {
  let removed = 0
  try {
    for (const key of keys) {
      await storage.remove(key)
      await db.delete(looseFile).where(sql`${looseFile.key} = ${key}`)
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
