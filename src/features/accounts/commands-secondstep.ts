import { eq } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import type { Origin } from '#kit/audit/index.ts'
import type { Db } from '#kit/db/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { person } from '#kit/session/tables.ts'
import { TRIES_PER_ADDRESS } from './commands.ts'

/** Tries of a code from an app and of a recovery code together, for one person. */
const TRIES_PER_PERSON: Limit = { name: 'second-code-person', most: 5, seconds: 900 }

/** Counts a try of a second code. @returns whether it may be made, by this person and from this address */
export async function mayTry(db: Db, viewer: SignedIn, origin: Origin): Promise<boolean> {
  return (await mayPass(db, TRIES_PER_ADDRESS, origin.address)) && mayPass(db, TRIES_PER_PERSON, viewer.person.id)
}

/** Lets changes to the viewer's second steps pass one by one: two at the same moment could take the last two away. */
export async function holdMeans(tx: Db, viewer: SignedIn): Promise<void> {
  await tx.select({ id: person.id }).from(person).where(eq(person.id, viewer.person.id)).for('update')
}
