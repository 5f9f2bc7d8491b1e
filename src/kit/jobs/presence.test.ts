import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#kit/db/index.ts'
import { testDatabase } from '#test/database.ts'
import { releaseOrphans, showPresence } from './presence.ts'

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

async function jobOf(workerId: string, seconds: number): Promise<void> {
  const { pool } = database
  const { rows } = await pool.query(`select (graphile_worker.add_job('mail.send')).id`)
  await pool.query(
    `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - make_interval(secs => $2) where id = $3`,
    [workerId, seconds, rows[0].id],
  )
}

async function locked(): Promise<string[]> {
  const { rows } = await database.pool.query(
    'select locked_by from graphile_worker._private_jobs where locked_by is not null order by 1',
  )
  return rows.map((row) => row.locked_by)
}

test('the jobs of a worker that was killed are given back, those of one that lives or just began are not', async () => {
  const leave = showPresence(database.pool, 'living')
  await expect
    .poll(async () => (await database.pool.query(`select 1 from pg_locks where locktype = 'advisory'`)).rowCount)
    .toBe(1)
  await jobOf('living', 120)
  await jobOf('killed', 120)
  await jobOf('begun', 5)
  expect(await releaseOrphans(database.pool)).toEqual(['killed'])
  expect(await locked()).toEqual(['begun', 'living'])
  leave()
  await expect.poll(() => releaseOrphans(database.pool)).toEqual(['living'])
  expect(await locked()).toEqual(['begun'])
})

test('a worker whose connection broke shows itself again', async () => {
  const leave = showPresence(database.pool, 'stubborn')
  const holders = async () =>
    (await database.pool.query(`select pid from pg_locks where locktype = 'advisory'`)).rows.map(({ pid }) => pid)
  await expect.poll(holders).toHaveLength(1)
  const [pid] = await holders()
  await database.pool.query('select pg_terminate_backend($1)', [pid])
  await expect.poll(async () => (await holders()).some((one) => one !== pid), { timeout: 10_000 }).toBe(true)
  leave()
})
