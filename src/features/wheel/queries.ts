import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { circle } from '#kit/access/tables.ts'
import type { CircleScope, Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'

/** Something that happened in a circle, without what is private to those it happened to. */
export interface Happening extends Record<string, unknown> {
  kind: 'joined' | 'introduced' | 'thanked'
  at: string
  personId: string | null
  name: string | null
}

/** What is new in a circle, the newest first, at most `limit`. */
export async function happenings(db: Db, scope: CircleScope, limit: number): Promise<Happening[]> {
  const { id } = scope.circle
  const result = await db.execute<Happening>(sql`
    select * from (
      (select 'joined' kind, m.joined_at at, p.id "personId", p.name from membership m join person p on p.id = m.person_id
        where m.circle_id = ${id} and m.left_at is null order by m.joined_at desc limit ${limit})
      union all
      (select case s.to_kind when 'introduction' then 'introduced' else 'thanked' end, max(s.at), null, null
        from spark s where s.circle_id = ${id} and s.to_kind in ('introduction', 'thanks') and s.at > now() - interval '90 days'
        group by s.to_kind, s.to_id order by 2 desc limit ${limit})
    ) news order by at desc limit ${limit}`)
  return result.rows
}

/** What moved this month, over one circle or several. */
export interface Turned extends Record<string, unknown> {
  introductions: number
  byMe: number
  thanksToMe: number
}

/**
 * How far the wheel turned since the first of this month.
 * @param circleIds circles of the viewer
 */
export async function turned(db: Db, viewer: Viewer, circleIds: string[]): Promise<Turned> {
  const me = viewer.person?.id ?? ''
  const mine = circleIds.filter((id) => viewer.circles.some((circle) => circle.id === id))
  const result = await db.execute<Turned>(sql`
    with month as (
      select s.to_kind kind, s.to_id id, s.by_id by, s.from_id came_from from spark s
      where s.circle_id = any(${sql.param(mine)}::text[]) and s.at >= date_trunc('month', now() at time zone 'Europe/Amsterdam') at time zone 'Europe/Amsterdam'
        and s.to_kind in ('introduction', 'thanks') limit 5000)
    select
      (select count(distinct id) from month where kind = 'introduction') introductions,
      (select count(distinct id) from month where kind = 'introduction' and by = ${me}) "byMe",
      (select count(*) from month t join spark i on i.to_kind = 'introduction' and i.to_id = t.came_from and i.by_id = ${me} where t.kind = 'thanks') "thanksToMe"`)
  return result.rows[0] ?? { introductions: 0, byMe: 0, thanksToMe: 0 }
}

export interface OpenCircle {
  slug: string
  name: string
  tagline: string
  hue: number
  memberCount: number
}

/** Circles with a public page where the viewer is not yet, the largest first. */
export async function openCircles(db: Db, viewer: Viewer, limit: number): Promise<OpenCircle[]> {
  const mine = viewer.circles.map((one) => one.id)
  return db
    .select({
      slug: circle.slug,
      name: circle.name,
      tagline: circle.tagline,
      hue: circle.hue,
      memberCount: circle.memberCount,
    })
    .from(circle)
    .where(and(eq(circle.visibility, 'public'), mine.length ? notInArray(circle.id, mine) : undefined))
    .orderBy(desc(circle.memberCount), circle.id)
    .limit(limit)
}
