import { sql } from 'drizzle-orm'
import type { PublicScope, Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import type { GatheringItem } from '#ui/GatheringLines.tsx'
import { type GatheringLine, lines } from './queries.ts'
import { type When, whenIn } from './queries-when.ts'
import { G } from './words.ts'

/** The gatherings of a circle that everyone may come to, the first first. */
export async function publicComing(
  db: Db,
  scope: PublicScope,
  viewer: Viewer,
  limit: number,
): Promise<GatheringLine[]> {
  const which = sql`g.circle_id = ${scope.circle.id} and g.published_at is not null and g.open_to = 'public'
    and g.cancelled_at is null and g.ends_at > now()`
  return lines(db, viewer, which, sql`g.starts_at, g.id`, limit)
}

/** How many gatherings some circles plan, and how many they held, each counted to 99. @param circleIds out of proven scopes */
export async function gatheringCounts(db: Db, circleIds: readonly string[]): Promise<{ coming: number; held: number }> {
  const here = sql`g.circle_id = any(${sql.param([...circleIds])}::text[]) and g.published_at is not null and g.cancelled_at is null`
  const { rows } = await db.execute<{ coming: number; held: number }>(sql`
    select (select count(*) from (select 1 from gathering g where ${here} and g.starts_at > now() limit 99) few) coming,
      (select count(*) from (select 1 from gathering g where ${here} and g.starts_at <= now() limit 99) few) held`)
  return rows[0] ?? { coming: 0, held: 0 }
}

/**
 * A gathering as a line in words.
 * @param oneCircle every line is of one circle, which needs not be said
 * @param now the reader's moment
 */
export function itemOf(lang: Lang, line: GatheringLine, oneCircle = true, now = new Date()): GatheringItem {
  const t = G[lang]
  const { hours, home } = whenIn(lang, line, now)
  const chip = line.draft ? t.draft : line.cancelled ? t.cancelled : mineOf(lang, line, now)
  return {
    href: line.href,
    at: line.startsAt,
    title: line.title,
    // The disk says the day here, and so the hour here comes first.
    note: [
      oneCircle ? '' : line.circleName,
      whereOf(lang, line),
      home ? `${home} (${hours})` : hours,
      roomOf(lang, line, now),
    ]
      .filter(Boolean)
      .join(', '),
    ...(chip ? { chip } : {}),
  }
}

function mineOf(lang: Lang, { mine, endsAt }: GatheringLine, now: Date): string | undefined {
  const t = G[lang]
  if (!mine) return undefined
  if (endsAt > now) return t.mine[mine]
  return mine === 'coming' ? t.mineThen : undefined
}

/** What is next, for a page that sums a circle. */
export interface Next {
  href: string
  title: string
  when: When
  where: string
  capacity: number | null
  seated: number
  mine: GatheringLine['mine']
  /** One can say now that one comes. */
  open: boolean
}

/** @param now the reader's moment */
export function nextOf(lang: Lang, line: GatheringLine, now = new Date()): Next {
  return {
    href: line.href,
    title: line.title,
    when: whenIn(lang, line, now),
    where: whereOf(lang, line),
    capacity: line.capacity,
    seated: seatedIn(line),
    mine: line.mine,
    open: line.startsAt > now,
  }
}

function whereOf(lang: Lang, { held, place, town }: GatheringLine): string {
  const t = G[lang]
  if (held === 'online') return t.online
  const somewhere = [...new Set([place, town])].filter(Boolean).join(', ')
  return held === 'both' ? `${somewhere} ${t.both}` : somewhere
}

function roomOf(lang: Lang, line: GatheringLine, now: Date): string {
  if (line.capacity === null || line.cancelled || line.draft || line.endsAt <= now) return ''
  const free = line.capacity - seatedIn(line)
  return free > 0 ? G[lang].free(free) : G[lang].full
}

function seatedIn({ held, inCall, atPlace }: GatheringLine): number {
  return held === 'online' ? inCall : atPlace
}
