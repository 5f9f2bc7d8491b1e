import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, makeHouse } from '#test/house.ts'
import { REGISTER } from './register.ts'
import { mineBy, TIES } from './ties.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse({ empty: true })
})
afterAll(() => house.close())

const personal = (table: string) =>
  Object.entries(REGISTER[table] ?? {}).flatMap(([column, entry]) => (entry ? [column] : []))

test('every table with personal data says what people take along and what becomes of it when they are erased', () => {
  const tables = Object.keys(REGISTER).filter((table) => personal(table).length > 0)
  expect(Object.keys(TIES).sort()).toEqual(tables.sort())
  for (const [table, { ties, untied }] of Object.entries(TIES))
    expect(Boolean(ties?.length) !== Boolean(untied), `${table}: ties, or why there are none`).toBe(true)
})

test.each(Object.keys(TIES))('every personal column of %s is a tie, is taken along, or says why not', (table) => {
  const { ties = [], not = {}, rest, untied } = TIES[table] ?? {}
  const named = [...ties.flatMap(({ column, takes = [] }) => [column, ...takes]), ...Object.keys(not)]
  if (!rest && !untied) expect(personal(table).filter((column) => !named.includes(column))).toEqual([])
  // Nothing is both.
  const taken = ties.flatMap(({ takes = [] }) => takes)
  expect(Object.keys(not).filter((column) => taken.includes(column))).toEqual([])
})

test('every tie and every mention is one that the database understands', async () => {
  const who = { id: '000000000000', name: 'Niemand Hier', email: 'niemand@voorbeeld.invalid' }
  for (const [table, { ties = [], mentions }] of Object.entries(TIES)) {
    for (const tie of ties) {
      const columns = sql.join(
        [tie.column, ...(tie.takes ?? [])].map((column) => sql.identifier(column)),
        sql`, `,
      )
      const { rows } = await house.kit.db.execute(
        sql`select ${columns} from ${sql.identifier(table)} where ${mineBy(tie, who)}`,
      )
      expect(rows).toEqual([])
    }
    const columns = mentions?.columns.map((column) => sql.identifier(column)) ?? [sql`1`]
    await house.kit.db.execute(sql`select ${sql.join(columns, sql`, `)} from ${sql.identifier(table)} limit 0`)
  }
})
