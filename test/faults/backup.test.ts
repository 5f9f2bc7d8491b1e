import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LEFT_OUT } from '#kit/backup/catalog.ts'
import { openDatabase } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { diskStorage } from '#kit/storage/index.ts'
import { keepPhoto } from '#kit/storage/photos.ts'
import { findEmbedded, startEmbedded } from '#kit/supervisor/index.ts'
import { startDistribution } from '../../bin/lib/distribution.ts'
import { databaseUrl, run } from '../global.ts'
import { startS3 } from '../s3.ts'
import { type App, cleanUp, newDataDir, queryAt, sendSignal, start } from './app.ts'

const SECRET = 'a secret that is long enough for the tests'
const distribution = startDistribution()

let folder: string
let file: string
let source: string
let writes: Writes

// The demo, two thousand members and a photo; one backup of it while the app runs and is written to.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vliegwiel-backup-'))
  file = join(folder, 'een backup.tar.gz')
  const dataDir = newDataDir()
  await (await start(dataDir)).ready()
  source = findEmbedded(dataDir) as string
  command('seed', { DATA_DIR: dataDir }, '--members', '2000')
  await keepSomeonesPhoto(dataDir)
  writes = await keepWriting(source)
  expect(await commandBeside('backup', { DATA_DIR: dataDir }, '--with-secret', file)).toMatchObject({ status: 0 })
  await writes.stop()
}, 120_000)
afterAll(async () => {
  await cleanUp()
  distribution?.stop()
  rmSync(folder, { recursive: true })
})

test('a backup made while people write is one moment, and comes back row by row, also through another PostgreSQL', async () => {
  const one = newDataDir()
  expect(command('restore', { DATA_DIR: one }, file)).toMatchObject({ status: 0 })
  const embedded = await startEmbedded({ dataDir: one, log: () => {} })
  const moment = await writes.readAt(embedded.url)
  expect(moment.length).toBeGreaterThan(0)
  expect(moment.length).toBeLessThan(writes.done.length)
  expect(await hashes(embedded.url, moment)).toEqual(await hashes(source, moment))

  if (distribution) {
    await run(distribution.url, 'create database passage')
    const passage = { DATABASE_URL: databaseUrl(distribution.url, 'passage'), DATA_DIR: newDataDir() }
    expect(command('restore', passage, file)).toMatchObject({ status: 0 })
    expect(await hashes(passage.DATABASE_URL, moment)).toEqual(await hashes(embedded.url, moment))

    // From an older PostgreSQL into a newer one.
    const second = join(folder, 'second.tar.gz')
    expect(command('backup', passage, second)).toMatchObject({ status: 0 })
    const last = newDataDir()
    expect(command('restore', { DATA_DIR: last }, second)).toMatchObject({ status: 0 })
    const newer = await startEmbedded({ dataDir: last, log: () => {} })
    expect(await hashes(newer.url, moment)).toEqual(await hashes(passage.DATABASE_URL, moment))
    await newer.stop()
  }
  await embedded.stop()
}, 120_000)

test('a restored installation serves, its people sign in anew, and its photo is there', async () => {
  const dataDir = newDataDir()
  command('restore', { DATA_DIR: dataDir }, file)
  const app = await (await start(dataDir)).ready()
  const cookie = await signIn(app)
  const page = await fetch(`http://127.0.0.1:${app.port}/vandaag`, { headers: { cookie }, redirect: 'manual' })
  expect(page.status).toBe(200)
  const [photo] = await queryAt<{ id: string }>(source, 'select id from stored_file')
  const picture = await fetch(`http://127.0.0.1:${app.port}/fotos/${photo?.id}`, { headers: { cookie } })
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
  await sendSignal(app, 'SIGTERM')
}, 60_000)

test('an installation moves from disk to a bucket and back, by backup and restore', async () => {
  const s3 = await startS3()
  const photoOn = async (env: Record<string, string>): Promise<Buffer> => {
    const app = await (await start(env.DATA_DIR as string, { env })).ready()
    const [photo] = await queryAt<{ id: string }>(source, 'select id from stored_file')
    const cookie = await signIn(app)
    const picture = await fetch(`http://127.0.0.1:${app.port}/fotos/${photo?.id}`, { headers: { cookie } })
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
    await sendSignal(app, 'SIGTERM')
    return Buffer.from(await picture.arrayBuffer())
  }
  try {
    const bucket = { DATA_DIR: newDataDir(), STORAGE_URL: s3.url }
    expect(await commandBeside('restore', bucket, file)).toMatchObject({ status: 0 })
    expect(existsSync(join(bucket.DATA_DIR, 'files'))).toBe(false)
    const there = await photoOn(bucket)

    const moved = join(folder, 'moved.tar.gz')
    const kept = await commandBeside('backup', bucket, moved)
    expect(kept).toMatchObject({ status: 0, output: expect.stringContaining('1 files') })
    expect(kept.output).not.toContain('S3RVER')
    const disk = { DATA_DIR: newDataDir() }
    expect(await commandBeside('restore', disk, moved)).toMatchObject({ status: 0 })
    expect(await photoOn(disk)).toEqual(there)

    // Away while it is needed: one line, and no half backup.
    await s3.stop()
    const half = join(folder, 'half.tar.gz')
    expect(await commandBeside('backup', bucket, half)).toEqual({
      status: 1,
      output: expect.stringMatching(/^backup: the storage 127\.0\.0\.1:\d+, bucket [\w-]+, cannot be used: \w+$/m),
    })
    expect([existsSync(half), existsSync(`${half}.part`)]).toEqual([false, false])
  } finally {
    await s3.close()
  }
}, 120_000)

test('who was erased after a backup stays erased: by the ledger given to the restore, or put beside the database later', async () => {
  const ledger = join(folder, 'erasures')
  const [anke] = await queryAt<{ id: string }>(source, "select id from person where name = 'Anke Zuidgeest'")
  const line = { personId: anke?.id, at: new Date().toISOString(), choice: 'remove', held: [] }
  writeFileSync(ledger, `${JSON.stringify(line)}\n`)
  const named = "select 1 from person where name = 'Anke Zuidgeest'"

  const given = newDataDir()
  const { status, output } = command('restore', { DATA_DIR: given }, '--erasures', ledger, file)
  expect([status, output]).toEqual([0, expect.stringContaining('erased again, as they were after the backup: 1')])
  expect(output).not.toContain('No ledger')
  const embedded = await startEmbedded({ dataDir: given, log: () => {} })
  expect(await queryAt(embedded.url, named)).toEqual([])
  await embedded.stop()
  // The photo went too, and the new installation knows why.
  const files = readdirSync(join(given, 'files'), { recursive: true }).map(String)
  expect(files.filter((name) => name.endsWith('.webp'))).toEqual([])
  expect(readFileSync(join(given, 'erasures'), 'utf8')).toContain(anke?.id as string)

  const later = newDataDir()
  expect(command('restore', { DATA_DIR: later }, file).output).toContain('No ledger of erasures was found')
  writeFileSync(join(later, 'erasures'), readFileSync(ledger))
  const app = await (await start(later)).ready()
  expect(await queryAt(findEmbedded(later) as string, named)).toEqual([])
  await sendSignal(app, 'SIGTERM')
}, 60_000)

test('a damaged backup is refused in one line, before anything is made', () => {
  const bytes = readFileSync(file)
  const half = bytes.length >> 1
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8((bytes[half] as number) ^ 4, half)
  for (const damaged of [bytes.subarray(0, half), flipped]) {
    const path = join(folder, 'damaged.tar.gz')
    writeFileSync(path, damaged)
    const dataDir = newDataDir()
    const { status, output } = command('restore', { DATA_DIR: dataDir }, path)
    expect(status).toBe(1)
    expect(output).toMatch(/^restore: this file is damaged or not complete: [^\n]+\n$/)
    expect(existsSync(dataDir)).toBe(false)
  }
})

test('an installation that lives is never written over', async () => {
  const dataDir = newDataDir()
  const app = await (await start(dataDir)).ready()
  expect(command('restore', { DATA_DIR: dataDir }, file)).toEqual({
    status: 1,
    output: expect.stringMatching(/restore: Vliegwiel runs on .*: stop it/),
  })
  await sendSignal(app, 'SIGTERM')
  expect(command('restore', { DATA_DIR: dataDir }, file)).toEqual({
    status: 1,
    output: expect.stringMatching(/restore: the database is not empty/),
  })
  expect(command('backup', { DATA_DIR: join(folder, 'nothing') }, join(folder, 'x'))).toEqual({
    status: 1,
    output: expect.stringMatching(/^backup: there is no installation in [^\n]+\n$/),
  })
  expect(existsSync(join(folder, 'nothing'))).toBe(false)
}, 60_000)

interface Ran {
  status: number | null
  output: string
}

function environment(env: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '' } = process.env
  return { PATH, HOME, APP_SECRET: SECRET, ...env }
}

// As an operator would, from another folder.
function command(name: string, env: Record<string, string>, ...args: string[]): Ran {
  const { status, stderr } = spawnSync(resolve('bin', name), args, {
    cwd: folder,
    env: environment(env),
    encoding: 'utf8',
  })
  return { status, output: stderr }
}

function commandBeside(name: string, env: Record<string, string>, ...args: string[]): Promise<Ran> {
  const child = spawn(resolve('bin', name), args, { cwd: folder, env: environment(env) })
  let output = ''
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((done) => child.once('close', (status) => done({ status, output })))
}

async function keepSomeonesPhoto(dataDir: string): Promise<void> {
  const { db, close } = openDatabase(source, 1)
  const [anke] = await queryAt<{ id: string }>(source, "select id from person where name = 'Anke Zuidgeest'")
  const picture = await sharp({ create: { width: 80, height: 80, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const photo = await keepPhoto(db, diskStorage(join(dataDir, 'files')), anke?.id as string, picture)
  if (!photo.ok) throw new Error(photo.why)
  await queryAt(source, `update person set photo_id = '${photo.id}' where id = '${anke?.id}'`)
  await close()
}

interface Writes {
  /** In order; each wrote one row in each of two tables, in one transaction. */
  done: string[]
  /** The ones that a database has. @throws when it has half of one, or one without those before it */
  readAt(url: string): Promise<string[]>
  stop(): Promise<void>
}

async function keepWriting(url: string): Promise<Writes> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const done: string[] = []
  let going = true
  const loop = (async () => {
    while (going) {
      const id = newId()
      await client.query('begin')
      await client.query("insert into audit (id, action) values ($1, 'test.write')", [id])
      await client.query("insert into installation (key, value) values ($1, 'test')", [id])
      await client.query('commit')
      done.push(id)
    }
    await client.end()
  })()
  return {
    done,
    async readAt(restored) {
      const read = async (text: string) => (await queryAt<{ id: string }>(restored, text)).map(({ id }) => id)
      const one = await read("select id from audit where action = 'test.write' order by id")
      expect(await read("select key as id from installation where value = 'test' order by key")).toEqual(one)
      expect(one).toEqual(done.slice(0, one.length).sort())
      return one
    },
    async stop() {
      going = false
      await loop
    },
  }
}

/** A hash of all rows of every table that is kept; of the writes beside the backup only those that are in it. */
async function hashes(url: string, moment: string[]): Promise<Record<string, string>> {
  const tables = await queryAt<{ name: string }>(
    url,
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  )
  const later = writes.done.filter((id) => !moment.includes(id)).map((id) => `'${id}'`)
  const found: Record<string, string> = {}
  for (const { name } of tables.filter((table) => !LEFT_OUT.includes(table.name))) {
    const id = name === 'audit' ? 'id' : 'key'
    const where = { audit: ['true'], installation: ["key <> 'restored'"] }[name] ?? []
    if (where.length > 0 && later.length > 0) where.push(`${id} not in (${later.join()})`)
    const [row] = await queryAt<{ rows: string }>(
      url,
      `select count(*) || ' rows ' || md5(string_agg(md5(to_jsonb(t)::text), '' order by md5(to_jsonb(t)::text) collate "C")) as rows
       from ${name} t ${where.length > 0 ? `where ${where.join(' and ')}` : ''}`,
    )
    found[name] = row?.rows ?? 'none'
  }
  return found
}

async function signIn(app: App): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${app.port}/inloggen/demo`, {
    method: 'POST',
    body: new URLSearchParams({ lid: 'anke-zuidgeest' }),
    headers: { origin: `http://127.0.0.1:${app.port}` },
    redirect: 'manual',
  })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
