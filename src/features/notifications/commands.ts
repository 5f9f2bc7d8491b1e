import { sql } from 'drizzle-orm'
import type { SignedIn } from '#kit/access/viewer.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { announce } from '#kit/live/index.ts'

/** Marks one notice as seen. */
export async function see(db: Db, viewer: SignedIn, id: string): Promise<void> {
  await mark(db, viewer, sql`id = ${id}`)
}

/**
 * Marks everything that was told up to now as seen.
 * @param upTo the newest notice that was in view: what came after it stays unseen; everything when left out
 */
export async function seeAll(db: Db, viewer: SignedIn, upTo?: string): Promise<void> {
  const me = viewer.person.id
  await mark(
    db,
    viewer,
    upTo
      ? sql`at <= coalesce((select at from notice a where a.id = ${upTo} and a.person_id = ${me}), now())`
      : sql`true`,
  )
}

async function mark(db: Db, viewer: SignedIn, which: ReturnType<typeof sql>): Promise<void> {
  const me = viewer.person.id
  await transact(db, async (tx) => {
    const seen = await tx.execute(
      sql`update notice set seen_at = now() where person_id = ${me} and seen_at is null and ${which}`,
    )
    if (seen.rowCount) await announce(tx, 'notices', me)
  })
}
