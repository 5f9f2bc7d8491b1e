import { eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { installation } from './tables.ts'

/** A remark that the installation made of itself, or null. */
export async function remembered(db: Db, key: string): Promise<string | null> {
  const [row] = await db.select().from(installation).where(eq(installation.key, key))
  return row?.value ?? null
}

/** Remembers a remark. @returns false when it stood there already, unchanged */
export async function remember(db: Db, key: string, value: string): Promise<boolean> {
  const result = await db.insert(installation).values({ key, value }).onConflictDoNothing()
  return (result.rowCount ?? 0) > 0
}

/** Whether nobody ever made a circle here. */
export async function isEmpty(db: Db): Promise<boolean> {
  const result = await db.execute<{ empty: boolean }>(sql`select not exists (select 1 from circle) empty`)
  return result.rows[0]?.empty ?? true
}
