import { fold } from './fold.ts'

/** Words that say nothing about a person: left out of a search, unless nothing else was typed. */
const SMALL = new Set(
  'de het een en of van voor met in op aan bij te die dat is ik wie wat naar om uit the a and of for with in on'.split(
    ' ',
  ),
)

const MOST_WORDS = 5

/** The words of a search that count, at most five. A single letter is a word that is still being typed. */
export function searchWords(text: string): string[] {
  const all = [
    ...new Set(
      fold(text.slice(0, 200))
        .split(' ')
        .filter((word) => word.length > 1),
    ),
  ].map((word) => word.slice(0, 40))
  const telling = all.filter((word) => !SMALL.has(word))
  return (telling.length ? telling : all).slice(0, MOST_WORDS)
}

/**
 * The patterns of which one must be in the text: the word as part of any word (opgave in woonopgave), and its
 * singular or plural (scholen and school, daklozen and dakloos). Words of up to three letters only begin a word.
 */
export function patternsOf(word: string): string[] {
  const forms = new Set([word, ...singulars(word), ...plurals(word)])
  return [...forms].map((form) => (form.length <= 3 ? `% ${form}%` : `%${form}%`))
}

function singulars(word: string): string[] {
  const stem = /^(.{3,})en$/.exec(word)?.[1]
  if (!stem) return /^.{4,}s$/.test(word) ? [word.slice(0, -1)] : []
  const hard = stem
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .replace(/([bdfgklmnprst])\1$/, '$1')
  return [stem, hard, hard.replace(/([^aeiou])([aeou])([^aeiouwx])$/, '$1$2$2$3')]
}

function plurals(word: string): string[] {
  if (!/[aeiou][a-z]*[^aeiou]$/.test(word) || word.length < 4) return []
  const soft = word.replace(/(aa|ee|oo|uu)([^aeiou])$/, (_, vowels: string, end: string) => `${vowels[0]}${end}`)
  return [`${soft.replace(/s$/, 'z').replace(/f$/, 'v')}en`]
}
