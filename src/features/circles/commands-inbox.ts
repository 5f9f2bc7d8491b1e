import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import { newId } from '#kit/id.ts'
import { announce } from '#kit/live/index.ts'
import { post } from '#kit/mail/index.tsx'
import { person } from '#kit/session/tables.ts'
import { settle } from './commands-joining.ts'
import { declineLetter, type MailTools, questionLetter, welcomeLetter } from './emails.ts'
import { application, applicationMessage } from './tables.ts'

/** How a deed on an application went: done, or someone had decided before. */
export type Outcome =
  | { done: true; personId: string | null }
  | { done: false; by: string; decision: 'welcomed' | 'declined' }

type Row = typeof application.$inferSelect

/** Asks the applicant something, by mail and on their own page. @returns null when there is no such application here */
export async function askBack(
  db: Db,
  tools: MailTools,
  scope: StewardScope,
  id: string,
  body: string,
  origin: Origin,
): Promise<Outcome | null> {
  return onOpen(db, scope, id, async (tx, row) => {
    const turnId = await say(tx, scope, row, body)
    await record(tx, origin, {
      action: 'application.asked',
      circleId: row.circleId,
      subject: { kind: 'application', id },
    })
    await post(tx, questionLetter(tools, row, scope.circle, scope.viewer.person, turnId, body))
    return null
  })
}

/**
 * Lets the applicant in: they become a member with a profile that begins with what they wrote.
 * @param words a few words of welcome; may be empty
 */
export async function welcome(
  db: Db,
  bus: Bus,
  tools: MailTools,
  scope: StewardScope,
  id: string,
  words: string,
  origin: Origin,
): Promise<Outcome | null> {
  return onOpen(db, scope, id, async (tx, row) => {
    const stewardId = scope.viewer.person.id
    if (words) await say(tx, scope, row, words)
    const personId = await settle(tx, bus, row, stewardId, origin)
    await decide(tx, row, { decision: 'welcomed', decidedBy: stewardId, personId }, origin)
    await post(tx, welcomeLetter(tools, row, scope.circle, scope.viewer.person, words))
    return personId
  })
}

/** Says no, with the reason that the applicant reads. */
export async function decline(
  db: Db,
  tools: MailTools,
  scope: StewardScope,
  id: string,
  reason: string,
  origin: Origin,
): Promise<Outcome | null> {
  return onOpen(db, scope, id, async (tx, row) => {
    await decide(tx, row, { decision: 'declined', decidedBy: scope.viewer.person.id, reason }, origin)
    await post(tx, declineLetter(tools, row, scope.circle, scope.viewer.person, reason))
    return null
  })
}

// The row is locked while one steward acts, so that a second one at the same moment hears what the first decided.
async function onOpen(
  db: Db,
  scope: StewardScope,
  id: string,
  deed: (tx: Db, row: Row) => Promise<string | null>,
): Promise<Outcome | null> {
  return transact(db, async (tx) => {
    const [row] = await tx
      .select()
      .from(application)
      .where(and(eq(application.id, id), eq(application.circleId, scope.circle.id), isNotNull(application.confirmedAt)))
      .for('update')
    if (!row) return null
    if (row.decision) return { done: false, by: await nameOf(tx, row.decidedBy), decision: row.decision }
    const personId = await deed(tx, row)
    await announce(tx, 'inbox', row.circleId)
    return { done: true, personId }
  })
}

async function say(tx: Db, scope: StewardScope, row: Row, body: string): Promise<string> {
  const id = newId()
  await tx.insert(applicationMessage).values({ id, applicationId: row.id, byId: scope.viewer.person.id, body })
  return id
}

async function decide(
  tx: Db,
  row: Row,
  decision: Partial<Row> & { decision: 'welcomed' | 'declined' },
  origin: Origin,
): Promise<void> {
  await tx
    .update(application)
    .set({ ...decision, decidedAt: sql`now()` })
    .where(eq(application.id, row.id))
  await record(tx, origin, {
    action: `application.${decision.decision}`,
    circleId: row.circleId,
    subject: { kind: 'application', id: row.id },
  })
}

async function nameOf(tx: Db, id: string | null): Promise<string> {
  const [row] = id ? await tx.select({ name: person.name }).from(person).where(eq(person.id, id)) : []
  return row?.name ?? ''
}
