import * as v from 'valibot'
import { optionalLine, requiredLine } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { P } from './words-passkeys.ts'

const MOST = 60

/** A new passkey. Without a name it gets the browser's: by now the device has made it. */
export const newPasskeyForm = (lang: Lang) => v.object({ naam: optionalLine(lang, MOST) })

export const passkeyNameForm = (lang: Lang) => v.object({ naam: requiredLine(lang, MOST, P[lang].nameMissing) })
