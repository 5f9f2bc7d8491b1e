import { fold } from '#kit/text/fold.ts'

const TOKEN = /@\{([0-9a-z]{12})\}/g
// An at sign that begins a word, and the words after it; more than four make no name of which we know.
const TYPED = /(?<![\p{L}\p{N}@])@(?=\p{L})/gu
const MOST_WORDS = 6

/** Who are mentioned in a kept text, by id. */
export function mentionedIn(body: string): string[] {
  return [...new Set([...body.matchAll(TOKEN)].map(([, id]) => id as string))]
}

/** The first words after each at sign: with what the names of those who may be meant begin. */
export function namesTyped(text: string): string[] {
  const firsts = [...text.matchAll(TYPED)].map(
    ({ index }) => wordsAt(text, index + 1, 1)[0]?.folded.split(' ')[0] ?? '',
  )
  return [...new Set(firsts.filter((word) => word.length > 1))].slice(0, 20)
}

/**
 * A typed text as it is kept: whoever is meant by `@Voornaam Achternaam`, or by `@Voornaam` when only one is called so,
 * stands in it by id. A name that fits two people stays as it was typed.
 * @param people who may be meant: all whose name holds a word of `namesTyped`
 */
export function withMentions(typed: string, people: readonly { id: string; name: string }[]): string {
  const named = people.map(({ id, name }) => ({ id, words: name.trim().split(/\s+/).map(fold).filter(Boolean) }))
  // What looks like our own mark is nobody's to type.
  const text = typed.replaceAll('@{', '@ {')
  let kept = ''
  let from = 0
  for (const { index } of text.matchAll(TYPED)) {
    if (index < from) continue
    const meant = meantAt(wordsAt(text, index + 1, MOST_WORDS), named)
    if (!meant) continue
    kept += `${text.slice(from, index)}@{${meant.id}}`
    from = meant.end
  }
  return kept + text.slice(from)
}

/** A kept text with each mention written anew. @param write the name by id, or null for somebody who is not known here */
export function writeMentions(body: string, write: (id: string) => string): string {
  return body.replace(TOKEN, (_, id: string) => write(id))
}

interface Word {
  folded: string
  end: number
}

function wordsAt(text: string, from: number, most: number): Word[] {
  const words: Word[] = []
  const line = /^[^\n]*/.exec(text.slice(from, from + 200))?.[0] ?? ''
  for (const found of line.matchAll(/\S+/g)) {
    const word = found[0].replace(/[^\p{L}\p{N}]+$/u, '')
    words.push({ folded: fold(word), end: from + found.index + word.length })
    // After a comma or a full stop no name goes on.
    if (words.length === most || word.length < found[0].length) break
  }
  return words
}

function meantAt(typed: Word[], named: { id: string; words: string[] }[]): { id: string; end: number } | null {
  const whole = named.filter(({ words }) => words.every((word, n) => typed[n]?.folded === word))
  const longest = Math.max(0, ...whole.map(({ words }) => words.length))
  const best = whole.filter(({ words }) => words.length === longest)
  if (best.length > 0) return best.length === 1 ? { id: best[0]?.id ?? '', end: typed[longest - 1]?.end ?? 0 } : null
  const first = named.filter(({ words }) => words[0] === typed[0]?.folded)
  return first.length === 1 ? { id: first[0]?.id ?? '', end: typed[0]?.end ?? 0 } : null
}
