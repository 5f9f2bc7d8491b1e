import { readMigrationFiles } from 'drizzle-orm/migrator'
import pg from 'pg'
import { migrationsFolder } from '../db/migrate.ts'
import type { Storage } from '../storage/index.ts'
import { type Head, readArchive, SECRET, type Summary } from './archive.ts'
import { MIGRATIONS_TABLE, quoted, type TableColumns, withColumns } from './catalog.ts'
import { copyIn, copyOut, SAME_TEXT } from './copy.ts'
import { BackupError } from './errors.ts'
import { setAside } from './indexes.ts'
import { settle } from './settle.ts'
import { makeTally } from './tally.ts'
import { damaged } from './tar.ts'

interface RestoreParts {
  databaseUrl: string
  storage: Storage
  say: (line: string) => void
  /** Another folder than this version's own, for tests. */
  migrations?: string
}

/** What came back. */
export interface Restored {
  head: Head
  summary: Summary
  /** Letters that are held back, because they may have been sent after the backup. */
  held: number
  /** The secret of the installation, when it was in the backup. */
  secret: string | null
}

/**
 * Puts a backup back into an empty database, in the schema that it was made with, in one transaction: all of it or
 * nothing. Migrate afterwards. Every table is read back and held against the checksum in the backup.
 * @param path a file that `inspect` found whole
 * @throws BackupError when the database is not empty, the backup is newer than this version, or something differs
 */
export async function restore(
  path: string,
  inspected: { head: Head; summary: Summary },
  parts: RestoreParts,
): Promise<Restored> {
  const { head, summary } = inspected
  const client = new pg.Client({ connectionString: parts.databaseUrl, application_name: 'vliegwiel-restore' })
  client.on('error', () => {})
  await client.connect()
  const stored: string[] = []
  try {
    await client.query(SAME_TEXT)
    await client.query('begin')
    await refuseUnlessEmpty(client)
    await makeSchema(client, head, parts.migrations ?? migrationsFolder())
    const putBack = await setAside(client)
    const secret = await fill(path, head, client, parts, stored)
    for (const { name, last } of head.sequences)
      await client.query('select setval($1::regclass, $2)', [quoted(name), last])
    parts.say('indexes and references')
    await putBack()
    await verify(client, head, summary, stored.length)
    const held = await settle(client, head.takenAt)
    await client.query('commit')
    await client.query('analyze')
    return { head, summary, held, secret }
  } catch (error) {
    // What is told is what went wrong, and not that the storage is away by now.
    for (const key of stored) await parts.storage.remove(key).catch(() => {})
    throw error
  } finally {
    // Ends what was not committed as well.
    await client.end()
  }
}

/** @throws BackupError when there is any table in it */
export async function refuseUnlessEmpty(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and not exists (select from pg_depend where objid = c.oid and deptype = 'e') limit 1`)
  if (rows[0])
    throw new BackupError(
      `the database is not empty (it has ${rows[0].name}): restore into a new, empty one, and nothing is overwritten`,
    )
}

async function makeSchema(client: pg.ClientBase, head: Head, migrations: string): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: migrations })
  for (const [i, { hash }] of head.migrations.entries()) {
    const migration = known[i]
    if (migration?.hash !== hash)
      throw new BackupError(
        `the backup is of Vliegwiel ${head.version} and this version does not know its tables: restore it with that version, then update`,
      )
    for (const statement of migration.sql) if (statement.trim()) await client.query(statement)
  }
  // As drizzle's own migrator makes it; the rows come out of the backup.
  await client.query('create schema if not exists drizzle')
  await client.query(`create table ${MIGRATIONS_TABLE} (id serial primary key, hash text not null, created_at bigint)`)
  // What a migration put in its tables comes out of the backup too.
  await client.query(`truncate ${head.tables.map(({ name }) => quoted(name)).join(', ')} cascade`)
}

async function fill(
  path: string,
  head: Head,
  client: pg.ClientBase,
  { storage, say }: RestoreParts,
  stored: string[],
): Promise<string | null> {
  const tables = new Map(head.tables.map((table): [string, TableColumns] => [table.name, table]))
  let secret: string | null = null
  let last = ''
  for await (const { name, body } of readArchive(path)) {
    const [kind, what = ''] = name.split('/')
    if (kind === 'tables') {
      const table = tables.get(what)
      if (!table) throw damaged()
      if (what !== last) say(what)
      last = what
      await copyIn(client, `copy ${withColumns(table)} from stdin`, body)
    } else if (kind === 'files') {
      await refuseTaken(storage, what)
      stored.push(what)
      await storage.put(what, body)
    } else if (name === SECRET) secret = body.toString('utf8')
  }
  if (stored.length > 0) say(`files: ${stored.length}`)
  return secret
}

async function refuseTaken(storage: Storage, key: string): Promise<void> {
  const found = await storage.get(key)
  if (!found) return
  await found.stream.cancel()
  throw new BackupError(
    `the storage already holds ${key}: restore into a new DATA_DIR, or an empty bucket (STORAGE_URL)`,
  )
}

async function verify(client: pg.ClientBase, head: Head, summary: Summary, files: number): Promise<void> {
  for (const table of head.tables) {
    const tally = makeTally()
    for await (const rows of copyOut(client, `copy ${withColumns(table)} to stdout`))
      for (const row of rows) tally.add(row)
    const wanted = summary.tables[table.name]
    const { rows, sum } = tally.read()
    if (rows !== wanted?.rows || sum !== wanted.sum)
      throw new BackupError(
        `${table.name} came back with ${rows} rows that differ from the ${wanted?.rows} in the backup: nothing was kept`,
      )
  }
  if (files !== summary.files) throw damaged()
}
