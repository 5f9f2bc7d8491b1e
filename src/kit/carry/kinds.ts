import type * as v from 'valibot'
import type { CarryScope } from '../access/viewer.ts'
import type { Origin } from '../audit/index.ts'
import type { Db } from '../db/index.ts'
import { fold } from '../text/fold.ts'

/** What stands in one field. A list is written with commas between. */
export type Cell = string | number | boolean | Date | null | readonly string[]

/** One thing, by the keys of its columns. */
export type CarriedRow = Record<string, Cell>

export interface Column {
  /** Its name in code; as a heading it is understood too. */
  key: string
  /** The heading, in Dutch. */
  name: string
  /** Other headings by which it is understood. */
  also?: readonly string[]
  /** A list without it can't be brought in. */
  must?: true
  /** `out`: written, and not read. `address`: written only when asked for. */
  only?: 'out' | 'address'
}

/** What became of a row: it is new, or stood there, and perhaps a mail went; or which field was wrong, and why. */
export type Outcome = { made: boolean; invited?: boolean } | Wrong

export interface Wrong {
  /** The key of the column. */
  field: string
  why: string
}

/** How a list is brought in. */
export interface How {
  /** Whether members get a mail with an invitation. */
  invite: boolean
  baseUrl: string
  origin: Origin
}

/** How things of one kind come in. Made by `bringing`, which keeps the types of schema and writing together. */
export interface Bringing {
  schema: v.GenericSchema<unknown, unknown>
  /** By what a row is known: two with the same are one. */
  keyOf(row: unknown): string
  /**
   * Writes rows, each with another key.
   * @param tx a transaction, in which no other list of this circle is brought in
   * @returns as many outcomes, in the same order; for a row that stood there nothing changed
   */
  write(tx: Db, scope: CarryScope, rows: readonly unknown[], how: How): Promise<Outcome[]>
}

/** A kind of thing that can be taken along, and perhaps brought in. */
export interface CarriedKind {
  /** In Dutch, as one says it after `--soort`; and in English. */
  kind: string
  en: string
  columns: readonly Column[]
  /**
   * Reads a page of things, each once, in an order that does not change.
   * @param after where the last page ended; null at the beginning
   * @returns the rows, perhaps none, and where this page ended; null when there are no more
   */
  read(db: Db, scope: CarryScope, after: string | null, most: number): Promise<CarriedPage>
  bring?: Bringing
}

export interface CarriedPage {
  rows: CarriedRow[]
  next: string | null
}

/** Ties a schema to the writing of what comes out of it. */
export function bringing<S extends v.GenericSchema<unknown, unknown>>(parts: {
  schema: S
  keyOf(row: v.InferOutput<S>): string
  write(tx: Db, scope: CarryScope, rows: readonly v.InferOutput<S>[], how: How): Promise<Outcome[]>
}): Bringing {
  return parts as unknown as Bringing
}

/** The kind that somebody means. @param kinds all there are */
export function kindCalled(kinds: readonly CarriedKind[], name: string): CarriedKind | undefined {
  return kinds.find(({ kind, en }) => name === kind || name === en)
}

/** A heading as we compare it: "E-mail", "email" and "e_mail" are one. */
const plain = (heading: string) => fold(heading).replaceAll(' ', '')

/**
 * Which column each heading of a list means.
 * @returns for each heading the key of its column, or null for one that we don't know; and the columns that are missed
 */
export function columnsOf(
  { columns }: CarriedKind,
  headings: readonly string[],
): { keys: (string | null)[]; missed: string[] } {
  const keys = headings.map((heading) => {
    const said = plain(heading)
    return (
      columns.find(({ key, name, also = [] }) => [key, name, ...also].some((one) => plain(one) === said))?.key ?? null
    )
  })
  const missed = columns.filter(({ key, must }) => must && !keys.includes(key)).map(({ name }) => name)
  return { keys, missed }
}

/** A row as a form would send it: every column there is, as text. */
export function typedRow({ columns }: CarriedKind, given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(columns.map(({ key }) => [key, given[key] ?? '']))
}
