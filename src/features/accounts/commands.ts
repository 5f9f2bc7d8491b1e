import { eq, sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { isEmpty } from '#kit/db/installation.ts'
import type { Bus } from '#kit/events/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'
import { announceRights } from '#kit/live/index.ts'
import { post } from '#kit/mail/index.tsx'
import { makeCode, tryCode } from '#kit/session/codes.ts'
import type { BrowserSigns } from '#kit/session/cookie.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { beginSession, endByToken, endOtherSessions, endSession, type Steps } from '#kit/session/sessions.ts'
import { person } from '#kit/session/tables.ts'
import { codeLetter } from './emails.ts'
import { personByEmail } from './queries.ts'

// Any fixed number: two people with the link at the same moment make one circle.
const BEGIN_LOCK = 7_203_115

export const PER_EMAIL: Limit = { name: 'code-email', most: 5, seconds: 900 }
export const PER_ADDRESS: Limit = { name: 'code-address', most: 30, seconds: 900 }
export const TRIES_PER_ADDRESS: Limit = { name: 'code-try-address', most: 60, seconds: 900 }

export type CodeRequest = { ok: true; id: string; told: { code: string } | null } | { ok: false }

/**
 * Mails a sign-in code to a person that we know, and does as much work for one that we don't.
 * @returns the id for the code form; `told` for the terminal when the person exists
 */
export async function askCode(db: Db, secret: string, email: string, lang: Lang, origin: Origin): Promise<CodeRequest> {
  const free = (await mayPass(db, PER_ADDRESS, origin.address)) && (await mayPass(db, PER_EMAIL, email))
  if (!free) return { ok: false }
  return transact(db, async (tx) => {
    const known = await personByEmail(tx, email)
    const { id, code } = await makeCode(tx, secret, email)
    if (known) await post(tx, codeLetter(known.lang ?? lang, email, id, code))
    await record(
      tx,
      { ...origin, personId: known?.id ?? null },
      { action: 'signin.code-asked', result: known ? 'done' : 'refused' },
    )
    return { ok: true, id, told: known ? { code } : null }
  })
}

export type SignInAnswer =
  | { ok: true; token: string; personId: string; greeted: boolean }
  | { ok: false; why: 'wrong' | 'gone' | 'too-many' }

/**
 * Signs in with a code. @param previousToken the session this browser had; it ends
 */
export async function signIn(
  db: Db,
  secret: string,
  id: string,
  code: string,
  browser: BrowserSigns,
  origin: Origin,
): Promise<SignInAnswer> {
  if (!(await mayPass(db, TRIES_PER_ADDRESS, origin.address))) return { ok: false, why: 'too-many' }
  const tried = await tryCode(db, secret, id, code)
  const known = tried.ok ? await personByEmail(db, tried.email) : null
  if (!tried.ok || !known) {
    await record(db, origin, { action: 'signin.code-tried', result: 'refused' })
    return { ok: false, why: tried.ok ? 'wrong' : tried.why }
  }
  return { ok: true, ...(await enter(db, known.id, browser, origin)), personId: known.id, greeted: known.greeted }
}

/** Begins a session for a person whose identity was proven. @param steps in how many ways */
export async function enter(
  db: Db,
  personId: string,
  browser: BrowserSigns,
  origin: Origin,
  steps: Steps = 'one',
): Promise<{ token: string }> {
  return transact(db, async (tx) => {
    const token = await beginSession(tx, personId, browser.userAgent, browser.previousToken, steps)
    await record(tx, { ...origin, personId }, { action: 'session.begun', subject: { kind: 'person', id: personId } })
    return { token }
  })
}

/** Ends the present session. */
export async function signOut(db: Db, token: string, origin: Origin): Promise<void> {
  await transact(db, async (tx) => {
    await endByToken(tx, token)
    await record(tx, origin, { action: 'session.ended' })
    if (origin.personId) await announceRights(tx, origin.personId)
  })
}

/** Ends one of the viewer's sessions. @returns false when it is not theirs or was over */
export async function endMySession(db: Db, viewer: SignedIn, id: string, origin: Origin): Promise<boolean> {
  return transact(db, async (tx) => {
    const ended = await endSession(tx, viewer, id)
    if (ended) {
      await record(tx, origin, { action: 'session.ended', subject: { kind: 'session', id } })
      await announceRights(tx, viewer.person.id)
    }
    return ended
  })
}

/** Ends all but the present one. @returns how many ended */
export async function endMyOtherSessions(db: Db, viewer: SignedIn, origin: Origin): Promise<number> {
  return transact(db, async (tx) => {
    const ended = await endOtherSessions(tx, viewer)
    await record(tx, origin, { action: 'session.others-ended', detail: { ended } })
    await announceRights(tx, viewer.person.id)
    return ended
  })
}

export interface FirstSteward {
  naam: string
  email: string
  kring: string
  belofte: string
}

/**
 * Makes the first steward and the founding circle of an empty installation.
 * @returns the steward's id; null when someone else was first
 */
export async function becomeFirstSteward(
  db: Db,
  bus: Bus,
  first: FirstSteward,
  lang: Lang,
  origin: Origin,
): Promise<string | null> {
  return transact(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${BEGIN_LOCK})`)
    if (!(await isEmpty(tx))) return null
    const personId = await findOrMakePerson(tx, first.naam, first.email, lang)
    const by = { ...origin, personId }
    await bus.emit(tx, 'site.begun', { personId, circleName: first.kring, promise: first.belofte }, by)
    return personId
  })
}

export interface AccountSettings {
  naam: string
  taal: Lang
  thema: 'auto' | 'light' | 'dark'
}

/** Changes the viewer's name, language and theme. */
export async function changeSettings(
  db: Db,
  bus: Bus,
  viewer: SignedIn,
  settings: AccountSettings,
  origin: Origin,
): Promise<void> {
  await transact(db, async (tx) => {
    await tx
      .update(person)
      .set({ name: settings.naam, lang: settings.taal, theme: settings.thema })
      .where(eq(person.id, viewer.person.id))
    await record(tx, origin, { action: 'account.changed', subject: { kind: 'person', id: viewer.person.id } })
    if (settings.naam !== viewer.person.name)
      await bus.emit(tx, 'person.renamed', { personId: viewer.person.id }, origin)
  })
}

/**
 * The person with an e-mail address, made when there is none yet.
 * @param lang of the screens and mails of a new person
 */
export async function findOrMakePerson(tx: Db, name: string, email: string, lang: Lang): Promise<string> {
  const id = newId()
  const result = await tx.execute<{ id: string }>(sql`
    insert into person (id, name, email, lang) values (${id}, ${name}, ${email.toLowerCase()}, ${lang})
    on conflict (lower(email)) do update set email = person.email returning id`)
  const found = result.rows[0]
  if (!found) throw new Error('a person was neither found nor made')
  return found.id
}
