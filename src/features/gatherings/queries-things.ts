import { sql } from 'drizzle-orm'
import type { Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Thing, ThingKind } from '#kit/things/index.ts'
import { readable } from './access.ts'
import { gatheringHref } from './queries-gathering.ts'

/** How gatherings are shown elsewhere. */
export const things: readonly ThingKind[] = [{ kind: 'gathering', reportable: true, find: findGatherings }]

async function findGatherings(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const { rows } = await db.execute<Row>(sql`
    select g.id, g.circle_id "circleId", g.maker_id "makerId", e.name "makerName", g.title, g.theme excerpt, g.made_at at
    from gathering g join circle c on c.id = g.circle_id
      left join directory_entry e on e.circle_id = g.circle_id and e.person_id = g.maker_id
    where g.id = any(${sql.param([...ids])}::text[]) and ${readable(viewer)}`)
  return rows.map((row) => ({ ...row, kind: 'gathering', path: gatheringHref(row), at: new Date(row.at) }))
}

interface Row extends Record<string, unknown> {
  id: string
  circleId: string
  makerId: string
  makerName: string | null
  title: string
  excerpt: string
  at: string
}
