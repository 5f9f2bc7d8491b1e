import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, query, tempFolder } from './fixture.ts'
import { startEmbedded } from './index.ts'
import { findPostmaster } from './postmaster.ts'

const log = () => {}
afterEach(cleanUp)

test('a new folder gets a database, and a next start finds what was written', async () => {
  const dataDir = tempFolder()
  const first = await startEmbedded({ dataDir, log })
  expect(first.fresh).toBe(true)
  await query(first.url, "create table note as select 'Waar kan Jip terecht?' as text")
  await first.stop()
  expect(findPostmaster(join(dataDir, 'postgres'))).toBeNull()

  const second = await startEmbedded({ dataDir, log })
  expect(second.fresh).toBe(false)
  expect(await query(second.url, 'select text from note')).toEqual([{ text: 'Waar kan Jip terecht?' }])
  await second.stop()
})

test('the address works for a pool, whatever PG variables stand in the environment', async () => {
  process.env.PGPORT = '1'
  process.env.PGSSLMODE = 'require'
  const { url, stop } = await startEmbedded({ dataDir: tempFolder(), log })
  const pool = new pg.Pool({ connectionString: url })
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await pool.end()
  await stop()
  delete process.env.PGPORT
  delete process.env.PGSSLMODE
})

test('the database knows Dutch, folds capitals with accents, checks its pages and hears no network', async () => {
  const { url, stop } = await startEmbedded({ dataDir: tempFolder(), log })
  const [row] = await query(
    url,
    `select to_tsvector('dutch', 'huizen')::text as stem, lower('ÉÉN') as lower, current_setting('data_checksums') as checksums,
       current_setting('fsync') as fsync, current_setting('listen_addresses') as network,
       pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
  )
  expect(row).toEqual({ stem: "'huiz':1", lower: 'één', checksums: 'on', fsync: 'on', network: '', encoding: 'UTF8' })
  await query(url, 'create extension pg_trgm; create extension unaccent; create extension btree_gin')
  await stop()
})

test('the app is no superuser, may make databases, and needs its password', async () => {
  const { url, stop } = await startEmbedded({ dataDir: tempFolder(), log })
  const rights = 'select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user'
  expect(await query(url, rights)).toEqual([{ rolsuper: false, rolcreatedb: true, rolcreaterole: false }])
  const wrong = url.replace(/:[^:@]+@/, ':geraden@')
  await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  await stop()
})

test('the password is for our eyes only, and what people type stays out of the log', async () => {
  const dataDir = tempFolder()
  const { url, stop } = await startEmbedded({ dataDir, log })
  expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
  await query(url, 'create table person (email text unique)')
  const insert = () => query(url, "insert into person values ('jip@example.nl')")
  await insert()
  await expect(insert()).rejects.toMatchObject({ code: '23505' })
  await stop()
  const written = readFileSync(join(dataDir, 'postgres.log'), 'utf8')
  expect(written).toContain('duplicate key')
  expect(written).not.toContain('jip@')
})

test('stopping twice is stopping once, also at the same moment', async () => {
  const dataDir = tempFolder()
  const { stop } = await startEmbedded({ dataDir, log })
  await Promise.all([stop(), stop()])
  await stop()
  await (await startEmbedded({ dataDir, log })).stop()
})
