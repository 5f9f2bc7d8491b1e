import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { findOrMakePerson } from '#features/accounts/commands.ts'
import { circle, membership } from '#kit/access/tables.ts'
import type { PublicScope, SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'
import { announce } from '#kit/live/index.ts'
import { post } from '#kit/mail/index.tsx'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { person } from '#kit/session/tables.ts'
import { strike } from '#kit/sparks/index.ts'
import { type ApplicantScope, applicantOf } from './access.ts'
import { letIn } from './commands.ts'
import {
  answerLetter,
  appliedLetter,
  confirmLetter,
  type MailTools,
  memberLetter,
  receivedLetter,
  standingLetter,
  welcomeLetter,
} from './emails.ts'
import { stewardsOf } from './queries.ts'
import { application, applicationMessage } from './tables.ts'

const PER_ADDRESS: Limit = { name: 'apply-address', most: 10, seconds: 3600 }
const PER_EMAIL: Limit = { name: 'apply-email', most: 4, seconds: 3600 }
const TURNS_PER_APPLICATION: Limit = { name: 'apply-turn', most: 20, seconds: 3600 }

/** What someone writes to join. */
export interface NewApplication {
  name: string
  email: string
  worksOn: string
  brings: string
  seeks: string
  /** The version of the principles that they agreed to; null when these are the house's own. */
  principlesId: string | null
}

type Row = typeof application.$inferSelect
type CircleRow = typeof circle.$inferSelect

/**
 * Takes an application down and mails the address, to see whether it is theirs. Whoever is a member or has an
 * application open hears that by mail only, so that the answer on screen never tells who is known here.
 * @returns false when this address or e-mail applied too often
 */
export async function apply(
  db: Db,
  tools: MailTools,
  scope: PublicScope,
  fields: NewApplication,
  lang: Lang,
  origin: Origin,
): Promise<boolean> {
  if (!(await mayPass(db, PER_ADDRESS, origin.address)) || !(await mayPass(db, PER_EMAIL, fields.email))) return false
  await transact(db, async (tx) => {
    if (await isMember(tx, scope.circle.id, fields.email)) {
      await post(tx, memberLetter(tools, lang, fields.email, fields.name, scope.circle))
      return
    }
    const made = await write(tx, tools, scope, { ...fields, lang }, origin)
    if (made) await post(tx, confirmLetter(tools, made, scope.circle))
  })
  return true
}

/**
 * The same for somebody who is signed in: the address is proven already.
 * @returns their own page; null when they applied too often
 */
export async function applySignedIn(
  db: Db,
  bus: Bus,
  tools: MailTools,
  scope: PublicScope,
  viewer: SignedIn,
  fields: Omit<NewApplication, 'name' | 'email'>,
  origin: Origin,
): Promise<ApplicantScope | null> {
  if (!(await mayPass(db, PER_EMAIL, viewer.person.email))) return null
  const { id: personId, name, email } = viewer.person
  return transact(db, async (tx) => {
    const made = await write(
      tx,
      tools,
      scope,
      { ...fields, name, email: email.toLowerCase(), lang: viewer.lang, personId },
      origin,
    )
    if (made) await takeIn(tx, bus, tools, made, origin)
    const id = made?.id ?? (await openApplication(tx, scope.circle.id, email))?.id ?? ''
    return applicantOf(tools.secret, id)
  })
}

/**
 * The address is theirs: only now do stewards see the application.
 * @returns false when there is no such application; confirming twice changes nothing
 */
export async function confirm(
  db: Db,
  bus: Bus,
  tools: MailTools,
  scope: ApplicantScope,
  origin: Origin,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const [row] = await tx.select().from(application).where(eq(application.id, scope.applicationId)).for('update')
    if (!row) return false
    if (!row.confirmedAt) await takeIn(tx, bus, tools, row, origin)
    return true
  })
}

/**
 * The applicant writes to the stewards.
 * @returns false when the application is decided, gone, or was written to too often
 */
export async function answer(
  db: Db,
  tools: MailTools,
  scope: ApplicantScope,
  body: string,
  origin: Origin,
): Promise<boolean> {
  if (!(await mayPass(db, TURNS_PER_APPLICATION, scope.applicationId))) return false
  return transact(db, async (tx) => {
    const [row] = await tx.select().from(application).where(eq(application.id, scope.applicationId)).for('update')
    if (!row?.confirmedAt || row.decidedAt) return false
    const id = newId()
    await tx.insert(applicationMessage).values({ id, applicationId: row.id, body })
    await record(tx, origin, {
      action: 'application.answered',
      circleId: row.circleId,
      subject: { kind: 'application', id: row.id },
    })
    const where = await circleOf(tx, row.circleId)
    for (const steward of await stewardsOf(tx, row.circleId))
      await post(tx, answerLetter(tools, row, where, steward, id, body))
    await announce(tx, 'inbox', row.circleId)
    return true
  })
}

// One application of an address stays open at a time. What nobody confirmed gives way to what is written now; what a
// steward can read already stays, and its writer hears how it stands.
async function write(
  tx: Db,
  tools: MailTools,
  scope: PublicScope,
  fields: NewApplication & { lang: Lang; personId?: string },
  origin: Origin,
): Promise<Row | null> {
  const open = await openApplication(tx, scope.circle.id, fields.email)
  if (open?.confirmedAt) {
    const [turn] = await tx
      .select()
      .from(applicationMessage)
      .where(eq(applicationMessage.applicationId, open.id))
      .limit(1)
    await post(tx, standingLetter(tools, open, scope.circle, turn !== undefined))
    return null
  }
  if (open) await tx.delete(application).where(eq(application.id, open.id))
  const [made] = await tx
    .insert(application)
    .values({ ...fields, id: newId(), circleId: scope.circle.id, agreedAt: sql`now()` })
    .onConflictDoNothing()
    .returning()
  if (made)
    await record(tx, origin, {
      action: 'application.made',
      circleId: scope.circle.id,
      subject: { kind: 'application', id: made.id },
    })
  return made ?? null
}

async function openApplication(tx: Db, circleId: string, email: string): Promise<Row | undefined> {
  const [row] = await tx
    .select()
    .from(application)
    .where(
      and(
        eq(application.circleId, circleId),
        eq(application.email, email.toLowerCase()),
        isNull(application.decidedAt),
      ),
    )
    .for('update')
  return row
}

// From here on stewards see it; in an open circle the door opens by itself.
async function takeIn(tx: Db, bus: Bus, tools: MailTools, row: Row, origin: Origin): Promise<void> {
  const where = await circleOf(tx, row.circleId)
  await tx.update(application).set({ confirmedAt: sql`now()` }).where(eq(application.id, row.id))
  await record(tx, origin, {
    action: 'application.confirmed',
    circleId: row.circleId,
    subject: { kind: 'application', id: row.id },
  })
  if (where.joining === 'open' && !where.archivedAt && !(await wasRemoved(tx, row)))
    return comeIn(tx, bus, tools, row, where, origin)
  const stewards = await stewardsOf(tx, row.circleId)
  await post(tx, receivedLetter(tools, row, where, stewards[0]))
  for (const steward of stewards) await post(tx, appliedLetter(tools, row, where, steward))
  await announce(tx, 'inbox', row.circleId)
}

async function comeIn(tx: Db, bus: Bus, tools: MailTools, row: Row, where: CircleRow, origin: Origin): Promise<void> {
  const personId = await settle(tx, bus, row, null, origin)
  await tx
    .update(application)
    .set({ decidedAt: sql`now()`, decidedBy: personId, decision: 'welcomed', personId })
    .where(eq(application.id, row.id))
  await post(tx, welcomeLetter(tools, row, where, null, ''))
}

/**
 * Makes a member out of an applicant, with the profile begun and the spark struck.
 * @param tx the transaction that decides
 * @param stewardId who welcomes; null when they let themselves in
 */
export async function settle(tx: Db, bus: Bus, row: Row, stewardId: string | null, origin: Origin): Promise<string> {
  const personId = row.personId ?? (await findOrMakePerson(tx, row.name, row.email, row.lang as Lang))
  const { worksOn, brings, seeks } = row
  await letIn(tx, bus, row.circleId, personId, stewardId ?? personId, origin, { worksOn, brings, seeks })
  await strike(
    tx,
    row.circleId,
    { kind: 'application', id: row.id },
    { kind: 'person', id: personId },
    stewardId ?? personId,
  )
  return personId
}

// Whom a steward took out of an open circle comes back by being welcomed.
async function wasRemoved(tx: Db, row: Row): Promise<boolean> {
  const rows = await tx
    .select({ id: person.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.circleId, row.circleId),
        isNotNull(membership.removedBy),
        sql`lower(${person.email}) = ${row.email.toLowerCase()}`,
      ),
    )
  return rows.length > 0
}

async function isMember(tx: Db, circleId: string, email: string): Promise<boolean> {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(membership, eq(membership.personId, person.id))
    .where(
      and(
        sql`lower(${person.email}) = ${email.toLowerCase()}`,
        eq(membership.circleId, circleId),
        isNull(membership.leftAt),
      ),
    )
  return rows.length > 0
}

/** The circle that an application is for. @param tx a transaction */
export async function circleOf(tx: Db, circleId: string): Promise<CircleRow> {
  const [row] = await tx.select().from(circle).where(eq(circle.id, circleId))
  if (!row) throw new Error(`no circle ${circleId}`)
  return row
}
