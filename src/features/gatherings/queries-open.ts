import type { Answer } from './queries-coming.ts'
import type { Gathering } from './queries-gathering.ts'

/** What somebody can still do about coming. `details`: only what does not take a chair. */
export type Open = 'all' | 'details' | 'nothing'

/** @param now the moment of reading */
export function openFor(gathering: Gathering, mine: Pick<Answer, 'state'> | null, now = new Date()): Open {
  const { state, answersUntil, circle } = gathering
  if (state !== 'planned' || circle.archivedAt !== null) return 'nothing'
  if (!answersUntil || answersUntil > now) return 'all'
  return mine && mine.state !== 'not' ? 'details' : 'nothing'
}

/** Whether every chair is taken, where chairs are counted. */
export function isFull({ capacity, held, atPlace, inCall }: Gathering): boolean {
  return capacity !== null && (held === 'online' ? inCall : atPlace) >= capacity
}
