import { and, eq, sql } from 'drizzle-orm'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { hold } from './commands.ts'
import { type LetterKind, writeLater } from './commands-letters.ts'
import { countedWay, reseat, turnNow } from './commands-line.ts'
import { type gathering, gatheringSignup, type Way } from './tables.ts'

/** Who answers. */
export type Who = { personId: string } | { guest: { name: string; email: string } }

/** What somebody says about coming. What is left out stays as it was. */
export interface Said {
  yes: boolean
  way?: Way
  seats?: 1 | 2
  plusOneName?: string
  shown?: boolean
  /** By id of the question. */
  answers?: Record<string, string>
}

/** Why one cannot say any more that one comes, or that one does not. */
export type Closed = 'draft' | 'cancelled' | 'begun' | 'late'

/** `one-only`: there was no second chair; `place-full`: there was no chair at the place, they stay in the call. */
export type Remark = 'one-only' | 'place-full'

/** What became of an answer. `again`: nothing changed, as when a form is sent twice. */
export type Answered =
  | { kind: 'closed'; why: Closed }
  | { kind: 'coming' | 'waiting' | 'not'; id: string; remark?: Remark; again?: boolean }

/** How an answer is written. `at`: as if it were then; `quiet`: nobody is written to. For demo and measurements. */
export interface Manner {
  at?: Date
  quiet?: boolean
}

/** Says that somebody comes, or does not. Who answers waits for their turn, so that no chair is given twice. */
export async function answer(db: Db, gatheringId: string, who: Who, said: Said): Promise<Answered> {
  return transact(db, (tx) => writeAnswer(tx, gatheringId, who, said))
}

/**
 * The same within a transaction.
 * @param tx holds the gathering until its end
 */
export async function writeAnswer(
  tx: Db,
  gatheringId: string,
  who: Who,
  said: Said,
  manner: Manner = {},
): Promise<Answered> {
  const held = await hold(tx, gatheringId)
  if (!held) return { kind: 'closed', why: 'cancelled' }
  const before = await signupOf(tx, gatheringId, who)
  const why = closedFor(held, before, said, manner.at ?? new Date())
  if (why) return { kind: 'closed', why }
  const { remark, ...after } = decide(held, before, said)
  if (before && isSame(before, after)) return { kind: after.state, id: before.id, remark, again: true }
  const id = before?.id ?? newId()
  await keep(tx, { id, gatheringId, who, after, isNew: !before, at: manner.at })
  await reseat(tx, gatheringId, manner)
  const letter = letterOf(before, after)
  if (letter && !manner.quiet) await writeLater(tx, letter, [id], await turnNow(tx))
  return { kind: after.state, id, remark }
}

type Gathering = typeof gathering.$inferSelect
type Signup = typeof gatheringSignup.$inferSelect
type Decided = Pick<Signup, 'state' | 'way' | 'seats' | 'plusOneName' | 'shown' | 'answers'>

async function signupOf(tx: Db, gatheringId: string, who: Who): Promise<Signup | null> {
  const mine =
    'personId' in who ? eq(gatheringSignup.personId, who.personId) : eq(gatheringSignup.guestEmail, who.guest.email)
  const [row] = await tx
    .select()
    .from(gatheringSignup)
    .where(and(eq(gatheringSignup.gatheringId, gatheringId), mine))
  return row ?? null
}

function closedFor(held: Gathering, before: Signup | null, said: Said, now: Date): Closed | null {
  if (!held.publishedAt) return 'draft'
  if (held.cancelledAt) return 'cancelled'
  if (held.startsAt <= now) return 'begun'
  if (!said.yes || !held.answersUntil || held.answersUntil > now) return null
  // Who comes may still say what they eat, or that they come alone after all.
  if (!before || before.state === 'not') return 'late'
  const more = (said.seats ?? 1) > before.seats
  const moves = said.way === countedWay(held.held) && before.way !== said.way
  return more || moves ? 'late' : null
}

function decide(held: Gathering, before: Signup | null, said: Said): Decided & { remark?: Remark } {
  const counted = countedWay(held.held)
  const shown = said.shown ?? before?.shown ?? true
  if (!said.yes) {
    const way = before?.way ?? counted
    return { state: 'not', way, seats: 1, plusOneName: '', shown, answers: {} }
  }
  const had = before && before.state !== 'not' ? before : null
  const way = held.held === 'both' ? (said.way ?? had?.way ?? 'place') : counted
  const wanted = (held.plusOne ? said.seats : undefined) ?? had?.seats ?? 1
  const answers = said.answers ?? had?.answers ?? {}
  const name = said.plusOneName ?? had?.plusOneName ?? ''
  const asTold = (state: 'coming' | 'waiting', how: Way, seats: number) => ({
    ...{ state, way: how, seats, shown, answers },
    plusOneName: seats > 1 ? name : '',
  })
  if (wanted <= chairsFor(held, had, way)) return asTold('coming', way, wanted)
  if (had?.state !== 'coming') return asTold('waiting', way, wanted)
  // Whoever has a place never loses it by asking for more.
  if (had.way === way) return { ...asTold('coming', way, had.seats), remark: 'one-only' }
  return { ...asTold('coming', had.way, wanted), remark: 'place-full' }
}

// Their own chairs included.
function chairsFor(held: Gathering, had: Signup | null, way: Way): number {
  const counted = countedWay(held.held)
  if (held.capacity === null || way !== counted) return Number.POSITIVE_INFINITY
  const mine = had?.state === 'coming' && had.way === counted ? had.seats : 0
  return held.capacity - (counted === 'online' ? held.inCall : held.atPlace) + mine
}

function isSame(before: Signup, after: Decided): boolean {
  const words = ({ answers }: Pick<Decided, 'answers'>) => JSON.stringify(Object.entries(answers).sort())
  return (
    (['state', 'way', 'seats', 'plusOneName', 'shown'] as const).every((key) => before[key] === after[key]) &&
    words(before) === words(after)
  )
}

interface Kept {
  id: string
  gatheringId: string
  who: Who
  after: Decided
  isNew: boolean
  at: Date | undefined
}

// The clock, not the moment at which the transaction began: who held the gathering first asked first.
async function keep(tx: Db, { id, gatheringId, who, after, isNew, at }: Kept): Promise<void> {
  const now = at ? sql`${at.toISOString()}::timestamptz` : sql`clock_timestamp()`
  const waitingSince =
    after.state === 'waiting' ? (isNew ? now : sql`coalesce(${gatheringSignup.waitingSince}, ${now})`) : null
  if (!isNew) {
    const answeredAt = sql`case when ${gatheringSignup.state} = 'not' then ${now} else ${gatheringSignup.answeredAt} end`
    const movedUp = after.state === 'coming' ? {} : { movedUpAt: null }
    await tx
      .update(gatheringSignup)
      .set({ ...after, ...movedUp, waitingSince, answeredAt })
      .where(eq(gatheringSignup.id, id))
    return
  }
  const whose =
    'personId' in who ? { personId: who.personId } : { guestName: who.guest.name, guestEmail: who.guest.email }
  await tx.insert(gatheringSignup).values({ id, gatheringId, ...whose, ...after, waitingSince, answeredAt: now })
}

function letterOf(before: Signup | null, after: Decided): LetterKind | null {
  const had = before?.state ?? 'not'
  if (after.state === 'not') return had === 'not' ? null : 'taken-back'
  if (after.state === 'waiting') return had === 'waiting' ? null : 'waiting'
  // At the place or in the call: how one comes is in the letter.
  return had === 'coming' && before?.way === after.way ? null : 'coming'
}
