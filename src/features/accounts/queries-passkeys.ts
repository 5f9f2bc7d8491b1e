import { and, desc, eq } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { person } from '#kit/session/tables.ts'
import { passkey } from './tables.ts'

/** As many as anyone needs. */
export const MOST_PASSKEYS = 20

/** What a person sees of a passkey. */
export interface PasskeyLine {
  id: string
  name: string
  createdAt: Date
  usedAt: Date | null
}

const LINE = { id: passkey.id, name: passkey.name, createdAt: passkey.createdAt, usedAt: passkey.usedAt }

/** The viewer's passkeys, the newest first. */
export function myPasskeys(db: Db, viewer: SignedIn): Promise<PasskeyLine[]> {
  return db
    .select(LINE)
    .from(passkey)
    .where(eq(passkey.personId, viewer.person.id))
    .orderBy(desc(passkey.createdAt))
    .limit(MOST_PASSKEYS)
}

/** One of the viewer's passkeys, or null. */
export async function myPasskey(db: Db, viewer: SignedIn, id: string): Promise<PasskeyLine | null> {
  const [row] = await db
    .select(LINE)
    .from(passkey)
    .where(and(eq(passkey.id, id), eq(passkey.personId, viewer.person.id)))
  return row ?? null
}

/** Whether someone was past the welcome before, for where a sign-in leads. */
export async function greetedBefore(db: Db, personId: string): Promise<boolean> {
  const [row] = await db.select({ at: person.greetedAt }).from(person).where(eq(person.id, personId))
  return row?.at != null
}
