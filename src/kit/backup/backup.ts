import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import type { Storage } from '../storage/index.ts'
import { FORMAT, HEAD, type Head, SECRET, SUMMARY, type Summary } from './archive.ts'
import { findSequences, findTables, MIGRATIONS_TABLE, type TableColumns, withColumns } from './catalog.ts'
import { copyOut, SAME_TEXT } from './copy.ts'
import { BackupError } from './errors.ts'
import { makeTally, type Tally } from './tally.ts'
import { packEntry, TAR_END } from './tar.ts'

const PART_BYTES = 4 * 1024 * 1024

interface BackupParts {
  databaseUrl: string
  storage: Storage
  version: string
  /** Kept in the backup when given. */
  secret?: string
  /** Told what happens, a line at a time. */
  say: (line: string) => void
}

/**
 * Writes everything of an installation into one archive: the tables as they are at one moment, while the app goes on,
 * and the files that belong to them.
 * @param out is ended when all is written
 * @returns what went in
 * @throws BackupError when there is nothing to keep or a table cannot be kept
 */
export async function backup(out: Writable, parts: BackupParts): Promise<Summary> {
  const client = new pg.Client({ connectionString: parts.databaseUrl, application_name: 'vliegwiel-backup' })
  client.on('error', () => {})
  await client.connect()
  const archive = makeArchive(out)
  try {
    await client.query(SAME_TEXT)
    await client.query('begin isolation level repeatable read, read only')
    const head = await makeHead(client, parts)
    await archive.add(HEAD, json(head))
    const tables: Record<string, Tally> = {}
    for (const table of head.tables) tables[table.name] = await addTable(client, table, archive.add, parts.say)
    const files = await addFiles(client, parts, archive.add)
    if (parts.secret) await archive.add(SECRET, Buffer.from(parts.secret))
    const summary: Summary = { sha256: archive.sha256(), tables, files }
    await archive.add(SUMMARY, json(summary))
    await archive.end()
    return summary
  } catch (error) {
    archive.abandon()
    throw error
  } finally {
    await client.end()
  }
}

async function makeHead(client: pg.ClientBase, { version, say }: BackupParts): Promise<Head> {
  const { tables, foreign } = await findTables(client)
  if (!tables.some(({ name }) => name === MIGRATIONS_TABLE))
    throw new BackupError('there is no Vliegwiel in this database: nothing to keep')
  if (foreign.length > 0) say(`left out, not a table of Vliegwiel: ${foreign.join(', ')}`)
  const moment = await client.query<{ at: Date; postgres: string }>(
    "select now() as at, current_setting('server_version') as postgres",
  )
  const [{ at, postgres }] = moment.rows as [{ at: Date; postgres: string }]
  const migrations = await client.query<Head['migrations'][number]>(
    'select hash, created_at from drizzle.__drizzle_migrations order by created_at',
  )
  return {
    format: FORMAT,
    version,
    takenAt: at.toISOString(),
    postgres,
    tables,
    sequences: await findSequences(client),
    migrations: migrations.rows,
  }
}

type Add = (name: string, body: Buffer) => Promise<void>

async function addTable(client: pg.ClientBase, table: TableColumns, add: Add, say: BackupParts['say']): Promise<Tally> {
  const tally = makeTally()
  let part: Buffer[] = []
  let bytes = 0
  let number = 0
  const addPart = async () => {
    if (bytes > 0) await add(`tables/${table.name}/${String(++number).padStart(6, '0')}`, Buffer.concat(part))
    part = []
    bytes = 0
  }
  for await (const rows of copyOut(client, `copy ${withColumns(table)} to stdout`)) {
    for (const row of rows) {
      tally.add(row)
      part.push(row)
      bytes += row.length
      if (bytes >= PART_BYTES) await addPart()
    }
  }
  await addPart()
  const { rows } = tally.read()
  if (rows > 0) say(`${table.name}: ${rows} rows`)
  return tally.read()
}

async function addFiles(client: pg.ClientBase, { storage, say }: BackupParts, add: Add): Promise<number> {
  const { rows } = await client.query<{ key: string }>('select key from stored_file order by key')
  let kept = 0
  for (const { key } of rows) {
    const bytes = await bytesOf(storage, key)
    // Someone may have removed it after the moment of the tables.
    if (!bytes) say(`a file is gone and stays gone: ${key}`)
    else {
      await add(`files/${key}`, bytes)
      kept++
    }
  }
  if (kept > 0) say(`files: ${kept}`)
  return kept
}

async function bytesOf(storage: Storage, key: string): Promise<Buffer | null> {
  try {
    const found = await storage.get(key)
    return found && Buffer.from(await new Response(found.stream).arrayBuffer())
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function makeArchive(out: Writable) {
  const gzip = createGzip({ level: 6 })
  const hash = createHash('sha256')
  const at = new Date()
  gzip.pipe(out)
  const failed = new Promise<never>((_, reject) => {
    gzip.once('error', reject)
    out.once('error', reject)
  })
  failed.catch(() => {})
  const write = async (bytes: Buffer) => {
    hash.update(bytes)
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), failed])
  }
  return {
    add: (name: string, body: Buffer) => write(packEntry(name, body, at)),
    sha256: () => hash.copy().digest('hex'),
    async end() {
      gzip.end(TAR_END)
      await Promise.race([finished(out), failed])
    },
    abandon() {
      gzip.destroy()
      out.destroy()
    },
  }
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
