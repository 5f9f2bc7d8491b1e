import * as v from 'valibot'
import { choice, emailAddress, requiredLine, sixDigits } from '#kit/forms/fields.ts'
import { LANGS, type Lang } from '#kit/i18n.ts'
import { W } from './words.ts'

export const emailForm = (lang: Lang) => v.object({ email: emailAddress(lang) })

export const codeForm = (lang: Lang) => v.object({ code: sixDigits(lang) })

export const settingsForm = (lang: Lang) =>
  v.object({
    naam: requiredLine(lang, 80, W[lang].nameMissing),
    taal: choice(lang, LANGS),
    thema: choice(lang, ['auto', 'light', 'dark'] as const),
  })

export const firstStewardForm = (lang: Lang) =>
  v.object({
    naam: requiredLine(lang, 80, W[lang].nameMissing),
    email: emailAddress(lang),
    kring: requiredLine(lang, 60, W[lang].circleMissing),
    belofte: requiredLine(lang, 90, W[lang].promiseMissing),
  })
