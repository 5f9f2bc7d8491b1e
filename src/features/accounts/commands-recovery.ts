import { createHmac, randomBytes } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { post } from '#kit/mail/index.tsx'
import { markSecondStep } from '#kit/session/sessions.ts'
import { mayTry } from './commands-secondstep.ts'
import { recoveryUsedLetter } from './emails-secondstep.ts'
import { type Lock, myMeans } from './queries-secondstep.ts'
import { appCode, recoveryCode } from './tables.ts'

const HOW_MANY = 10
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Makes ten codes in the place of those that were. @returns them, in groups of four; only hashes are kept */
export async function newRecoveryCodes(tx: Db, secret: string, personId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode)
  await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId))
  await tx
    .insert(recoveryCode)
    .values(codes.map((code) => ({ codeHash: hashOf(secret, personId, plain(code)), personId })))
  return codes
}

/** Makes the viewer new recovery codes; the old ones stop working. @returns null for who has no app */
export async function renewRecoveryCodes(
  db: Db,
  secret: string,
  viewer: SignedIn,
  origin: Origin,
): Promise<string[] | null> {
  const { id } = viewer.person
  return transact(db, async (tx) => {
    const [app] = await tx.select({ at: appCode.madeAt }).from(appCode).where(eq(appCode.personId, id)).for('update')
    if (!app) return null
    await record(tx, origin, { action: 'recovery-codes.made', subject: { kind: 'person', id } })
    return newRecoveryCodes(tx, secret, id)
  })
}

/** Takes a second step with a recovery code, once, and tells its owner by mail. */
export async function stepByRecoveryCode(
  db: Db,
  lock: Lock,
  viewer: SignedIn,
  code: string,
  origin: Origin,
): Promise<'taken' | 'wrong' | 'too-many'> {
  // Before anything of the app is looked at: a try counts, whatever comes of it.
  if (!(await mayTry(db, viewer, origin))) return 'too-many'
  const { id, email } = viewer.person
  return transact(db, async (tx) => {
    const used = await tx
      .update(recoveryCode)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(recoveryCode.codeHash, hashOf(lock.secret, id, plain(code))),
          eq(recoveryCode.personId, id),
          isNull(recoveryCode.usedAt),
        ),
      )
    const taken = used.rowCount === 1
    await record(tx, origin, { action: 'recovery-code.used', result: taken ? 'done' : 'refused' })
    if (!taken) return 'wrong'
    await markSecondStep(tx, viewer)
    const { recoveryLeft } = await myMeans(tx, lock, viewer)
    await post(tx, recoveryUsedLetter(viewer.lang, email, newId(), recoveryLeft, `${lock.place.origin}/ik/app-code`))
    return 'taken'
  })
}

// Twelve letters of 32 are 60 bits; letters that look alike are not among them.
function newCode(): string {
  const letters = [...randomBytes(12)].map((byte) => ALPHABET[byte & 31]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** As people type it: capitals, spaces, dashes, and an o for a zero do not matter. */
function plain(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
}

// With the secret in it, a stolen table cannot be searched.
function hashOf(secret: string, personId: string, code: string): string {
  return createHmac('sha256', secret).update(`recovery\0${personId}\0${code}`).digest('hex')
}
