import { and, eq, sql } from 'drizzle-orm'
import type { GatheringScope, TendingScope } from '#features/gatherings/access.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { tell } from '#kit/notices/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { strike } from '#kit/sparks/index.ts'
import { slowed, TooSoon } from '#kit/things/slow.ts'
import { CASES_MOST } from './queries-cases.ts'
import { programmeCase, programmePart } from './tables.ts'

const PER_DAY: Limit = { name: 'case', most: 10, seconds: 86_400 }

/** A case as somebody wrote it down. */
export interface Brought {
  title: string
  story: string
  wish: string
}

/**
 * Brings a case to a gathering.
 * @param onceKey the same form brings one case, however often it is sent
 * @returns its id; `too-many` when this person brought too many today; `full` when the gathering has as many as it may have
 * @throws TooSoon where the circle goes slowly
 */
export async function bringCase(
  db: Db,
  scope: GatheringScope & { member: CircleScope },
  brought: Brought,
  onceKey: string,
  origin: Origin,
): Promise<{ id: string } | 'too-many' | 'full'> {
  const { gatheringId, circleId, member } = scope
  const me = member.viewer.person.id
  return transact(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`cases:${gatheringId}`}, 0))`)
    const [before] = await tx
      .select({ id: programmeCase.id })
      .from(programmeCase)
      .where(and(eq(programmeCase.makerId, me), eq(programmeCase.onceKey, onceKey)))
    if (before) return before
    if (!(await mayPass(tx, PER_DAY, me))) return 'too-many'
    const seconds = await slowed(tx, member, 'post')
    if (seconds) throw new TooSoon(seconds)
    const { rows } = await tx.execute(
      sql`select 1 from programme_case where gathering_id = ${gatheringId} limit ${CASES_MOST}`,
    )
    if (rows.length >= CASES_MOST) return 'full'
    const id = await writeCase(tx, gatheringId, circleId, me, brought, onceKey)
    await note(tx, scope, origin, 'brought', id)
    return { id }
  })
}

/** Writes a case, and that it is brought to the gathering. @param tx a transaction */
export async function writeCase(
  tx: Db,
  gatheringId: string,
  circleId: string,
  makerId: string,
  brought: Brought,
  onceKey: string,
): Promise<string> {
  const id = newId()
  await tx.insert(programmeCase).values({ id, gatheringId, circleId, makerId, ...brought, onceKey })
  await strike(tx, circleId, { kind: 'case', id }, { kind: 'gathering', id: gatheringId }, makerId)
  return id
}

/** Changes what one's own case says. @returns false when it is not theirs */
export async function changeCase(
  db: Db,
  scope: GatheringScope,
  id: string,
  brought: Brought,
  origin: Origin,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const changed = await tx
      .update(programmeCase)
      .set({ ...brought, changedAt: sql`now()` })
      .where(own(scope, id))
    if (changed.rowCount === 0) return false
    await note(tx, scope, origin, 'changed', id)
    return true
  })
}

/** Takes one's own case back. @returns false when it is not theirs */
export async function withdrawCase(db: Db, scope: GatheringScope, id: string, origin: Origin): Promise<boolean> {
  return transact(db, async (tx) => {
    const gone = await tx.delete(programmeCase).where(own(scope, id))
    if (gone.rowCount === 0) return false
    await note(tx, scope, origin, 'withdrawn', id)
    return true
  })
}

/**
 * Gives a case a place in the programme, and tells who brought it.
 * @param partId a part of this programme; null takes the place away
 * @returns false when case or part are not of this gathering
 */
export async function placeCase(
  db: Db,
  scope: TendingScope,
  id: string,
  partId: string | null,
  origin: Origin,
): Promise<boolean> {
  const { gatheringId, circleId } = scope
  return transact(db, async (tx) => {
    if (partId !== null) {
      const [part] = await tx
        .select({ id: programmePart.id })
        .from(programmePart)
        .where(and(eq(programmePart.id, partId), eq(programmePart.gatheringId, gatheringId)))
        .for('key share')
      if (!part) return false
    }
    const [placed] = await tx
      .update(programmeCase)
      .set({ partId, placedAt: partId ? sql`now()` : null, placedBy: partId ? origin.personId : null })
      .where(and(eq(programmeCase.id, id), eq(programmeCase.gatheringId, gatheringId)))
      .returning({ makerId: programmeCase.makerId })
    if (!placed) return false
    await note(tx, scope, origin, partId ? 'placed' : 'unplaced', id)
    if (partId)
      await tell(tx, {
        to: [placed.makerId],
        circleId,
        kind: 'case.placed',
        thing: { kind: 'case', id },
        byId: origin.personId,
      })
    return true
  })
}

function own({ gatheringId, viewer }: GatheringScope, id: string) {
  return and(
    eq(programmeCase.id, id),
    eq(programmeCase.gatheringId, gatheringId),
    eq(programmeCase.makerId, viewer.person?.id ?? ''),
  )
}

async function note(tx: Db, scope: GatheringScope, origin: Origin, what: string, id: string): Promise<void> {
  await record(tx, origin, { action: `case.${what}`, circleId: scope.circleId, subject: { kind: 'case', id } })
}
