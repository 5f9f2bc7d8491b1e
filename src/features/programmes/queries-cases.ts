import { sql } from 'drizzle-orm'
import { type GatheringScope, readable } from '#features/gatherings/access.ts'
import { gatheringHref } from '#features/gatherings/queries-gathering.ts'
import { circleScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Thing, ThingKind } from '#kit/things/index.ts'
import { inSight } from '#kit/things/sight.ts'

/** A case that somebody brings. */
export interface Case {
  id: string
  makerId: string
  /** Null: somebody who left. */
  makerName: string | null
  title: string
  /** What is going on. */
  story: string
  /** What they want to know of the others. */
  wish: string
  /** The part in which it has its place. */
  partId: string | null
  /** Why it was put out of sight; null: it was not. */
  hidden: string | null
}

/** At most so many are shown with a gathering. */
export const CASES_MOST = 60

/** The cases that are brought to a gathering, the first first; for members only, none for who reads it from outside. */
export async function casesOf(db: Db, scope: GatheringScope): Promise<Case[]> {
  const { member } = scope
  if (!member) return []
  const { rows } = await db.execute<Case & Record<string, unknown>>(sql`
    select k.id, k.maker_id "makerId", e.name "makerName", k.title, k.story, k.wish, k.part_id "partId",
      (select h.reason from thing_hidden h where h.thing_kind = 'case' and h.thing_id = k.id) hidden
    from programme_case k left join directory_entry e on e.circle_id = k.circle_id and e.person_id = k.maker_id
    where k.gathering_id = ${scope.gatheringId} and ${inSight(member, 'case', sql`k.id`, sql`k.maker_id`)}
    order by k.made_at, k.id limit ${CASES_MOST}`)
  return rows
}

/** One of them. @returns null when it is out of the viewer's reach */
export async function caseBy(db: Db, scope: GatheringScope, id: string): Promise<Case | null> {
  return (await casesOf(db, scope)).find((one) => one.id === id) ?? null
}

/** How cases are shown elsewhere. */
export const things: readonly ThingKind[] = [{ kind: 'case', reportable: true, find: findCases, whole: wholeCase }]

async function findCases(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const rows = await inReach(db, viewer, ids)
  return rows.map(({ id, circleId, makerId, makerName, title, story, gatheringId, gatheringTitle, at }) => ({
    ...{ kind: 'case' as const, id, circleId, makerId, makerName, title },
    excerpt: story.length > 300 ? `${story.slice(0, 299)}…` : story,
    path: `${gatheringHref({ id: gatheringId, title: gatheringTitle })}#casus-${id}`,
    at: new Date(at),
  }))
}

async function wholeCase(db: Db, viewer: Viewer, id: string): Promise<string | null> {
  const [row] = await inReach(db, viewer, [id])
  return row ? `${row.title}\n\n${row.story}\n\n${row.wish}` : null
}

interface Row extends Record<string, unknown> {
  id: string
  circleId: string
  makerId: string
  makerName: string | null
  title: string
  story: string
  wish: string
  gatheringId: string
  gatheringTitle: string
  at: string
}

// One query for all circles of the viewer together: each part under the rights they have there.
async function inReach(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Row[]> {
  const scopes = viewer.circles.flatMap((circle) => circleScope(viewer, circle.slug) ?? [])
  if (scopes.length === 0) return []
  const parts = scopes.map(
    (
      scope,
    ) => sql`select k.id, k.circle_id "circleId", k.maker_id "makerId", e.name "makerName", k.title, k.story, k.wish,
      g.id "gatheringId", g.title "gatheringTitle", k.made_at at
    from programme_case k join gathering g on g.id = k.gathering_id join circle c on c.id = g.circle_id
      left join directory_entry e on e.circle_id = k.circle_id and e.person_id = k.maker_id
    where k.id = any(${sql.param([...ids])}::text[]) and k.circle_id = ${scope.circle.id}
      and ${inSight(scope, 'case', sql`k.id`, sql`k.maker_id`)} and ${readable(viewer)}`,
  )
  const { rows } = await db.execute<Row>(sql.join(parts, sql` union all `))
  return rows
}
