import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BackupError } from './errors.ts'
import type { Tally } from './tally.ts'
import { damaged, type Entry, unpack } from './tar.ts'

export const FORMAT = 1
export const HEAD = 'vliegwiel.json'
export const SUMMARY = 'summary.json'
export const SECRET = 'app-secret'

/** The first entry: what this is and when it was made. */
export interface Head {
  format: number
  version: string
  takenAt: string
  postgres: string
  tables: { name: string; columns: string[] }[]
  sequences: { name: string; last: number }[]
  migrations: { hash: string; created_at: string | number }[]
}

/** The last entry: what must have come before it. */
export interface Summary {
  sha256: string
  tables: Record<string, Tally>
  files: number
}

/** The entries of a backup file. @throws BackupError when it is damaged */
export async function* readArchive(path: string): AsyncGenerator<Entry> {
  const bytes = pipeline(createReadStream(path), createGunzip(), () => {})
  try {
    yield* unpack(bytes)
  } catch (error) {
    throw asBackupError(error, path)
  } finally {
    bytes.destroy()
  }
}

/**
 * Reads a backup from its first to its last byte and holds it against its own checksums.
 * @throws BackupError when something is wrong with it
 */
export async function inspect(path: string): Promise<{ head: Head; summary: Summary }> {
  let head: Head | null = null
  let summary: Summary | null = null
  for await (const { name, body, before } of readArchive(path)) {
    if (summary || (head === null) !== (name === HEAD)) throw head ? damaged() : unknown(path)
    if (name === HEAD) head = parse<Head>(body)
    if (name !== SUMMARY) continue
    summary = parse<Summary>(body)
    if (summary.sha256 !== before) throw damaged()
  }
  if (head && head.format !== FORMAT)
    throw new BackupError(`${path} was made by a newer Vliegwiel (format ${head.format}): restore it with that version`)
  if (!head || !summary) throw damaged()
  return { head, summary }
}

function parse<T>(body: Buffer): T {
  try {
    return JSON.parse(body.toString('utf8')) as T
  } catch {
    throw damaged()
  }
}

function asBackupError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return new BackupError(`${path} cannot be read (${code})`)
  return code.startsWith('Z_') ? damaged() : error
}

function unknown(path: string): BackupError {
  return new BackupError(`${path} is no backup of Vliegwiel`)
}
