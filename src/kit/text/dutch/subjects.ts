import { type Word, wordsOf } from './keys.ts'
import { SCENE_LIST } from './scenes.ts'

/** A subject's own word says it outright; of everyday ones it takes several. */
const OWN = 1
const SIGN = 0.5
const OF_PART = 0.5
const OF_ROOT = 0.9
const ENOUGH = 1
/** Two cues together say more than twice what one says. */
const STEEP = 2
/** Less than this is chance. */
const LEAST = 0.3

let cues: Map<string, Map<string, number>> | undefined

/**
 * The subjects that a text speaks of without having to name them.
 * @returns a key for each, with how surely: between 0 and 1
 */
export function subjectsOf(words: readonly Word[]): Map<string, number> {
  cues ??= allCues()
  const sums = new Map<string, number>()
  for (const cue of distinct(words))
    for (const [subject, weight] of cues.get(cue.key) ?? [])
      sums.set(subject, (sums.get(subject) ?? 0) + weight * cue.share)
  const sure = [...sums].map(([subject, sum]): [string, number] => [
    subject,
    sum ** STEEP / (sum ** STEEP + ENOUGH ** STEEP),
  ])
  return new Map(sure.filter(([, how]) => how >= LEAST))
}

/** The words that point at a subject, and how much. @param subject a key of `subjectsOf` */
export function cuesOf(subject: string): Map<string, number> {
  cues ??= allCues()
  return new Map(
    [...cues].flatMap(([key, subjects]) => (subjects.has(subject) ? [[key, subjects.get(subject) ?? 0]] : [])),
  )
}

function distinct(words: readonly Word[]): { key: string; share: number }[] {
  const best = new Map<string, number>()
  const put = (key: string, share: number) => best.set(key, Math.max(best.get(key) ?? 0, share))
  for (const { key, root, parts } of words) {
    put(key, 1)
    const known = cues?.has(key)
    if (root && !known) put(root, OF_ROOT)
    if (!known) for (const part of parts) put(part, OF_PART)
  }
  return [...best].map(([key, share]) => ({ key, share }))
}

function allCues(): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>()
  SCENE_LIST.forEach(({ about, signs }, i) => {
    for (const [text, weight] of [
      [signs, SIGN],
      [about, OWN],
    ] as const)
      for (const { key } of wordsOf(text)) {
        const subjects = all.get(key) ?? new Map<string, number>()
        subjects.set(`~${i}`, weight)
        all.set(key, subjects)
      }
  })
  // A sign of many subjects points at none of them.
  for (const subjects of all.values())
    for (const [subject, weight] of subjects) subjects.set(subject, weight / Math.sqrt(subjects.size))
  return all
}
