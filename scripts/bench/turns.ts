import { newId } from '#kit/id.ts'
import type { Recorded } from './wire.ts'

/**
 * Pieces of recorded values that have to be another each time, or what is written would stand there already: what they were,
 * and what they become in turn; null for a fresh one of the same length.
 */
export interface Turns {
  [was: string]: readonly string[] | null
}

/** Makes the same queries with the next values, each time. */
export function turner(turns: Turns): (queries: Recorded[]) => Recorded[] {
  let round = 0
  return (queries) => {
    round++
    const becomes = Object.entries(turns).map(([was, all]) => [was, all?.[round % all.length] ?? fresh(was)] as const)
    const turned = (value: Recorded['values'][number]) =>
      typeof value === 'string' ? becomes.reduce((text, [was, now]) => text.replaceAll(was, now), value) : value
    return queries.map((query) => ({ ...query, values: query.values.map(turned) }))
  }
}

function fresh(was: string): string {
  return (newId() + newId() + newId()).slice(0, was.length)
}
