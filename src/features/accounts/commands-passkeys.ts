import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { and, eq } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { hashToken, newId } from '#kit/id.ts'
import { post } from '#kit/mail/index.tsx'
import type { BrowserSigns } from '#kit/session/cookie.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { markProven, markSecondStep } from '#kit/session/sessions.ts'
import { enter } from './commands.ts'
import {
  checkPasskey,
  keepChallenge,
  library,
  orNull,
  type Place,
  readAnswer,
  takeChallenge,
} from './commands-passkey-trust.ts'
import { holdMeans } from './commands-secondstep.ts'
import { passkeyLetter } from './emails.ts'
import { greetedBefore, MOST_PASSKEYS, myPasskeys } from './queries-passkeys.ts'
import { isLastMeans, type Lock, myMeans } from './queries-secondstep.ts'
import { passkey } from './tables.ts'

const TRIES_PER_ADDRESS: Limit = { name: 'passkey-try-address', most: 60, seconds: 900 }

const adding = (viewer: SignedIn) => `add:${viewer.person.sessionId}`

/** For whom a challenge is at the door. @param cookie the secret of the browser that asked */
export const atTheDoor = (cookie: string) => `sign-in:${hashToken(cookie)}`
/** For whom a challenge is that proves anew who somebody is. */
export const atTheProof = (viewer: SignedIn) => `proof:${viewer.person.sessionId}`

/** What a browser needs to make a passkey for the viewer. */
export async function askForNewPasskey(
  db: Db,
  place: Place,
  siteName: string,
  viewer: SignedIn,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await db
    .select({ id: passkey.credentialId })
    .from(passkey)
    .where(eq(passkey.personId, viewer.person.id))
    .limit(MOST_PASSKEYS)
  const { generateRegistrationOptions } = await library()
  const options = await generateRegistrationOptions({
    rpName: siteName,
    rpID: place.host,
    userID: new TextEncoder().encode(viewer.person.id),
    userName: viewer.person.email,
    userDisplayName: viewer.person.name,
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(db, adding(viewer), options.challenge)
  return options
}

/**
 * Keeps the public half of a passkey that the viewer's device just made.
 * @param answer what the browser sent, as JSON
 * @returns `refused` for an answer that does not fit, `full` when there are as many as anyone needs
 */
export async function addPasskey(
  db: Db,
  place: Place,
  viewer: SignedIn,
  name: string,
  answer: string,
  origin: Origin,
): Promise<'added' | 'refused' | 'full'> {
  if ((await myPasskeys(db, viewer)).length >= MOST_PASSKEYS) return 'full'
  const response = readAnswer<RegistrationResponseJSON>(answer)
  const { verifyRegistrationResponse } = await library()
  const checked =
    response &&
    (await orNull(
      verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) => takeChallenge(db, adding(viewer), challenge),
        expectedOrigin: place.origin,
        expectedRPID: place.host,
        requireUserVerification: true,
      }),
    ))
  if (!checked?.verified) {
    await record(db, origin, { action: 'passkey.added', result: 'refused' })
    return 'refused'
  }
  const { credential } = checked.registrationInfo
  return transact(db, async (tx) => {
    const id = newId()
    const made = await tx
      .insert(passkey)
      .values({
        id,
        personId: viewer.person.id,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        name,
      })
      .onConflictDoNothing()
    if (made.rowCount !== 1) return 'refused'
    // Made and verified just now, on this device: that is a second step.
    if (viewer.secondStep === 'owed') await markSecondStep(tx, viewer)
    await record(tx, origin, { action: 'passkey.added', subject: { kind: 'passkey', id } })
    await post(tx, passkeyLetter(viewer.lang, viewer.person.email, { id, name }, 'added', `${place.origin}/ik`))
    return 'added'
  })
}

/** Calls one of the viewer's passkeys something else. @returns false when it is not theirs */
export async function renamePasskey(
  db: Db,
  viewer: SignedIn,
  id: string,
  name: string,
  origin: Origin,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const renamed = await tx
      .update(passkey)
      .set({ name })
      .where(and(eq(passkey.id, id), eq(passkey.personId, viewer.person.id)))
    if (renamed.rowCount !== 1) return false
    await record(tx, origin, { action: 'passkey.renamed', subject: { kind: 'passkey', id } })
    return true
  })
}

/**
 * Takes one of the viewer's passkeys away and tells them by mail.
 * @returns `gone` when it is not theirs; `last` when a steward would be left without a second step where one is asked
 */
export async function removePasskey(
  db: Db,
  lock: Lock,
  viewer: SignedIn,
  id: string,
  origin: Origin,
): Promise<'removed' | 'gone' | 'last'> {
  const { place } = lock
  return transact(db, async (tx) => {
    await holdMeans(tx, viewer)
    if (viewer.secondStep !== 'not asked' && isLastMeans(await myMeans(tx, lock, viewer), 'passkey')) return 'last'
    const [removed] = await tx
      .delete(passkey)
      .where(and(eq(passkey.id, id), eq(passkey.personId, viewer.person.id)))
      .returning({ name: passkey.name })
    if (!removed) return 'gone'
    await record(tx, origin, { action: 'passkey.removed', subject: { kind: 'passkey', id } })
    await post(
      tx,
      passkeyLetter(viewer.lang, viewer.person.email, { id, name: removed.name }, 'removed', `${place.origin}/ik`),
    )
    return 'removed'
  })
}

/**
 * Signs in with a passkey.
 * @param holder of the challenge, by `atTheDoor`
 * @returns null for anything that is not right
 */
export async function signInWithPasskey(
  db: Db,
  place: Place,
  holder: string,
  answer: string,
  browser: BrowserSigns,
  origin: Origin,
): Promise<{ token: string; greeted: boolean } | null> {
  const free = await mayPass(db, TRIES_PER_ADDRESS, origin.address)
  const known = free ? await checkPasskey(db, place, holder, answer) : null
  if (!known) {
    await record(db, origin, { action: 'signin.passkey-tried', result: 'refused' })
    return null
  }
  const { token } = await enter(db, known.personId, browser, origin, 'two')
  return { token, greeted: await greetedBefore(db, known.personId) }
}

/** Proves anew, with a passkey of their own, who the viewer is: by what they have and what they know or are, so it is a second step as well. */
export async function proveByPasskey(
  db: Db,
  place: Place,
  viewer: SignedIn,
  answer: string,
  origin: Origin,
): Promise<boolean> {
  const free = await mayPass(db, TRIES_PER_ADDRESS, origin.address)
  const known = free ? await checkPasskey(db, place, atTheProof(viewer), answer) : null
  const proven = known?.personId === viewer.person.id
  await transact(db, async (tx) => {
    if (proven) {
      await markProven(tx, viewer)
      await markSecondStep(tx, viewer)
    }
    await record(tx, origin, { action: 'session.proved', result: proven ? 'done' : 'refused' })
  })
  return proven
}
