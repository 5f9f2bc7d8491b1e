import * as v from 'valibot'
import { requiredText } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { H } from './words-hold.ts'

export const holdForm = (lang: Lang) => v.object({ reden: requiredText(lang, 300, H[lang].reasonMissing) })
