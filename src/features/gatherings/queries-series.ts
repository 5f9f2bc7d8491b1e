import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import { type GatheringScope, isHost, readable } from './access.ts'
import { gatheringHref } from './queries-gathering.ts'

/** One gathering of a series. */
export interface SeriesItem {
  id: string
  href: string
  startsAt: Date
  zone: string
  draft: boolean
  cancelled: boolean
  /** The viewer looks after it. */
  tends: boolean
}

/** A series as the viewer may see it. */
export interface Series {
  items: SeriesItem[]
  /** Which of them this is, from 1. */
  place: number
  /** How many after it the viewer looks after, that still come. */
  following: number
  /** How many drafts of it the viewer looks after. */
  drafts: number
}

const MOST = 60

/** The series of a gathering; null when it stands alone. @param moderates looks after every gathering of the circle */
export async function seriesOf(
  db: Db,
  scope: GatheringScope,
  seriesId: string | null,
  moderates: boolean,
): Promise<Series | null> {
  if (seriesId === null) return null
  const { rows } = await db.execute<Row>(sql`
    select g.id, g.title, g.starts_at "startsAt", g.zone, g.published_at is null draft, g.cancelled_at is not null cancelled,
      ${moderates} or ${isHost(scope.viewer)} tends
    from gathering g join circle c on c.id = g.circle_id where g.series_id = ${seriesId} and ${readable(scope.viewer)}
    order by g.starts_at, g.id limit ${MOST}`)
  const items = rows.map((row) => ({ ...row, href: gatheringHref(row), startsAt: new Date(row.startsAt) }))
  const at = items.findIndex(({ id }) => id === scope.gatheringId)
  if (items.length < 2 || at < 0) return null
  const now = new Date()
  const comes = ({ startsAt, cancelled, tends }: SeriesItem) => tends && !cancelled && startsAt > now
  return {
    items,
    place: at + 1,
    following: items.slice(at + 1).filter(comes).length,
    drafts: items.filter(({ draft, tends }) => draft && tends).length,
  }
}

interface Row extends Record<string, unknown>, Omit<SeriesItem, 'startsAt' | 'href'> {
  title: string
  startsAt: string
}
