import { and, eq, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import { newId } from '#kit/id.ts'
import { announce } from '#kit/live/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { type Made, strike } from '#kit/sparks/index.ts'
import { slowed, TooSoon } from '#kit/things/slow.ts'
import { mayChange } from './access.ts'
import { tellLater } from './commands-telling.ts'
import type { Asked } from './forms.ts'
import { noCounts } from './queries-counting.ts'
import { poll, pollTally } from './tables.ts'

const PER_DAY: Limit = { name: 'poll', most: 20, seconds: 86_400 }

/**
 * Puts a choice to a circle.
 * @param from what it came out of, when the viewer may reach that
 * @param onceKey the same form opens one poll, however often it is sent
 * @param bus tells who must know where it came out of
 * @returns its id; null when this person opened too many today
 * @throws TooSoon where the circle goes slowly
 */
export async function openPoll(
  db: Db,
  scope: CircleScope,
  asked: Asked,
  from: Made | null,
  onceKey: string,
  origin: Origin,
  bus?: Bus,
): Promise<string | null> {
  const me = scope.viewer.person.id
  return transact(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`poll:${me}:${onceKey}`}, 0))`)
    const [before] = await tx
      .select({ id: poll.id })
      .from(poll)
      .where(and(eq(poll.makerId, me), eq(poll.onceKey, onceKey)))
    if (before) return before.id
    if (!(await mayPass(tx, PER_DAY, me))) return null
    const seconds = await slowed(tx, scope, 'post')
    if (seconds) throw new TooSoon(seconds)
    const id = await writePoll(tx, scope.circle.id, me, asked, onceKey)
    if (from) await strike(tx, scope.circle.id, from, { kind: 'poll', id }, me)
    await record(tx, origin, { action: 'poll.opened', circleId: scope.circle.id, subject: { kind: 'poll', id } })
    await tellLater(tx, 'opened', id)
    await bus?.emit(tx, 'poll.opened', { scope, poll: { id, question: asked.question }, from }, origin)
    return id
  })
}

/** Writes a poll and its empty counters. @param tx a transaction */
export async function writePoll(
  tx: Db,
  circleId: string,
  makerId: string,
  asked: Asked,
  onceKey: string,
): Promise<string> {
  const id = newId()
  const { lastDay, ...rest } = asked
  await tx.insert(poll).values({ id, circleId, makerId, onceKey, ...rest, closesAt: endOf(lastDay) })
  await tx.insert(pollTally).values({ pollId: id, counts: emptyOf(asked) })
  return id
}

/**
 * Changes what a poll asks, as long as nobody voted.
 * @returns `voted` when somebody did meanwhile; `gone` when it is not the viewer's, or closed
 */
export async function changePoll(
  db: Db,
  scope: CircleScope,
  id: string,
  asked: Asked,
  origin: Origin,
): Promise<'done' | 'voted' | 'gone'> {
  return transact(db, async (tx) => {
    const found = await mineOpen(tx, scope, id)
    if (!found) return 'gone'
    if (found.voters > 0) return 'voted'
    const { lastDay, ...rest } = asked
    await tx
      .update(poll)
      .set({ ...rest, closesAt: endOf(lastDay), version: sql`${poll.version} + 1` })
      .where(eq(poll.id, id))
    await tx
      .update(pollTally)
      .set({ counts: emptyOf(asked), sealed: null })
      .where(eq(pollTally.pollId, id))
    await record(tx, origin, { action: 'poll.changed', circleId: scope.circle.id, subject: { kind: 'poll', id } })
    await announce(tx, 'poll', `${scope.circle.id}-${id}`)
    return 'done'
  })
}

/** Gives a poll another last day, also after votes. @returns false when it is not the viewer's, or closed */
export async function moveDay(
  db: Db,
  scope: CircleScope,
  id: string,
  lastDay: string | null,
  origin: Origin,
): Promise<boolean> {
  return transact(db, async (tx) => {
    if (!(await mineOpen(tx, scope, id))) return false
    await tx
      .update(poll)
      .set({ closesAt: endOf(lastDay) })
      .where(eq(poll.id, id))
    await record(tx, origin, { action: 'poll.moved', circleId: scope.circle.id, subject: { kind: 'poll', id } })
    return true
  })
}

/** A running poll, held until the end of the transaction so that a vote and a change never meet. */
export async function holdOpen(tx: Db, circleId: string, id: string): Promise<typeof poll.$inferSelect | null> {
  const [found] = await tx
    .select()
    .from(poll)
    .where(and(eq(poll.id, id), eq(poll.circleId, circleId)))
    .for('update')
  // The clock of now, not of the transaction: it may have waited for who closed it.
  return found && found.closedAt === null && (found.closesAt === null || found.closesAt.getTime() > Date.now())
    ? found
    : null
}

async function mineOpen(tx: Db, scope: CircleScope, id: string): Promise<typeof poll.$inferSelect | null> {
  const found = await holdOpen(tx, scope.circle.id, id)
  return found && mayChange(scope, found) ? found : null
}

function emptyOf({ kind, options, anonymous }: Asked): number[] | null {
  return anonymous ? null : noCounts({ kind, options: kind === 'consent' ? 3 : options.length })
}

// The end of a day as people in the Netherlands count it.
function endOf(lastDay: string | null) {
  return lastDay === null ? null : sql`(${lastDay}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`
}
