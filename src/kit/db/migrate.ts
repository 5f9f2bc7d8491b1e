import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { runMigrations as migrateJobs } from 'graphile-worker'
import pg from 'pg'
import { jobLogger } from '../log.ts'

// Any fixed number: every process of every version must use the same one.
const MIGRATION_LOCK = 7_203_114

/**
 * Brings a database to this version: our tables and the job queue's. Drizzle's migrator takes no lock,
 * so processes that start together wait here for the first.
 * @param url connection string
 */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'vliegwiel-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query("set client_min_messages = 'warning'")
    await applyMigrations(drizzle({ client }), { migrationsFolder: migrationsFolder() })
    await migrateJobs({ connectionString: url, logger: jobLogger(() => {}) })
  } finally {
    await client.end()
  }
}

/** Where the migrations lie, beside the sources or beside the build. @throws Error when they are missing */
export function migrationsFolder(): string {
  for (const path of ['./migrations', '../../../migrations']) {
    const folder = fileURLToPath(new URL(path, import.meta.url))
    if (existsSync(folder)) return folder
  }
  throw new Error('The migrations folder is missing beside the build.')
}
