import { eq } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { oidcIdentity } from './tables.ts'

/** Whether the viewer can also sign in through a provider. */
export async function hasProvider(db: Db, viewer: SignedIn): Promise<boolean> {
  const rows = await db
    .select({ at: oidcIdentity.linkedAt })
    .from(oidcIdentity)
    .where(eq(oidcIdentity.personId, viewer.person.id))
    .limit(1)
  return rows.length > 0
}
