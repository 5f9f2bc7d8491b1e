import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { textOf, withoutApostrophe } from './cells.ts'
import { ListError, lookAhead, MOST_CHARACTERS } from './file.ts'
import { objectsIn } from './json.ts'
import { type CarriedKind, type Cell, columnsOf } from './kinds.ts'

/** One row of a list. */
export interface ListRow {
  /** As a spreadsheet counts: the headings are 1. Of JSON: the how manieth, from 1. */
  nth: number
  /** By key of the column. */
  given: Record<string, string>
}

/** The rows of a list, and the headings that we don't know. */
export interface List {
  unknown: readonly string[]
  rows: AsyncIterable<ListRow>
}

/**
 * Reads a list: JSON when it begins with a bracket, else CSV by the separator that its first line has.
 * @throws ListError also while reading, when the list breaks off
 */
export async function openList(kind: CarriedKind, text: AsyncGenerator<string>): Promise<List> {
  const { beginning, all } = await lookAhead(text)
  const start = beginning.replace(/^\ufeff/, '').trimStart()
  if (!start) throw new ListError('Het bestand is leeg.')
  return start.startsWith('[') || start.startsWith('{') ? openJson(kind, beginning, all) : openCsv(kind, beginning, all)
}

async function openCsv(kind: CarriedKind, beginning: string, all: AsyncGenerator<string>): Promise<List> {
  const delimiter = separatorOf(beginning)
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_CHARACTERS,
    info: true,
  })
  // A mistake reaches whoever reads the parser.
  pipeline(Readable.from(all), parser, () => {})
  const records = recordsOf(parser)
  let first = await records.next()
  // Excel's own way of naming the separator.
  if (!first.done && /^sep=/i.test(first.value.join(delimiter))) first = await records.next()
  const headings = first.done ? [] : first.value
  const { keys, missed } = columnsOf(kind, headings)
  if (missed.length > 0) throw new ListError(missing(missed))
  async function* rows() {
    let nth = 1
    for await (const record of records) {
      nth++
      if (record.every((field) => field.trim() === '')) continue
      yield { nth, given: byKey(keys, record.map(withoutApostrophe)) }
    }
  }
  return { unknown: headings.filter((heading, i) => heading.trim() !== '' && !keys[i]), rows: rows() }
}

async function* recordsOf(parser: AsyncIterable<unknown>): AsyncGenerator<string[], undefined> {
  let nth = 0
  try {
    for await (const one of parser) {
      nth++
      yield (one as { record: string[] }).record
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ListError(
      `Na rij ${nth} is het bestand niet te lezen. Vaak staat daar een aanhalingsteken te veel of te weinig.`,
    )
  }
  return undefined
}

/** What stands most often in the first line, outside quotes. */
export function separatorOf(beginning: string): string {
  const said = /^\ufeff?sep=(.)/i.exec(beginning)?.[1]
  if (said) return said
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(beginning.replace(/^[\ufeff\r\n]+/, ''))?.[0] ?? ''
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const often = (separator: string) => bare.split(separator).length
  return [';', ',', '\t'].reduce((best, one) => (often(one) > often(best) ? one : best))
}

async function openJson(kind: CarriedKind, beginning: string, all: AsyncGenerator<string>): Promise<List> {
  const names = new Set<string>()
  const first = await objectsIn(lone(beginning))
    .next()
    .catch(() => null)
  if (first && !first.done) for (const name of Object.keys(first.value)) names.add(name)
  const headings = [...names]
  const { keys, missed } = columnsOf(kind, headings)
  if (first && !first.done && missed.length > 0) throw new ListError(missing(missed))
  async function* rows() {
    let nth = 0
    for await (const object of objectsIn(all)) {
      nth++
      const fields = Object.keys(object)
      yield {
        nth,
        given: byKey(
          columnsOf(kind, fields).keys,
          fields.map((name) => jsonText(object[name])),
        ),
      }
    }
  }
  return { unknown: headings.filter((_, i) => !keys[i]), rows: rows() }
}

async function* lone(text: string) {
  yield text
}

const missing = (names: readonly string[]) =>
  `Deze lijst mist ${names.length === 1 ? 'de kolom' : 'de kolommen'} ${names.join(', ')}. De namen van de kolommen staan in docs/import-export.md.`

function byKey(keys: readonly (string | null)[], fields: readonly string[]): Record<string, string> {
  const given: Record<string, string> = {}
  for (const [i, key] of keys.entries()) if (key) given[key] ||= fields[i] ?? ''
  return given
}

function jsonText(value: unknown): string {
  if (Array.isArray(value)) return textOf(value.map(jsonText))
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : textOf(value as Cell)
}
