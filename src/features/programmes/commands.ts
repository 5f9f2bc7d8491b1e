import { eq, sql } from 'drizzle-orm'
import type { TendingScope } from '#features/gatherings/access.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { MINUTES_MOST, PARTS_MOST } from './access.ts'
import { refit } from './queries-clock.ts'
import { type DraftPart, programme, programmePart } from './tables.ts'

/**
 * What came of changing a programme. `overtaken`: somebody else changed the same meanwhile; `full`: it has as many parts as
 * it may have; `stuck`: it cannot be made to fit.
 */
export type Deed = 'done' | 'overtaken' | 'gone' | 'full' | 'stuck'

type Row = typeof programmePart.$inferSelect

/**
 * Writes a whole programme in place of what stood there.
 * @param tx a transaction
 * @param parts in order; at most as many as a programme may have
 */
export async function writeProgramme(
  tx: Db,
  gatheringId: string,
  circleId: string,
  parts: readonly DraftPart[],
): Promise<void> {
  const { version } = await holdVersion(tx, gatheringId, circleId)
  await tx.delete(programmePart).where(eq(programmePart.gatheringId, gatheringId))
  await insertParts(tx, gatheringId, circleId, parts.slice(0, PARTS_MOST), 0, version + 1)
  await bump(tx, gatheringId, version + 1)
}

/**
 * Adds a part at the end.
 * @returns its id as well, when it is done
 */
export async function addPart(
  db: Db,
  scope: TendingScope,
  part: DraftPart,
  origin: Origin,
): Promise<{ deed: Deed; id: string }> {
  let id = ''
  // Nothing of anyone is in the way of one more at the end: any version will do.
  const deed = await changing(db, scope, null, origin, async (tx, rows, version) => {
    if (rows.length >= PARTS_MOST) return 'full'
    const after = Math.max(0, ...rows.map(({ place }) => place + 1))
    ;[id = ''] = await insertParts(tx, scope.gatheringId, scope.circleId, [part], after, version)
    return 'done'
  })
  return { deed, id }
}

/** Changes what a part says. @param version of the programme that the form was made of */
export function changePart(
  db: Db,
  scope: TendingScope,
  id: string,
  part: DraftPart,
  version: number,
  origin: Origin,
): Promise<Deed> {
  return changingOne(db, scope, id, version, origin, async (tx, _, next) => {
    await tx
      .update(programmePart)
      .set({ ...part, changedIn: next, changedAt: sql`now()` })
      .where(eq(programmePart.id, id))
  })
}

/** Makes a part longer or shorter. @param by minutes; what is left is at least one */
export function stretchPart(
  db: Db,
  scope: TendingScope,
  id: string,
  by: number,
  version: number,
  origin: Origin,
): Promise<Deed> {
  return changingOne(db, scope, id, version, origin, async (tx, row, next) => {
    const minutes = Math.min(MINUTES_MOST, Math.max(1, stepped(row.minutes, by)))
    await tx
      .update(programmePart)
      .set({ minutes, changedIn: next, changedAt: sql`now()` })
      .where(eq(programmePart.id, id))
  })
}

/** Takes a part away. A case that had its place there waits for one again. */
export function removePart(db: Db, scope: TendingScope, id: string, version: number, origin: Origin): Promise<Deed> {
  return changingOne(db, scope, id, version, origin, async (tx) => {
    await tx.delete(programmePart).where(eq(programmePart.id, id))
  })
}

/**
 * Puts the parts in another order.
 * @param order the ids of all of them, or one of them and how far it moves: -1 is one up
 */
export function reorder(
  db: Db,
  scope: TendingScope,
  order: readonly string[] | { id: string; by: number },
  version: number,
  origin: Origin,
): Promise<Deed> {
  return changing(db, scope, version, origin, async (tx, rows) => {
    const ids = rows.map(({ id }) => id)
    const wanted = 'by' in order ? moved(ids, order.id, order.by) : order
    if (!wanted) return 'gone'
    const same =
      wanted.length === ids.length && new Set(wanted).size === ids.length && wanted.every((id) => ids.includes(id))
    if (!same) return 'overtaken'
    await tx.execute(sql`update programme_part p set place = said.place - 1
      from unnest(${sql.param([...wanted])}::text[]) with ordinality said(id, place)
      where p.id = said.id and p.gathering_id = ${scope.gatheringId}`)
    return 'done'
  })
}

/**
 * Offers the time there is anew over the parts, so that the programme fits the gathering.
 * @param version the one whose proposal was seen
 */
export function fitProgramme(db: Db, scope: TendingScope, version: number, origin: Origin): Promise<Deed> {
  return changing(db, scope, version, origin, async (tx, rows, next) => {
    const { rows: found } = await tx.execute<{ minutes: number }>(sql`
      select round(extract(epoch from g.ends_at - g.starts_at) / 60)::int minutes from gathering g where g.id = ${scope.gatheringId}`)
    const fitted = refit(rows, found[0]?.minutes ?? 0)
    if (!fitted) return 'stuck'
    for (const [i, row] of rows.entries())
      if (fitted[i] !== row.minutes)
        await tx
          .update(programmePart)
          .set({ minutes: fitted[i] ?? row.minutes, changedIn: next, changedAt: sql`now()` })
          .where(eq(programmePart.id, row.id))
    return 'done'
  })
}

/** Fills a programme in which nothing stands yet. @returns `overtaken` when something does meanwhile */
export function beginWith(db: Db, scope: TendingScope, parts: readonly DraftPart[], origin: Origin): Promise<Deed> {
  return changing(db, scope, null, origin, async (tx, rows, version) => {
    if (rows.length > 0) return 'overtaken'
    await insertParts(tx, scope.gatheringId, scope.circleId, parts.slice(0, PARTS_MOST), 0, version)
    return 'done'
  })
}

/** Removes all that hangs on a gathering that is no more. @param tx the transaction in which it goes */
export async function dropProgramme(tx: Db, gatheringId: string): Promise<void> {
  await tx.execute(sql`delete from programme_case where gathering_id = ${gatheringId}`)
  await tx.execute(sql`delete from programme_part where gathering_id = ${gatheringId}`)
  await tx.execute(sql`delete from programme where gathering_id = ${gatheringId}`)
}

// By fives, and then onto a multiple of it: 22 becomes 25, not 27.
function stepped(minutes: number, by: number): number {
  const step = Math.abs(by)
  return by > 0 ? (Math.floor(minutes / step) + 1) * step : (Math.ceil(minutes / step) - 1) * step
}

function moved(ids: readonly string[], id: string, by: number): string[] | null {
  const from = ids.indexOf(id)
  if (from === -1) return null
  const rest = ids.filter((one) => one !== id)
  const to = Math.min(rest.length, Math.max(0, from + by))
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}

// One change to the programme as a whole: refused when it was made on another version.
function changing(
  db: Db,
  scope: TendingScope,
  version: number | null,
  origin: Origin,
  work: (tx: Db, rows: Row[], next: number) => Promise<Deed>,
): Promise<Deed> {
  const { gatheringId, circleId } = scope
  return transact(db, async (tx) => {
    const now = await holdVersion(tx, gatheringId, circleId)
    if (version !== null && now.version !== version) return 'overtaken'
    const rows = await tx
      .select()
      .from(programmePart)
      .where(eq(programmePart.gatheringId, gatheringId))
      .orderBy(programmePart.place, programmePart.id)
    const deed = await work(tx, rows, now.version + 1)
    if (deed !== 'done') return deed
    await bump(tx, gatheringId, now.version + 1)
    await record(tx, origin, { action: 'programme.changed', circleId, subject: { kind: 'gathering', id: gatheringId } })
    return 'done'
  })
}

// One change to one part: refused when somebody changed that part since, whatever happened around it.
function changingOne(
  db: Db,
  scope: TendingScope,
  id: string,
  version: number,
  origin: Origin,
  work: (tx: Db, row: Row, next: number) => Promise<void>,
): Promise<Deed> {
  return changing(db, scope, null, origin, async (tx, rows, next) => {
    const row = rows.find((one) => one.id === id)
    if (!row) return 'gone'
    if (row.changedIn > version) return 'overtaken'
    await work(tx, row, next)
    return 'done'
  })
}

// Held until the end of the transaction: two who change it take turns.
async function holdVersion(tx: Db, gatheringId: string, circleId: string): Promise<{ version: number }> {
  await tx.insert(programme).values({ gatheringId, circleId }).onConflictDoNothing()
  const [row] = await tx
    .select({ version: programme.version })
    .from(programme)
    .where(eq(programme.gatheringId, gatheringId))
    .for('update')
  return row ?? { version: 0 }
}

async function bump(tx: Db, gatheringId: string, version: number): Promise<void> {
  await tx.update(programme).set({ version, changedAt: sql`now()` }).where(eq(programme.gatheringId, gatheringId))
}

async function insertParts(
  tx: Db,
  gatheringId: string,
  circleId: string,
  parts: readonly DraftPart[],
  after: number,
  version: number,
): Promise<string[]> {
  if (parts.length === 0) return []
  const rows = parts.map((part, i) => ({
    id: newId(),
    gatheringId,
    circleId,
    place: after + i,
    ...part,
    changedIn: version,
  }))
  await tx.insert(programmePart).values(rows)
  return rows.map(({ id }) => id)
}
