import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import { TOKENS } from './queries-directory-parts.ts'
import { wordsOf } from './queries-search.ts'
import { directoryWord } from './tables.ts'

/** Has the words of an entry looked up from here on. A word that is there already is left alone, so that nobody waits for it. */
export async function keepWords(tx: Db, circleId: string, search: string): Promise<void> {
  const words = wordsOf(search).map((word) => ({ circleId, word }))
  if (words.length > 0) await tx.insert(directoryWord).values(words).onConflictDoNothing()
}

/**
 * Lets go of the words of somebody who left that nobody else has. Those of a profile that was rewritten go at night.
 * @param entry as it stood in the directory; it is gone
 */
export async function forgetWords(tx: Db, { circleId, search }: { circleId: string; search: string }): Promise<void> {
  await tx.execute(sql`delete from directory_word w
    where circle_id = ${circleId} and word = any(${sql.param(wordsOf(search))}::text[])
      and not exists (select 1 from directory_entry where ${sql.raw(TOKENS)} @> array[w.circle_id || ':' || w.word])`)
}
