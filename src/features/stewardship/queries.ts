import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { SiteScope, StewardScope } from '#kit/access/viewer.ts'
import { audit } from '#kit/audit/tables.ts'
import type { Db } from '#kit/db/index.ts'
import { countHeld, isHeld } from '#kit/mail/held.ts'
import { mail } from '#kit/mail/tables.ts'
import { person } from '#kit/session/tables.ts'

const A_PAGE = 50

export interface DeedLine {
  id: string
  at: Date
  personName: string | null
  byNobody: boolean
  action: string
  result: string
}

/** A place in a list that is ordered newest first: a moment to the microsecond, as the database keeps it, and an id. */
export interface After {
  micros: string
  id: string
}

/** Some lines of a list, and the place of the last when there are more. */
export interface Part<Line> {
  lines: Line[]
  next: string | null
}

/** What happened in a circle, the newest first. @param after the last line of the page before */
export function circleLog(db: Db, scope: StewardScope, after?: After): Promise<Part<DeedLine>> {
  return log(db, eq(audit.circleId, scope.circle.id), after)
}

/** What happened on the whole site. */
export function siteLog(db: Db, _: SiteScope, after?: After): Promise<Part<DeedLine>> {
  return log(db, undefined, after)
}

async function log(db: Db, where: SQL | undefined, after?: After): Promise<Part<DeedLine>> {
  const rows = await db
    .select({
      id: audit.id,
      at: audit.at,
      place: placeOf(audit.at, audit.id),
      personId: audit.personId,
      name: person.name,
      action: audit.action,
      result: audit.result,
    })
    .from(audit)
    .leftJoin(person, eq(person.id, audit.personId))
    .where(and(where, before(audit.at, audit.id, after)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(A_PAGE + 1)
  return partOf(rows.map(({ personId, name, ...row }) => ({ ...row, personName: name, byNobody: personId === null })))
}

// A Date is too coarse for a place: lines of one millisecond would be left out or shown twice.
function placeOf(at: PgColumn, id: PgColumn): SQL<string> {
  return sql<string>`(extract(epoch from ${at}) * 1000000)::bigint || '_' || ${id}`
}

function before(at: PgColumn, id: PgColumn, after: After | undefined): SQL | undefined {
  return (
    after &&
    sql`(${at}, ${id}) < ('epoch'::timestamptz + ${after.micros}::bigint * interval '1 microsecond', ${after.id})`
  )
}

function partOf<Line extends { place: string }>(rows: Line[]): Part<Line> {
  const lines = rows.slice(0, A_PAGE)
  return { lines, next: rows.length > A_PAGE ? (lines.at(-1)?.place ?? null) : null }
}

export interface MailLine {
  id: string
  kind: string
  recipient: string
  subject: string
  queuedAt: Date
  sentAt: Date | null
  tries: number
  droppedAt: Date | null
  /** It ran out before it could be sent. */
  stale: boolean
  /** Nothing sends it unless a steward says so. */
  held: boolean
}

/** The outbox, the newest first, without what the mails say. */
export async function outbox(db: Db, _: SiteScope, after?: After): Promise<Part<MailLine>> {
  const rows = await db
    .select({
      id: mail.id,
      place: placeOf(mail.queuedAt, mail.id),
      kind: mail.kind,
      recipient: mail.recipient,
      subject: mail.subject,
      queuedAt: mail.queuedAt,
      sentAt: mail.sentAt,
      tries: mail.tries,
      droppedAt: mail.droppedAt,
      stale: sql<boolean>`coalesce(${mail.staleAt} < now(), false)`,
      held: isHeld,
    })
    .from(mail)
    .where(before(mail.queuedAt, mail.id, after))
    .orderBy(desc(mail.queuedAt), desc(mail.id))
    .limit(A_PAGE + 1)
  return partOf(rows)
}

/** How many mails wait for a steward to say what becomes of them; a thousand may be more. */
export function heldMails(db: Db, _: SiteScope): Promise<number> {
  return countHeld(db)
}

/** One mail with what it says. Only ask where no mail server takes mails away. */
export async function mailById(db: Db, _: SiteScope, id: string): Promise<typeof mail.$inferSelect | null> {
  const [row] = await db.select().from(mail).where(eq(mail.id, id))
  return row ?? null
}
