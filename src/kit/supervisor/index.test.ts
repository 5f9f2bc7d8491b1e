import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { cleanUp, query, tempFolder } from './fixture.ts'
import { type Embedded, findEmbedded, startEmbedded } from './index.ts'
import { findPostmaster } from './postmaster.ts'

const log = () => {}

describe('one life after another', () => {
  afterEach(cleanUp)

  test('a new folder gets a database, and a next start finds what was written', async () => {
    const dataDir = tempFolder()
    const first = await startEmbedded({ dataDir, log })
    expect(first.fresh).toBe(true)
    await query(first.url, "create table note as select 'Waar kan Jip terecht?' as text")
    await Promise.all([first.stop(), first.stop()])
    await first.stop()
    expect(findPostmaster(join(dataDir, 'postgres'))).toBeNull()

    const second = await startEmbedded({ dataDir, log })
    expect(second.fresh).toBe(false)
    expect(await query(second.url, 'select text from note')).toEqual([{ text: 'Waar kan Jip terecht?' }])
    await second.stop()
  })
})

describe('a running database', () => {
  let dataDir: string
  let database: Embedded

  beforeAll(async () => {
    dataDir = tempFolder()
    database = await startEmbedded({ dataDir, log })
  })
  afterEach(() => vi.unstubAllEnvs())
  afterAll(async () => {
    await database.stop()
    await cleanUp()
  })

  test('is found by a command beside the app, as long as it runs', () => {
    expect(findEmbedded(dataDir)).toBe(database.url)
    expect(findEmbedded(tempFolder())).toBeNull()
  })

  test('works for a pool, whatever PG variables stand in the environment', async () => {
    vi.stubEnv('PGPORT', '1')
    vi.stubEnv('PGSSLMODE', 'require')
    const pool = new pg.Pool({ connectionString: database.url })
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await pool.end()
  })

  test('knows Dutch, folds capitals with accents, checks its pages and hears no network', async () => {
    const [row] = await query(
      database.url,
      `select to_tsvector('dutch', 'huizen')::text as stem, lower('ÉÉN') as lower,
         current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
         current_setting('listen_addresses') as network, pg_encoding_to_char(encoding) as encoding
       from pg_database where datname = current_database()`,
    )
    expect(row).toEqual({ stem: "'huiz':1", lower: 'één', checksums: 'on', fsync: 'on', network: '', encoding: 'UTF8' })
    await query(database.url, 'create extension pg_trgm; create extension unaccent; create extension btree_gin')
  })

  test('gives the app no rights beyond its own databases, and asks for its password', async () => {
    const rights = 'select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user'
    expect(await query(database.url, rights)).toEqual([{ rolsuper: false, rolcreatedb: true, rolcreaterole: false }])
    const wrong = database.url.replace(/:[^:@]+@/, ':geraden@')
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  test('keeps its password for our eyes only', () => {
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
  })

  test('keeps what people type out of its log', async () => {
    await query(database.url, 'create table person (email text unique)')
    const insert = () => query(database.url, "insert into person values ('jip@example.nl')")
    await insert()
    await expect(insert()).rejects.toMatchObject({ code: '23505' })
    const written = () => readFileSync(join(dataDir, 'postgres.log'), 'utf8')
    await vi.waitFor(() => expect(written()).toContain('duplicate key'))
    expect(written()).not.toContain('jip@')
  })
})
