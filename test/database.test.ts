import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from './database.ts'

let one: Awaited<ReturnType<typeof testDatabase>>
let other: Awaited<ReturnType<typeof testDatabase>>

beforeAll(async () => {
  ;[one, other] = await Promise.all([testDatabase(), testDatabase()])
})
afterAll(() => Promise.all([one.drop(), other.drop()]))

async function rows(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('a test database is migrated', async () => {
  const tables = "select count(*)::int > 5 as many from pg_tables where schemaname = 'public'"
  expect(await rows(one.url, tables)).toEqual([{ many: true }])
  expect(await rows(one.url, "select to_regclass('graphile_worker.jobs') is not null as queue")).toEqual([
    { queue: true },
  ])
})

test('what one test file writes, another does not see', async () => {
  await rows(one.url, 'create table only_here ()')
  expect(await rows(other.url, "select to_regclass('only_here') as found")).toEqual([{ found: null }])
})

test('a dropped database is gone, also with a connection open', async () => {
  const third = await testDatabase()
  const client = new pg.Client({ connectionString: third.url })
  client.on('error', () => {})
  await client.connect()
  await third.drop()
  await expect(rows(third.url, 'select 1')).rejects.toMatchObject({ code: '3D000' })
})
