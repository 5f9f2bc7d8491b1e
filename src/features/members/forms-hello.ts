import * as v from 'valibot'
import { requiredText } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { HELLO } from './words-hello.ts'

export const helloForm = (lang: Lang) => v.object({ bericht: requiredText(lang, 4000, HELLO[lang].bodyMissing) })
