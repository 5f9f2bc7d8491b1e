import { sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'

/** A browser of the viewer that tells when there is something new. */
export interface PushLine extends Record<string, unknown> {
  id: string
  browser: string
  madeAt: Date
  /** It is the one that looks now. */
  here: boolean
}

/** The browsers of the viewer that tell, the newest first; those that signed out do not any more. */
export async function myBrowsers(db: Db, viewer: SignedIn): Promise<PushLine[]> {
  const { rows } = await db.execute<PushLine>(sql`
    select p.id, p.browser, p.made_at "madeAt", p.session_id = ${viewer.person.sessionId} here
    from push_subscription p join session s on s.id = p.session_id and s.ended_at is null
    where p.person_id = ${viewer.person.id} order by p.made_at desc limit 20`)
  return rows.map((row) => ({ ...row, madeAt: new Date(row.madeAt) }))
}
