import { and, asc, eq, sql } from 'drizzle-orm'
import { circle, type Joining } from '#kit/access/tables.ts'
import type { CircleScope, PublicScope, StewardScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { person } from '#kit/session/tables.ts'
import type { ApplicantScope } from './access.ts'
import { application, applicationMessage } from './tables.ts'

export type ApplicationState = 'unconfirmed' | 'new' | 'dialogue' | 'welcomed' | 'declined'

/** One turn of a dialogue. */
export interface Turn {
  id: string
  /** Null: the applicant. */
  by: { id: string; name: string; photoId: string | null } | null
  body: string
  at: Date
}

/** An application with everything that was said. */
export interface Application {
  id: string
  name: string
  email: string
  worksOn: string
  brings: string
  seeks: string
  lang: Lang
  state: ApplicationState
  appliedAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  reason: string
  personId: string | null
  turns: Turn[]
}

/** How many people wait for an answer: confirmed and undecided. Counts no further than 99. */
export async function interestIn(db: Db, scope: Pick<PublicScope | CircleScope, 'circle'>): Promise<number> {
  const result = await db.execute<{ n: number }>(sql`
    select count(*) n from (select 1 from ${application} where ${application.circleId} = ${scope.circle.id}
      and ${application.confirmedAt} is not null and ${application.decidedAt} is null limit 99) few`)
  return result.rows[0]?.n ?? 0
}

/** The applicant's own application, and the circle it is for. Null when it was cleared away. */
export async function myApplication(
  db: Db,
  scope: ApplicantScope,
): Promise<{
  application: Application
  circle: { id: string; slug: string; name: string; hue: number; joining: Joining }
} | null> {
  const [row] = await db
    .select({
      application,
      circle: { id: circle.id, slug: circle.slug, name: circle.name, hue: circle.hue, joining: circle.joining },
    })
    .from(application)
    .innerJoin(circle, eq(circle.id, application.circleId))
    .where(eq(application.id, scope.applicationId))
  return row ? { application: await withTurns(db, row.application), circle: row.circle } : null
}

/** One application in the inbox of this circle. Not to be found before its address was confirmed. */
export async function applicationIn(db: Db, scope: StewardScope, id: string): Promise<Application | null> {
  const [row] = await db
    .select()
    .from(application)
    .where(
      and(
        eq(application.id, id),
        eq(application.circleId, scope.circle.id),
        sql`${application.confirmedAt} is not null`,
      ),
    )
  return row ? withTurns(db, row) : null
}

/** A line of the inbox. */
export interface InboxLine extends Record<string, unknown> {
  id: string
  name: string
  worksOn: string
  state: ApplicationState
  appliedAt: Date
  /** The last thing that was said, and whether the applicant said it. */
  lastWords: string | null
  lastByApplicant: boolean | null
  lastAt: Date | null
}

export type Shelf = 'open' | 'decided'

const PAGE = 20

/**
 * The inbox of a circle, the newest first, twenty at a time.
 * @param after the id of the last line of the page before
 */
export async function inbox(
  db: Db,
  scope: StewardScope,
  shelf: Shelf,
  after?: string,
): Promise<{ lines: InboxLine[]; next: string | null }> {
  const { rows } = await db.execute<InboxLine & { appliedAt: string; lastAt: string | null }>(sql`
    select a.id, a.name, a.works_on "worksOn", a.applied_at "appliedAt",
      case when a.decision is not null then a.decision when last.at is null then 'new' else 'dialogue' end state,
      last.body "lastWords", last.by_id is null "lastByApplicant", last.at "lastAt"
    from application a left join lateral (
      select m.body, m.by_id, m.at from application_message m where m.application_id = a.id order by m.at desc limit 1) last on true
    where a.circle_id = ${scope.circle.id} and a.confirmed_at is not null
      and ${shelf === 'open' ? sql`a.decided_at is null` : sql`a.decided_at is not null`}
      ${after ? sql`and (a.applied_at, a.id) < (select b.applied_at, b.id from application b where b.id = ${after} and b.circle_id = ${scope.circle.id})` : sql``}
    order by a.applied_at desc, a.id desc limit ${PAGE + 1}`)
  const lines = rows
    .slice(0, PAGE)
    .map((row) => ({ ...row, appliedAt: new Date(row.appliedAt), lastAt: row.lastAt ? new Date(row.lastAt) : null }))
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null }
}

async function withTurns(db: Db, row: typeof application.$inferSelect): Promise<Application> {
  const said = await db
    .select({ turn: applicationMessage, name: person.name, photoId: person.photoId })
    .from(applicationMessage)
    .leftJoin(person, eq(person.id, applicationMessage.byId))
    .where(eq(applicationMessage.applicationId, row.id))
    .orderBy(asc(applicationMessage.at), asc(applicationMessage.id))
    .limit(200)
  const turns = said.map(
    ({ turn, name, photoId }): Turn => ({
      id: turn.id,
      by: turn.byId === null ? null : { id: turn.byId, name: name ?? '', photoId },
      body: turn.body,
      at: turn.at,
    }),
  )
  const [decider] = row.decidedBy
    ? await db.select({ name: person.name }).from(person).where(eq(person.id, row.decidedBy))
    : []
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    worksOn: row.worksOn,
    brings: row.brings,
    seeks: row.seeks,
    lang: row.lang as Lang,
    state: stateOf(row, turns.length > 0),
    appliedAt: row.appliedAt,
    decidedAt: row.decidedAt,
    decidedBy: decider?.name ?? null,
    reason: row.reason ?? '',
    personId: row.personId,
    turns,
  }
}

function stateOf(row: typeof application.$inferSelect, spoken: boolean): ApplicationState {
  if (row.decision) return row.decision
  if (!row.confirmedAt) return 'unconfirmed'
  return spoken ? 'dialogue' : 'new'
}
