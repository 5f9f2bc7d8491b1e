import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { openDatabase } from '#kit/db/index.ts'
import { testDatabase } from '#test/database.ts'
import { run as ask } from '#test/global.ts'
import { startJobs } from './index.ts'

let house: Awaited<ReturnType<typeof testDatabase>>
let database: ReturnType<typeof openDatabase>

beforeAll(async () => {
  house = await testDatabase()
  database = openDatabase(house.url, 4)
})
afterAll(async () => {
  await database.close()
  await house.drop()
})

/** Shuts the database to everyone, as one that fell down is, or opens it again. */
async function allow(open: boolean): Promise<void> {
  const { url } = inject('testServer')
  const name = new URL(house.url).pathname.slice(1)
  await ask(url, `alter database ${name} allow_connections ${open}`)
  if (!open) await ask(url, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
}

for (const outcome of ['succeeds', 'fails'])
  test(`a database that falls while a job ${outcome}: the queue goes on, and the job is put away once it is back`, async () => {
    let turns = 0
    const jobs = await startJobs(
      database.pool,
      {
        'test.fall': async () => {
          turns++
          await allow(false)
          if (outcome === 'fails') throw new Error('it fell')
        },
      },
      () => {},
    )
    await database.pool.query(`select graphile_worker.add_job('test.fall', max_attempts => 1)`)
    await vi.waitUntil(() => turns > 0, { timeout: 10_000 })
    await vi.waitUntil(async () => !(await answers()), { timeout: 10_000 })
    await allow(true)
    const held = async () =>
      (await database.pool.query('select locked_by from graphile_worker._private_jobs where locked_by is not null'))
        .rows
    await expect.poll(held, { timeout: 20_000 }).toEqual([])
    expect(turns).toBe(1)
    await jobs.stop()
  }, 40_000)

/** Whether the database lets anyone in. */
async function answers(): Promise<boolean> {
  return database.pool.query('select 1').then(
    () => true,
    () => false,
  )
}

test('who stops while a job ends leaves nothing held', async () => {
  for (let turn = 0; turn < 20; turn++) {
    let ended = () => {}
    const end = new Promise<void>((resolve) => {
      ended = resolve
    })
    const jobs = await startJobs(database.pool, { 'test.end': async () => ended() }, () => {})
    await database.pool.query(`select graphile_worker.add_job('test.end')`)
    await end
    await jobs.stop()
    const { rows } = await database.pool.query(
      'select locked_by from graphile_worker._private_jobs where locked_by is not null',
    )
    expect(rows, `after turn ${turn}`).toEqual([])
  }
}, 30_000)
