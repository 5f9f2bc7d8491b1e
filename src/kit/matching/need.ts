import { type Phrases, phrasesOf, type Said, saidIn, type Word, wordOf, wordsOf } from '#kit/text/dutch/keys.ts'
import { ASKING_WORDS } from '#kit/text/dutch/small-words.ts'
import { slips, slipsAllowed } from '#kit/text/dutch/spelling.ts'
import { subjectsOf } from '#kit/text/dutch/subjects.ts'
import { fold } from '#kit/text/fold.ts'

/** A part of what someone looks for, and how much it weighs. */
export interface Asked {
  text: string
  weight: number
}

/** One thing that is asked for: a word, or a phrase of the field. */
export interface Concept {
  /** Folded, as it was typed. */
  said: string
  weight: number
  /** What says the same, and how well: one is enough. */
  ways: Map<string, number>
  /** What says the same together, and how well: each adds its share. */
  together: { keys: string[]; share: number }[]
}

/** A short word and what it stands for. */
export interface Short {
  short: string
  full: string
}

const ROOT = 0.75
const GROUP = 0.75
const WHOLE_OF_PARTS = 0.85
const REPAIRED = 0.9
const ASKING = 0.25
/** A word weighs less when it is part of a phrase that is looked for as a whole. */
const OF_GROUP = 0.5
const OF_SHORT = 0.2
const MOST_WORDS = 60

/** What someone looks for, taken apart. */
export interface Need {
  concepts: Concept[]
  /** What it is about without naming it, and how surely. */
  subjects: Map<string, number>
}

/**
 * Takes apart what someone looks for.
 * @param asked title, text, tags...
 * @param shorts what short words stand for in this circle
 */
export function needOf(asked: readonly Asked[], shorts: readonly Short[]): Need {
  const phrases = shortPhrases(shorts)
  const meanings = new Map(shorts.map(({ short, full }, i) => [`@${i}`, { short: keyOf(short), full: wordsOf(full) }]))
  const concepts = new Map<string, Concept>()
  for (const { text, weight } of asked) {
    const words = wordsOf(text, MOST_WORDS)
    const groups = saidIn(words)
    const meant = saidIn(words, phrases)
    const inGroup = placesOf(groups)
    const inShort = placesOf(meant)
    words.forEach((word, at) => {
      const share =
        (ASKING_WORDS.has(word.said) ? ASKING : 1) * (inShort.has(at) ? OF_SHORT : inGroup.has(at) ? OF_GROUP : 1)
      const concept = put(concepts, word.key, word.said, weight * share)
      sayAlike(concept, word)
      for (const { key, from, many } of groups) if (many === 1 && from === at) better(concept.ways, key, GROUP)
      for (const { key, from, many } of meant) if (many === 1 && from === at) mean(concept, meanings.get(key), word.key)
    })
    for (const { key, from, many } of [...groups, ...meant]) {
      if (many === 1) continue
      const span = words.slice(from, from + many)
      const concept = put(concepts, key, span.map(({ said }) => said).join(' '), weight)
      concept.together.push({ keys: span.map((word) => word.key), share: WHOLE_OF_PARTS })
      if (meanings.has(key)) mean(concept, meanings.get(key), '')
      else better(concept.ways, key, 1)
    }
  }
  const subjects = subjectsOf(asked.flatMap(({ text }) => wordsOf(text, MOST_WORDS)))
  return { concepts: [...concepts.values()], subjects }
}

/**
 * Lets words that nobody writes stand for what comes closest of what is written.
 * @param near for each strange word, keys that things here have and that look like it
 */
export function repair(need: Need, near: ReadonlyMap<string, readonly string[]>): void {
  for (const [said, words] of near) {
    const concept = need.concepts.find((one) => one.said === said)
    const allowed = slipsAllowed(said.length)
    const guess = wordOf(said).key
    const close = words
      .map((word) => ({ word, far: Math.min(slips(said, word, allowed), slips(guess, word, allowed)) }))
      .filter(({ far }) => far > 0 && far <= allowed)
    const least = Math.min(...close.map(({ far }) => far))
    for (const { word, far } of close) {
      if (far > least || !concept) continue
      const other = wordOf(word)
      const part: Concept = { said, weight: 1, ways: new Map(), together: [] }
      sayAlike(part, other)
      for (const { key } of saidIn([other])) better(part.ways, key, GROUP)
      for (const [key, share] of part.ways) better(concept.ways, key, share * REPAIRED)
      for (const { keys, share } of part.together) concept.together.push({ keys, share: share * REPAIRED })
    }
  }
}

/** Words that are no Dutch, or none that we know: perhaps a slip. */
export function strangeIn(asked: readonly Asked[]): string[] {
  const words = asked.flatMap(({ text }) => wordsOf(text, MOST_WORDS))
  return [...new Set(words.filter(({ known, said }) => !known && said.length > 3).map(({ said }) => said))]
}

/** Every key that a need may be found by. */
export function keysOfNeed({ concepts, subjects }: Need): string[] {
  const said = concepts.flatMap(({ ways, together }) => [...ways.keys(), ...together.flatMap(({ keys }) => keys)])
  return [...new Set([...said, ...subjects.keys()])]
}

// The words of what is said with more than one.
function placesOf(said: readonly Said[]): Set<number> {
  return new Set(
    said.filter(({ many }) => many > 1).flatMap(({ from, many }) => Array.from({ length: many }, (_, i) => from + i)),
  )
}

function put(concepts: Map<string, Concept>, key: string, said: string, weight: number): Concept {
  const there = concepts.get(key)
  if (there) {
    there.weight = Math.max(there.weight, weight) + Math.min(there.weight, weight) * 0.25
    return there
  }
  const concept: Concept = { said, weight, ways: new Map(), together: [] }
  concepts.set(key, concept)
  return concept
}

function sayAlike(concept: Concept, { key, root, parts }: Word): void {
  better(concept.ways, key, 1)
  if (root) better(concept.ways, root, ROOT)
  if (parts.length > 1) concept.together.push({ keys: [...parts], share: WHOLE_OF_PARTS })
}

function mean(concept: Concept, meaning: { short: string; full: Word[] } | undefined, own: string): void {
  if (!meaning) return
  if (meaning.short !== own) better(concept.ways, meaning.short, 1)
  const keys = meaning.full.map(({ key }) => key)
  if (keys.length === 1) {
    better(concept.ways, keys[0] ?? '', 1)
    const [word] = meaning.full
    if (word && word.parts.length > 1) concept.together.push({ keys: [...word.parts], share: WHOLE_OF_PARTS })
  } else concept.together.push({ keys, share: 1 })
  for (const { key } of saidIn(meaning.full)) better(concept.ways, key, GROUP)
}

function better(ways: Map<string, number>, key: string, share: number): void {
  if ((ways.get(key) ?? 0) < share) ways.set(key, share)
}

function shortPhrases(shorts: readonly Short[]): Phrases {
  return phrasesOf(shorts.map(({ short, full }, i) => [`@${i}`, [short, full]] as const))
}

function keyOf(short: string): string {
  return wordOf(fold(short).replaceAll(' ', '')).key
}
