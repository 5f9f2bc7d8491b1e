import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { SignedIn } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import { hashToken, newId, newToken } from '../id.ts'
import { session } from './tables.ts'
import { ABSOLUTE_DAYS, IDLE_DAYS } from './viewer.ts'

/** What a person sees of a session. */
export interface SessionLine {
  id: string
  browser: string
  createdAt: Date
  seenAt: Date
  /** When it had a second step, if ever. */
  secondStepAt: Date | null
  current: boolean
}

/** How somebody showed who they are: `two` when a passkey, or a provider that says so, asked for more than one thing. */
export type Steps = 'one' | 'two'

/**
 * Begins a session. The token is new each time, so a token known before signing in is worth nothing after it.
 * @param userAgent the browser's own words, kept as a short name
 * @param previousToken a session of this browser that ends here
 * @param steps how they came in
 * @returns the token for the cookie; only its hash is stored
 */
export async function beginSession(
  db: Db,
  personId: string,
  userAgent: string,
  previousToken?: string,
  steps: Steps = 'one',
): Promise<string> {
  if (previousToken) await endByToken(db, previousToken)
  const token = newToken()
  await db.insert(session).values({
    id: newId(),
    tokenHash: hashToken(token),
    personId,
    browser: browserName(userAgent),
    secondStepAt: steps === 'two' ? sql`now()` : null,
  })
  return token
}

/** Notes that the viewer proved anew who they are. */
export async function markProven(db: Db, viewer: SignedIn): Promise<void> {
  await db
    .update(session)
    .set({ provedAt: sql`now()` })
    .where(and(eq(session.id, viewer.person.sessionId), isNull(session.endedAt)))
}

/** Notes that the viewer took a second step in this session. */
export async function markSecondStep(db: Db, viewer: SignedIn): Promise<void> {
  await db
    .update(session)
    .set({ secondStepAt: sql`now()` })
    .where(and(eq(session.id, viewer.person.sessionId), isNull(session.endedAt)))
}

/** Ends every session of a person. */
export async function endAllSessions(db: Db, personId: string): Promise<void> {
  await db
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.personId, personId), isNull(session.endedAt)))
}

/** Ends the session behind a cookie. */
export async function endByToken(db: Db, token: string): Promise<void> {
  await db
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.tokenHash, hashToken(token)), isNull(session.endedAt)))
}

/** Ends one of the viewer's own sessions. @returns whether there was one */
export async function endSession(db: Db, viewer: SignedIn, id: string): Promise<boolean> {
  const ended = await db
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.id, id), eq(session.personId, viewer.person.id), isNull(session.endedAt)))
  return (ended.rowCount ?? 0) > 0
}

/** Ends all the viewer's sessions but the present one. @returns how many */
export async function endOtherSessions(db: Db, viewer: SignedIn): Promise<number> {
  const ended = await db
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        eq(session.personId, viewer.person.id),
        isNull(session.endedAt),
        sql`${session.id} <> ${viewer.person.sessionId}`,
      ),
    )
  return ended.rowCount ?? 0
}

/** The viewer's living sessions, the last used first. */
export async function mySessions(db: Db, viewer: SignedIn): Promise<SessionLine[]> {
  const rows = await db
    .select()
    .from(session)
    .where(
      and(
        eq(session.personId, viewer.person.id),
        isNull(session.endedAt),
        sql`${session.seenAt} > now() - make_interval(days => ${IDLE_DAYS})`,
        sql`${session.createdAt} > now() - make_interval(days => ${ABSOLUTE_DAYS})`,
      ),
    )
    .orderBy(desc(session.seenAt))
    .limit(50)
  return rows.map((row) => ({
    id: row.id,
    browser: row.browser,
    createdAt: row.createdAt,
    seenAt: row.seenAt,
    secondStepAt: row.secondStepAt,
    current: row.id === viewer.person.sessionId,
  }))
}

/** "Firefox, Windows" out of a user agent: enough to recognise your own, too little to follow anyone. */
export function browserName(userAgent: string): string {
  const browser = /Edg\//.test(userAgent)
    ? 'Edge'
    : /Firefox\//.test(userAgent)
      ? 'Firefox'
      : /Chrome\//.test(userAgent)
        ? 'Chrome'
        : /Safari\//.test(userAgent)
          ? 'Safari'
          : 'Browser'
  const system = /iPhone|iPad/.test(userAgent)
    ? 'iOS'
    : /Android/.test(userAgent)
      ? 'Android'
      : /Windows/.test(userAgent)
        ? 'Windows'
        : /Mac OS/.test(userAgent)
          ? 'macOS'
          : /Linux/.test(userAgent)
            ? 'Linux'
            : ''
  return system ? `${browser}, ${system}` : browser
}
