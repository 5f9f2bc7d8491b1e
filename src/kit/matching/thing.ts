import { saidIn, type Word, wordsOf } from '#kit/text/dutch/keys.ts'
import { subjectsOf } from '#kit/text/dutch/subjects.ts'

/** A part of a thing, and how much a word in it weighs beside one in running text. */
export interface Field {
  text: string
  weight: number
}

/** How much of a word's weight goes to what it is related to. */
const ROOT = 0.75
const PART = 0.6
const GROUP = 0.9
const GROUP_OF_PART = 0.4
/** A word that stands often says little more than one that stands once. */
const ENOUGH = 1.2
const USUAL_WORDS = 30
const BY_LENGTH = 0.4

/**
 * The keys by which a thing is found, each with how strongly it says so: between 0 and 1.
 * @param fields title, text, tags...
 */
export function keysOfThing(fields: readonly Field[]): Map<string, number> {
  const sums = new Map<string, number>()
  const add = (key: string, weight: number) => sums.set(key, (sums.get(key) ?? 0) + weight)
  let length = 0
  const all: Word[] = []
  for (const { text, weight } of fields) {
    const words = wordsOf(text)
    length += words.length
    all.push(...words)
    for (const word of words) for (const [key, share] of keysOfWord(word)) add(key, weight * share)
    const groups = new Map(saidIn(words).map(({ key }) => [key, GROUP]))
    for (const { key } of saidIn(words.flatMap(partsAsWords))) if (!groups.has(key)) groups.set(key, GROUP_OF_PART)
    for (const [key, share] of groups) add(key, weight * share)
  }
  const enough = ENOUGH * (1 - BY_LENGTH + BY_LENGTH * (length / USUAL_WORDS))
  return new Map([...[...sums].map(([key, sum]): [string, number] => [key, sum / (sum + enough)]), ...subjectsOf(all)])
}

/** What a word is found by, besides its groups, and how well. */
export function keysOfWord({ key, root, parts }: Word): Map<string, number> {
  const keys = new Map([[key, 1]])
  const put = (other: string, share: number) => {
    if ((keys.get(other) ?? 0) < share) keys.set(other, share)
  }
  if (root) put(root, ROOT)
  for (const part of parts) put(part, PART)
  // Schuldhulp in schuldhulpverlening.
  for (let i = 0; parts.length > 2 && i < parts.length - 1; i++) put(`${parts[i]}${parts[i + 1]}`, PART)
  return keys
}

function partsAsWords({ parts }: Word): Word[] {
  return parts.flatMap((part) => wordsOf(part))
}
