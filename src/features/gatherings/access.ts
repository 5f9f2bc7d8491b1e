import { type SQL, sql } from 'drizzle-orm'
import { type CircleScope, circleScope, type Viewer } from '#kit/access/viewer.ts'
import { mayModerate, notHidden } from '#kit/things/sight.ts'

declare const proof: unique symbol

/** Proof that whoever looks may see this gathering. Only `queries-gathering.ts` mints one. */
export interface GatheringScope {
  readonly [proof]: 'gathering'
  /** Their membership of its circle; null: they read it from outside. */
  member: CircleScope | null
  viewer: Viewer
  gatheringId: string
  circleId: string
  /** They look after it: its hosts, and hosts and stewards of the circle. */
  tends: boolean
}

/** Proof of looking after a gathering. */
export interface TendingScope extends GatheringScope {
  readonly tending: true
  member: CircleScope
}

/** The same scope for who looks after the gathering; null for everybody else. */
export function tending(scope: GatheringScope): TendingScope | null {
  return scope.tends && scope.member ? ({ ...scope, tending: true } as TendingScope) : null
}

/**
 * The condition on `gathering g` joined with `circle c` under which somebody reads it: members of its circle once it is
 * published, everyone when it is public in a public circle; drafts and hidden ones only who looks after them.
 */
export function readable(viewer: Viewer): SQL {
  const scopes = viewer.circles.flatMap((one) => circleScope(viewer, one.slug) ?? [])
  const mine = idsOf(scopes)
  const tended = idsOf(scopes.filter(mayModerate))
  const shown = notHidden('gathering', sql`g.id`)
  return sql`(g.circle_id = any(${tended}) or (g.circle_id = any(${mine}) and (${isHost(viewer)} or (g.published_at is not null and ${shown})))
    or (g.published_at is not null and g.open_to = 'public' and c.visibility = 'public' and ${shown}))`
}

/** The condition on `gathering g` that the viewer is one of its hosts. */
export function isHost(viewer: Viewer): SQL {
  return sql`exists (select 1 from gathering_host h where h.gathering_id = g.id and h.person_id = ${viewer.person?.id ?? ''})`
}

function idsOf(scopes: readonly CircleScope[]): SQL {
  return sql`${sql.param(scopes.map(({ circle }) => circle.id))}::text[]`
}
