import * as v from 'valibot'
import { mustTick, requiredText } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { L } from './words-life.ts'

/** A deed that is asked twice: the tick is the second time. */
export const sureForm = (lang: Lang) => v.object({ zeker: mustTick(L[lang].sureMissing) })

export const removeForm = (lang: Lang) => v.object({ reden: requiredText(lang, 3000, L[lang].reasonMissing) })
