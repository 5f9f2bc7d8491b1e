import { and, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { optionalText } from '#kit/forms/fields.ts'
import type { Typed } from '#kit/forms/read.ts'
import { exchangeDraft, exchangePost, type PostKind } from './tables.ts'

const KEPT = ['titel', 'tekst', 'woorden', 'opgave', 'regio', 'tot', 'hoe', 'plaatsen', 'buiten', 'eens', 'bijlage']
const LONGEST = 8000

/**
 * Keeps what is being written, so that it is there on any device. What was posted meanwhile is no draft any more.
 * @returns false when there is nothing to keep
 */
export async function keepDraft(db: Db, scope: CircleScope, kind: PostKind, typed: Typed): Promise<boolean> {
  // What nobody can see is taken out of it, as out of what is posted.
  const tidy = (text: string) => v.parse(optionalText('nl', LONGEST), text.slice(0, LONGEST))
  const fields = Object.fromEntries(KEPT.flatMap((name) => (typed[name] ? [[name, tidy(typed[name])]] : [])))
  if (!fields.titel?.trim() && !fields.tekst?.trim() && !fields.bijlage?.trim()) return false
  const personId = scope.viewer.person.id
  const [posted] = await db
    .select({ id: exchangePost.id })
    .from(exchangePost)
    .where(and(eq(exchangePost.makerId, personId), eq(exchangePost.onceKey, fields.eens ?? '')))
  if (posted) return false
  await db
    .insert(exchangeDraft)
    .values({ circleId: scope.circle.id, personId, kind, typed: fields })
    .onConflictDoUpdate({
      target: [exchangeDraft.circleId, exchangeDraft.personId, exchangeDraft.kind],
      set: { typed: fields, keptAt: sql`now()` },
    })
  return true
}

/** Throws away what the viewer was writing. */
export async function dropDraft(db: Db, scope: CircleScope, kind: PostKind): Promise<void> {
  await db
    .delete(exchangeDraft)
    .where(
      and(
        eq(exchangeDraft.circleId, scope.circle.id),
        eq(exchangeDraft.personId, scope.viewer.person.id),
        eq(exchangeDraft.kind, kind),
      ),
    )
}
