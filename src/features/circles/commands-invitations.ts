import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { findOrMakePerson } from '#features/accounts/commands.ts'
import { membership } from '#kit/access/tables.ts'
import type { Circle, StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { hashToken, newId, newToken } from '#kit/id.ts'
import { post } from '#kit/mail/index.tsx'
import { makeCode, tryCode } from '#kit/session/codes.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { strike } from '#kit/sparks/index.ts'
import { letIn } from './commands.ts'
import { invitedCodeLetter, invitedLetter, joinedLetter } from './emails-invitations.ts'
import { type InvitedScope, OPEN } from './queries-invitations.ts'
import { invitation, invitationUse } from './tables.ts'

const MAILS_PER_CIRCLE: Limit = { name: 'invite-circle', most: 200, seconds: 86_400 }
const MAILS_PER_EMAIL: Limit = { name: 'invite-email', most: 3, seconds: 86_400 }
const CODES_PER_EMAIL: Limit = { name: 'invite-code-email', most: 5, seconds: 900 }
const CODES_PER_ADDRESS: Limit = { name: 'invite-code-address', most: 30, seconds: 900 }
const TRIES_PER_ADDRESS: Limit = { name: 'invite-try-address', most: 60, seconds: 900 }

/** Makes a link to pass on. @returns its token, which is shown once as we keep only its hash, and until when it works */
export async function makeLink(
  db: Db,
  scope: StewardScope,
  terms: { days: number; mostUses: number },
  origin: Origin,
): Promise<{ token: string; expiresAt: Date }> {
  return transact(db, (tx) => write(tx, scope.circle.id, scope.viewer.person.id, null, terms, origin))
}

/**
 * Mails an invitation for one person to each of some addresses.
 * @returns the addresses to which too many went today; the others are on their way
 */
export async function inviteByMail(
  db: Db,
  baseUrl: string,
  scope: StewardScope,
  emails: readonly string[],
  days: number,
  origin: Origin,
): Promise<string[]> {
  const held: string[] = []
  for (const email of emails) {
    const free = (await mayPass(db, MAILS_PER_EMAIL, email)) && (await mayPass(db, MAILS_PER_CIRCLE, scope.circle.id))
    if (!free) {
      held.push(email)
      continue
    }
    const { lang, person: by } = scope.viewer
    await transact(db, (tx) => inviteOne(tx, { baseUrl, lang }, scope.circle, by, email, days, origin))
  }
  return held
}

/** Mails an invitation for one person. @param tx a transaction */
export async function inviteOne(
  tx: Db,
  { baseUrl, lang }: { baseUrl: string; lang: Lang },
  circle: Pick<Circle, 'id' | 'slug' | 'name' | 'tagline'>,
  by: { id: string; name: string; email: string },
  email: string,
  days: number,
  origin: Origin,
): Promise<void> {
  const made = await write(tx, circle.id, by.id, email, { days, mostUses: 1 }, origin)
  await post(tx, invitedLetter(baseUrl, lang, email, circle, by, made))
}

/** Takes an invitation back. @returns false when there is no such here; one that is back already stays so */
export async function revoke(db: Db, scope: StewardScope, id: string, origin: Origin): Promise<boolean> {
  return transact(db, async (tx) => {
    const mine = and(eq(invitation.id, id), eq(invitation.circleId, scope.circle.id))
    const [found] = await tx.select({ revokedAt: invitation.revokedAt }).from(invitation).where(mine).for('update')
    if (!found) return false
    if (found.revokedAt) return true
    await tx.update(invitation).set({ revokedAt: sql`now()`, revokedBy: scope.viewer.person.id }).where(mine)
    await record(tx, origin, {
      action: 'invitation.revoked',
      circleId: scope.circle.id,
      subject: { kind: 'invitation', id },
    })
    return true
  })
}

/**
 * Mails a code to whoever holds an invitation and has no session, to prove the address.
 * @returns the code's id, and the code for the terminal; null when this was asked too often
 */
export async function askInvitedCode(
  db: Db,
  secret: string,
  scope: InvitedScope,
  email: string,
  lang: Lang,
  origin: Origin,
): Promise<{ id: string; code: string } | null> {
  const free = (await mayPass(db, CODES_PER_ADDRESS, origin.address)) && (await mayPass(db, CODES_PER_EMAIL, email))
  if (!free) return null
  return transact(db, async (tx) => {
    const made = await makeCode(tx, secret, email)
    await post(tx, invitedCodeLetter(lang, email, scope.circle, made))
    await record(tx, origin, { action: 'signin.code-asked', circleId: scope.circle.id })
    return made
  })
}

/** How accepting went: `over` when someone else was first or it ended, `removed` for whom a steward took out. */
export type Accepted =
  | { ok: true; personId: string }
  | { ok: false; why: 'already'; personId: string }
  | { ok: false; why: 'over' | 'removed' }

/** Accepts as somebody who is signed in. @param principlesId the version of the principles that they agree to */
export async function accept(
  db: Db,
  bus: Bus,
  scope: InvitedScope,
  personId: string,
  principlesId: string | null,
  origin: Origin,
): Promise<Accepted> {
  return allOrNothing(db, (tx) => come(tx, bus, scope, personId, principlesId, origin))
}

/** Accepts with a mailed code: the address is proven, so its person is found or made. */
export async function acceptWithCode(
  db: Db,
  bus: Bus,
  tools: { secret: string; baseUrl: string },
  scope: InvitedScope,
  given: { id: string; code: string; name: string; principlesId: string | null },
  lang: Lang,
  origin: Origin,
): Promise<Accepted | { ok: false; why: 'wrong' | 'gone' | 'too-many' }> {
  if (!(await mayPass(db, TRIES_PER_ADDRESS, origin.address))) return { ok: false, why: 'too-many' }
  const tried = await tryCode(db, tools.secret, given.id, given.code)
  if (!tried.ok) return tried
  return allOrNothing(db, async (tx) => {
    const personId = await findOrMakePerson(tx, given.name, tried.email, lang)
    const answer = await come(tx, bus, scope, personId, given.principlesId, { ...origin, personId })
    if (answer.ok) await post(tx, joinedLetter(tools.baseUrl, lang, given.name, tried.email, scope))
    return answer
  })
}

class Undone extends Error {
  readonly answer: Extract<Accepted, { ok: false }>
  constructor(answer: Extract<Accepted, { ok: false }>) {
    super(answer.why)
    this.answer = answer
  }
}

// Who does not come in leaves nothing behind: no counted use, no person that was made for it.
async function allOrNothing(db: Db, deed: (tx: Db) => Promise<Accepted>): Promise<Accepted> {
  try {
    return await transact(db, async (tx) => {
      const answer = await deed(tx)
      if (!answer.ok) throw new Undone(answer)
      return answer
    })
  } catch (error) {
    if (error instanceof Undone) return error.answer
    throw error
  }
}

async function come(
  tx: Db,
  bus: Bus,
  scope: InvitedScope,
  personId: string,
  principlesId: string | null,
  origin: Origin,
): Promise<Accepted> {
  const { id: circleId } = scope.circle
  if (!scope.email && (await wasTakenOut(tx, circleId, personId))) return { ok: false, why: 'removed' }
  // Counted and checked in one statement: of many at the same moment no more come in than there are places.
  const [taken] = await tx
    .update(invitation)
    .set({ uses: sql`${invitation.uses} + 1` })
    .where(
      and(
        eq(invitation.id, scope.invitationId),
        OPEN,
        sql`exists (select 1 from circle c where c.id = ${circleId} and c.archived_at is null)`,
      ),
    )
    .returning({ by: invitation.madeBy })
  if (!taken)
    return (await isIn(tx, circleId, personId)) ? { ok: false, why: 'already', personId } : { ok: false, why: 'over' }
  if (!(await letIn(tx, bus, circleId, personId, taken.by, origin))) return { ok: false, why: 'already', personId }
  await tx
    .insert(invitationUse)
    .values({ invitationId: scope.invitationId, personId, principlesId })
    .onConflictDoUpdate({
      target: [invitationUse.invitationId, invitationUse.personId],
      set: { usedAt: sql`now()`, principlesId },
    })
  const invited = { kind: 'invitation', id: scope.invitationId } as const
  await strike(tx, circleId, invited, { kind: 'person', id: personId }, taken.by)
  await record(tx, origin, { action: 'invitation.used', circleId, subject: invited })
  return { ok: true, personId }
}

async function write(
  tx: Db,
  circleId: string,
  madeBy: string,
  email: string | null,
  { days, mostUses }: { days: number; mostUses: number },
  origin: Origin,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const id = newId()
  const token = newToken()
  const [made] = await tx
    .insert(invitation)
    .values({
      id,
      circleId,
      tokenHash: hashToken(token),
      email,
      madeBy,
      expiresAt: sql`now() + make_interval(days => ${days})`,
      mostUses,
    })
    .returning({ expiresAt: invitation.expiresAt })
  if (!made) throw new Error('an invitation was not written')
  await record(tx, origin, {
    action: 'invitation.made',
    circleId,
    subject: { kind: 'invitation', id },
    detail: { days, mostUses, byMail: email !== null },
  })
  return { id, token, expiresAt: made.expiresAt }
}

// By a link that goes round, no steward said that they may come back; by a mail to their own address one did.
async function wasTakenOut(tx: Db, circleId: string, personId: string): Promise<boolean> {
  const [row] = await tx
    .select({ by: membership.removedBy })
    .from(membership)
    .where(and(eq(membership.circleId, circleId), eq(membership.personId, personId), isNotNull(membership.removedBy)))
  return row !== undefined
}

async function isIn(tx: Db, circleId: string, personId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.circleId, circleId), eq(membership.personId, personId), isNull(membership.leftAt)))
  return row !== undefined
}
