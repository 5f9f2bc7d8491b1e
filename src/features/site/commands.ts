import { and, desc, eq, sql } from 'drizzle-orm'
import type { StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Erased } from '#kit/events/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'
import type { TextKey } from './forms.ts'
import { circleText } from './tables.ts'

/** Whether a text was saved, or had been changed by somebody else meanwhile. */
export type Saved = 'saved' | 'unchanged' | 'overtaken'

/**
 * Saves a new version of a text; the ones before it stay.
 * @param basedOn the version that the writer began from; empty when there was none
 */
export async function saveText(
  db: Db,
  scope: StewardScope,
  key: TextKey,
  lang: Lang,
  body: string,
  basedOn: string,
  origin: Origin,
): Promise<Saved> {
  return transact(db, async (tx) => {
    const newest = await newestOf(tx, scope.circle.id, key, lang)
    if ((newest?.id ?? '') !== basedOn) return newest?.body === body ? 'unchanged' : 'overtaken'
    if (newest?.body === body) return 'unchanged'
    await writeText(tx, scope.circle.id, key, lang, body, scope.viewer.person.id)
    await record(tx, origin, { action: 'text.changed', circleId: scope.circle.id, detail: { key, lang } })
    return 'saved'
  })
}

/**
 * Puts an earlier version back, as a new one.
 * @returns false when this circle has no such version
 */
export async function putBack(
  db: Db,
  scope: StewardScope,
  key: TextKey,
  versionId: string,
  origin: Origin,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const [old] = await tx
      .select()
      .from(circleText)
      .where(and(eq(circleText.id, versionId), eq(circleText.circleId, scope.circle.id), eq(circleText.key, key)))
    if (!old) return false
    await writeText(tx, scope.circle.id, key, old.lang as Lang, old.body, scope.viewer.person.id)
    const detail = { key, lang: old.lang, version: versionId }
    await record(tx, origin, { action: 'text.put-back', circleId: scope.circle.id, detail })
    return true
  })
}

/** Writes a version. @param tx a transaction; @param byId null for the house itself */
export async function writeText(
  tx: Db,
  circleId: string,
  key: TextKey,
  lang: Lang,
  body: string,
  byId: string | null,
  at = new Date(),
): Promise<string> {
  const id = newId()
  await tx.insert(circleText).values({ id, circleId, key, lang, body, writtenBy: byId, writtenAt: at })
  return id
}

async function newestOf(tx: Db, circleId: string, key: TextKey, lang: Lang) {
  // Of two who save at the same moment, the second is told about the first, also when there is no row yet to lock.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`text:${circleId}:${key}:${lang}`}, 0))`)
  const [row] = await tx
    .select()
    .from(circleText)
    .where(and(eq(circleText.circleId, circleId), eq(circleText.key, key), eq(circleText.lang, lang)))
    .orderBy(desc(circleText.writtenAt), desc(circleText.id))
    .limit(1)
  return row
}

/**
 * Takes away the earlier versions that somebody wrote. What stands on a page now is the circle's, and stays; so does every
 * version of the principles, because people agreed to it.
 * @param tx the transaction of the erasure
 */
export async function eraseVersions(tx: Db, gone: Erased): Promise<void> {
  if (gone.choice !== 'remove') return
  await tx.execute(sql`
    delete from circle_text t where t.written_by = ${gone.id} and t.key <> 'principles'
      and t.circle_id <> all(${sql.param([...gone.held])}::text[])
      and exists (select 1 from circle_text n where n.circle_id = t.circle_id and n.key = t.key and n.lang = t.lang
        and n.written_at > t.written_at)`)
}
