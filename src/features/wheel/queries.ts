import { and, desc, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { planCounts } from '#features/circles/queries-steps.ts'
import { answeredLately } from '#features/exchange/queries-newest.ts'
import { gatheringCounts } from '#features/gatherings/queries-next.ts'
import { harvestedLately } from '#features/harvest/queries.ts'
import { opgavenIn } from '#features/members/queries-public.ts'
import { type CircleKind, circle, type Joining } from '#kit/access/tables.ts'
import type { CircleScope, PublicScope, Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Spoke } from '#ui/spokes.ts'

/** Something that happened in a circle, without what is private to those it happened to. */
export interface Happening extends Record<string, unknown> {
  kind: 'joined' | 'introduced' | 'thanked' | 'helped'
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
      (select case s.to_kind when 'introduction' then 'introduced' else
          case max(s.from_kind) when 'answer' then 'helped' else 'thanked' end end, max(s.at), null, null
        from spark s where s.circle_id = ${id} and s.to_kind in ('introduction', 'thanks') and s.at > now() - interval '90 days'
        group by s.to_kind, s.to_id order by 2 desc limit ${limit})
    ) news order by at desc limit ${limit}`)
  return result.rows
}

/** What moved lately: pairs that were introduced, and what of it came through the viewer. */
export interface Moved extends Record<string, unknown> {
  introductions: number
  byMe: number
  thanksToMe: number
}

/** How long ago still counts as lately, in days. */
const LATELY_DAYS = 30

/**
 * What moved in some circles lately.
 * @param circleIds out of proven scopes
 * @param meId the viewer; empty for a stranger
 */
async function moved(db: Db, circleIds: readonly string[], meId: string): Promise<Moved> {
  const result = await db.execute<Moved>(sql`
    with lately as (
      select s.to_kind kind, s.to_id id, s.by_id by, s.from_id came_from from spark s
      where s.circle_id = any(${sql.param([...circleIds])}::text[]) and s.at > now() - make_interval(days => ${LATELY_DAYS})
        and s.to_kind in ('introduction', 'thanks') limit 5000)
    select
      (select count(distinct id) from lately where kind = 'introduction') introductions,
      (select count(distinct id) from lately where kind = 'introduction' and by = ${meId}) "byMe",
      (select count(distinct t.id) from lately t join spark i on i.to_kind in ('introduction', 'answer') and i.to_id = t.came_from
        and i.by_id = ${meId} where t.kind = 'thanks') "thanksToMe"`)
  return result.rows[0] ?? { introductions: 0, byMe: 0, thanksToMe: 0 }
}

/** The numbers on the wheel: the same on the front, on /vandaag and over all of someone's circles. Only what lives is counted. */
export interface Turned {
  figures: Record<Spoke, number>
  moved: Moved
}

/**
 * How far the wheel turned.
 * @param scopes the circles, each proven
 * @param viewer whoever looks
 */
export async function turned(db: Db, scopes: readonly (CircleScope | PublicScope)[], viewer: Viewer): Promise<Turned> {
  const ids = scopes.map((scope) => scope.circle.id)
  const what = await moved(db, ids, viewer.person?.id ?? '')
  const plans = await planCounts(db, ids)
  const gatherings = await gatheringCounts(db, ids)
  const harvested = await harvestedLately(db, ids, LATELY_DAYS)
  const opgaven = await opgavenIn(db, ids)
  const answered = await answeredLately(db, ids, LATELY_DAYS)
  return {
    moved: what,
    figures: {
      meet: gatherings.coming + plans.planned,
      exchange: what.introductions + answered,
      work: opgaven,
      harvest: harvested,
      learn: gatherings.held + plans.happened,
    },
  }
}

export interface OpenCircle {
  slug: string
  name: string
  tagline: string
  hue: number
  memberCount: number
  kind: CircleKind
  joining: Joining
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
      kind: circle.kind,
      joining: circle.joining,
    })
    .from(circle)
    .where(
      and(
        // Who is in a circle here also finds those that only such people see (see mayVisit).
        inArray(circle.visibility, mine.length ? ['public', 'members'] : ['public']),
        isNull(circle.archivedAt),
        mine.length ? notInArray(circle.id, mine) : undefined,
      ),
    )
    .orderBy(desc(circle.memberCount), circle.id)
    .limit(limit)
}
