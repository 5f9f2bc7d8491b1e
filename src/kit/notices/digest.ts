import type { CircleScope } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import type { Lang } from '../i18n.ts'
import type { NoticeGroup } from './paces.ts'

/** One thing in a digest. */
export interface DigestLine {
  title: string
  /** Where it stands, from the root. The same path stands in a digest once. */
  path: string
  /** One sentence under the title, as plain text. */
  line: string
}

/**
 * Where it stands in a digest: what fits the reader first, then what waits for their choice, then what moved in the
 * circle.
 */
export type DigestPlace = 'me' | 'decide' | 'moved'

/** What a feature gives to the digest of a member. */
export interface DigestPart {
  /** The choice that says how often it comes. */
  group: NoticeGroup
  place: DigestPlace
  /** Within its place: lower comes first. */
  order: number
  /** For `moved`: stands above its lines, such as "Nieuwe vragen". */
  heading: Readonly<Record<Lang, string>>
  /**
   * The most telling lines of one circle, best first, under the rights of the reader.
   * @param since what is older was told before
   * @param most no more than these
   */
  lines(db: Db, scope: CircleScope, since: Date, most: number): Promise<DigestLine[]>
}
