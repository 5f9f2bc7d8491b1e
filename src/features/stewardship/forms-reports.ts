import * as v from 'valibot'
import { choice, optionalText, requiredText } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { REASONS, type Verdict } from './tables.ts'
import { R } from './words-reports.ts'

const VERDICTS: Record<string, Verdict> = { verberg: 'hidden', laat: 'left' }
const MOST_TYPED = 3000

/** Seconds between two things that one person posts. */
export const PACES = [0, 30, 60, 300, 900, 3600] as const

export const reportForm = (lang: Lang) =>
  v.object({
    waarom: v.pipe(v.optional(v.string(), ''), v.picklist(REASONS, R[lang].whyMissing)),
    woorden: optionalText(lang, MOST_TYPED),
  })

const reason = (lang: Lang) => requiredText(lang, MOST_TYPED, R[lang].reasonMissing)

export const decideForm = (lang: Lang) =>
  v.object({
    uitleg: reason(lang),
    doe: v.pipe(
      choice(lang, Object.keys(VERDICTS)),
      v.transform((word) => VERDICTS[word] ?? 'left'),
    ),
  })

export const appealForm = (lang: Lang) => v.object({ uitleg: requiredText(lang, MOST_TYPED, R[lang].objectMissing) })

export const appealDecideForm = (lang: Lang) =>
  v.object({
    uitleg: reason(lang),
    doe: v.pipe(
      choice(lang, ['terecht', 'niet']),
      v.transform((word) => word === 'terecht'),
    ),
  })

export const slowForm = (lang: Lang) => v.object({ tijd: v.pipe(choice(lang, PACES.map(String)), v.transform(Number)) })
