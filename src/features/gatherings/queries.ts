import { type SQL, sql } from 'drizzle-orm'
import type { CircleScope, Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { mayModerate } from '#kit/things/sight.ts'
import { isHost, readable } from './access.ts'
import { gatheringHref } from './queries-gathering.ts'
import type { Held } from './tables.ts'

/** A gathering in a list. */
export interface GatheringLine {
  id: string
  href: string
  circleId: string
  circleName: string
  circleHue: number
  title: string
  theme: string
  startsAt: Date
  endsAt: Date
  zone: string
  held: Held
  place: string
  town: string
  region: string
  capacity: number | null
  atPlace: number
  inCall: number
  waiting: number
  cancelled: boolean
  draft: boolean
  /** The viewer's own answer. */
  mine: 'coming' | 'waiting' | 'not' | null
}

/** What is still to come in a circle, the first first. @param limit at most so many */
export async function comingUp(db: Db, scope: CircleScope, limit: number): Promise<GatheringLine[]> {
  return lines(
    db,
    scope.viewer,
    sql`g.circle_id = ${scope.circle.id} and g.published_at is not null and g.cancelled_at is null and g.ends_at > now()`,
    sql`g.starts_at, g.id`,
    limit,
  )
}

/** Drafts that the viewer looks after, the newest first. */
export async function draftsOf(db: Db, scope: CircleScope): Promise<GatheringLine[]> {
  const mine = mayModerate(scope) ? sql`true` : isHost(scope.viewer)
  const which = sql`g.circle_id = ${scope.circle.id} and g.published_at is null and ${mine}`
  return lines(db, scope.viewer, which, sql`g.made_at desc`, 20)
}

/**
 * Gatherings as lines, each within what the viewer may see.
 * @param which a condition on `gathering g`
 * @param order of `gathering g`
 */
export async function lines(db: Db, viewer: Viewer, which: SQL, order: SQL, limit: number): Promise<GatheringLine[]> {
  const { rows } = await db.execute<Row>(sql`
    select g.id, g.circle_id "circleId", c.name "circleName", c.hue "circleHue", g.title, g.theme, g.starts_at "startsAt",
      g.ends_at "endsAt", g.zone, g.held, g.place, g.town, g.region, g.capacity, g.at_place "atPlace", g.in_call "inCall", g.waiting,
      g.cancelled_at is not null cancelled, g.published_at is null draft, s.state mine
    from gathering g join circle c on c.id = g.circle_id
      left join gathering_signup s on s.gathering_id = g.id and s.person_id = ${viewer.person?.id ?? ''}
    where ${which} and ${readable(viewer)} order by ${order} limit ${limit}`)
  return rows.map((row) => ({
    ...row,
    href: gatheringHref(row),
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
  }))
}

interface Row extends Record<string, unknown>, Omit<GatheringLine, 'startsAt' | 'endsAt' | 'href'> {
  startsAt: string
  endsAt: string
}
