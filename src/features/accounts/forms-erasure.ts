import * as v from 'valibot'
import { choice } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { ASKED } from './commands-erasure.ts'
import { G } from './words-erasure.ts'

const CHOICES = ['remove', 'nameless'] as const

const chosen = <T extends string>(lang: Lang, options: readonly T[], missing: string) =>
  v.pipe(v.optional(v.string(), ''), v.minLength(1, missing), choice(lang, options) as v.GenericSchema<string, T>)

// Spaces and capitals are no reason to stop anyone.
const typed = (wanted: string, wrong: string) => {
  const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
  return v.pipe(
    v.optional(v.string(), ''),
    v.check((text) => plain(text) === plain(wanted), wrong),
  )
}

export const leaveSiteForm = (lang: Lang) => {
  const t = G[lang]
  return v.object({ keuze: chosen(lang, CHOICES, t.choiceMissing), woord: typed(t.word, t.typeWrong(t.word)) })
}

/** @param name of who is erased, to be typed over */
export const eraseForm = (lang: Lang, name: string) => {
  const t = G[lang]
  return v.object({
    gevraagd: chosen(lang, ASKED, t.askedMissing),
    keuze: chosen(lang, CHOICES, t.choiceMissing),
    naam: typed(name, t.typeNameWrong),
  })
}
