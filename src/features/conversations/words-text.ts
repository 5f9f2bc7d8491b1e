import type { Lang } from '#kit/i18n.ts'
import { idWithWords } from '#kit/id.ts'
import { writeMentions } from './forms-mentions.ts'
import { W } from './words.ts'

type Names = ReadonlyMap<string, { name: string }>

/** A kept text as Markdown, in which whoever is mentioned leads to their own page. */
export function markdownOf(lang: Lang, slug: string, body: string, names: Names): string {
  return writeMentions(body, (id) => {
    const name = names.get(id)?.name
    if (!name) return `@${W[lang].someone.toLowerCase()}`
    return `[@${name.replace(/[\\`*_[\]<>~|#!(){}&^]/g, '\\$&')}](/kringen/${slug}/leden/${idWithWords(id, name)})`
  })
}

/** A kept text as it was typed, to be typed on. */
export function typedOf(lang: Lang, body: string, names: Names): string {
  return writeMentions(body, (id) => `@${names.get(id)?.name ?? W[lang].someone.toLowerCase()}`)
}

/** The beginning of a kept text on one line, without its marks. @param most characters */
export function plainOf(lang: Lang, body: string, names: Names, most: number): string {
  // Nothing but a picture or a file was sent.
  if (!body) return W[lang].onlyFiles
  const text = typedOf(lang, body, names)
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}\s|>\s?|[-*+]\s|\d+[.)]\s)/gm, '')
    .replace(/[*_`~]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
}

/** A few names in a row: "Anke, Bas en 3 anderen". */
export function namesOf(lang: Lang, people: readonly { name: string }[], most = 3): string {
  const t = W[lang]
  const shown = people.length > most ? people.slice(0, most - 1) : people
  const rest = people.length - shown.length
  const names = shown.map(({ name }) => (people.length > 1 ? (name.split(' ')[0] ?? name) : name))
  if (rest) return t.withNames(names.join(', '), rest)
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${t.and} ${names.at(-1)}` : (names[0] ?? t.alone)
}

/** What a conversation is called: its own name, or who is in it. */
export function titleOf(lang: Lang, talk: { title: string; others: readonly { name: string }[] }): string {
  return talk.title || namesOf(lang, talk.others)
}
