import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { DigestLine, DigestPart } from '#kit/notices/digest.ts'
import { notHidden } from '#kit/things/sight.ts'
import { calendarDate } from '#ui/clock.ts'
import { openedSince } from './queries.ts'
import { G } from './words-digest.ts'

/** What the digest says of polls: those that opened and wait for the reader's choice. */
export const digest: readonly DigestPart[] = [
  { group: 'polls', place: 'decide', order: 10, heading: { nl: G.nl.polls, en: G.en.polls }, lines: waitingLines },
]

async function waitingLines(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]> {
  const opened = (await openedSince(db, scope, since)).filter(({ voted }) => !voted)
  const leftOut = await notToldOf(
    db,
    scope.viewer.person.id,
    opened.map(({ id }) => id),
  )
  const t = G[scope.viewer.lang]
  return opened
    .filter(({ id }) => !leftOut.has(id))
    .slice(0, most)
    .map(({ question, href, makerName, closesAt }) => ({
      title: question,
      path: href,
      line: [
        makerName && t.by(makerName),
        closesAt && t.until(calendarDate(new Date(closesAt.getTime() - 1), scope.viewer.lang, new Date())),
      ]
        .filter(Boolean)
        .join(' '),
    }))
}

// Those that the reader asked, and what is hidden: who looks after the circle sees that on its pages, no mail says it.
async function notToldOf(db: Db, me: string, ids: string[]): Promise<Set<string>> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from poll p where id = any(${sql.param(ids)}::text[]) and (maker_id = ${me} or not ${notHidden('poll', sql`p.id`)})`,
  )
  return new Set(rows.map(({ id }) => id))
}
