import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Db } from '../db/index.ts'
import type { Doors } from './doors.ts'
import type { AppEnv } from './env.ts'

/** `/livez`: the process runs. `/readyz`: it can also reach its database, and is not closing. */
export function healthRoutes(db: Db, doors: Doors): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/livez', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      doors.asked()
      if (doors.closing) return c.text('closing', 503)
      try {
        await db.execute(sql`select 1`)
        return c.text('ok')
      } catch {
        return c.text('no database', 503)
      }
    })
}
