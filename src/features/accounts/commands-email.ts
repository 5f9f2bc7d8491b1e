import { eq } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { post } from '#kit/mail/index.tsx'
import { makeCode, tryCode } from '#kit/session/codes.ts'
import { mayPass } from '#kit/session/limits.ts'
import { person } from '#kit/session/tables.ts'
import { type CodeRequest, PER_ADDRESS, PER_EMAIL, TRIES_PER_ADDRESS } from './commands.ts'
import { addressTakenLetter, newAddressLetter, oldAddressLetter } from './emails-email.ts'
import { personByEmail } from './queries.ts'

const moving = (viewer: SignedIn) => `email:${viewer.person.sessionId}`

/**
 * Asks a new address whether it is the viewer's. Somebody else's address gets a mail too, without a code, so that
 * neither the answer nor its timing tells who has an account.
 */
export async function askNewAddress(
  db: Db,
  secret: string,
  viewer: SignedIn,
  email: string,
  origin: Origin,
): Promise<CodeRequest> {
  const free = (await mayPass(db, PER_ADDRESS, origin.address)) && (await mayPass(db, PER_EMAIL, viewer.person.email))
  if (!free || !(await mayPass(db, PER_EMAIL, email))) return { ok: false }
  return transact(db, async (tx) => {
    const owner = await personByEmail(tx, email)
    const { id, code } = await makeCode(tx, secret, email, moving(viewer))
    await post(tx, owner ? addressTakenLetter(owner.lang, email, id) : newAddressLetter(viewer.lang, email, id, code))
    await record(tx, origin, { action: 'account.email-asked', result: owner ? 'refused' : 'done' })
    return { ok: true, id, told: owner ? null : { code } }
  })
}

/**
 * Gives the viewer the address that the code was mailed to, and tells the old one.
 * @param baseUrl for the link to the site
 */
export async function changeEmail(
  db: Db,
  secret: string,
  baseUrl: string,
  viewer: SignedIn,
  id: string,
  code: string,
  origin: Origin,
): Promise<'changed' | 'wrong' | 'gone' | 'too-many'> {
  if (!(await mayPass(db, TRIES_PER_ADDRESS, origin.address))) return 'too-many'
  const tried = await tryCode(db, secret, id, code, moving(viewer))
  const subject = { kind: 'person', id: viewer.person.id }
  if (!tried.ok) {
    await record(db, origin, { action: 'account.email-changed', subject, result: 'refused' })
    return tried.why
  }
  const moved = await transact(db, async (tx) => {
    await tx.update(person).set({ email: tried.email }).where(eq(person.id, viewer.person.id))
    await record(tx, origin, { action: 'account.email-changed', subject })
    await post(tx, oldAddressLetter(viewer.lang, viewer.person.email, id, baseUrl))
    return true
  }).catch(takenMeanwhile)
  return moved ? 'changed' : 'gone'
}

// Between the code and now somebody else came in with this address; the database kept it theirs.
function takenMeanwhile(error: unknown): false {
  const { code } = ((error as { cause?: unknown }).cause ?? error) as { code?: string }
  if (code === '23505') return false
  throw error
}
