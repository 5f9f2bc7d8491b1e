import { type SQL, sql } from 'drizzle-orm'
import { type CircleScope, circleScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Made, SparkKind } from '#kit/sparks/index.ts'
import type { Thing, Things } from '#kit/things/index.ts'
import { inSight } from '#kit/things/sight.ts'
import { needHref } from './queries.ts'

/** Those of these needs that the viewer may reach. */
export async function findNeeds(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const scopes = viewer.circles.flatMap((circle) => circleScope(viewer, circle.slug) ?? [])
  if (scopes.length === 0) return []
  const mine = (scope: CircleScope): SQL =>
    sql`(n.circle_id = ${scope.circle.id} and ${inSight(scope, 'need', sql`n.id`, sql`n.maker_id`)})`
  const { rows } = await db.execute<Row>(sql`
    select n.id, n.circle_id "circleId", n.maker_id "makerId", e.name "makerName", n.sentence, left(n.why, 300) excerpt, n.at, c.slug
    from need n join circle c on c.id = n.circle_id
      left join directory_entry e on e.circle_id = n.circle_id and e.person_id = n.maker_id
    where n.id = any(${sql.param([...ids])}::text[]) and (${sql.join(scopes.map(mine), sql` or `)})`)
  return rows.map(({ slug, sentence, ...row }) => ({
    ...row,
    kind: 'need',
    title: sentence,
    path: needHref({ slug }, { id: row.id, sentence }),
    at: new Date(row.at),
  }))
}

interface Row extends Record<string, unknown> {
  id: string
  circleId: string
  makerId: string
  makerName: string | null
  sentence: string
  excerpt: string
  at: string
  slug: string
}

/** What a thing came out of, and what came out of it, as far as the viewer may reach that. Who did it is not a thing here. */
export async function lineageOf(
  db: Db,
  things: Things,
  scope: CircleScope,
  made: Made,
): Promise<{ from: Thing[]; became: Thing[] }> {
  const { rows } = await db.execute<{ kind: SparkKind; id: string; back: boolean }>(sql`
    (select from_kind kind, from_id id, true back from spark
      where to_kind = ${made.kind} and to_id = ${made.id} and circle_id = ${scope.circle.id} and from_kind <> 'person' order by at limit 8)
    union all
    (select to_kind, to_id, false from spark
      where from_kind = ${made.kind} and from_id = ${made.id} and circle_id = ${scope.circle.id} order by at limit 20)`)
  const found = rows.length ? await things.find(db, scope.viewer, rows) : new Map<string, Thing>()
  const those = (back: boolean) =>
    rows.filter((row) => row.back === back).flatMap(({ kind, id }) => found.get(`${kind}:${id}`) ?? [])
  return { from: those(true), became: those(false) }
}
