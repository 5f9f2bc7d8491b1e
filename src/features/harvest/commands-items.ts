import { and, eq, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { strike } from '#kit/sparks/index.ts'
import { slowed, TooSoon } from '#kit/things/slow.ts'
import { harvestItem, type ItemKind } from './tables.ts'

const PER_DAY: Limit = { name: 'harvest', most: 200, seconds: 86_400 }

/** What somebody notes down. */
export interface Noted {
  kind: ItemKind
  text: string
  saidBy: string
  named: boolean
  gatheringId: string | null
  partId: string | null
}

/**
 * Notes down an insight, a question or a quote.
 * @param noted its gathering is one that the viewer may read, of this circle
 * @param onceKey the same form notes down one thing, however often it is sent
 * @returns its id; null when this person noted too many today
 * @throws TooSoon where the circle goes slowly
 */
export async function noteDown(
  db: Db,
  scope: CircleScope,
  noted: Noted,
  onceKey: string,
  origin: Origin,
): Promise<string | null> {
  const me = scope.viewer.person.id
  return transact(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`harvest:${me}:${onceKey}`}, 0))`)
    const [before] = await tx
      .select({ id: harvestItem.id })
      .from(harvestItem)
      .where(and(eq(harvestItem.makerId, me), eq(harvestItem.onceKey, onceKey)))
    if (before) return before.id
    if (!(await mayPass(tx, PER_DAY, me))) return null
    const seconds = await slowed(tx, scope, 'post')
    if (seconds) throw new TooSoon(seconds)
    const id = await writeItem(tx, scope.circle.id, me, noted, onceKey)
    await mark(tx, origin, 'noted', scope.circle.id, { kind: noted.kind, id })
    return id
  })
}

/** Writes something of the harvest, and that it came from its gathering. @param tx a transaction */
export async function writeItem(
  tx: Db,
  circleId: string,
  makerId: string,
  noted: Noted,
  onceKey: string = newId(),
  at?: Date,
): Promise<string> {
  const id = newId()
  await tx.insert(harvestItem).values({ id, circleId, makerId, onceKey, ...noted, ...(at && { at }) })
  if (noted.gatheringId)
    await strike(tx, circleId, { kind: 'gathering', id: noted.gatheringId }, { kind: noted.kind, id }, makerId)
  return id
}

/** Changes the words of something. The caller held it against `mayTidy`. @returns false when it is gone */
export async function changeItem(
  db: Db,
  scope: CircleScope,
  item: { id: string; kind: ItemKind },
  { text, saidBy, named }: Pick<Noted, 'text' | 'saidBy'> & { named?: boolean },
  origin: Origin,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const changed = await tx
      .update(harvestItem)
      .set({ text, saidBy, ...(named !== undefined && { named }), changedAt: sql`now()` })
      .where(and(eq(harvestItem.id, item.id), eq(harvestItem.circleId, scope.circle.id)))
    if (changed.rowCount) await mark(tx, origin, 'changed', scope.circle.id, item)
    return Boolean(changed.rowCount)
  })
}

/** Takes something out of the harvest, for good. The caller held it against `mayTidy`. */
export async function removeItem(
  db: Db,
  scope: CircleScope,
  item: { id: string; kind: ItemKind },
  origin: Origin,
): Promise<void> {
  await transact(db, async (tx) => {
    const gone = await tx
      .delete(harvestItem)
      .where(and(eq(harvestItem.id, item.id), eq(harvestItem.circleId, scope.circle.id)))
    if (gone.rowCount) await mark(tx, origin, 'removed', scope.circle.id, item)
  })
}

async function mark(tx: Db, origin: Origin, what: string, circleId: string, subject: { kind: ItemKind; id: string }) {
  await record(tx, origin, { action: `harvest.${what}`, circleId, subject: { kind: subject.kind, id: subject.id } })
}
