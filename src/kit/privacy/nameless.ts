import { type SQL, sql } from 'drizzle-orm'
import type { Who } from './ties.ts'

/** What stands in a text where a name stood. */
export const SOMEONE = '…'

/**
 * A text without the full name and the address of somebody, as an expression in SQL.
 * @param text a column
 * @param who an empty name or address is not looked for
 */
export function nameless(text: SQL, who: Who): SQL {
  return wordsOf(who).reduce((now, word) => sql`regexp_replace(${now}, ${word}, ${SOMEONE}, 'gi')`, text)
}

/** Whether a text has the full name or the address of somebody in it. */
export function names(text: SQL, who: Who): SQL {
  const words = wordsOf(who)
  return words.length ? sql`${text} ~* ${words.join('|')}` : sql`false`
}

// A first name alone is in too many texts that are about somebody else.
function wordsOf({ name, email }: Who): string[] {
  const full = /\S\s+\S/.test(name.trim()) ? [name.trim(), asHtml(name.trim())] : []
  return [...new Set([...full, email].filter(Boolean))].map((word) => `(?<![[:alnum:]])${literal(word)}(?![[:alnum:]])`)
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+')
}

// As it stands in the HTML part of a mail.
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
