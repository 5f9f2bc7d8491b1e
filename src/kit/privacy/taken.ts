import { sql } from 'drizzle-orm'
import type { Db } from '../db/index.ts'
import { mineBy, TIES, type Who } from './ties.ts'

/** What the house has of somebody, by table; each row says by which column it is theirs. */
export type Taken = Record<string, Record<string, unknown>[]>

/** A file of somebody. */
export interface TakenFile {
  id: string
  key: string
  mime: string
  /** What they called it; null for a portrait. */
  name: string | null
}

/** Everything that somebody takes along, with the names of the circles that it speaks of. */
export async function takeAlong(db: Db, who: Who): Promise<{ tables: Taken; circles: Record<string, string> }> {
  const tables: Taken = {}
  for (const [table, { ties = [] }] of Object.entries(TIES)) {
    const rows: Record<string, unknown>[] = []
    for (const tie of ties) {
      if (!tie.takes?.length) continue
      const columns = sql.join(
        tie.takes.map((column) => sql.identifier(column)),
        sql`, `,
      )
      const found = await db.execute(sql`select ${columns} from ${sql.identifier(table)} where ${mineBy(tie, who)}`)
      rows.push(...found.rows.map((row) => ({ through: tie.column, ...row })))
    }
    if (rows.length > 0) tables[table] = rows
  }
  const ids = Object.values(tables).flatMap((rows) =>
    rows.flatMap(({ circle_id: id }) => (typeof id === 'string' ? id : [])),
  )
  const named = await db.execute<{ id: string; name: string }>(
    sql`select id, name from circle where id = any(${sql.param([...new Set(ids)])}::text[])`,
  )
  return { tables, circles: Object.fromEntries(named.rows.map(({ id, name }) => [id, name])) }
}

/** The files that somebody gave. */
export async function filesOf(db: Db, who: Who): Promise<TakenFile[]> {
  const { rows } = await db.execute<TakenFile & Record<string, unknown>>(
    sql`select f.id, f.key, f.mime, a.name from stored_file f left join attachment a on a.file_id = f.id
      where f.owner_id = ${who.id} or a.by_id = ${who.id} order by f.stored_at`,
  )
  return rows
}
