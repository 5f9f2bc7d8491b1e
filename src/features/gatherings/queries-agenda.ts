import { type SQL, sql } from 'drizzle-orm'
import type { CircleScope, SignedIn, Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { idOf } from '#kit/id.ts'
import { HOME_ZONE, momentIn } from '#kit/when/zoned.ts'
import { type GatheringLine, lines } from './queries.ts'
import { monthAfter } from './queries-month.ts'

/** Whose gatherings a calendar shows. */
export type Whose = { circle: CircleScope } | { mine: SignedIn } | { circles: SignedIn } | { open: Viewer }

/** A part of a long list, and where it goes on. */
export interface LinesPage {
  lines: GatheringLine[]
  /** For the next page; null at the end. */
  next: string | null
}

/** A gathering takes at most a week: what began earlier is over. The index follows the beginning. */
const NOT_OVER = sql`g.starts_at > now() - interval '8 days' and g.ends_at > now()`
const MONTH_MOST = 400
const WHERE_MOST = 300

/** What is still to come, the first first. @param after the `next` of the page before */
export async function comingPage(db: Db, whose: Whose, limit: number, after = ''): Promise<LinesPage> {
  const from = cursor(after, sql`>`)
  return pageOf(db, whose, sql`${NOT_OVER} and ${from}`, sql`g.starts_at, g.id`, limit)
}

/** What has been, the last first. @param after the `next` of the page before */
export async function pastPage(db: Db, whose: Whose, limit: number, after = ''): Promise<LinesPage> {
  const from = cursor(after, sql`<`)
  const over = sql`g.starts_at < now() and g.ends_at <= now()`
  return pageOf(db, whose, sql`${over} and ${from}`, sql`g.starts_at desc, g.id desc`, limit)
}

/** What touches a month by the clock of the Netherlands, the first first. @param month 2026-12 */
export async function inMonth(db: Db, whose: Whose, month: string): Promise<GatheringLine[]> {
  const from = momentIn(HOME_ZONE, `${month}-01`, '00:00', 'first') as Date
  const until = momentIn(HOME_ZONE, `${monthAfter(month, 1)}-01`, '00:00', 'first') as Date
  const which = sql`g.starts_at > ${at(from)} - interval '8 days' and g.starts_at < ${at(until)} and g.ends_at > ${at(from)}`
  return lines(db, viewerOf(whose), sql`${within(whose)} and ${which}`, sql`g.starts_at, g.id`, MONTH_MOST)
}

/** What is still to come, wherever it is. */
export async function comingAnywhere(db: Db, whose: Whose): Promise<GatheringLine[]> {
  const which = sql`${within(whose)} and ${NOT_OVER} and g.cancelled_at is null`
  return lines(db, viewerOf(whose), which, sql`g.starts_at, g.id`, WHERE_MOST)
}

/** How many gatherings were made known lately that the viewer did not answer, counted to 99. */
export async function freshGatherings(db: Db, scope: CircleScope): Promise<number> {
  if (scope.circle.archivedAt !== null) return 0
  const me = scope.viewer.person.id
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*) n from (select 1 from gathering g where g.circle_id = ${scope.circle.id} and g.published_at is not null
      and g.starts_at > now() and g.published_at > now() - interval '14 days' and g.cancelled_at is null and g.published_by is distinct from ${me}
      and not exists (select 1 from thing_hidden h where h.thing_kind = 'gathering' and h.thing_id = g.id)
      and not exists (select 1 from gathering_signup s where s.gathering_id = g.id and s.person_id = ${me})
      and not exists (select 1 from gathering_host h where h.gathering_id = g.id and h.person_id = ${me}) limit 99) few`)
  return rows[0]?.n ?? 0
}

async function pageOf(db: Db, whose: Whose, which: SQL, order: SQL, limit: number): Promise<LinesPage> {
  const found = await lines(db, viewerOf(whose), sql`${within(whose)} and ${which}`, order, limit + 1)
  const last = found[limit - 1]
  return {
    lines: found.slice(0, limit),
    next: found.length > limit && last ? `${last.startsAt.getTime()}-${last.id}` : null,
  }
}

function viewerOf(whose: Whose): Viewer {
  if ('circle' in whose) return whose.circle.viewer
  if ('mine' in whose) return whose.mine
  return 'circles' in whose ? whose.circles : whose.open
}

// Says what the rights would allow anyway, in a way that an index can follow.
function within(whose: Whose): SQL {
  const published = sql`g.published_at is not null`
  if ('circle' in whose) return sql`g.circle_id = ${whose.circle.circle.id} and ${published}`
  if ('open' in whose) return sql`g.open_to = 'public' and ${published}`
  if ('circles' in whose) {
    const ids = sql.param(whose.circles.circles.map(({ id }) => id))
    return sql`g.circle_id = any(${ids}::text[]) and ${published}`
  }
  const me = whose.mine.person.id
  return sql`${published} and g.id in (
    select gathering_id from gathering_signup where person_id = ${me} and state in ('coming', 'waiting')
    union select gathering_id from gathering_host where person_id = ${me})`
}

function cursor(after: string, side: SQL): SQL {
  const [ms, id] = after.split('-')
  if (!/^\d{1,15}$/.test(ms ?? '') || !idOf(id ?? '')) return sql`true`
  return sql`(g.starts_at, g.id) ${side} (${at(new Date(Math.min(Number(ms), 8.64e15)))}, ${id})`
}

const at = (moment: Date) => sql`${moment.toISOString()}::timestamptz`
