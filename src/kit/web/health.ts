import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Db } from '../db/index.ts'
import type { AppEnv } from './env.ts'

/** `/livez`: the process runs. `/readyz`: it can also reach its database. */
export function healthRoutes(db: Db): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/livez', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      try {
        await db.execute(sql`select 1`)
        return c.text('ok')
      } catch {
        return c.text('no database', 503)
      }
    })
}
