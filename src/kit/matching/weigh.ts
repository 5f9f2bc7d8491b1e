import type { Concept } from './need.ts'

/** How many things there are, and how many of them have a key. */
export interface Counts {
  things: number
  of(key: string): number
}

/** How well a thing fits a need. */
export interface Weighed {
  score: number
  /** The part of all that was asked for that the thing speaks of: between 0 and 1. */
  covers: number
  /** What was asked for and found, the most telling first, by place among the concepts. */
  found: number[]
}

const ALONE = 0.5

/** How telling a key is: what everyone says tells nothing. */
export function tells(counts: Counts, key: string): number {
  const n = counts.of(key)
  return Math.log(1 + (counts.things - n + 0.5) / (n + 0.5))
}

/**
 * Weighs one thing.
 * @param says the thing's keys, each with how strongly
 */
export function weigh(concepts: readonly Concept[], counts: Counts, says: ReadonlyMap<string, number>): Weighed {
  let score = 0
  let most = 0
  let reached = 0
  const found: { at: number; value: number }[] = []
  concepts.forEach((concept, at) => {
    const worth = concept.weight * worthOf(concept, counts)
    const { value, share } = valueOf(concept, counts, says)
    most += worth
    reached += worth * share
    if (value === 0) return
    score += concept.weight * value
    found.push({ at, value: concept.weight * value })
  })
  found.sort((a, b) => b.value - a.value)
  return { score, covers: most === 0 ? 0 : reached / most, found: found.map(({ at }) => at) }
}

// What is asked for is as telling as the most telling way to say it, and no less when nobody says it.
function worthOf({ ways }: Concept, counts: Counts): number {
  const [key = ''] = ways.keys()
  return tells(counts, key)
}

function valueOf(
  { ways, together }: Concept,
  counts: Counts,
  says: ReadonlyMap<string, number>,
): { value: number; share: number } {
  let value = 0
  let share = 0
  for (const [key, how] of ways) {
    const said = says.get(key)
    if (said === undefined) continue
    value = Math.max(value, how * said * tells(counts, key))
    share = Math.max(share, how)
  }
  for (const { keys, share: how } of together) {
    const there = keys.filter((key) => says.has(key))
    if (there.length === 0) continue
    const whole = there.length === keys.length
    const sum = there.reduce((all, key) => all + (says.get(key) ?? 0) * tells(counts, key), 0)
    value = Math.max(value, how * (whole ? 1 : ALONE) * sum)
    const weight = keys.reduce((all, key) => all + tells(counts, key), 0)
    const reached = there.reduce((all, key) => all + tells(counts, key), 0)
    share = Math.max(share, how * (whole ? 1 : ALONE) * (weight ? reached / weight : 0))
  }
  return { value, share }
}
