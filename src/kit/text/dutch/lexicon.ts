import { FIELD_WORDS } from './field.ts'
import { IRREGULAR } from './irregular.ts'
import { PACKED } from './lexicon-words.ts'

/** Dutch words in their bare form, unpacked at the first question. */
let words: Set<string> | undefined

/** Whether something is a Dutch word in its bare form. @param word folded */
export function isWord(word: string): boolean {
  words ??= unpack()
  return words.has(word)
}

function unpack(): Set<string> {
  const all = new Set<string>([...IRREGULAR.values(), ...FIELD_WORDS])
  let before = ''
  for (const [, same = '0', rest = ''] of PACKED.matchAll(/([0-9A-Z])([a-z]*)/g)) {
    before = before.slice(0, Number.parseInt(same, 36)) + rest
    all.add(before)
  }
  return all
}
