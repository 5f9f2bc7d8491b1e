import * as v from 'valibot'
import { optionalText, requiredText } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { I } from './words-introductions.ts'

const NOTE_LEAST = 20
const NOTE_MOST = 600

/** Why two people should talk. */
export const introduceForm = (lang: Lang) =>
  v.object({
    waarom: v.pipe(
      requiredText(lang, NOTE_MOST, I[lang].whyMissing),
      v.check((text) => text.length >= NOTE_LEAST, I[lang].whyMissing),
    ),
  })

export const thanksForm = (lang: Lang) => v.object({ woorden: optionalText(lang, 300) })
