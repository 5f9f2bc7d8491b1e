import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { post } from '#kit/mail/index.tsx'
import { seal, unseal } from '#kit/session/sealed.ts'
import { markSecondStep } from '#kit/session/sessions.ts'
import { newRecoveryCodes } from './commands-recovery.ts'
import { holdMeans, mayTry } from './commands-secondstep.ts'
import { appCodeLetter } from './emails-secondstep.ts'
import { APP_CODE, isLastMeans, type Lock, myMeans } from './queries-secondstep.ts'
import { appCode, appCodeOffer, recoveryCode } from './tables.ts'

const OFFER_MINUTES = 30
const PERIOD = 30
const SECRET_BYTES = 20
/** A code may be of the half minute before or after: clocks differ, and people type. */
const WINDOW = 1

/** What is put into an app. */
export interface AppOffer {
  /** The `otpauth:` address inside the QR code. */
  uri: string
  /** The same secret, to type: in groups of four. */
  key: string
}

/** The secret that this session may put into an app, made when there is none yet. */
export async function offerAppCode(db: Db, { secret, place }: Lock, viewer: SignedIn): Promise<AppOffer> {
  const key = (await offered(db, secret, viewer)) ?? (await makeOffer(db, secret, viewer))
  const totp = totpOf(key, { issuer: `Vliegwiel ${place.host.replaceAll(':', '')}`, label: viewer.person.email })
  return { uri: totp.toString(), key: key.replace(/(.{4})(?=.)/g, '$1 ') }
}

/**
 * Keeps the offered secret as the viewer's app, when a code shows that it is in there. The code is used up by it.
 * @returns ten recovery codes, to be shown this once
 */
export async function addAppCode(
  db: Db,
  { secret, place }: Lock,
  viewer: SignedIn,
  code: string,
  origin: Origin,
): Promise<{ codes: string[] } | 'wrong' | 'gone' | 'too-many'> {
  if (!(await mayTry(db, viewer, origin))) return 'too-many'
  const key = await offered(db, secret, viewer)
  if (!key) return 'gone'
  const counter = counterOf(key, code)
  if (counter === null) {
    await record(db, origin, { action: 'app-code.added', result: 'refused' })
    return 'wrong'
  }
  const { id, sessionId, email } = viewer.person
  const kept = { sealed: seal(secret, APP_CODE, id, key), lastCounter: counter, madeAt: sql`now()`, usedAt: null }
  return transact(db, async (tx) => {
    const taken = await tx.delete(appCodeOffer).where(eq(appCodeOffer.sessionId, sessionId))
    if (taken.rowCount !== 1) return 'gone'
    await tx
      .insert(appCode)
      .values({ personId: id, ...kept })
      .onConflictDoUpdate({ target: appCode.personId, set: kept })
    const codes = await newRecoveryCodes(tx, secret, id)
    if (viewer.secondStep === 'owed') await markSecondStep(tx, viewer)
    await record(tx, origin, { action: 'app-code.added', subject: { kind: 'person', id } })
    await post(tx, appCodeLetter(viewer.lang, email, 'added', `${sessionId}:${counter}`, `${place.origin}/ik`))
    return { codes }
  })
}

/** Takes a second step with a code from the viewer's app. Each code works once, and no older one after it. */
export async function stepByAppCode(
  db: Db,
  { secret }: Lock,
  viewer: SignedIn,
  code: string,
  origin: Origin,
): Promise<'taken' | 'wrong' | 'too-many'> {
  if (!(await mayTry(db, viewer, origin))) return 'too-many'
  const { id } = viewer.person
  const [row] = await db.select().from(appCode).where(eq(appCode.personId, id))
  const key = row && unseal(secret, APP_CODE, id, row.sealed)
  const counter = key ? counterOf(key, code) : null
  return transact(db, async (tx) => {
    const taken = counter !== null && (await useUp(tx, id, counter))
    if (taken) await markSecondStep(tx, viewer)
    await record(tx, origin, { action: 'second-step.taken', result: taken ? 'done' : 'refused' })
    return taken ? 'taken' : 'wrong'
  })
}

/**
 * Takes the viewer's app away, its recovery codes too, and tells them by mail.
 * @returns `last` when a steward would be left without a second step where one is asked
 */
export async function removeAppCode(
  db: Db,
  lock: Lock,
  viewer: SignedIn,
  origin: Origin,
): Promise<'removed' | 'gone' | 'last'> {
  const { id, email } = viewer.person
  return transact(db, async (tx) => {
    await holdMeans(tx, viewer)
    if (viewer.secondStep !== 'not asked' && isLastMeans(await myMeans(tx, lock, viewer), 'app')) return 'last'
    const [gone] = await tx.delete(appCode).where(eq(appCode.personId, id)).returning()
    if (!gone) return 'gone'
    await tx.delete(recoveryCode).where(eq(recoveryCode.personId, id))
    await record(tx, origin, { action: 'app-code.removed', subject: { kind: 'person', id } })
    const key = `${id}:${gone.madeAt.getTime()}`
    await post(tx, appCodeLetter(viewer.lang, email, 'removed', key, `${lock.place.origin}/ik`))
    return 'removed'
  })
}

async function offered(db: Db, secret: string, viewer: SignedIn): Promise<string | null> {
  const { sessionId } = viewer.person
  const [row] = await db
    .select()
    .from(appCodeOffer)
    .where(and(eq(appCodeOffer.sessionId, sessionId), gt(appCodeOffer.expiresAt, sql`now()`)))
  return row ? unseal(secret, APP_CODE, sessionId, row.sealed) : null
}

async function makeOffer(db: Db, secret: string, viewer: SignedIn): Promise<string> {
  const { sessionId } = viewer.person
  const key = new Secret({ size: SECRET_BYTES }).base32
  const offer = {
    sealed: seal(secret, APP_CODE, sessionId, key),
    expiresAt: sql`now() + make_interval(mins => ${OFFER_MINUTES})`,
  }
  await db
    .insert(appCodeOffer)
    .values({ sessionId, ...offer })
    .onConflictDoUpdate({ target: appCodeOffer.sessionId, set: offer })
  return key
}

function counterOf(key: string, code: string): number | null {
  const timestamp = Date.now()
  const delta = totpOf(key).validate({ token: code, window: WINDOW, timestamp })
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp }) + delta
}

async function useUp(tx: Db, personId: string, counter: number): Promise<boolean> {
  const used = await tx
    .update(appCode)
    .set({ lastCounter: counter, usedAt: sql`now()` })
    .where(and(eq(appCode.personId, personId), lt(appCode.lastCounter, counter)))
  return used.rowCount === 1
}

function totpOf(key: string, named: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...named, secret: Secret.fromBase32(key), algorithm: 'SHA1', digits: 6, period: PERIOD })
}
