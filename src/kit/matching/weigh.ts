import type { Concept, Need } from './need.ts'

/** How many things there are, and how many of them have a key. */
export interface Counts {
  things: number
  of(key: string): number
}

/** How well a thing fits a need. */
export interface Weighed {
  score: number
  /** How sure it is that it fits at all; from `FITS` on it may be shown as such. */
  sure: number
  /** What was asked for and found, the most telling first, by place among the concepts. */
  found: number[]
}

/** Chosen on the tune half of the graded set. */
export const FITS = 0.95

/** Of words that say something together, one by itself says less. */
const ALONE = 0.4
/** What a subject that is not named adds, beside words that are. */
const SUBJECT = 1.5
const SURE = { score: 0.6, subject: 1 }

/** How telling a key is, from 0 (everyone says it) to 1 (nobody does), whatever the number of things. */
export function tells(counts: Counts, key: string): number {
  const n = counts.of(key)
  return Math.log(1 + (counts.things - n + 0.5) / (n + 0.5)) / Math.log(1 + (counts.things + 0.5) / 0.5)
}

/**
 * Weighs one thing.
 * @param says the thing's keys, each with how strongly
 */
export function weigh(
  need: Pick<Need, 'concepts' | 'subjects'>,
  counts: Counts,
  says: ReadonlyMap<string, number>,
): Weighed {
  let words = 0
  let asked = 0
  let reached = 0
  const found: { at: number; value: number }[] = []
  need.concepts.forEach((concept, at) => {
    const worth = concept.weight * worthOf(concept, counts)
    const { value, share } = weightOf(concept, counts, says)
    asked += worth
    reached += worth * share
    if (value === 0) return
    words += concept.weight * value
    found.push({ at, value: concept.weight * value })
  })
  let subject = 0
  for (const [key, how] of need.subjects) subject += SUBJECT * how * (says.get(key) ?? 0) * tells(counts, key)
  const covers = asked === 0 ? 0 : reached / asked
  const score = words + subject
  found.sort((a, b) => b.value - a.value)
  return { score, sure: covers + SURE.score * score + SURE.subject * subject, found: found.map(({ at }) => at) }
}

// What is asked for is as telling as the word itself, and most of all when nobody says it.
function worthOf({ ways }: Concept, counts: Counts): number {
  const [key = ''] = ways.keys()
  return tells(counts, key)
}

function weightOf(
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
    const part = how * (there.length === keys.length ? 1 : ALONE)
    const sum = (some: readonly string[], strong: (key: string) => number) =>
      some.reduce((all, key) => all + strong(key) * tells(counts, key), 0)
    value = Math.max(value, part * sum(there, (key) => says.get(key) ?? 0))
    share = Math.max(share, part * (sum(there, () => 1) / (sum(keys, () => 1) || 1)))
  }
  return { value, share }
}
