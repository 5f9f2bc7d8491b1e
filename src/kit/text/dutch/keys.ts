import { fold } from '../fold.ts'
import { partsOf } from './compounds.ts'
import { FIELD } from './field.ts'
import { bareForm, guessedForm, rootOf } from './forms.ts'
import { isWord } from './lexicon.ts'
import { SMALL_WORDS } from './small-words.ts'

/** A word of a text, and what it may be found by. */
export interface Word {
  /** Folded, as it stands. */
  said: string
  /** The bare form, under which every form of it meets. */
  key: string
  /** What it comes from: begeleiding, begeleider -> begeleid. Null when it is that itself. */
  root: string | null
  /** Of a compound, what it is put together from. Empty for every other word. */
  parts: readonly string[]
  /** Whether it is a Dutch word, or put together from those. */
  known: boolean
}

/** What a text says with a whole phrase or word of the field: a key that each expression of the group gives. */
export interface Said {
  key: string
  /** The first of its words, by place among the words of the text, and how many. */
  from: number
  many: number
}

const LONGEST = 40
const MOST_KEPT = 20_000
const kept = new Map<string, Word>()

/** A word by what it may be found by. @param said folded, without spaces */
export function wordOf(said: string): Word {
  const known = kept.get(said)
  if (known) return known
  const word = readWord(said)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(said, word)
  return word
}

function readWord(said: string): Word {
  if (!/^[a-z]{3,}$/.test(said)) return { said, key: said, root: null, parts: [], known: false }
  const bare = bareForm(said, isWord)
  const parts = partsOf(bare ?? said, isWord) ?? []
  const key = bare ?? (parts.length ? parts.join('') : guessedForm(said))
  return { said, key, root: rootOf(key, isWord), parts, known: bare !== null || parts.length > 0 }
}

/** The words of a text that say what it is about, in order. @param most reads no more words than this */
export function wordsOf(text: string, most = 1000): Word[] {
  const all = fold(text).split(' ', most)
  return all.filter((said) => said && !SMALL_WORDS.has(said)).map((said) => wordOf(said.slice(0, LONGEST)))
}

/** What words of a text stand in groups of the field. */
export function saidIn(words: readonly Word[], phrases: Phrases = field()): Said[] {
  const found: Said[] = []
  words.forEach((word, from) => {
    for (const spelling of spellings(word)) {
      for (const key of phrases.single.get(spelling) ?? []) found.push({ key, from, many: 1 })
    }
    for (const { keys, group } of phrases.longer.get(word.key) ?? [])
      if (keys.every((key, i) => words[from + i]?.key === key)) found.push({ key: group, from, many: keys.length })
    // Eigenarenvereniging says what vereniging van eigenaren does.
    if (word.parts.length > 1)
      for (const key of phrases.shuffled.get(shuffled(word.parts)) ?? []) found.push({ key, from, many: 1 })
  })
  return found
}

function spellings({ key, parts }: Word): string[] {
  const joined = parts.join('')
  return joined && joined !== key ? [key, joined] : [key]
}

/** Groups of expressions, to be found in a text. */
export interface Phrases {
  single: Map<string, string[]>
  longer: Map<string, { keys: string[]; group: string }[]>
  shuffled: Map<string, string[]>
}

/** @param groups the key that each gives, with its expressions */
export function phrasesOf(groups: Iterable<readonly [group: string, expressions: readonly string[]]>): Phrases {
  const phrases: Phrases = { single: new Map(), longer: new Map(), shuffled: new Map() }
  for (const [group, expressions] of groups)
    for (const expression of expressions) {
      const words = wordsOf(expression)
      const keys = words.map(({ key }) => key)
      const [first] = keys
      if (first === undefined) continue
      if (keys.length === 1) for (const spelling of spellings(words[0] as Word)) add(phrases.single, spelling, group)
      else {
        add(phrases.longer, first, { keys, group })
        add(phrases.shuffled, shuffled(keys), group)
      }
    }
  return phrases
}

function add<T>(to: Map<string, T[]>, key: string, value: T): void {
  const all = to.get(key)
  if (!all) to.set(key, [value])
  else if (!all.includes(value)) all.push(value)
}

function shuffled(keys: readonly string[]): string {
  return keys.toSorted().join(' ')
}

let ofField: Phrases | undefined

/** The groups of the field; those made from one word as well, so that it need not be listed in every form. */
function field(): Phrases {
  ofField ??= phrasesOf(FIELD.map((group, i) => [`#${i}`, group] as const))
  return ofField
}
