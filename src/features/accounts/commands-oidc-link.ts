import { and, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { hashToken, newToken } from '#kit/id.ts'
import { post } from '#kit/mail/index.tsx'
import { makeCode, tryCode } from '#kit/session/codes.ts'
import type { BrowserSigns } from '#kit/session/cookie.ts'
import { mayPass } from '#kit/session/limits.ts'
import { type CodeRequest, enter, PER_ADDRESS, PER_EMAIL, type SignInAnswer, TRIES_PER_ADDRESS } from './commands.ts'
import type { Identity } from './commands-oidc.ts'
import { linkCodeLetter, linkedLetter } from './emails-oidc.ts'
import { personByEmail } from './queries.ts'
import { appCode, oidcClaim, oidcIdentity, passkey } from './tables.ts'

const CLAIM_MINUTES = 30

const linking = (token: string) => `link:${hashToken(token)}`

/** Keeps an identity for this browser until it proves whose account it is. @returns the secret for its cookie */
export async function keepClaim(db: Db, { issuer, subject }: Identity, returnTo: string): Promise<string> {
  const token = newToken()
  await db.insert(oidcClaim).values({
    tokenHash: hashToken(token),
    issuer,
    subject,
    returnTo,
    expiresAt: sql`now() + make_interval(mins => ${CLAIM_MINUTES})`,
  })
  return token
}

/** The identity that waits in this browser, or null. */
export async function findClaim(db: Db, token: string): Promise<(Identity & { returnTo: string }) | null> {
  const [row] = await db
    .select()
    .from(oidcClaim)
    .where(and(eq(oidcClaim.tokenHash, hashToken(token)), gt(oidcClaim.expiresAt, sql`now()`)))
  return row ?? null
}

/** Mails a code to the account that the identity should belong to; for an unknown address as much work, and no mail. */
export async function askLink(
  db: Db,
  secret: string,
  token: string,
  provider: string,
  email: string,
  lang: Lang,
  origin: Origin,
): Promise<CodeRequest> {
  const free = (await mayPass(db, PER_ADDRESS, origin.address)) && (await mayPass(db, PER_EMAIL, email))
  if (!free) return { ok: false }
  return transact(db, async (tx) => {
    const owner = await personByEmail(tx, email)
    const { id, code } = await makeCode(tx, secret, email, linking(token))
    if (owner) await post(tx, linkCodeLetter(owner.lang ?? lang, email, provider, id, code))
    const by = { ...origin, personId: owner?.id ?? null }
    await record(tx, by, { action: 'signin.code-asked', result: owner ? 'done' : 'refused' })
    return { ok: true, id, told: owner ? { code } : null }
  })
}

/** Ties the waiting identity to the account that proves itself with the code, tells it by mail, and signs in. */
export async function linkIdentity(
  db: Db,
  secret: string,
  token: string,
  provider: string,
  id: string,
  code: string,
  browser: BrowserSigns,
  origin: Origin,
): Promise<SignInAnswer> {
  if (!(await mayPass(db, TRIES_PER_ADDRESS, origin.address))) return { ok: false, why: 'too-many' }
  const tried = await tryCode(db, secret, id, code, linking(token))
  const owner = tried.ok ? await personByEmail(db, tried.email) : null
  if (!tried.ok || !owner) {
    await record(db, origin, { action: 'signin.code-tried', result: 'refused' })
    return { ok: false, why: tried.ok ? 'wrong' : tried.why }
  }
  const { email } = tried
  const linked = await transact(db, async (tx) => {
    const [claim] = await tx
      .delete(oidcClaim)
      .where(eq(oidcClaim.tokenHash, hashToken(token)))
      .returning()
    if (!claim) return false
    const { issuer, subject } = claim
    const trustedAt = unguarded(owner.id)
    const made = await tx
      .insert(oidcIdentity)
      .values({ issuer, subject, personId: owner.id, trustedAt })
      .onConflictDoNothing()
    if (made.rowCount !== 1) return false
    const by = { ...origin, personId: owner.id }
    await record(tx, by, { action: 'oidc.linked', subject: { kind: 'person', id: owner.id } })
    await post(tx, linkedLetter(owner.lang, email, provider, id))
    return true
  })
  if (!linked) return { ok: false, why: 'gone' }
  return { ok: true, ...(await enter(db, owner.id, browser, origin)), personId: owner.id, greeted: owner.greeted }
}

// Who reads somebody's mail can tie a provider of their own to the account. Where it has a second step already, that
// provider's word may not stand for it.
function unguarded(personId: string): SQL {
  return sql`case when exists (select 1 from ${passkey} k where k.person_id = ${personId})
    or exists (select 1 from ${appCode} a where a.person_id = ${personId}) then null else now() end`
}

/** Takes the viewer's ways in through a provider away. @returns whether there was one */
export async function unlinkIdentities(db: Db, viewer: SignedIn, origin: Origin): Promise<boolean> {
  return transact(db, async (tx) => {
    const gone = await tx.delete(oidcIdentity).where(eq(oidcIdentity.personId, viewer.person.id))
    if (!gone.rowCount) return false
    await record(tx, origin, { action: 'oidc.unlinked', subject: { kind: 'person', id: viewer.person.id } })
    return true
  })
}
