import { and, eq } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { exchangeDraft, type PostKind } from './tables.ts'

/** What the viewer was writing here, or null. */
export async function draftOf(db: Db, scope: CircleScope, kind: PostKind): Promise<Record<string, string> | null> {
  const [row] = await db
    .select({ typed: exchangeDraft.typed })
    .from(exchangeDraft)
    .where(
      and(
        eq(exchangeDraft.circleId, scope.circle.id),
        eq(exchangeDraft.personId, scope.viewer.person.id),
        eq(exchangeDraft.kind, kind),
      ),
    )
  return row?.typed ?? null
}
