import * as v from 'valibot'
import { requiredLine } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { A } from './words-abbreviations.ts'

/** A short word without spaces, and what it stands for. */
export const abbreviationForm = (lang: Lang) =>
  v.object({
    kort: v.pipe(
      requiredLine(lang, 20, A[lang].shortMissing),
      v.regex(/^[\p{L}\p{N}][\p{L}\p{N}.&-]{1,}$/u, A[lang].shortWrong),
    ),
    lang: requiredLine(lang, 100, A[lang].longMissing),
  })
