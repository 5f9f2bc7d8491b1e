import { createWriteStream } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Letter, post } from '#kit/mail/index.tsx'
import { readStorageUrl } from '#kit/storage/address.ts'
import { diskStorage, type Storage } from '#kit/storage/index.ts'
import { openStorage } from '#kit/storage/open.ts'
import { keepPhoto } from '#kit/storage/photos.ts'
import { databaseUrl, run } from '#test/global.ts'
import { type House, makeHouse } from '#test/house.ts'
import { startS3 } from '#test/s3.ts'
import { inspect } from './archive.ts'
import { backup } from './backup.ts'
import { LEFT_OUT } from './catalog.ts'
import { restore } from './restore.ts'

let house: House
let folder: string
let path: string
const databases: string[] = []

beforeAll(async () => {
  house = await makeHouse()
  folder = await mkdtemp(join(tmpdir(), 'backup-test-'))
  const { db, storage } = house.kit
  const anke = await house.personId('anke-zuidgeest')
  const photo = await sharp({ create: { width: 80, height: 80, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  await keepPhoto(db, storage, anke, photo)
  await post(db, letter)
  path = await keep('all.tar.gz')
})
afterAll(async () => {
  for (const name of databases) await run(inject('testServer').url, `drop database ${name} with (force)`)
  await rm(folder, { recursive: true })
  await house.close()
})

const letter: Letter = {
  kind: 'test',
  onceKey: 'once',
  to: 'iemand@kring.test',
  lang: 'nl',
  subject: 'Een brief\twith a \\ tab',
  preview: 'Een brief',
  body: ['Regel een\nregel twee \\N \u{1F300}'],
  footer: 'Klaar',
}

async function keep(name: string, secret?: string): Promise<string> {
  const to = join(folder, name)
  const { kit } = house
  await backup(createWriteStream(to), {
    databaseUrl: kit.settings.databaseUrl as string,
    storage: kit.storage,
    version: 'test',
    ...(secret ? { secret } : {}),
    say: () => {},
  })
  return to
}

async function emptyDatabase(): Promise<string> {
  const name = `vliegwiel_restore_${process.pid}_${databases.length}`
  databases.push(name)
  await run(inject('testServer').url, `create database ${name}`)
  return databaseUrl(inject('testServer').url, name)
}

const newStorage = (name: string): Storage => diskStorage(join(folder, name))

async function ask<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

async function tablesOf(url: string): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    url,
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  )
  return rows.map(({ name }) => name)
}

describe('a restored installation', () => {
  let url: string
  beforeAll(async () => {
    url = await emptyDatabase()
    await restore(path, await inspect(path), { databaseUrl: url, storage: newStorage('whole'), say: () => {} })
  })
  const source = () => house.kit.settings.databaseUrl as string

  test('has the same rows, without sessions, codes and limits', async () => {
    const tables = await tablesOf(source())
    expect(await tablesOf(url)).toEqual(tables)
    for (const table of tables) {
      // What settle writes is tested by itself.
      const rows = `select to_jsonb(t) - 'last_error' as row from ${table} t where to_jsonb(t)->>'key' is distinct from 'restored' order by t::text collate "C"`
      expect([table, await ask(url, rows)]).toEqual([table, LEFT_OUT.includes(table) ? [] : await ask(source(), rows)])
    }
    expect(await ask(source(), 'select * from session')).not.toEqual([])
  })

  test('has the same indexes, references and sequences', async () => {
    const indexes = "select indexdef from pg_indexes where schemaname = 'public' order by 1"
    expect(await ask(url, indexes)).toEqual(await ask(source(), indexes))
    const keys =
      "select conrelid::regclass::text as on, pg_get_constraintdef(oid) as is from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2"
    expect(await ask(url, keys)).toEqual(await ask(source(), keys))
    const onward = 'select max(id)::int + 1 as n from drizzle.__drizzle_migrations'
    expect(await ask(url, "select nextval('drizzle.__drizzle_migrations_id_seq')::int as n")).toEqual(
      await ask(source(), onward),
    )
  })

  test('has its files', async () => {
    const [file] = await ask<{ key: string; bytes: number }>(url, 'select key, bytes from stored_file')
    const found = await newStorage('whole').get(file?.key as string)
    expect(found?.size).toBe(file?.bytes)
    expect(await new Response(found?.stream).bytes()).toEqual(
      await new Response((await house.kit.storage.get(file?.key as string))?.stream).bytes(),
    )
  })

  test('holds the letters that may have been sent after the backup, and does not write them anew', async () => {
    expect(
      await ask(url, "select last_error like 'held: %' as held, sent_at from mail where once_key = 'once'"),
    ).toEqual([{ held: true, sent_at: null }])
    expect(await ask(url, "select to_regclass('graphile_worker.jobs') as queue")).toEqual([{ queue: null }])
    expect((await ask(url, "select value from installation where key = 'restored'")).length).toBe(1)
  })

  test('is not written over', async () => {
    const again = restore(path, await inspect(path), { databaseUrl: url, storage: newStorage('again'), say: () => {} })
    await expect(again).rejects.toThrow(/the database is not empty/)
    expect(await readdir(folder)).not.toContain('again')
  })
})

test('from disk to a bucket and back to disk, nothing is lost', async () => {
  const s3 = await startS3()
  try {
    const read = readStorageUrl(s3.url)
    if ('wrong' in read) throw new Error(read.wrong.join())
    const bucket = openStorage(read.address, folder)
    const say = () => {}
    const [first, second] = [await emptyDatabase(), await emptyDatabase()]
    const there = await restore(path, await inspect(path), { databaseUrl: first, storage: bucket, say })
    expect(there.summary.files).toBe(1)

    const moved = join(folder, 'moved.tar.gz')
    await backup(createWriteStream(moved), { databaseUrl: first, storage: bucket, version: 'test', say })
    const home = newStorage('home')
    const back = await restore(moved, await inspect(moved), { databaseUrl: second, storage: home, say })
    // Only what settle writes differs: the letter that is held, and when it was restored.
    const { 'public.mail': _, 'public.installation': __, ...tables } = there.summary.tables
    expect(back.summary.tables).toMatchObject(tables)
    const [file] = await ask<{ key: string }>(second, 'select key from stored_file')
    const bytesIn = async (storage: Storage) => new Response((await storage.get(file?.key ?? ''))?.stream).bytes()
    expect(await bytesIn(home)).toEqual(await bytesIn(house.kit.storage))
    expect(await bytesIn(bucket)).toEqual(await bytesIn(home))

    const taken = restore(path, await inspect(path), { databaseUrl: await emptyDatabase(), storage: bucket, say })
    await expect(taken).rejects.toThrow(/the storage already holds .*an empty bucket/)
    expect((await bucket.get(file?.key ?? ''))?.size).toBeGreaterThan(0)
  } finally {
    await s3.close()
  }
})

test('a storage that is away keeps a backup or a restore from being half', async () => {
  const s3 = await startS3()
  const read = readStorageUrl(s3.url)
  await s3.close()
  if ('wrong' in read) throw new Error(read.wrong.join())
  const bucket = openStorage(read.address, folder)
  const databaseUrl = await emptyDatabase()
  const back = restore(path, await inspect(path), { databaseUrl, storage: bucket, say: () => {} })
  await expect(back).rejects.toThrow(/^the storage 127.*, bucket .*, cannot be used: ECONNREFUSED$/)
  expect(await tablesOf(databaseUrl)).toEqual([])
  const to = createWriteStream(join(folder, 'half.tar.gz'))
  const kept = backup(to, {
    databaseUrl: house.kit.settings.databaseUrl as string,
    storage: bucket,
    version: 'test',
    say: () => {},
  })
  await expect(kept).rejects.toThrow(/cannot be used: ECONNREFUSED/)
})

test('the secret comes along only when asked', async () => {
  const parts = { storage: newStorage('secret'), say: () => {} }
  const without = await restore(path, await inspect(path), { ...parts, databaseUrl: await emptyDatabase() })
  expect(without.secret).toBeNull()
  const other = await keep('secret.tar.gz', 'a secret of thirty-two characters')
  const parts2 = { storage: newStorage('secret2'), say: () => {} }
  expect((await restore(other, await inspect(other), { ...parts2, databaseUrl: await emptyDatabase() })).secret).toBe(
    'a secret of thirty-two characters',
  )
})

describe('another version', () => {
  let newer: string
  beforeAll(async () => {
    newer = join(folder, 'migrations')
    await cp('migrations', newer, { recursive: true })
    await writeFile(join(newer, '0002_later.sql'), 'alter table person add column later text')
    const journal = JSON.parse(await readFile(join(newer, 'meta/_journal.json'), 'utf8'))
    const last = journal.entries.at(-1)
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '0002_later' })
    await writeFile(join(newer, 'meta/_journal.json'), JSON.stringify(journal))
  })
  const later = "select count(*)::int as n from information_schema.columns where column_name = 'later'"

  test('that is newer restores an older backup in its own schema, and then migrates it', async () => {
    const url = await emptyDatabase()
    const parts = { databaseUrl: url, storage: newStorage('older'), say: () => {}, migrations: newer }
    await restore(path, await inspect(path), parts)
    expect(await ask(url, later)).toEqual([{ n: 0 }])
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await migrate(drizzle({ client }), { migrationsFolder: newer })
    await client.end()
    expect(await ask(url, later)).toEqual([{ n: 1 }])
  })

  test('that is older says so, and leaves the database empty', async () => {
    const inspected = await inspect(path)
    inspected.head.migrations.push({ hash: 'of a later version', created_at: 1 })
    const url = await emptyDatabase()
    const attempt = restore(path, inspected, { databaseUrl: url, storage: newStorage('newer'), say: () => {} })
    await expect(attempt).rejects.toThrow(/does not know its tables/)
    expect(await tablesOf(url)).toEqual([])
    expect(await readdir(folder)).not.toContain('newer')
  })
})

test('rows that differ from the checksum undo everything, files included', async () => {
  const inspected = await inspect(path)
  const person = inspected.summary.tables['public.person']
  if (person) person.sum = person.sum.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
  const url = await emptyDatabase()
  const attempt = restore(path, inspected, { databaseUrl: url, storage: newStorage('undone'), say: () => {} })
  await expect(attempt).rejects.toThrow(/public.person came back .* differ/)
  expect(await tablesOf(url)).toEqual([])
  const left = await readdir(join(folder, 'undone'), { recursive: true })
  expect(left.filter((name) => name.includes('.'))).toEqual([])
})

describe('a damaged file', () => {
  const clear = /^this file is damaged or not complete: nothing was restored/

  test('that is cut off anywhere is refused', async () => {
    const bytes = await readFile(path)
    for (const length of [0, 5, 100, 5000, bytes.length >> 1, bytes.length - 9, bytes.length - 1]) {
      const cut = join(folder, 'cut')
      await writeFile(cut, bytes.subarray(0, length))
      await expect(inspect(cut), `${length} bytes`).rejects.toThrow(clear)
    }
  })

  test('in which one bit fell over is refused', async () => {
    const bytes = await readFile(path)
    const whole = gunzipSync(bytes)
    // The first ten bytes are gzip's own header, whose date and system mean nothing.
    const step = Math.ceil((bytes.length - 10) / 150)
    for (let at = 10; at < bytes.length; at += step) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8((flipped[at] as number) ^ (1 << (at % 8)), at)
      // A bit that only fills up the last byte of a block says nothing: then what lies in the file is still the same.
      if (sameInside(flipped, whole)) continue
      await writeFile(join(folder, 'flipped'), flipped)
      await expect(inspect(join(folder, 'flipped')), `byte ${at}`).rejects.toThrow(clear)
    }
  })

  test('that is something else, or not there, is named', async () => {
    await expect(inspect('package.json')).rejects.toThrow(clear)
    await expect(inspect(join(folder, 'nowhere'))).rejects.toThrow(/cannot be read \(ENOENT\)/)
  })
})

function sameInside(packed: Buffer, whole: Buffer): boolean {
  try {
    return gunzipSync(packed).equals(whole)
  } catch {
    return false
  }
}
