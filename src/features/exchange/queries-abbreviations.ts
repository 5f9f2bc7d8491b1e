import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { fold } from '#kit/text/fold.ts'
import { patternsOf, searchWords } from '#kit/text/words.ts'

/** A circle says no more short words than these: they all fit on a page. */
export const MOST_ABBREVIATIONS = 200

/** A short word and what it stands for. */
export interface Abbreviation extends Record<string, unknown> {
  folded: string
  short: string
  full: string
}

/** The abbreviations of a circle, by name. */
export async function abbreviationsOf(db: Db, scope: Pick<CircleScope, 'circle'>): Promise<Abbreviation[]> {
  const { rows } = await db.execute<Abbreviation>(sql`
    select folded, short, "full" from exchange_abbreviation where circle_id = ${scope.circle.id}
    order by folded limit ${MOST_ABBREVIATIONS}`)
  return rows
}

/**
 * A search as groups of patterns: of each group one must be in the text. A short word also finds what it stands for,
 * and the other way round.
 */
export function patternGroups(typed: string, known: readonly Abbreviation[]): { word: string; patterns: string[] }[] {
  let rest = ` ${fold(typed.slice(0, 200))} `
  const groups: { word: string; patterns: string[] }[] = []
  for (const { folded, full } of known) {
    const spelled = fold(full)
    if (!spelled || !rest.includes(` ${spelled} `)) continue
    rest = rest.replace(` ${spelled} `, ' ')
    groups.push({ word: spelled, patterns: [`%${spelled}%`, `% ${folded} %`] })
  }
  for (const word of rest.trim() ? searchWords(rest) : []) {
    const full = known.find(({ folded }) => folded === word)?.full
    groups.push({ word, patterns: [...patternsOf(word), ...(full ? [`%${fold(full)}%`] : [])] })
  }
  return groups
}
