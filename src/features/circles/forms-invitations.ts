import * as v from 'valibot'
import {
  choice,
  emailAddress,
  mustTick,
  optionalText,
  requiredLine,
  requiredText,
  sixDigits,
} from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { N } from './words-invitations.ts'

export const DAYS = ['7', '30', '90'] as const
const MOST_ADDRESSES = 20

const days = (lang: Lang) => v.pipe(choice(lang, DAYS), v.transform(Number))

export const linkForm = (lang: Lang) =>
  v.object({
    dagen: days(lang),
    aantal: v.pipe(
      optionalText(lang, 4),
      v.check((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 500, N[lang].usesWrong),
      v.transform(Number),
    ),
  })

export const mailForm = (lang: Lang) => {
  const one = emailAddress(lang)
  const split = (text: string) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))]
  return v.object({
    adressen: v.pipe(
      requiredText(lang, 6000, N[lang].addressesMissing),
      v.transform(split),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return
        const wrong = dataset.value.find((text) => !v.safeParse(one, text).success)
        if (wrong) addIssue({ message: N[lang].addressWrong(wrong.slice(0, 80)) })
        else if (dataset.value.length > MOST_ADDRESSES) addIssue({ message: N[lang].addressesMany })
      }),
      v.transform((all) => [...new Set(all.map((text) => text.toLowerCase()))]),
    ),
    termijn: days(lang),
  })
}

export const acceptForm = (lang: Lang) => v.object({ akkoord: mustTick(N[lang].agreeMissing) })

export const addressForm = (lang: Lang) =>
  v.object({
    naam: requiredLine(lang, 80, N[lang].nameMissing),
    email: emailAddress(lang),
    akkoord: mustTick(N[lang].agreeMissing),
  })

export const invitedCodeForm = (lang: Lang) =>
  v.object({ code: sixDigits(lang), naam: requiredLine(lang, 80, N[lang].nameMissing) })
