import { sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'

/** Somebody whom the viewer blocked. */
export interface BlockLine {
  id: string
  name: string
  at: Date
}

const MOST_SHOWN = 200

/** Those whom the viewer blocked, the last first; at most 200. */
export async function blocksOf(db: Db, viewer: SignedIn): Promise<BlockLine[]> {
  const { rows } = await db.execute<{ id: string; name: string; at: string }>(sql`
    select p.id, p.name, b.at from person_block b join person p on p.id = b.blocked_id
    where b.person_id = ${viewer.person.id} order by b.at desc, p.id limit ${MOST_SHOWN}`)
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

/** Somebody else who is in a circle with the viewer; null for every other. */
export async function metBy(db: Db, viewer: SignedIn, id: string): Promise<{ id: string; name: string } | null> {
  const circles = viewer.circles.map((circle) => circle.id)
  if (id === viewer.person.id) return null
  const { rows } = await db.execute<{ id: string; name: string }>(sql`
    select p.id, p.name from person p where p.id = ${id} and exists (select 1 from membership m where m.person_id = p.id
      and m.circle_id = any(${sql.param(circles)}::text[]))`)
  return rows[0] ?? null
}
