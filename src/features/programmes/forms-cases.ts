import * as v from 'valibot'
import { requiredLine, requiredText } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { K } from './words-cases.ts'

/** A case that somebody brings. */
export const caseForm = (lang: Lang) => {
  const t = K[lang]
  return v.object({
    titel: requiredLine(lang, 120, t.titleMissing),
    speelt: requiredText(lang, 4000, t.storyMissing),
    vraag: requiredText(lang, 1000, t.wishMissing),
  })
}
