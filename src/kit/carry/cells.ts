import type { Cell } from './kinds.ts'

// What a spreadsheet takes for a formula: =, +, -, @ (also in their full width) and what may come before them.
const TRAP = /^'*[=+\-@\t\r\n＝＋－＠]/
const SEPARATORS = /[";,\t\r\n]/

/**
 * A value as text: a moment as ISO, yes and no in Dutch, a list with commas between.
 * @param cell what a feature gave
 */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString()
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee'
  return Array.isArray(cell) ? cell.join(', ') : String(cell)
}

/**
 * One field of CSV. What a spreadsheet would reckon with gets an apostrophe before it, after OWASP's CSV Injection;
 * `withoutApostrophe` takes exactly that off again.
 */
export function csvField(text: string): string {
  const safe = TRAP.test(text) ? `'${text}` : text
  return SEPARATORS.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A field as it was before it was made safe for a spreadsheet. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && TRAP.test(text) ? text.slice(1) : text
}
