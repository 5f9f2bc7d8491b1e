import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/index.ts'
import type { Storage } from './index.ts'

/**
 * Takes files out of the house: their rows at once, their bytes by a job after the commit.
 * @param tx the transaction that decides
 * @param which a condition on `stored_file`
 * @returns the keys, for who cannot wait for the job
 */
export async function dropFiles(tx: Db, which: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ key: string }>(sql`delete from stored_file where ${which} returning key`)
  const keys = rows.map(({ key }) => key)
  if (keys.length > 0)
    await tx.execute(
      sql`select graphile_worker.add_job('files.remove', json_build_object('keys', ${sql.param(keys)}::text[]), max_attempts := 20)`,
    )
  return keys
}

/** The job: a file that is gone already is fine. */
export async function removeFiles(storage: Storage, payload: unknown): Promise<void> {
  for (const key of (payload as { keys: string[] }).keys) await storage.remove(key)
}
