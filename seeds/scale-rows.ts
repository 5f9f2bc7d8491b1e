import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { searchable, seenFrom } from '#features/members/commands.ts'
import { fold, wordsOf } from '#features/members/queries-search.ts'
import { directoryEntry, participant, profile } from '#features/members/tables.ts'
import { membership } from '#kit/access/tables.ts'
import { person } from '#kit/session/tables.ts'
import { type ScalePerson, scalePerson } from './scale-people.ts'

/** Some people as PostgreSQL's COPY reads them. */
export interface ScaleRows {
  people: number
  /** Tables in the order in which they refer to each other. */
  copies: { statement: string; rows: Buffer<ArrayBuffer> }[]
  labels: { kind: 'opgave' | 'organisation'; label: string; people: number }[]
  /** Words that were not in what was made before. */
  words: string[]
}

/** The tables that are filled. */
export const FILLED = [person, membership, profile, directoryEntry, participant].map(
  (table) => getTableConfig(table).name,
)

/** Who is made, and for which circle. */
export interface Wanted {
  circleId: string
  /** Milliseconds since 1970, from which everybody's past is counted. */
  now: number
  /** Whose ids are taken already, by whoever. */
  taken: Set<string>
}

/** Numbers of the generator. */
export type Range = [from: number, to: number]

/** Makes the same rows that a person's own saving makes, in the shapes of the projection itself. */
export function rowMaker({ circleId, now, taken }: Wanted): (range: Range) => ScaleRows {
  const folder = new Folder()
  return ([from, to]) => {
    const people = Array.from({ length: to - from }, (_, i) => scalePerson(from + i))
    return rowsOf(
      people.filter(({ id }) => !taken.has(id)),
      circleId,
      now,
      folder,
    )
  }
}

function rowsOf(people: ScalePerson[], circleId: string, now: number, folder: Folder): ScaleRows {
  // What nothing is said of has its default.
  const persons = new Copy(person, ['id', 'name', 'email', 'createdAt', 'seenAt', 'greetedAt'])
  const seats = new Copy(membership, ['circleId', 'personId', 'joinedAt'])
  const profiles = new Copy(profile)
  const entries = new Copy(directoryEntry)
  const participants = new Copy(participant)
  const labels = new Labels()
  const ago = (minutes: number) => new Date(now - minutes * 60_000)
  for (const one of people) {
    const { id: personId, name, email, shown, thanks, joined, seen, ...told } = one
    const joinedAt = ago(joined)
    const [since, last] = [joinedAt.toISOString(), ago(seen).toISOString()]
    const who = { name, photoId: null }
    const written = { ...told, shownSince: shown ? joinedAt : null }
    const mates = seenFrom(who, written, 'circles')
    const search = searchable(mates, (text) => folder.fold(text))
    persons.add({ id: personId, name, email, createdAt: since, seenAt: last, greetedAt: since })
    seats.add({ circleId, personId, joinedAt: since })
    profiles.add({ ...told, personId, shownSince: shown ? since : null, changedAt: since })
    entries.add({ ...mates, circleId, personId, joinedAt: since, activeAt: last, thanks, search })
    if (shown) {
      const { photoId, worksOn } = seenFrom(who, written, 'everyone')
      participants.add({ circleId, personId, joinedAt: since, name, photoId, worksOn })
    }
    for (const label of mates.opgaven) labels.count('opgave', label)
    if (mates.organisation) labels.count('organisation', mates.organisation)
  }
  const copies = [persons, seats, profiles, entries, participants].flatMap((copy) => copy.whole() ?? [])
  return { people: people.length, copies, labels: labels.all(), words: folder.fresh() }
}

// The generator says the same few thousand things over and over.
class Folder {
  private readonly folded = new Map<string, string>()
  private readonly known = new Set<string>()
  private found: string[] = []

  fold(text: string): string {
    const again = this.folded.get(text)
    if (again !== undefined) return again
    const folded = fold(text)
    if (this.folded.size < 50_000) this.folded.set(text, folded)
    for (const word of wordsOf(folded))
      if (!this.known.has(word)) {
        this.known.add(word)
        this.found.push(word)
      }
    return folded
  }

  fresh(): string[] {
    const found = this.found.sort()
    this.found = []
    return found
  }
}

// Moments come as text: most of them stand in several rows.
type Told<Row> = { [Key in keyof Row]: Row[Key] extends Date | null | undefined ? string | null : Row[Key] }

/** Rows of one table, as text. */
class Copy<T extends PgTable> {
  private readonly statement: string
  private readonly keys: string[]
  // Line by line into bytes: one long string of them all would be copied twice more.
  private bytes = Buffer.allocUnsafeSlow(256 * 1024)
  private length = 0

  constructor(table: T, keys: (keyof T['$inferInsert'] & string)[] = Object.keys(getTableColumns(table)) as never) {
    const columns = getTableColumns(table)
    this.keys = keys
    this.statement = `copy ${getTableConfig(table).name} (${keys.map((key) => columns[key]?.name).join(', ')}) from stdin`
  }

  add(row: Told<T['$inferInsert']>): void {
    let line = ''
    for (const key of this.keys) line += `${line && '\t'}${field((row as Record<string, unknown>)[key])}`
    line += '\n'
    if (this.length + line.length * 3 > this.bytes.length) {
      const more = Buffer.allocUnsafeSlow(this.bytes.length * 2 + line.length * 3)
      this.bytes.copy(more, 0, 0, this.length)
      this.bytes = more
    }
    this.length += this.bytes.write(line, this.length)
  }

  whole(): ScaleRows['copies'][number] | null {
    return this.length > 0 ? { statement: this.statement, rows: this.bytes.subarray(0, this.length) } : null
  }
}

class Labels {
  private readonly counted = new Map<string, ScaleRows['labels'][number]>()

  count(kind: 'opgave' | 'organisation', label: string): void {
    const known = this.counted.get(kind + label)
    if (known) known.people++
    else this.counted.set(kind + label, { kind, label, people: 1 })
  }

  all(): ScaleRows['labels'] {
    return [...this.counted.values()]
  }
}

function field(value: unknown): string {
  if (typeof value === 'string') return escaped(value)
  if (value === null || value === undefined) return '\\N'
  if (Array.isArray(value)) return escaped(`{${value.map((one) => JSON.stringify(one)).join(',')}}`)
  return typeof value === 'object' ? escaped(JSON.stringify(value)) : String(value)
}

const SPECIAL: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (one) => SPECIAL[one] ?? one) : text
}
