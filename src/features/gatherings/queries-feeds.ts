import { type SQL, sql } from 'drizzle-orm'
import { type CircleScope, circleScope, isSignedIn, type SignedIn, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Settings } from '#kit/env.ts'
import { hashToken } from '#kit/id.ts'
import { unseal } from '#kit/session/sealed.ts'
import { viewersById } from '#kit/session/viewer.ts'
import { notHidden } from '#kit/things/sight.ts'
import { type GatheringScope, isHost, readable } from './access.ts'
import type { CalendarEntry } from './queries-calendar.ts'

/** What a calendar that is followed holds: this far back, and at most so much. */
const DAYS_BACK = 90
const MOST = 500

/** Separates the secrets of these addresses from others that are sealed. */
export const SEALED_FOR = 'calendar-feed'

/** A calendar that somebody follows, as they see it. */
export interface Feed {
  id: string
  /** Null: everything of theirs. */
  circle: { slug: string; name: string } | null
  token: string
}

/** Public gatherings, for whoever follows them. */
export async function publicEntries(db: Db, visitor: Viewer): Promise<CalendarEntry[]> {
  return entries(
    db,
    visitor,
    sql`select id from gathering where published_at is not null and open_to = 'public' and ${LATELY}`,
  )
}

/** The gatherings of a circle, for one of its members. */
export async function circleEntries(db: Db, scope: CircleScope): Promise<CalendarEntry[]> {
  return entries(
    db,
    scope.viewer,
    sql`select id from gathering where circle_id = ${scope.circle.id} and published_at is not null and ${LATELY}`,
  )
}

/** What somebody comes to, and everything of their circles. */
export async function ownEntries(db: Db, viewer: SignedIn): Promise<CalendarEntry[]> {
  const circles = sql.param(viewer.circles.map(({ id }) => id))
  return entries(
    db,
    viewer,
    sql`select id from gathering where circle_id = any(${circles}::text[]) and published_at is not null and ${LATELY}
      union select gathering_id from gathering_signup where person_id = ${viewer.person.id} and state in ('coming', 'waiting')`,
  )
}

/** One gathering, for a calendar to take over once; null for a draft. */
export async function entryOf(db: Db, scope: GatheringScope): Promise<CalendarEntry | null> {
  const [one] = await entries(db, scope.viewer, sql`select ${scope.gatheringId}::text id`, sql`true`)
  return one ?? null
}

/**
 * Who follows a calendar by this secret.
 * @returns null when there is no such address any more, or its circle is out of their reach
 */
export async function followerOf(
  db: Db,
  settings: Settings,
  token: string,
): Promise<{ viewer: SignedIn; scope: CircleScope | null } | null> {
  const { rows } = await db.execute<{ personId: string; slug: string | null }>(sql`
    select f.person_id "personId", c.slug from calendar_feed f left join circle c on c.id = f.circle_id
    where f.token_hash = ${hashToken(token)}`)
  const feed = rows[0]
  const viewer = feed && (await viewersById(db, [feed.personId], settings)).get(feed.personId)
  if (!viewer) return null
  const scope = feed.slug === null ? null : circleScope(viewer, feed.slug)
  return feed.slug !== null && !scope ? null : { viewer, scope }
}

/** The addresses that somebody has, by circle. */
export async function feedsOf(db: Db, secret: string, viewer: SignedIn): Promise<Feed[]> {
  const { rows } = await db.execute<{ id: string; sealed: string; slug: string | null; name: string | null }>(sql`
    select f.id, f.sealed, c.slug, c.name from calendar_feed f left join circle c on c.id = f.circle_id
    where f.person_id = ${viewer.person.id} order by c.name nulls first`)
  return rows.flatMap(({ id, sealed, slug, name }) => {
    const token = unseal(secret, SEALED_FOR, id, sealed)
    if (token === null || (slug !== null && !circleScope(viewer, slug))) return []
    return [{ id, token, circle: slug === null ? null : { slug, name: name ?? '' } }]
  })
}

const LATELY = sql`starts_at > now() - make_interval(days => ${DAYS_BACK})`

async function entries(db: Db, viewer: Viewer, ids: SQL, lately = LATELY): Promise<CalendarEntry[]> {
  const inside = isSignedIn(viewer)
  const link = sql`case when s.state = 'coming' or ${isHost(viewer)} then g.call_link else '' end`
  const { rows } = await db.execute<Row>(sql`
    with which as (${ids})
    select g.id, c.name "circleName", g.title, g.theme, g.starts_at "startsAt", g.ends_at "endsAt", g.zone, g.held, g.place, g.address,
      g.town, g.route, ${inside ? link : sql`''`} "callLink", g.sequence, g.published_at "publishedAt", g.changed_at "changedAt",
      g.cancelled_at "cancelledAt", g.cancel_reason "cancelReason", s.state mine
    from which join gathering g on g.id = which.id join circle c on c.id = g.circle_id
      left join gathering_signup s on s.gathering_id = g.id and s.person_id = ${viewer.person?.id ?? ''}
    where ${lately} and g.published_at is not null and ${notHidden('gathering', sql`g.id`)} and ${readable(viewer)}
    order by g.starts_at desc, g.id limit ${MOST}`)
  const moment = (text: string | null) => (text === null ? null : new Date(text))
  return rows.map((row) => ({
    ...row,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    publishedAt: moment(row.publishedAt),
    changedAt: moment(row.changedAt),
    cancelledAt: moment(row.cancelledAt),
  }))
}

type Moments = 'startsAt' | 'endsAt' | 'publishedAt' | 'changedAt' | 'cancelledAt'

interface Row extends Record<string, unknown>, Omit<CalendarEntry, Moments> {
  startsAt: string
  endsAt: string
  publishedAt: string | null
  changedAt: string | null
  cancelledAt: string | null
}
