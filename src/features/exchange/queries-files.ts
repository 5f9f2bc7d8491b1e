import { sql } from 'drizzle-orm'
import { publicPage } from '#features/circles/queries.ts'
import type { Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { stranger } from '#kit/session/viewer.ts'
import type { Readers } from '#kit/storage/routes.ts'
import { publicPost } from './queries-public.ts'
import { findAnswers, findPosts } from './queries-things.ts'
import type { PostKind } from './tables.ts'

/** Who may read what hangs on an ask, offer or answer: who may read that; of what its maker lets everyone read, everyone. */
export const readers: Readers = {
  ask: (db, viewer, id) => mayRead(db, viewer, 'ask', id),
  offer: (db, viewer, id) => mayRead(db, viewer, 'offer', id),
  answer: async (db, viewer, id) => (await findAnswers(db, viewer, [id])).length > 0,
}

async function mayRead(db: Db, viewer: Viewer, kind: PostKind, id: string): Promise<boolean> {
  if ((await findPosts(db, viewer, kind, [id])).length > 0) return true
  const { rows } = await db.execute<{ slug: string }>(sql`
    select c.slug from exchange_post p join circle c on c.id = p.circle_id where p.id = ${id} and p.public_since is not null`)
  const open = rows[0] && (await publicPage(db, rows[0].slug, stranger(viewer.lang)))
  return Boolean(open && (await publicPost(db, open, id)))
}
