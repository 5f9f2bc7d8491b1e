import { and, eq, isNull, sql } from 'drizzle-orm'
import { plan } from '#features/gatherings/commands.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import { newId } from '#kit/id.ts'
import { tell } from '#kit/notices/index.ts'
import { tellCircleLater } from '#kit/notices/later.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { type Made, strike } from '#kit/sparks/index.ts'
import { inSight } from '#kit/things/sight.ts'
import { slowed, TooSoon } from '#kit/things/slow.ts'
import { maySettle } from './access.ts'
import { type Can, datePoll, datePollAnswer, type PollMoment } from './tables.ts'

const PER_DAY: Limit = { name: 'date-poll', most: 20, seconds: 86_400 }

/** When shall we meet, as somebody asked it. */
export interface NewDatePoll {
  title: string
  note: string
  place: string
  zone: string
  /** Two to twelve, in the order of the clock. */
  moments: { startsAt: Date; endsAt: Date }[]
  closesAt: Date
}

/**
 * Asks a circle when to meet.
 * @param from what it came out of, when the viewer may reach that
 * @param onceKey the same form asks once, however often it is sent
 * @returns its id; null when this person asked too often today
 * @throws TooSoon where the circle goes slowly
 */
export async function askWhen(
  db: Db,
  scope: CircleScope,
  asked: NewDatePoll,
  from: Made | null,
  onceKey: string,
  origin: Origin,
): Promise<string | null> {
  const byId = scope.viewer.person.id
  const circleId = scope.circle.id
  return transact(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`date-poll:${byId}:${onceKey}`}, 0))`)
    const [before] = await tx
      .select({ id: datePoll.id })
      .from(datePoll)
      .where(and(eq(datePoll.makerId, byId), eq(datePoll.onceKey, onceKey)))
    if (before) return before.id
    if (!(await mayPass(tx, PER_DAY, byId))) return null
    const seconds = await slowed(tx, scope, 'post')
    if (seconds) throw new TooSoon(seconds)
    const id = await writeDatePoll(tx, circleId, byId, asked, onceKey)
    const thing: Made = { kind: 'date-poll', id }
    if (from) await strike(tx, circleId, from, thing, byId)
    await record(tx, origin, { action: 'date-poll.opened', circleId, subject: thing })
    await tellCircleLater(tx, { circleId, kind: 'date-poll.opened', thing, byId })
    return id
  })
}

/** Writes a date poll. @param tx a transaction */
export async function writeDatePoll(
  tx: Db,
  circleId: string,
  makerId: string,
  { moments, ...asked }: NewDatePoll,
  onceKey: string = newId(),
): Promise<string> {
  const id = newId()
  const written: PollMoment[] = moments.map(({ startsAt, endsAt }) => ({
    id: newId(),
    from: startsAt.toISOString(),
    until: endsAt.toISOString(),
  }))
  await tx.insert(datePoll).values({ id, circleId, makerId, onceKey, ...asked, moments: written })
  return id
}

/**
 * Says when the viewer can, instead of what they said before.
 * @param said by id of the moment; what is left out counts as no
 * @returns `over` when nobody can answer any more
 */
export async function answer(
  db: Db,
  scope: CircleScope,
  id: string,
  said: Readonly<Record<string, Can>>,
  origin: Origin,
): Promise<'done' | 'over' | 'gone'> {
  return transact(db, async (tx) => {
    const held = await hold(tx, scope, id)
    if (!held) return 'gone'
    if (!isOpen(held)) return 'over'
    await writeAnswer(tx, held, scope.viewer.person.id, said)
    const subject = { kind: 'date-poll', id }
    await record(tx, origin, { action: 'date-poll.answered', circleId: scope.circle.id, subject })
    return 'done'
  })
}

/** Writes when somebody can. @param tx a transaction that holds the date poll */
export async function writeAnswer(
  tx: Db,
  held: { id: string; moments: PollMoment[] },
  personId: string,
  said: Readonly<Record<string, Can>>,
): Promise<void> {
  const answers = Object.fromEntries(held.moments.map((one) => [one.id, said[one.id] ?? 'no']))
  const { rows } = await tx.execute<{ fresh: boolean }>(sql`
    insert into date_poll_answer (poll_id, person_id, answers) values (${held.id}, ${personId}, ${JSON.stringify(answers)}::jsonb)
    on conflict (poll_id, person_id) do update set answers = excluded.answers returning xmax = 0 fresh`)
  if (rows[0]?.fresh)
    await tx
      .update(datePoll)
      .set({ voters: sql`${datePoll.voters} + 1` })
      .where(eq(datePoll.id, held.id))
}

/** Closes a date poll without choosing. @returns false when the viewer may not, or it was closed or settled before */
export async function closeDatePoll(db: Db, scope: CircleScope, id: string, origin: Origin): Promise<boolean> {
  return transact(db, async (tx) => {
    const held = await hold(tx, scope, id)
    if (!held || !maySettle(scope, held) || held.closedAt || held.settledAt) return false
    await tx.update(datePoll).set({ closedAt: sql`now()`, closedBy: scope.viewer.person.id }).where(eq(datePoll.id, id))
    const subject = { kind: 'date-poll', id }
    await record(tx, origin, { action: 'date-poll.closed', circleId: scope.circle.id, subject })
    return true
  })
}

/** The gathering that is planned on the chosen moment; or why there is none. `past`: the moment went by. */
export type Settled = { gatheringId: string; fresh: boolean } | 'gone' | 'past' | 'too-many'

/**
 * Chooses a moment: plans a gathering on it, once, and tells who answered.
 * @returns the gathering of who chose first, when two choose at once
 * @throws TooSoon where the circle goes slowly
 */
export async function settleOn(
  db: Db,
  scope: CircleScope,
  id: string,
  momentId: string,
  origin: Origin,
  bus: Bus,
): Promise<Settled> {
  const byId = scope.viewer.person.id
  const circleId = scope.circle.id
  return transact(db, async (tx) => {
    const held = await hold(tx, scope, id)
    if (!held || !maySettle(scope, held)) return 'gone'
    if (held.gatheringId) return { gatheringId: held.gatheringId, fresh: false }
    const chosen = held.moments.find((one) => one.id === momentId)
    if (!chosen) return 'gone'
    if (Date.parse(chosen.from) <= Date.now()) return 'past'
    const thing: Made = { kind: 'date-poll', id }
    // Another draft each time that one was thrown away.
    const gatheringId = await plan(tx, scope, asPlanned(held, chosen), thing, newId(), origin, { bus, likeId: null })
    if (!gatheringId) return 'too-many'
    await tx
      .update(datePoll)
      .set({ settledAt: sql`now()`, settledBy: byId, chosen: momentId, gatheringId })
      .where(eq(datePoll.id, id))
    await record(tx, origin, { action: 'date-poll.settled', circleId, subject: thing })
    const answered = await tx
      .select({ id: datePollAnswer.personId })
      .from(datePollAnswer)
      .where(eq(datePollAnswer.pollId, id))
    const to = [held.makerId, ...answered.map((one) => one.id)]
    await tell(tx, {
      to,
      circleId,
      kind: 'date-poll.settled',
      thing,
      byId,
      onceKey: `date-poll.settled:${id}:${momentId}`,
    })
    return { gatheringId, fresh: true }
  })
}

/** A draft that came of a date poll is thrown away: another moment may be chosen. @param tx the transaction that threw it away */
export async function chooseAgain(tx: Db, gatheringId: string): Promise<void> {
  await tx
    .update(datePoll)
    .set({ settledAt: null, settledBy: null, chosen: null, gatheringId: null })
    .where(eq(datePoll.gatheringId, gatheringId))
}

type Held = typeof datePoll.$inferSelect

// Held until the end of the transaction, so that an answer and a choice never meet.
async function hold(tx: Db, scope: CircleScope, id: string): Promise<Held | null> {
  const [row] = await tx
    .select()
    .from(datePoll)
    .where(
      and(
        eq(datePoll.id, id),
        eq(datePoll.circleId, scope.circle.id),
        inSight(scope, 'date-poll', sql`${datePoll.id}`, sql`${datePoll.makerId}`),
      ),
    )
    .for('update')
  return row ?? null
}

// The clock of now, not of the transaction: it may have waited for who closed it.
function isOpen({ settledAt, closedAt, closesAt }: Held): boolean {
  return !settledAt && !closedAt && closesAt.getTime() > Date.now()
}

// Where it is held is changed on the form of the gathering, which opens next.
function asPlanned({ title, place, zone }: Held, { from, until }: PollMoment): Parameters<typeof plan>[2] {
  return {
    planned: {
      title,
      theme: '',
      purpose: '',
      hostOrganisation: '',
      startsAt: new Date(from),
      endsAt: new Date(until),
      zone,
      held: place ? 'place' : 'online',
      place,
      address: '',
      town: '',
      region: '',
      route: '',
      accessible: '',
      callLink: '',
      capacity: null,
      plusOne: false,
      guests: false,
      openTo: 'circle',
      answersUntil: null,
    },
    questions: [],
  }
}

/** Nothing of it is left that names them: what they could goes, what they asked loses its words when it was to go. */
export async function eraseDatePolls(
  tx: Db,
  gone: { id: string; choice: string; held: readonly string[] },
): Promise<void> {
  await tx.execute(sql`update date_poll p set voters = voters - 1 where exists (
    select 1 from date_poll_answer a where a.poll_id = p.id and a.person_id = ${gone.id})`)
  await tx.delete(datePollAnswer).where(eq(datePollAnswer.personId, gone.id))
  if (gone.choice !== 'remove') return
  const free = sql`not (circle_id = any(${sql.param([...gone.held])}::text[]))`
  await tx
    .delete(datePoll)
    .where(and(eq(datePoll.makerId, gone.id), isNull(datePoll.gatheringId), free, eq(datePoll.voters, 0)))
  await tx
    .update(datePoll)
    .set({ note: '' })
    .where(and(eq(datePoll.makerId, gone.id), free))
}
