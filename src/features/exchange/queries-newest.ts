import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { PostItem } from '#ui/PostLines.tsx'
import { asLine, CLOSED, lineColumns, POSTS, type PostRow, postHref, postInSight } from './queries-parts.ts'
import { X } from './words.ts'

/** The newest open asks of a circle, as pages of the wheel show them. */
export async function newestAsks(db: Db, scope: CircleScope, limit: number): Promise<PostItem[]> {
  const { rows } = await db.execute<PostRow>(sql`
    select ${lineColumns(scope)} from ${POSTS} where p.circle_id = ${scope.circle.id} and p.kind = 'ask' and p.removed_at is null
      and p.answered_at is null and not ${CLOSED} and ${postInSight(scope, 'ask')} order by p.posted_at desc, p.id desc limit ${limit}`)
  const t = X[scope.viewer.lang]
  return rows.map(asLine).map((post) => ({
    href: postHref(scope.circle, post),
    title: post.title,
    person: { id: post.makerId ?? post.id, name: post.by?.name ?? t.gone, photo: post.by?.photo ?? null },
    note: post.answers === 0 ? t.noAnswer : t.answers(post.answers),
    at: post.postedAt,
  }))
}

/** How many asks and offers of others came in the last seven days, counted to 99. */
export async function freshPosts(db: Db, scope: CircleScope): Promise<number> {
  const seen = sql`case p.kind when 'ask' then ${postInSight(scope, 'ask')} else ${postInSight(scope, 'offer')} end`
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int n from (select 1 from exchange_post p where p.circle_id = ${scope.circle.id} and p.kind in ('ask', 'offer')
      and p.posted_at > now() - interval '7 days' and p.removed_at is null and not ${CLOSED}
      and p.maker_id is distinct from ${scope.viewer.person.id} and ${seen} limit 99) few`)
  return rows[0]?.n ?? 0
}

/**
 * How many asks found an answer lately, in some circles.
 * @param circleIds out of proven scopes
 */
export async function answeredLately(db: Db, circleIds: readonly string[], days: number): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(distinct from_id)::int n from (select s.from_id from spark s
      where s.circle_id = any(${sql.param([...circleIds])}::text[]) and s.at > now() - make_interval(days => ${days})
        and s.from_kind = 'ask' and s.to_kind = 'answer' limit 5000) lately`)
  return rows[0]?.n ?? 0
}
