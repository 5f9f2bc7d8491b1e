import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { type Tap, tapDatabase } from './wire.ts'

let test: Awaited<ReturnType<typeof testDatabase>>
let tap: Tap
let client: pg.Client

beforeAll(async () => {
  test = await testDatabase()
  tap = await tapDatabase(test.url)
  client = new pg.Client({ connectionString: tap.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await tap.stop()
  await test.drop()
})

it('writes down every statement with its name and what it was run with, in order', async () => {
  const named = { name: 'twice', text: 'select $1::int * 2 twice' }
  const heard = await tap.record(async () => {
    await client.query('select 1')
    expect((await client.query({ ...named, values: [4] })).rows).toEqual([{ twice: 8 }])
    await client.query({ ...named, values: [5] })
    await client.query('select $1::text, $2::text, $3::bytea', ['één', null, Buffer.from([1, 0, 2])])
  })
  expect(heard).toEqual([
    { name: '', text: 'select 1', values: [] },
    { ...named, values: ['4'] },
    { ...named, values: ['5'] },
    { name: '', text: 'select $1::text, $2::text, $3::bytea', values: ['één', null, Buffer.from([1, 0, 2])] },
  ])
})

it('passes what is large whole, and hears only what it is asked to', async () => {
  const large = 'woorden '.repeat(100_000)
  expect((await client.query('select $1::text said', [large])).rows).toEqual([{ said: large }])
  const [heard, more] = await tap.record(() => client.query('select $1::text said', [large]).then(() => {}))
  expect(heard?.values).toEqual([large])
  expect(more).toBeUndefined()
})
