import type pg from 'pg'
import { quoted } from './catalog.ts'

/**
 * Takes off what only slows down the filling of tables: foreign keys, which also forbid every order but one, triggers,
 * and indexes.
 * @param tables only of these, with the foreign keys that point at them, and their primary keys too
 * @returns puts it back, which checks every reference and every unique value
 */
export async function setAside(client: pg.ClientBase, tables?: string[]): Promise<() => Promise<void>> {
  const only = [tables ?? null]
  const keys = await client.query<{ table: string; name: string; definition: string }>(
    `select n.nspname || '.' || c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_class t on t.oid = k.confrelid
    where n.nspname = 'public' and case when $1::text[] is null then k.contype = 'f'
      else k.contype in ('f', 'p', 'u') and (c.relname = any($1) or t.relname = any($1)) end
    order by k.contype, 1, 2`,
    only,
  )
  const indexes = await client.query<{ name: string; definition: string }>(
    `select n.nspname || '.' || c.relname as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and not exists (select from pg_constraint where conindid = i.indexrelid)
      and ($1::text[] is null or t.relname = any($1)) order by 1`,
    only,
  )
  const triggers = await client.query<{ table: string }>(
    `select distinct n.nspname || '.' || c.relname as table
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and n.nspname = 'public' and ($1::text[] is null or c.relname = any($1))`,
    only,
  )

  for (const { table } of triggers.rows) await client.query(`alter table ${quoted(table)} disable trigger user`)
  // Foreign keys come first: they lean on the primary keys.
  for (const { table, name } of keys.rows)
    await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`)
  for (const { name } of indexes.rows) await client.query(`drop index ${quoted(name)}`)

  return async () => {
    for (const { definition } of indexes.rows) await client.query(definition)
    for (const { table, name, definition } of keys.rows.toReversed())
      await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`)
    for (const { table } of triggers.rows) await client.query(`alter table ${quoted(table)} enable trigger user`)
  }
}
