import * as v from 'valibot'
import { requiredText } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { ES } from './words-circles.ts'

export const writeForm = (lang: Lang) => v.object({ tekst: requiredText(lang, 3000, ES[lang].bodyMissing) })
