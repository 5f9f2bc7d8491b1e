import { isIP } from 'node:net'
import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import { hashToken } from '#kit/id.ts'
import { passkey, passkeyChallenge } from './tables.ts'

const CHALLENGE_MINUTES = 5
const LONGEST_ANSWER = 20_000

/** The place that passkeys are for: they work nowhere else, which is what keeps them safe from look-alikes. */
export interface Place {
  origin: string
  host: string
}

/** @param baseUrl where people reach the site */
export function placeOf(baseUrl: string): Place {
  return { origin: baseUrl, host: new URL(baseUrl).hostname }
}

/** Whether passkeys can exist here: they belong to a name, never to a bare number, and browsers want TLS. */
export function passkeysWorkAt({ origin, host }: Place): boolean {
  if (isIP(host.replace(/^\[|\]$/g, ''))) return false
  return origin.startsWith('https:') || host === 'localhost'
}

/** The library, when somebody first uses a passkey: on loading it makes Node warn of an experiment, on every start. */
export const library = () => import('@simplewebauthn/server')

/** What a browser needs to ask for any passkey of this place. @param holder for what and for whom */
export async function askForPasskey(
  db: Db,
  place: Place,
  holder: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library()
  const options = await generateAuthenticationOptions({ rpID: place.host, userVerification: 'required' })
  await keepChallenge(db, holder, options.challenge)
  return options
}

/**
 * Holds what a passkey signed against its public key, its place, a challenge that is used up here, and its counter.
 * @param answer what the browser sent, as JSON
 * @returns whose passkey it is; null for anything that is not right
 */
export async function checkPasskey(
  db: Db,
  place: Place,
  holder: string,
  answer: string,
): Promise<{ id: string; personId: string } | null> {
  const response = readAnswer<AuthenticationResponseJSON>(answer)
  if (!response) return null
  const [known] = await db.select().from(passkey).where(eq(passkey.credentialId, response.id))
  if (!known) return null
  const { verifyAuthenticationResponse } = await library()
  const checked = await orNull(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(db, holder, challenge),
      expectedOrigin: place.origin,
      expectedRPID: place.host,
      requireUserVerification: true,
      credential: {
        id: known.credentialId,
        publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
        counter: known.counter,
      },
    }),
  )
  if (!checked?.verified) return null
  // Two answers with the same count come from two copies: only one of them gets through.
  const counted = await db
    .update(passkey)
    .set({ counter: checked.authenticationInfo.newCounter, usedAt: sql`now()` })
    .where(and(eq(passkey.id, known.id), eq(passkey.counter, known.counter)))
  return counted.rowCount === 1 ? { id: known.id, personId: known.personId } : null
}

/** Remembers what is to be signed. */
export async function keepChallenge(db: Db, holder: string, challenge: string): Promise<void> {
  await db.insert(passkeyChallenge).values({
    challengeHash: hashToken(challenge),
    holder,
    expiresAt: sql`now() + make_interval(mins => ${CHALLENGE_MINUTES})`,
  })
}

/** Uses up a challenge. @returns false when it was used, is too old, or was another's */
export async function takeChallenge(db: Db, holder: string, challenge: string): Promise<boolean> {
  const taken = await db
    .delete(passkeyChallenge)
    .where(
      and(
        eq(passkeyChallenge.challengeHash, hashToken(challenge)),
        eq(passkeyChallenge.holder, holder),
        gt(passkeyChallenge.expiresAt, sql`now()`),
      ),
    )
  return taken.rowCount === 1
}

/** The JSON of a browser's answer, or null when it cannot be one. */
export function readAnswer<T extends { id: string }>(text: string): T | null {
  if (text.length > LONGEST_ANSWER) return null
  try {
    const answer: unknown = JSON.parse(text)
    const isOne = typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string'
    return isOne && /^[\w-]+$/.test(answer.id as string) ? (answer as T) : null
  } catch {
    return null
  }
}

/** The library throws at whatever does not fit; the database's own complaints go on. */
export async function orNull<T>(checking: Promise<T>): Promise<T | null> {
  try {
    return await checking
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code) throw error
    return null
  }
}
