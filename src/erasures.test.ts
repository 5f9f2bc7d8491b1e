import { createWriteStream } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { inspect } from '#kit/backup/archive.ts'
import { backup } from '#kit/backup/backup.ts'
import { restore } from '#kit/backup/restore.ts'
import { type Database, openDatabase } from '#kit/db/index.ts'
import { migrate } from '#kit/db/migrate.ts'
import { appendErasures, type Erasure, ledgerPath, readErasures } from '#kit/privacy/ledger.ts'
import { tracesOf } from '#kit/privacy/testing/traces.ts'
import { diskStorage, type Storage } from '#kit/storage/index.ts'
import { brokenLaws } from '#test/fuzz/ledger.ts'
import { databaseUrl, run } from '#test/global.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { castEmail } from '../seeds/cast.ts'
import { agreeOnErasures, dropGoodbyes } from './erasures.ts'

const NAME = 'Ilse Boonstra'
const EMAIL = castEmail('ilse-boonstra')
const GO = { keuze: 'nameless', woord: 'weg' }

let house: House
let folder: string
let file: string
let id: string
const restored: Database[] = []

beforeAll(async () => {
  house = await makeHouse()
  folder = await mkdtemp(join(tmpdir(), 'erasures-'))
  file = join(folder, 'before.tar.gz')
  const ilse = await house.as('ilse-boonstra')
  id = await house.personId('ilse-boonstra')
  await fillAlmost(ilse)
  await keep(file)
  expect((await ilse.post('/ik/weg', GO)).location).toBe('/tot-ziens')
})
afterAll(async () => {
  for (const [n, one] of restored.entries()) {
    await one.close()
    await run(inject('testServer').url, `drop database ${nameOf(n)} with (force)`)
  }
  await rm(folder, { recursive: true })
  await house.close()
})

async function fillAlmost(ilse: Visitor): Promise<void> {
  const picture = sharp({ create: { width: 80, height: 80, channels: 3, background: 'teal' } }).png()
  const profile = { worksOn: 'Schuldhulp', about: `Ik ben ${NAME}`, shown: 'ja' }
  await ilse.post('/ik/profiel', { ...profile, foto: new File([await picture.toBuffer()], 'ik.png') })
  const [een, ander] = await Promise.all(['youssef-haddou', 'bas-oudendag'].map((slug) => house.personId(slug)))
  const waarom = `Jullie lijken op elkaar. ${NAME}`
  await ilse.post('/kringen/de-lage-drempel/voorstellen', { een: een ?? '', ander: ander ?? '', waarom })
}

async function keep(path: string): Promise<void> {
  const { settings, storage } = house.kit
  const parts = { databaseUrl: settings.databaseUrl as string, storage, version: 'test', say: () => {} }
  await backup(createWriteStream(path), parts)
}

const nameOf = (n: number) => `vliegwiel_erasures_${process.pid}_${n}`

/** A new installation with the backup from before. */
async function comeBack(): Promise<{ database: Database; storage: Storage; ledger: string }> {
  const n = restored.length
  await run(inject('testServer').url, `create database ${nameOf(n)}`)
  const url = databaseUrl(inject('testServer').url, nameOf(n))
  const storage = diskStorage(join(folder, `files-${n}`))
  await restore(file, await inspect(file), { databaseUrl: url, storage, say: () => {} })
  await migrate(url)
  const database = openDatabase(url, 3)
  restored.push(database)
  return { database, storage, ledger: join(folder, `ledger-${n}`) }
}

const oldLedger = async () => (await readErasures(ledgerPath(house.kit.settings.dataDir))) ?? []

test('who was erased after a backup is erased again when it is put back, from every table and from the files', async () => {
  const { database, storage, ledger } = await comeBack()
  const { db } = database
  expect((await tracesOf(db, [NAME, EMAIL])).length).toBeGreaterThan(5)
  const [photo] = (await db.execute<{ key: string }>(sql`select key from stored_file where owner_id = ${id}`)).rows
  expect(await storage.get(photo?.key ?? '')).not.toBeNull()

  const given = await oldLedger()
  expect(given).toMatchObject([{ personId: id, choice: 'nameless' }])
  expect(await agreeOnErasures({ db, storage, ledger }, given)).toMatchObject({ people: 1, untended: [], written: 1 })
  expect(await tracesOf(db, [NAME, EMAIL])).toEqual([])
  expect((await tracesOf(db, [id])).map((line) => line.split(':')[0])).toEqual(['erasure.person_id'])
  expect(await storage.get(photo?.key ?? '')).toBeNull()
  expect(await brokenLaws(db)).toEqual([])
  const notes = await db.execute(sql`select note from introduction where note like 'Jullie lijken%'`)
  expect(notes.rows).toEqual([{ note: 'Jullie lijken op elkaar. …' }])
  // The new installation has a ledger of its own, and there is nothing left to do.
  expect(await readErasures(ledger)).toMatchObject(given)
  expect(await agreeOnErasures({ db, storage, ledger })).toEqual({ people: 0, untended: [], written: 0 })
})

test('a ledger that is put beside the database later does the same at the next start, also for two processes at once', async () => {
  const { database, storage, ledger } = await comeBack()
  const { db } = database
  await appendErasures(ledger, await oldLedger())
  const parts = { db, storage, ledger }
  const both = await Promise.all([agreeOnErasures(parts), agreeOnErasures(parts)])
  expect(both.reduce((sum, { people }) => sum + people, 0)).toBe(1)
  expect(await tracesOf(db, [NAME, EMAIL])).toEqual([])
  const again = await db.execute(sql`select 1 from audit where action = 'person.erased-again'`)
  expect(again.rows).toHaveLength(1)
})

test('a circle keeps what it had to keep when somebody went, also when the backup does not know of that yet', async () => {
  const { database, storage, ledger } = await comeBack()
  const { db } = database
  const [circle] = (await db.execute<{ id: string }>(sql`select id from circle where founding`)).rows
  const held: Erasure[] = [{ personId: id, at: new Date().toISOString(), choice: 'remove', held: [circle?.id ?? ''] }]
  await agreeOnErasures({ db, storage, ledger }, held)
  const notes = await db.execute(sql`select note from introduction where note like 'Jullie lijken%'`)
  expect(notes.rows).toEqual([{ note: 'Jullie lijken op elkaar. …' }])
})

test('a steward who was erased goes, even when that leaves a circle without one, and it is said', async () => {
  const { database, storage, ledger } = await comeBack()
  const { db } = database
  await db.execute(sql`delete from circle_role where role = 'steward'`)
  await db.execute(
    sql`insert into circle_role (circle_id, person_id, role) select id, ${id}, 'steward' from circle where founding`,
  )
  const agreed = await agreeOnErasures({ db, storage, ledger }, await oldLedger())
  expect(agreed).toMatchObject({ people: 1, untended: ['de-lage-drempel'] })
})

test('a goodbye that was on its way when the backup was made does not stay', async () => {
  const { database } = await comeBack()
  const { db } = database
  await db.execute(sql`insert into mail (id, once_key, kind, recipient, subject, body_text, body_html, forget)
    values ('dag', 'dag', 'goodbye', ${EMAIL}, 'Dag', 'Dag', 'Dag', true)`)
  await dropGoodbyes(db)
  expect((await db.execute(sql`select 1 from mail where id = 'dag'`)).rows).toEqual([])
})

test('what only the database knows is written beside it', async () => {
  const { db, storage } = house.kit
  const ledger = join(folder, 'new')
  expect(await agreeOnErasures({ db, storage, ledger })).toEqual({ people: 0, untended: [], written: 1 })
  expect(await readErasures(ledger)).toMatchObject([{ personId: id }])
})

test('a line that broke off when the power failed takes no other with it', async () => {
  const ledger = join(folder, 'torn')
  const [one] = await oldLedger()
  await appendFile(ledger, `${JSON.stringify(one).slice(0, 20)}`)
  await appendErasures(ledger, [one as Erasure, { ...(one as Erasure), personId: 'tweede000000' }])
  expect((await readErasures(ledger))?.map(({ personId }) => personId)).toEqual([id, 'tweede000000'])
  expect(await readFile(ledger, 'utf8')).not.toMatch(/Ilse|demo\.invalid/)
  expect(await readErasures(join(folder, 'nowhere'))).toBeNull()
})
