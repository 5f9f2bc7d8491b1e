import { sql } from 'drizzle-orm'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { type Database, openDatabase } from './index.ts'

let test: Awaited<ReturnType<typeof testDatabase>>
let database: Database

beforeAll(async () => {
  test = await testDatabase()
  database = openDatabase(test.url, 1)
})
afterAll(async () => {
  await database.close()
  await test.drop()
})

async function kept(text: string): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    `select count(*)::int n from pg_prepared_statements where statement = '${text}'`,
  )
  return rows[0]?.n ?? -1
}

it('plans a statement with values once and gives each asker their own answer', async () => {
  const ask = async (n: number) => (await database.db.execute<{ twice: number }>(sql`select ${n}::int * 2 twice`)).rows
  expect(await ask(2)).toEqual([{ twice: 4 }])
  expect(await ask(21)).toEqual([{ twice: 42 }])
  expect(await kept('select $1::int * 2 twice')).toBe(1)
})

it('takes text and values apart, a whole question, and a callback', async () => {
  const { pool } = database
  expect((await pool.query('select $1::text said', ['apart'])).rows).toEqual([{ said: 'apart' }])
  expect((await pool.query({ text: 'select $1::text said', values: ['whole'] })).rows).toEqual([{ said: 'whole' }])
  const answer = await new Promise<pg.QueryResult>((resolve, reject) =>
    pool.query('select $1::text said', ['back'], (error, result) => (error ? reject(error) : resolve(result))),
  )
  expect(answer.rows).toEqual([{ said: 'back' }])
  expect(await kept('select $1::text said')).toBe(1)
})

it('leaves a statement its own name, and one without values alone', async () => {
  await database.pool.query({ name: 'mine', text: 'select $1::int mine', values: [1] })
  await database.pool.query('select 1 alone')
  const { rows } = await database.pool.query(`select name from pg_prepared_statements where statement like '% mine'`)
  expect(rows).toEqual([{ name: 'mine' }])
  expect(await kept('select 1 alone')).toBe(0)
})

it('goes on after a statement that fails', async () => {
  const divide = (by: number) => database.pool.query('select 1 / $1::int part', [by])
  await expect(divide(0)).rejects.toMatchObject({ code: '22012' })
  expect((await divide(1)).rows).toEqual([{ part: 1 }])
  await expect(database.pool.query('select no_such_column where $1', [true])).rejects.toMatchObject({ code: '42703' })
  await expect(database.pool.query('select no_such_column where $1', [true])).rejects.toMatchObject({ code: '42703' })
})

it('does not keep ever other texts without end', async () => {
  for (let n = 0; n < 600; n++) await database.pool.query(`select $1::int + ${n}`, [n])
  const { rows } = await database.pool.query(`select count(*)::int n from pg_prepared_statements`)
  expect(rows[0].n).toBeLessThanOrEqual(501)
})
