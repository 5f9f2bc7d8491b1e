import type pg from 'pg'

// Shorter values stand in too many places that have nothing to do with them.
const TELLING = 4

/** JavaScript of a function `(rows, escapeText) => html` that writes a page again out of the rows it was made of. */
export interface Template {
  code: string
  /** How many values are put in at each request. */
  slots: number
}

/**
 * Cuts a page at every value that came from the database.
 * @param html the page
 * @param results of its queries, in order
 */
export function cutTemplate(html: string, results: pg.QueryResult[]): Template {
  const places = new Map<string, string>()
  results.forEach(({ rows }, q) => {
    collect(rows, `rows[${q}]`, places)
  })
  if (places.size === 0) return { code: `return ${JSON.stringify(html)}`, slots: 0 }
  const longestFirst = [...places.keys()].sort((a, b) => b.length - a.length)
  const anywhere = new RegExp(`(${longestFirst.map(literally).join('|')})`)
  const pieces = html.split(anywhere)
  const code = pieces.map((piece, i) => (i % 2 ? `escapeText(${places.get(piece)})` : JSON.stringify(piece)))
  return { code: `return ${code.join(' + ')}`, slots: (pieces.length - 1) / 2 }
}

/** Escapes text for HTML the way our pages do. */
export function escapeText(text: string): string {
  if (!/["&<]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function collect(value: unknown, path: string, places: Map<string, string>): void {
  if (typeof value === 'string') {
    if (value.length >= TELLING) places.set(escapeText(value), path)
  } else if (value && typeof value === 'object' && !(value instanceof Date) && !Buffer.isBuffer(value))
    for (const [key, inner] of Object.entries(value)) collect(inner, `${path}[${JSON.stringify(key)}]`, places)
}
