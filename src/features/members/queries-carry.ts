import { sql } from 'drizzle-orm'
import type { CarryScope } from '#kit/access/viewer.ts'
import type { CarriedPage } from '#kit/carry/kinds.ts'
import type { Db } from '#kit/db/index.ts'

/** The members of a circle, by what they let the circle see; what they keep to themselves is not read at all. */
export async function membersToCarry(
  db: Db,
  { circle }: CarryScope,
  after: string | null,
  most: number,
): Promise<CarriedPage> {
  const { rows } = await db.execute<{ id: string; joined: string; roles: string[]; opgaven: string[] }>(sql`
    select d.person_id as id, d.name, p.email, d.headline, d.works_on as "worksOn", d.brings, d.seeks, d.about, d.organisation,
      d.link, d.region, d.opgaven, d.joined_at as joined, coalesce((select array_agg(r.role order by r.role) from circle_role r
        where r.circle_id = d.circle_id and r.person_id = d.person_id), '{}') as roles
    from directory_entry d join person p on p.id = d.person_id
    where d.circle_id = ${circle.id} and d.person_id > ${after ?? ''} order by d.person_id limit ${most}`)
  return {
    rows: rows.map(({ id: _, joined, ...row }) => ({ ...row, joined: new Date(joined) })),
    next: rows.length < most ? null : (rows.at(-1)?.id ?? null),
  }
}
