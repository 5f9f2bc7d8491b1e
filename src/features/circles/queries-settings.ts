import { sql } from 'drizzle-orm'
import type { Visibility } from '#kit/access/tables.ts'
import { mayVisit, type PublicScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'

/** A circle in the line of another, as a link. */
export interface Kin {
  slug: string
  name: string
}

/** From which circle one came, and which came out of it: only what this viewer may find. */
export interface Lineage {
  from: Kin | null
  became: Kin[]
}

/** Where a circle stands in the line of circles. */
export async function lineageOf(db: Db, scope: Pick<PublicScope, 'circle'>, viewer: Viewer): Promise<Lineage> {
  const { id } = scope.circle
  const { rows } = await db.execute<{
    up: boolean
    id: string
    slug: string
    name: string
    visibility: Visibility
  }>(sql`
    (select true up, c.id, c.slug, c.name, c.visibility from spark s join circle c on c.id = s.from_id
      where s.to_kind = 'circle' and s.to_id = ${id} and s.from_kind = 'circle' limit 1)
    union all
    (select false, c.id, c.slug, c.name, c.visibility from spark s join circle c on c.id = s.to_id
      where s.from_kind = 'circle' and s.from_id = ${id} and s.to_kind = 'circle' order by s.at desc limit 20)`)
  const seen = rows.filter((row) => mayVisit(row, viewer))
  const kin = ({ slug, name }: Kin): Kin => ({ slug, name })
  const from = seen.find((row) => row.up)
  return { from: from ? kin(from) : null, became: seen.filter((row) => !row.up).map(kin) }
}
