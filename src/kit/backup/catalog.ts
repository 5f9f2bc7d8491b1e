import type pg from 'pg'
import { REGISTER } from '../privacy/register.ts'
import { BackupError } from './errors.ts'

/**
 * What no backup holds: who restores signs in anew, and a code, a limit or a half-typed form of yesterday helps nobody.
 * The job queue is left out as well (see settle.ts).
 */
export const LEFT_OUT: readonly string[] = [
  'session',
  'signin_code',
  'kept_form',
  'rate_limit',
  'passkey_challenge',
  'app_code_offer',
  'oidc_flow',
  'oidc_claim',
  'loose_file',
  'push_subscription',
  'slow_clock',
]

/** The table in which drizzle keeps which migrations were applied. */
export const MIGRATIONS_TABLE = 'drizzle.__drizzle_migrations'

/** A table and its columns, as names that need quoting. */
export interface TableColumns {
  /** `public.person` */
  name: string
  columns: string[]
}

/** The tables of a backup with their columns, and the ones in the database that are not Vliegwiel's. */
export async function findTables(client: pg.ClientBase): Promise<{ tables: TableColumns[]; foreign: string[] }> {
  const { rows } = await client.query<TableColumns>(`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and n.nspname in ('public', 'drizzle') and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
    group by 1 order by 1`)
  const ours = new Set([MIGRATIONS_TABLE, ...Object.keys(REGISTER).map((table) => `public.${table}`)])
  const leftOut = new Set(LEFT_OUT.map((table) => `public.${table}`))
  const tables = rows.filter(({ name }) => ours.has(name) && !leftOut.has(name))
  await refuseDangling(client, new Set(tables.map(({ name }) => name)))
  return { tables, foreign: rows.map(({ name }) => name).filter((name) => !ours.has(name)) }
}

/** The sequences behind the tables of a backup, and where they stand. */
export async function findSequences(client: pg.ClientBase): Promise<{ name: string; last: number }[]> {
  const { rows } = await client.query<{ name: string; last: number }>(`
    select schemaname || '.' || sequencename as name, last_value as last from pg_sequences
    where schemaname in ('public', 'drizzle') and last_value is not null order by 1`)
  return rows.map(({ name, last }) => ({ name, last: Number(last) }))
}

/** `"public"."person"`. @param name with one dot between schema and table */
export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')
}

/** `"public"."person" ("id", "name")`, for copy. */
export function withColumns({ name, columns }: TableColumns): string {
  return `${quoted(name)} (${columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ')})`
}

// A row that points at one that is left out could never be restored: better to hear that now.
async function refuseDangling(client: pg.ClientBase, kept: Set<string>): Promise<void> {
  const { rows } = await client.query<{ from: string; to: string }>(`
    select fn.nspname || '.' || f.relname as from, tn.nspname || '.' || t.relname as to
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace where k.contype = 'f'`)
  const dangling = rows.find(({ from, to }) => kept.has(from) && !kept.has(to))
  if (dangling)
    throw new BackupError(
      `${dangling.from} refers to ${dangling.to}, which no backup holds: add it to LEFT_OUT in src/kit/backup/catalog.ts`,
    )
}
