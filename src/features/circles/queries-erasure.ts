import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'

/** A living circle of which somebody is the only steward. */
export interface Tended extends Record<string, unknown> {
  id: string
  slug: string
  name: string
  founding: boolean
  /** Nobody else is in it. */
  empty: boolean
}

/**
 * The living circles of which one person is the only steward, by name. For that person, and for whoever erases them.
 * @param personId the viewer's own, or out of a proven scope
 */
export async function tendedAlone(db: Db, personId: string): Promise<Tended[]> {
  const { rows } = await db.execute<Tended>(sql`
    select c.id, c.slug, c.name, c.founding, c.member_count <= 1 empty
    from circle_role r join circle c on c.id = r.circle_id
      join membership m on m.circle_id = c.id and m.person_id = r.person_id and m.left_at is null
    where r.person_id = ${personId} and r.role = 'steward' and c.archived_at is null and not exists (
      select 1 from circle_role o join membership om
        on om.circle_id = o.circle_id and om.person_id = o.person_id and om.left_at is null
      where o.circle_id = c.id and o.role = 'steward' and o.person_id <> ${personId})
    order by c.founding desc, c.name limit 100`)
  return rows
}
