import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { DigestLine, DigestPart } from '#kit/notices/digest.ts'
import { calendarDate } from '#ui/clock.ts'
import { askedSince } from './queries.ts'
import { DD } from './words-digest.ts'

/** What the digest says of date polls: those that were asked and wait for the reader's answer. */
export const digest: readonly DigestPart[] = [
  {
    group: 'meet',
    place: 'decide',
    order: 20,
    heading: { nl: DD.nl.heading, en: DD.en.heading },
    lines: waitingLines,
  },
]

async function waitingLines(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]> {
  const { lang } = scope.viewer
  const t = DD[lang]
  return (await askedSince(db, scope, since, most)).map(({ title, href, makerName, closesAt }) => ({
    title,
    path: href,
    line: [makerName && t.by(makerName), t.until(calendarDate(closesAt, lang, new Date()))].filter(Boolean).join(' '),
  }))
}
