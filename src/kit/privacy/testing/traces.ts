import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'

/**
 * Every place in the database where one of some words stands, in whatever column of whatever table, the queue included.
 * @returns `table.column: the text`
 */
export async function tracesOf(db: Db, words: readonly string[]): Promise<string[]> {
  const columns = await db.execute<{ schema: string; table: string; column: string }>(sql`
    select c.table_schema "schema", c.table_name "table", c.column_name "column" from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema in ('public', 'graphile_worker') order by 1, 2, 3`)
  const found: string[] = []
  for (const { schema, table, column } of columns.rows) {
    const text = sql`${sql.identifier(column)}::text`
    const { rows } = await db.execute<{ text: string }>(sql`
      select ${text} as text from ${sql.identifier(schema)}.${sql.identifier(table)}
      where exists (select 1 from unnest(${sql.param([...words])}::text[]) word where ${text} ilike '%' || word || '%')`)
    found.push(...rows.map((row) => `${table}.${column}: ${row.text.slice(0, 200)}`))
  }
  return found
}
