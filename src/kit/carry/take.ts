import type { CarryScope } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import { csvField, textOf } from './cells.ts'
import type { CarriedKind, CarriedRow, Cell, Column } from './kinds.ts'

const A_PAGE = 500

export type Format = 'csv' | 'json'

/** How a list is written. */
export interface Wanted {
  as: Format
  /** Whether e-mail addresses stand in it. Only who runs this place asks for that. */
  addresses: boolean
  /** Between the fields of CSV; a semicolon when it is left out, as a Dutch spreadsheet wants it. */
  separator?: ';' | ','
}

/**
 * Everything of one kind that a circle made, as a file that is made while it is read.
 * @returns pieces of text, a page of rows each
 */
export async function* takeAlong(
  db: Db,
  scope: CarryScope,
  kind: CarriedKind,
  { as, addresses, separator = ';' }: Wanted,
): AsyncGenerator<string> {
  const columns = kind.columns.filter(({ only }) => addresses || only !== 'address')
  // The mark at the beginning tells a spreadsheet that this is UTF-8.
  yield as === 'csv' ? `\ufeff${columns.map(({ name }) => csvField(name)).join(separator)}\r\n` : '['
  let nth = 0
  let after: string | null = null
  do {
    const { rows, next } = await kind.read(db, scope, after, A_PAGE)
    const line = (row: CarriedRow) =>
      as === 'csv' ? csvLine(columns, row, separator) : `${nth++ ? ',' : ''}\n${json(columns, row)}`
    // Line by line would be many small pieces: a page is one.
    if (rows.length > 0) yield rows.map(line).join('')
    after = next
  } while (after !== null)
  if (as === 'json') yield '\n]\n'
}

/** What a file is called: kring-soort-dag.csv. */
export function fileName(scope: CarryScope, { kind }: CarriedKind, as: Format, day: string): string {
  return `${scope.circle.slug}-${kind}-${day}.${as}`
}

function csvLine(columns: readonly Column[], row: CarriedRow, separator: string): string {
  return `${columns.map(({ key }) => csvField(textOf(row[key]))).join(separator)}\r\n`
}

function json(columns: readonly Column[], row: CarriedRow): string {
  return JSON.stringify(Object.fromEntries(columns.map(({ key, name }) => [name, row[key] ?? (null as Cell)])))
}
