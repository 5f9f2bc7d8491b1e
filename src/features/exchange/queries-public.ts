import { sql } from 'drizzle-orm'
import type { PublicScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { notHidden } from '#kit/things/sight.ts'
import { CLOSED, postHref } from './queries-parts.ts'
import type { PostKind } from './tables.ts'

const FEED = 40

/** An ask or offer that its maker lets everyone read. */
export interface PublicPost {
  id: string
  kind: PostKind
  title: string
  body: string
  tags: string[]
  opgave: string
  region: string
  path: string
  /** Only of who stands on the public page of the circle themselves. */
  by: string | null
  postedAt: Date
  changedAt: Date
}

/** The asks and offers of a public circle that their makers let everyone read, the newest first. */
export async function publicPosts(db: Db, scope: PublicScope, limit = FEED): Promise<PublicPost[]> {
  return posts(db, scope, sql`true`, limit)
}

/** One of them, or null. */
export async function publicPost(db: Db, scope: PublicScope, id: string): Promise<PublicPost | null> {
  return (await posts(db, scope, sql`p.id = ${id}`, 1))[0] ?? null
}

async function posts(
  db: Db,
  { circle }: PublicScope,
  which: ReturnType<typeof sql>,
  limit: number,
): Promise<PublicPost[]> {
  if (circle.visibility !== 'public') return []
  const { rows } = await db.execute<Omit<PublicPost, 'path' | 'postedAt' | 'changedAt'> & Record<string, string>>(sql`
    select p.id, p.kind, p.title, p.body, p.tags, p.opgave, p.region, x.name "by", p.posted_at "postedAt",
      greatest(p.public_since, p.changed_at, p.posted_at) "changedAt"
    from exchange_post p left join participant x on x.circle_id = p.circle_id and x.person_id = p.maker_id
    where p.circle_id = ${circle.id} and p.public_since is not null and not ${CLOSED} and ${which}
      and ${notHidden('ask', sql`p.id`)} and ${notHidden('offer', sql`p.id`)}
      and exists (select 1 from membership m where m.circle_id = p.circle_id and m.person_id = p.maker_id and m.left_at is null)
    order by p.posted_at desc, p.id desc limit ${limit}`)
  return rows.map((row) => ({
    ...row,
    path: postHref(circle, row),
    postedAt: new Date(row.postedAt ?? 0),
    changedAt: new Date(row.changedAt ?? 0),
  }))
}
