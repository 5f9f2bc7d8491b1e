import { IRREGULAR } from './irregular.ts'

/** Whether something is a word, in its bare form. */
export type Knows = (word: string) => boolean

const SEPARABLE =
  /^(aan|achter|af|bij|binnen|door|goed|in|klaar|los|mee|na|om|onder|op|open|over|rond|samen|tegen|terug|thuis|toe|uit|vast|voor|weg)/

/**
 * The bare form of a word: singular, stem of a verb, without -e. Of a compound nothing but its end should be given.
 * @param word folded
 * @param knows asked which of the possible forms exist
 * @returns null when the word is in no form that is known
 */
export function bareForm(word: string, knows: Knows): string | null {
  const irregular = IRREGULAR.get(word)
  if (irregular) return irregular
  for (const form of possible(word)) {
    const odd = IRREGULAR.get(form)
    if (odd) return odd
    if (form.length > 2 && (knows(form) || isDerived(form, knows))) return form
  }
  const rest = word.replace(SEPARABLE, '')
  const verb = rest !== word && rest.length > 3 ? bareForm(rest, knows) : null
  return verb && word.slice(0, -rest.length) + verb
}

function isDerived(word: string, knows: Knows): boolean {
  return /(ing|(?<!e)er|heid|schap|baar)$/.test(word) && rootOf(word, knows) !== null
}

/** The likeliest bare form of a word that nobody knows. */
export function guessedForm(word: string): string {
  if (/heden$/.test(word)) return word.replace(/heden$/, 'heid')
  if (/.{3,}(tie|sie|gie|ie|[aeiou]|er|el|em|aar|eur|ist|erd)s$/.test(word)) return word.slice(0, -1)
  if (/.{3,}[^aeiou]en$/.test(word)) return closed(word.slice(0, -2))[0] ?? word
  return word
}

// The likeliest first. A word that ends in -en may be a plural or a verb, and is filed with what it comes from.
function* possible(word: string): Generator<string> {
  if (word.endsWith('heden')) yield word.replace(/heden$/, 'heid')
  if (word.endsWith('ieen') || word.endsWith('eeen')) yield word.slice(0, -2)
  if (word.endsWith('ien')) yield `${word.slice(0, -1)}`
  if (word.endsWith('en')) yield* closed(word.slice(0, -2))
  if (word.endsWith('e')) yield* closed(word.slice(0, -1))
  yield word
  if (word.endsWith('en')) yield word.slice(0, -1)
  if (/[^s]s$/.test(word)) {
    yield word.slice(0, -1)
    if (word.endsWith('ens')) yield* closed(word.slice(0, -3))
    if (word.endsWith('es')) yield* closed(word.slice(0, -2))
  }
  yield* small(word)
  yield* spoken(word)
  const more = /^(.{3,})(ere?|ste)$/.exec(word)?.[1]
  if (more) yield* closed(more)
}

/** What is left before -en or -e, spelled as it is alone: wonen woon, netten net, huizen huis, brieven brief. */
function closed(stem: string): string[] {
  if (/(bb|dd|ff|gg|kk|ll|mm|nn|pp|rr|ss|tt)$/.test(stem)) return [stem.slice(0, -1), stem]
  const hard = stem.replace(/z$/, 's').replace(/v$/, 'f')
  const open = /(^|[^aeiou])[aeou][bcdfgklmnprst]$/.test(hard)
  if (!open) return hard === stem ? [stem] : [hard, stem]
  const long = hard.replace(/(.)(.)$/, '$1$1$2')
  return /..(el|em|en|ig|ik)$/.test(hard) && hard.length > 4 ? [hard, long] : [long, hard]
}

function* small(word: string): Generator<string> {
  const base = /^(.{2,})jes?$/.exec(word)?.[1]
  if (!base) return
  yield base
  if (/[tpk]$/.test(base)) yield base.slice(0, -1)
  if (/et$/.test(base)) yield* closed(base.slice(0, -2))
  if (base.endsWith('k')) yield `${base.slice(0, -1)}g`
}

// Verbs: werkt, werkte, gewerkt, opgelost, verbeterde, and what stands before a noun: gewerkte.
function* spoken(word: string): Generator<string> {
  const plain = word.replace(/^(.*[dt])en?$/, '$1')
  const ends = /^(.+?)[dt]$/.exec(plain)?.[1]
  if (!ends) return
  const stems = [ends, ends.replace(/([bdfgklmnprst])\1$/, '$1')]
  for (const stem of stems) {
    const apart = stem.replace(SEPARABLE, '')
    if (apart.startsWith('ge')) yield stem.slice(0, stem.length - apart.length) + apart.slice(2)
  }
  yield* stems
  if (plain.endsWith('dd') || plain.endsWith('tt')) yield plain.slice(0, -1)
}

const ENDINGS = /(ing|ster|(?<=r)der|er|aar|heid|lijk|elijk|erij|schap|sel|atie|eer|loosheid|ig|baar|end|achtig)$/

/**
 * What a word is made from, so that begeleiding, begeleider and begeleiden meet.
 * @param bare in its bare form
 * @returns null when there is no such word
 */
export function rootOf(bare: string, knows: Knows): string | null {
  const rest = bare.replace(ENDINGS, '')
  if (rest === bare || rest.length < 3) return null
  for (const form of closed(rest)) if (form.length > 2 && knows(form)) return form
  return null
}
