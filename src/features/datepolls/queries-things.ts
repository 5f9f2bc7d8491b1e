import { type SQL, sql } from 'drizzle-orm'
import { type CircleScope, circleScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Thing, ThingKind } from '#kit/things/index.ts'
import { inSight } from '#kit/things/sight.ts'
import { datePollHref } from './queries.ts'

/** How date polls are shown elsewhere. */
export const things: readonly ThingKind[] = [{ kind: 'date-poll', reportable: true, find: findDatePolls }]

async function findDatePolls(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const scopes = viewer.circles.flatMap((circle) => circleScope(viewer, circle.slug) ?? [])
  if (scopes.length === 0) return []
  const mine = (scope: CircleScope): SQL =>
    sql`(p.circle_id = ${scope.circle.id} and ${inSight(scope, 'date-poll', sql`p.id`, sql`p.maker_id`)})`
  const { rows } = await db.execute<Row>(sql`
    select p.id, p.circle_id "circleId", p.maker_id "makerId", e.name "makerName", p.title, left(p.note, 300) excerpt, p.made_at at, c.slug
    from date_poll p join circle c on c.id = p.circle_id
      left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
    where p.id = any(${sql.param([...ids])}::text[]) and (${sql.join(scopes.map(mine), sql` or `)})`)
  return rows.map(({ slug, ...row }) => ({
    ...row,
    kind: 'date-poll',
    path: datePollHref({ slug }, row),
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
