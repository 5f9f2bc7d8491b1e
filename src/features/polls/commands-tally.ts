import { randomInt } from 'node:crypto'
import { seal, unseal } from '#kit/session/sealed.ts'
import { type Ballots, type Counts, count, noCounts } from './queries-counting.ts'

const PURPOSE = 'poll'
// More than all counters of twelve options can take, and than one objection of REASON_LONGEST can.
const ROOM = 2048
const ROOM_PER_OBJECTION = 1600

/** What is under the seal of an anonymous poll. */
export interface Tally {
  counts: Counts
  objections: string[]
}

/**
 * Adds a vote to what is sealed. What comes out has the length that it would have with any other vote, and shares nothing
 * with what went in.
 * @param sealed null before the first vote
 * @param voters how many voted, this one included
 * @throws Error when it was sealed with another secret
 */
export function addSealed(
  secret: string,
  pollId: string,
  ballots: Ballots,
  sealed: string | null,
  vote: { choice: readonly number[]; reason: string },
  voters: number,
): string {
  const before = sealed ? openSealed(secret, pollId, sealed) : { counts: noCounts(ballots), objections: [] }
  if (!before) throw new Error('the votes of this poll were sealed with another secret')
  const counts = count(before.counts, ballots, vote.choice)
  const objections = vote.reason ? shuffled([...before.objections, vote.reason]) : before.objections
  const text = JSON.stringify({ counts, objections })
  const room = ROOM + (ballots.kind === 'consent' ? voters * ROOM_PER_OBJECTION : 0)
  return seal(secret, PURPOSE, pollId, text + ' '.repeat(Math.max(0, room - Buffer.byteLength(text))))
}

/** Opens what was sealed; null when it was with another secret. The objections stand in an order that says nothing. */
export function openSealed(secret: string, pollId: string, sealed: string): Tally | null {
  const text = unseal(secret, PURPOSE, pollId, sealed)
  if (text === null) return null
  const { counts, objections } = JSON.parse(text) as Tally
  return { counts, objections: shuffled(objections) }
}

function shuffled<T>(list: readonly T[]): T[] {
  const left = [...list]
  return list.map(() => left.splice(randomInt(left.length), 1)[0] as T)
}
