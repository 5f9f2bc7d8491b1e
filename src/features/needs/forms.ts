import * as v from 'valibot'
import { choice, day, optionalText, requiredLine } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { N } from './words.ts'
import { A } from './words-agreed.ts'

/** What somebody needs: a sentence, and why when they want to. */
export const needForm = (lang: Lang) =>
  v.object({
    behoefte: requiredLine(lang, 160, N[lang].sentenceMissing),
    waarom: optionalText(lang, 1000),
  })

/** Something agreed: what, what it is for, who carries it, when. */
export const agreedForm = (lang: Lang) =>
  v.object({
    titel: requiredLine(lang, 90, A[lang].titleMissing),
    waarvoor: optionalText(lang, 2000),
    wie: requiredLine(lang, 80, A[lang].ownerMissing),
    datum: day(lang),
  })

/** How far something agreed is; for what does not go on, a word why. */
export const stateForm = (lang: Lang) =>
  v.pipe(
    v.object({
      stand: choice(lang, ['planned', 'under-way', 'happened', 'dropped'] as const),
      reden: optionalText(lang, 300),
    }),
    v.forward(
      v.check(({ stand, reden }) => stand !== 'dropped' || reden !== '', A[lang].whyMissing),
      ['reden'],
    ),
  )
