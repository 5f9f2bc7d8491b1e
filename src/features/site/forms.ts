import * as v from 'valibot'
import { choice, emailAddress, mustTick, optionalText, requiredLine, requiredText } from '#kit/forms/fields.ts'
import { LANGS, type Lang } from '#kit/i18n.ts'
import { W } from './words.ts'

/** The texts that a steward writes, in the order of the page. */
export const TEXT_KEYS = [
  'promise',
  'lead',
  'why',
  'principles',
  'for-whom',
  'how',
  'join',
  'about',
  'closing',
] as const

export type TextKey = (typeof TEXT_KEYS)[number]

/** Those that are one line; the others are Markdown. */
const LINES: Partial<Record<TextKey, number>> = { promise: 90, closing: 160 }
const LONGEST = 8000

/** Whether a text is a single line, and how long it may be. */
export function isLine(key: TextKey): boolean {
  return LINES[key] !== undefined
}

export const textForm = (lang: Lang, key: TextKey) => {
  const most = LINES[key]
  return v.object({
    tekst: most ? requiredLine(lang, most, W[lang].lineMissing) : optionalText(lang, LONGEST),
    taal: choice(lang, LANGS, 'nl'),
    op: v.optional(v.string(), ''),
  })
}

/** What somebody who is signed in fills in to join. */
export const joinForm = (lang: Lang) => {
  const t = W[lang]
  return v.object({
    werk: requiredText(lang, 200, t.worksOnMissing),
    breng: requiredText(lang, 300, t.bringsMissing),
    zoek: requiredText(lang, 300, t.seeksMissing),
    akkoord: mustTick(t.agreeMissing),
  })
}

/** The same for a stranger, who also says who they are. */
export const strangerForm = (lang: Lang) =>
  v.object({
    naam: requiredLine(lang, 80, W[lang].nameMissing),
    email: emailAddress(lang),
    ...joinForm(lang).entries,
  })
