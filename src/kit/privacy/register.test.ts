import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, makeHouse } from '#test/house.ts'
import { REGISTER } from './register.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse({ empty: true })
})
afterAll(() => house.close())

test('every column of the database stands in the register of personal data, and nothing else does', async () => {
  const { rows } = await house.kit.db.execute<{ name: string }>(
    sql`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' order by 1`,
  )
  const inRegister = Object.entries(REGISTER).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  )
  expect(inRegister.sort()).toEqual(rows.map((row) => row.name).sort())
})
