import * as v from 'valibot'
import { mustTick, requiredLine } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { S } from './words-secondstep.ts'

/** A recovery code as people type it; what it means is looked at later. */
export const recoveryForm = (lang: Lang) => v.object({ herstelcode: requiredLine(lang, 60, S[lang].recoveryMissing) })

export const clearForm = (lang: Lang) => v.object({ zeker: mustTick(S[lang].helpKnowsMissing) })
