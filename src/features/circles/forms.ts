import * as v from 'valibot'
import { choice, day, optionalText, requiredLine, requiredText } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { I } from './words-inbox.ts'
import { J } from './words-joining.ts'
import { S } from './words-steps.ts'

const LONG = 3000

export const turnForm = (lang: Lang) => v.object({ tekst: requiredText(lang, LONG, J[lang].bodyMissing) })

export const questionForm = (lang: Lang) => v.object({ vraag: requiredText(lang, LONG, I[lang].bodyMissing) })

export const welcomeForm = (lang: Lang) => v.object({ woorden: optionalText(lang, LONG) })

export const declineForm = (lang: Lang) => v.object({ reden: requiredText(lang, LONG, I[lang].reasonMissing) })

export const stepForm = (lang: Lang) =>
  v.object({
    stand: choice(lang, ['later', 'now', 'done'] as const),
    toelichting: optionalText(lang, 200),
    toelichting_en: optionalText(lang, 200),
    sinds: day(lang),
  })

export const activityForm = (lang: Lang) =>
  v.object({
    titel: requiredLine(lang, 90, S[lang].titleMissing),
    wie: requiredLine(lang, 80, S[lang].ownerMissing),
    datum: day(lang),
  })
