import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { Hono } from 'hono'
import type { Db } from '../db/index.ts'
import { migrationsFolder } from '../db/migrate.ts'
import type { AppEnv } from './env.ts'

/** `/livez`: the process runs. `/readyz`: it also reaches its database, and that has all tables of this version. */
export function healthRoutes(db: Db): Hono<AppEnv> {
  const newest = readMigrationFiles({ migrationsFolder: migrationsFolder() }).at(-1)?.folderMillis ?? 0
  return new Hono<AppEnv>()
    .get('/livez', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      try {
        // A newer database is fine: while a new version comes, the old one serves on.
        const { rows } = await db.execute<{ at: number }>(
          sql`select coalesce(max(created_at), 0) as at from drizzle.__drizzle_migrations`,
        )
        return (rows[0]?.at ?? 0) >= newest ? c.text('ok') : c.text('migrations are missing', 503)
      } catch (error) {
        return c.text(isMissing(error) ? 'migrations are missing' : 'no database', 503)
      }
    })
}

function isMissing(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? error) as { code?: string }
  return code === '42P01' || code === '3F000'
}
