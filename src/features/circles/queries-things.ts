import { type SQL, sql } from 'drizzle-orm'
import { type CircleScope, circleScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Thing, ThingKind } from '#kit/things/index.ts'
import { inSight } from '#kit/things/sight.ts'
import { activityHref } from './queries-activities.ts'

/** How what was agreed is shown elsewhere. */
export const things: readonly ThingKind[] = [{ kind: 'activity', reportable: true, find: findActivities }]

async function findActivities(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const scopes = viewer.circles.flatMap((circle) => circleScope(viewer, circle.slug) ?? [])
  if (scopes.length === 0) return []
  const mine = (scope: CircleScope): SQL =>
    sql`(a.circle_id = ${scope.circle.id} and ${inSight(scope, 'activity', sql`a.id`, sql`a.agreed_by`)})`
  const { rows } = await db.execute<Row>(sql`
    select a.id, a.circle_id "circleId", a.agreed_by "makerId", e.name "makerName", a.title, left(a.purpose, 300) excerpt,
      a.agreed_at at, c.slug
    from circle_activity a join circle c on c.id = a.circle_id
      left join directory_entry e on e.circle_id = a.circle_id and e.person_id = a.agreed_by
    where a.id = any(${sql.param([...ids])}::text[]) and (${sql.join(scopes.map(mine), sql` or `)})`)
  return rows.map(({ slug, ...row }) => ({
    ...row,
    kind: 'activity',
    path: activityHref({ slug }, row),
    at: new Date(row.at),
  }))
}

interface Row extends Record<string, unknown> {
  id: string
  circleId: string
  makerId: string
  makerName: string | null
  title: string
  excerpt: string
  at: string
  slug: string
}
