import pg from 'pg'
import { expect, it } from 'vitest'
import { testDatabase } from '#test/database.ts'

// Drizzle writes `.desc()` of an index as NULLS LAST. No `order by ... desc` can follow such an index, so a page would sort
// all rows of a circle to show the first few: write `.desc().nullsFirst()`.
it('keeps every descending index in the order in which queries ask', async () => {
  const { url, drop } = await testDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    `select indexname from pg_indexes where schemaname = 'public' and indexdef like '%NULLS LAST%'`,
  )
  await client.end()
  await drop()
  expect(rows).toEqual([])
})
