import * as v from 'valibot'
import { mustTick, optionalText, requiredText } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { L } from './words-life.ts'

/** A deed that is asked twice: the tick is the second time. */
export const sureForm = (lang: Lang) => v.object({ zeker: mustTick(L[lang].sureMissing) })

/** Leaving: the tick, and why if they want to say so. */
export const leaveForm = (lang: Lang) =>
  v.object({ zeker: mustTick(L[lang].sureMissing), reden: optionalText(lang, 3000) })

export const removeForm = (lang: Lang) => v.object({ reden: requiredText(lang, 3000, L[lang].reasonMissing) })
