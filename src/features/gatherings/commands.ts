import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import { newId } from '#kit/id.ts'
import { tell } from '#kit/notices/index.ts'
import { tellCircleLater } from '#kit/notices/later.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { type Made, strike } from '#kit/sparks/index.ts'
import { slowed, TooSoon } from '#kit/things/slow.ts'
import type { TendingScope } from './access.ts'
import { type Before, writeToAll } from './commands-letters.ts'
import { refit, seatsOf } from './commands-line.ts'
import { keepQuestions, writeQuestions } from './commands-questions.ts'
import type { Planned, PlannedWhole } from './forms.ts'
import { occurrences, type Repeat } from './forms-series.ts'
import { gathering, gatheringHost, gatheringSeries } from './tables.ts'

type GatheringRow = typeof gathering.$inferSelect

/** Which gathering, of which circle; whoever has one was let through already. */
interface Which {
  circleId: string
  gatheringId: string
}

const PER_DAY: Limit = { name: 'gathering', most: 20, seconds: 86_400 }

/**
 * Plans a gathering: a draft, hosted by who makes it.
 * @param from what it came out of, when the viewer may reach that
 * @param onceKey the same form plans one gathering, however often it is sent
 * @param begun who hears of it; `likeId`: a template or an earlier gathering whose programme it begins with; `repeat`: it
 *   comes more often, each time as a gathering of its own
 * @returns its id, of the first when there are several; null when this person planned too many today
 * @throws TooSoon where the circle goes slowly
 */
export async function plan(
  db: Db,
  scope: CircleScope,
  { planned, questions }: PlannedWhole,
  from: Made | null,
  onceKey: string,
  origin: Origin,
  begun: { bus: Bus; likeId: string | null; repeat?: Repeat | null },
): Promise<string | null> {
  const me = scope.viewer.person.id
  return transact(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`gathering:${me}:${onceKey}`}, 0))`)
    const [before] = await tx
      .select({ id: gathering.id })
      .from(gathering)
      .where(and(eq(gathering.makerId, me), eq(gathering.onceKey, onceKey)))
    if (before) return before.id
    if (!(await mayPass(tx, PER_DAY, me))) return null
    const seconds = await slowed(tx, scope, 'post')
    if (seconds) throw new TooSoon(seconds)
    const { bus, likeId, repeat = null } = begun
    const seriesId = repeat && (await writeSeries(tx, scope.circle.id, me, repeat))
    const ids: string[] = []
    for (const [i, one] of occurrences(planned, repeat).entries()) {
      const key = i === 0 ? onceKey : `${onceKey}.${i}`
      const id = await writeGathering(tx, scope.circle.id, me, one, questions, key, seriesId)
      if (from) await strike(tx, scope.circle.id, from, { kind: 'gathering', id }, me)
      await note(tx, origin, 'planned', scope.circle.id, id)
      await bus.emit(tx, 'gathering.planned', { scope, gatheringId: id, likeId, from }, origin)
      ids.push(id)
    }
    return ids[0] ?? null
  })
}

/** Writes a draft with its first host and its questions. @param tx a transaction */
export async function writeGathering(
  tx: Db,
  circleId: string,
  makerId: string,
  planned: Planned,
  questions: readonly string[],
  onceKey: string,
  seriesId: string | null = null,
): Promise<string> {
  const id = newId()
  await tx.insert(gathering).values({ id, circleId, makerId, onceKey, seriesId, ...planned })
  await tx.insert(gatheringHost).values({ gatheringId: id, personId: makerId })
  await writeQuestions(tx, id, questions)
  return id
}

/** Begins a series, to which gatherings are then written. @param tx a transaction */
export async function writeSeries(tx: Db, circleId: string, makerId: string, repeat: Repeat): Promise<string> {
  const id = newId()
  await tx.insert(gatheringSeries).values({ id, circleId, makerId, ...repeat })
  return id
}

/** What came of changing a gathering. `overtaken`: somebody else changed it meanwhile; `crowded`: more come than the chairs. */
export type Changed = 'done' | 'overtaken' | 'crowded' | 'gone'

/**
 * Changes a gathering.
 * @param version the one that the form was made of
 * @param waits ids of answers that go to the waiting list, where there are fewer chairs than people
 */
export async function change(
  db: Db,
  scope: TendingScope,
  whole: PlannedWhole,
  version: number,
  origin: Origin,
  waits: readonly string[] = [],
): Promise<Changed> {
  return transact(db, (tx) => changeIn(tx, scope, whole, version, origin, waits))
}

/** `change`, within a transaction. */
export async function changeIn(
  tx: Db,
  scope: TendingScope,
  whole: PlannedWhole,
  version: number,
  origin: Origin,
  waits: readonly string[],
): Promise<Changed> {
  const before = await hold(tx, scope.gatheringId)
  if (!before || before.cancelledAt) return 'gone'
  if (before.version !== version) return 'overtaken'
  if (await isCrowded(tx, before, whole.planned, waits)) return 'crowded'
  await applyChange(tx, before, whole, origin, waits)
  return 'done'
}

/** Writes a change down, and has who comes written to. @param before as it stands, held */
export async function applyChange(
  tx: Db,
  before: GatheringRow,
  { planned, questions }: PlannedWhole,
  origin: Origin,
  waits: readonly string[],
): Promise<void> {
  const { id, circleId } = before
  const tells = before.publishedAt !== null && movesCalendars(before, planned)
  await tx
    .update(gathering)
    .set({
      ...planned,
      version: before.version + 1,
      sequence: before.sequence + (tells ? 1 : 0),
      ...(planned.startsAt.getTime() === before.startsAt.getTime() ? {} : { remindedAt: null }),
      changedAt: sql`now()`,
      changedBy: origin.personId,
    })
    .where(eq(gathering.id, id))
  await keepQuestions(tx, id, questions)
  await refit(tx, id, planned.held, waits)
  await note(tx, origin, 'changed', circleId, id)
  if (tells) await writeToAll(tx, 'changed', id, before.sequence + 1, asBefore(before, planned))
}

/** Makes a gathering known to whom it is open. @returns false when it was already, or is cancelled */
export async function publish(db: Db, scope: TendingScope, origin: Origin): Promise<boolean> {
  const { circleId, gatheringId: id } = scope
  return transact(db, async (tx) => {
    if (!(await publishIn(tx, scope, origin))) return false
    const thing = { kind: 'gathering', id } as const
    await tellCircleLater(tx, { circleId, kind: 'gathering.published', thing, byId: origin.personId })
    return true
  })
}

/** `publish`, within a transaction and without telling the circle. */
export async function publishIn(tx: Db, { circleId, gatheringId: id }: Which, origin: Origin): Promise<boolean> {
  const published = await tx
    .update(gathering)
    .set({ publishedAt: sql`now()`, publishedBy: origin.personId, version: sql`${gathering.version} + 1` })
    .where(and(eq(gathering.id, id), isNull(gathering.publishedAt), isNull(gathering.cancelledAt)))
  if (published.rowCount === 0) return false
  await note(tx, origin, 'published', circleId, id)
  return true
}

/** Calls a gathering off, with a reason that who would come reads. @returns false when it was already, or is a draft */
export async function cancel(db: Db, scope: TendingScope, reason: string, origin: Origin, bus: Bus): Promise<boolean> {
  return transact(db, (tx) => cancelIn(tx, scope, reason, origin, bus))
}

/** `cancel`, within a transaction. */
export async function cancelIn(tx: Db, which: Which, reason: string, origin: Origin, bus: Bus): Promise<boolean> {
  const { circleId, gatheringId } = which
  const cancelled = await tx
    .update(gathering)
    .set({
      cancelledAt: sql`now()`,
      cancelledBy: origin.personId,
      cancelReason: reason,
      version: sql`${gathering.version} + 1`,
      sequence: sql`${gathering.sequence} + 1`,
    })
    .where(and(eq(gathering.id, gatheringId), sql`${gathering.publishedAt} is not null`, isNull(gathering.cancelledAt)))
    .returning({ sequence: gathering.sequence })
  const sequence = cancelled[0]?.sequence
  if (sequence === undefined) return false
  await note(tx, origin, 'cancelled', circleId, gatheringId)
  await writeToAll(tx, 'cancelled', gatheringId, sequence)
  await tellHosts(tx, which, origin)
  await bus.emit(tx, 'gathering.cancelled', { circleId, gatheringId, byId: origin.personId }, origin)
  return true
}

/** Throws a draft away. @returns false when it was published meanwhile */
export async function discard(db: Db, scope: TendingScope, origin: Origin, bus: Bus): Promise<boolean> {
  return transact(db, (tx) => discardIn(tx, scope, origin, bus))
}

/** `discard`, within a transaction. */
export async function discardIn(tx: Db, { circleId, gatheringId }: Which, origin: Origin, bus: Bus): Promise<boolean> {
  const gone = await tx.delete(gathering).where(and(eq(gathering.id, gatheringId), isNull(gathering.publishedAt)))
  if (gone.rowCount === 0) return false
  await note(tx, origin, 'discarded', circleId, gatheringId)
  await bus.emit(tx, 'gathering.discarded', { circleId, gatheringId }, origin)
  return true
}

/** A gathering, held until the end of the transaction: whoever answers or changes it waits here for their turn. */
export async function hold(tx: Db, id: string): Promise<GatheringRow | null> {
  const [row] = await tx.select().from(gathering).where(eq(gathering.id, id)).for('update')
  return row ?? null
}

/**
 * How many chairs are taken, when it is held like this: with a place alone, or a call alone, everybody comes to it. In both
 * at once only the place has an end.
 */
export function seatsTaken(counted: { atPlace: number; inCall: number }, { held }: Pick<Planned, 'held'>): number {
  return held === 'both' ? counted.atPlace : counted.atPlace + counted.inCall
}

/** Whether more people come than there are chairs, when it is held like this. @param waits as in `change` */
export async function isCrowded(
  tx: Db,
  before: GatheringRow,
  planned: Planned,
  waits: readonly string[],
): Promise<boolean> {
  if (planned.capacity === null) return false
  const over = seatsTaken(before, planned) - planned.capacity
  return over > 0 && over > (await seatsOf(tx, before.id, planned.held, waits))
}

// Whoever called it off knows; the others who receive people hear it.
async function tellHosts(tx: Db, { circleId, gatheringId }: Which, origin: Origin): Promise<void> {
  const hosts = await tx
    .select({ id: gatheringHost.personId })
    .from(gatheringHost)
    .where(eq(gatheringHost.gatheringId, gatheringId))
  await tell(tx, {
    to: hosts.map(({ id }) => id),
    ...{ circleId, kind: 'gathering.cancelled', thing: { kind: 'gathering', id: gatheringId }, byId: origin.personId },
  })
}

function asBefore(before: GatheringRow, after: Planned): Before {
  const { title, startsAt, endsAt, zone, held, place, address, town, callLink } = before
  return {
    ...{ title, zone, held, place, address, town },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    newCall: callLink !== after.callLink,
  }
}

const MOVES = ['title', 'zone', 'held', 'place', 'address', 'town', 'callLink'] as const

// What a calendar shows; other changes are read on the page.
function movesCalendars(before: GatheringRow, after: Planned): boolean {
  return (
    MOVES.some((key) => before[key] !== after[key]) ||
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime()
  )
}

async function note(tx: Db, origin: Origin, what: string, circleId: string, id: string): Promise<void> {
  await record(tx, origin, { action: `gathering.${what}`, circleId, subject: { kind: 'gathering', id } })
}
