import type { Concept, Need } from '#kit/matching/need.ts'
import { type Word, wordOf } from '#kit/text/dutch/keys.ts'
import { ASKING_WORDS, SMALL_WORDS } from '#kit/text/dutch/small-words.ts'
import { cuesOf } from '#kit/text/dutch/subjects.ts'
import { fold } from '#kit/text/fold.ts'

/** What a thing shows of itself: only this can be named as a reason. */
export interface Shown {
  labels: readonly string[]
  title: string
  text: string
}

const MOST = 3
const LABEL_WORDS = 4

/**
 * What a thing and a need share, as the thing spells it: its labels before its words.
 * @param found the places of what was asked for and found, the most telling first
 */
export function reasonsOf(need: Need, found: readonly number[], shown: Shown): string[] {
  const reasons: string[] = []
  const words = spelledIn(`${shown.title} ${shown.text}`)
  const labels = shown.labels.map((label) => ({ label, words: spelledIn(label).slice(0, LABEL_WORDS) }))
  for (const at of found) {
    const concept = need.concepts[at]
    if (!concept || ASKING_WORDS.has(concept.said)) continue
    const label = labels.find((one) => one.words.some(({ word }) => says(word, concept)))?.label
    const reason = label ?? best(words, (word) => how(word, concept))
    if (reason) add(reasons, reason)
    if (reasons.length === MOST) return reasons
  }
  return reasons.length > 0 ? reasons : ofSubject(need, words)
}

// Nothing of it was named: then what the thing says on the subject.
function ofSubject(need: Need, words: readonly Spelled[]): string[] {
  const reasons: string[] = []
  for (const subject of need.subjects.keys()) {
    const cues = cuesOf(subject)
    const reason = best(words, ({ said, key }) => (ASKING_WORDS.has(said) ? 0 : (cues.get(key) ?? 0)))
    if (reason) add(reasons, reason)
  }
  return reasons.slice(0, MOST)
}

interface Spelled {
  word: Word
  as: string
}

function spelledIn(text: string): Spelled[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}'’-]+/u)
    .map((as) => ({ as: as.replace(/^['’-]+|['’-]+$/gu, ''), folded: fold(as).split(' ') }))
    .filter(({ folded }) => folded[0] && !SMALL_WORDS.has(folded.join(' ')))
    .map(({ as, folded }) => ({ as, word: wordOf(folded.join('')) }))
}

const ENOUGH = 0.6

function says(word: Word, concept: Concept): boolean {
  return how(word, concept) >= ENOUGH
}

// How well a word says what was asked for.
function how(word: Word, { ways, together }: Concept): number {
  const parts = together.some(({ keys }) => keys.includes(word.key)) ? ENOUGH : 0
  const inside = word.parts.some((part) => (ways.get(part) ?? 0) === 1) ? ENOUGH : 0
  return Math.max(ways.get(word.key) ?? 0, (word.root && ways.get(word.root)) || 0, parts, inside)
}

function best(words: readonly Spelled[], worth: (word: Word) => number): string | null {
  let found: string | null = null
  let most = 0
  for (const { word, as } of words) {
    const value = worth(word)
    if (value > most) [most, found] = [value, as]
  }
  return found
}

function add(reasons: string[], reason: string): void {
  if (!reasons.some((one) => fold(one) === fold(reason))) reasons.push(reason)
}
