import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { circleScope } from '#kit/access/viewer.ts'
import { migrationsFolder } from '#kit/db/migrate.ts'
import { sweep } from '#kit/jobs/retention.ts'
import { type House, makeHouse } from '#test/house.ts'
import { readFilter } from './forms-directory.ts'
import { directoryPage } from './queries-directory.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

async function found(q: string): Promise<string[]> {
  const viewer = await house.viewer('anke-zuidgeest')
  const scope = circleScope(viewer, viewer.circles[0]?.slug ?? '')
  if (!scope) throw new Error('she sits in it')
  return (await directoryPage(house.kit.pool, scope, readFilter({ q }))).members.map(({ name }) => name)
}

const kept = async (word: string) =>
  (await house.kit.db.execute(sql`select 1 from directory_word where word = ${word}`)).rows.length > 0

const ENOUGH = { name: 'Anke Zuidgeest', worksOn: 'de straat', brings: 'tijd', seeks: 'raad' }

test('a word is looked up as long as someone uses it, and gone in the night after that', async () => {
  const anke = await house.as('anke-zuidgeest')
  const say = async (headline: string) =>
    expect((await anke.post('/ik/profiel', { ...ENOUGH, headline })).status).toBe(303)
  await say('zeepkistenraceorganisator')
  expect(await found('kistenrace')).toEqual([ENOUGH.name])
  expect(await found('zeepkistenraceorganisatro')).toEqual([ENOUGH.name])
  await sweep(house.kit.db)
  expect(await found('kistenrace')).toEqual([ENOUGH.name])

  await say('iets anders')
  expect(await found('kistenrace')).toEqual([])
  await sweep(house.kit.db)
  expect(await kept('zeepkistenraceorganisator')).toBe(false)
  expect(await kept('anders')).toBe(true)
})

test('who leaves takes along the words that nobody else has', async () => {
  const jelle = await house.as('jelle-hoekema')
  const saved = await jelle.post('/ik/profiel', { ...ENOUGH, name: 'Jelle Hoekema', headline: 'klompenmakerszoon' })
  expect(saved.status).toBe(303)
  expect(await found('klompenmaker')).toEqual(['Jelle Hoekema'])
  expect((await jelle.post('/kringen/de-lage-drempel/vertrek', { zeker: 'ja' })).status).toBe(303)
  expect(await kept('klompenmakerszoon')).toBe(false)
  expect(await kept('straat')).toBe(true)
})

test('a word without end is kept, and found by its beginning', async () => {
  const anke = await house.as('anke-zuidgeest')
  const endless = `snuifdoos${'én'.repeat(700)}`
  expect((await anke.post('/ik/profiel', { ...ENOUGH, about: endless })).status).toBe(303)
  expect(await found('snuifdoos')).toEqual([ENOUGH.name])
})

test('an installation from before words were kept has them after its migration', async () => {
  const folder = migrationsFolder()
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
  const statements = (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8'))))
    .join('--> statement-breakpoint')
    .split('--> statement-breakpoint')
  const all = async () => (await house.kit.db.execute(sql`select * from directory_word order by 1, 2`)).rows
  await sweep(house.kit.db)
  const before = await all()
  await house.kit.db.execute(sql`delete from directory_word`)
  for (const one of statements)
    if (/^\s*INSERT INTO "directory_word"/.test(one)) await house.kit.db.execute(sql.raw(one))
  expect(await all()).toEqual(before)
  expect(before.length).toBeGreaterThan(100)
})
