import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { DigestLine, DigestPart } from '#kit/notices/digest.ts'
import { needsSince } from './queries.ts'
import { ND } from './words-digest.ts'

/** What the digest says of needs: what others wrote down. */
export const digest: readonly DigestPart[] = [
  { group: 'news', place: 'moved', order: 60, heading: { nl: ND.nl.heading, en: ND.en.heading }, lines: newNeeds },
]

async function newNeeds(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]> {
  return (await needsSince(db, scope, since, most)).map(({ sentence, href, makerName }) => ({
    title: sentence,
    path: href,
    line: makerName ? ND[scope.viewer.lang].by(makerName) : '',
  }))
}
