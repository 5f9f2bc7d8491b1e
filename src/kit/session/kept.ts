import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/index.ts'
import { hashToken, newToken } from '../id.ts'
import { keptForm } from './tables.ts'

export interface KeptForm {
  path: string
  fields: [name: string, value: string][]
}

/**
 * Keeps what someone typed while their session turned out to be over.
 * @returns the token with which this browser finds it again
 */
export async function keepForm(db: Db, form: KeptForm): Promise<string> {
  const token = newToken()
  await db
    .insert(keptForm)
    .values({ tokenHash: hashToken(token), path: form.path, fields: JSON.stringify(form.fields) })
  return token
}

/** What was kept under a token, for a day. */
export async function findKept(db: Db, token: string): Promise<KeptForm | null> {
  const [row] = await db
    .select()
    .from(keptForm)
    .where(and(eq(keptForm.tokenHash, hashToken(token)), sql`${keptForm.keptAt} > now() - interval '1 day'`))
  return row ? { path: row.path, fields: JSON.parse(row.fields) as KeptForm['fields'] } : null
}

/** Throws away what was kept. */
export async function dropKept(db: Db, token: string): Promise<void> {
  await db.delete(keptForm).where(eq(keptForm.tokenHash, hashToken(token)))
}
