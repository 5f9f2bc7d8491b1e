import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { fold } from '#kit/text/fold.ts'

/** Someone beside what they wrote: the name, and the photo when the circle may see it. */
export interface Face {
  id: string
  name: string
  photoId: string | null
}

/**
 * Those of these people who are in a circle, or were: what they wrote stays when they leave.
 * @returns by id; who was never in it is left out
 */
export async function facesOf(db: Db, circleId: string, ids: readonly string[]): Promise<Map<string, Face>> {
  if (ids.length === 0) return new Map()
  const { rows } = await db.execute<{ id: string; name: string; photo_id: string | null }>(sql`
    select p.id, p.name, d.photo_id from membership m join person p on p.id = m.person_id
    left join directory_entry d on d.circle_id = m.circle_id and d.person_id = m.person_id
    where m.circle_id = ${circleId} and m.person_id = any(${sql.param([...new Set(ids)])}::text[])`)
  return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, photoId: row.photo_id }]))
}

/**
 * Members whose name holds a word that begins like one of these, in no order that means anything.
 * @param beginnings words as typed
 * @param most how many at most
 */
export async function membersCalled(
  db: Db,
  scope: CircleScope,
  beginnings: readonly string[],
  most: number,
): Promise<Face[]> {
  const patterns = beginnings.map(fold).filter(Boolean)
  if (patterns.length === 0) return []
  const { rows } = await db.execute<{ person_id: string; name: string; photo_id: string | null }>(sql`
    select person_id, name, photo_id from directory_entry where circle_id = ${scope.circle.id}
      and split_part(search, E'\n', 1) like any(${sql.param(patterns.map((word) => `% ${word}%`))}::text[])
    order by active_at desc limit ${most}`)
  return rows.map((row) => ({ id: row.person_id, name: row.name, photoId: row.photo_id }))
}
