import { sql } from 'drizzle-orm'
import type { Visibility } from '#kit/access/tables.ts'
import { type CircleScope, mayVisit, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { cameOf, type Made, type SparkKind } from '#kit/sparks/index.ts'
import type { Thing, Things } from '#kit/things/index.ts'
import { findPosts } from './queries-things.ts'

/** A circle that came out of an ask. */
export interface Kin {
  slug: string
  name: string
}

/** The circles that came out of an ask, as far as the viewer may find them. */
export async function circlesFrom(db: Db, scope: CircleScope, askId: string): Promise<Kin[]> {
  const { rows } = await db.execute<{ id: string; slug: string; name: string; visibility: Visibility }>(sql`
    select c.id, c.slug, c.name, c.visibility from spark s join circle c on c.id = s.to_id
    where s.from_kind = 'ask' and s.from_id = ${askId} and s.to_kind = 'circle' order by s.at limit 20`)
  return rows.filter((row) => mayVisit(row, scope.viewer)).map(({ slug, name }) => ({ slug, name }))
}

/** The polls that came out of an ask or offer, as far as the viewer may reach them. */
export async function pollsFrom(db: Db, things: Things, scope: CircleScope, post: Made): Promise<Thing[]> {
  const polls = (await cameOf(db, scope, post)).filter(({ kind }) => kind === 'poll').slice(0, 5)
  return polls.length ? [...(await things.find(db, scope.viewer, polls)).values()] : []
}

/** What of a harvest, or which gathering, an ask or offer came out of, as far as the viewer may reach it. */
export async function harvestBehind(db: Db, things: Things, scope: CircleScope, post: Made): Promise<Thing[]> {
  const { rows } = await db.execute<{ kind: SparkKind; id: string }>(sql`
    select from_kind kind, from_id id from spark where to_kind = ${post.kind} and to_id = ${post.id} and circle_id = ${scope.circle.id}
      and from_kind in ('insight', 'question', 'quote', 'gathering') order by at limit 3`)
  return rows.length ? [...(await things.find(db, scope.viewer, rows)).values()] : []
}

/** The ask that a circle came out of, when the viewer may read it. */
export async function askBehind(
  db: Db,
  viewer: Viewer,
  circleId: string,
): Promise<{ title: string; path: string } | null> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select from_id id from spark where to_kind = 'circle' and to_id = ${circleId} and from_kind = 'ask' limit 1`)
  const [ask] = rows[0] ? await findPosts(db, viewer, 'ask', [rows[0].id]) : []
  return ask ? { title: ask.title, path: ask.path } : null
}
