import type pg from 'pg'

// Shorter values stand in too many places that have nothing to do with them.
const TELLING = 4

/** A page cut at every value that came from the database. */
export interface Template {
  /** JavaScript that joins it again, out of `rows` (those of each query) and `escaped`. */
  code: string
  /** How many values are put in at each request. */
  slots: number
}

/**
 * Cuts a page into strings and values.
 * @param html the page
 * @param results of its queries, in order; without them all of it is one string
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
  const code = pieces.map((piece, i) => (i % 2 ? `escaped(${places.get(piece)})` : JSON.stringify(piece)))
  return { code: `return ${code.join(' + ')}`, slots: (pieces.length - 1) / 2 }
}

/** What joins a template again. The rows of each query go in, in order. */
export function fill({ code }: Template): (rows: unknown[][]) => string {
  const join = new Function('rows', 'escaped', code) as (rows: unknown[][], e: typeof escaped) => string
  return (rows) => join(rows, escaped)
}

function escaped(text: string): string {
  if (!/["&<]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function collect(value: unknown, path: string, places: Map<string, string>): void {
  if (typeof value === 'string') {
    if (value.length >= TELLING) places.set(escaped(value), path)
  } else if (value && typeof value === 'object' && !(value instanceof Date) && !Buffer.isBuffer(value))
    for (const [key, inner] of Object.entries(value)) collect(inner, `${path}[${JSON.stringify(key)}]`, places)
}
