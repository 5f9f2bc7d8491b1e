import * as v from 'valibot'
import { choice, optionalText, requiredText } from '#kit/forms/fields.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { P } from './words-post.ts'

export const ANSWER_MOST = 5000
const WHY_LEAST = 20
const WHY_MOST = 600

export const VERDICTS = ['worked', 'partly', 'not', 'busy'] as const

export const answerForm = (lang: Lang) => v.object({ tekst: requiredText(lang, ANSWER_MOST, P[lang].answerMissing) })

/** Wanting what is offered takes a few words: who you are and what for. */
export const interestForm = (lang: Lang) => v.object({ tekst: requiredText(lang, 1000, P[lang].interestMissing) })

export const helpedForm = (lang: Lang) => v.object({ woorden: optionalText(lang, 300) })

export const outcomeForm = (lang: Lang) =>
  v.object({ uitkomst: choice(lang, VERDICTS), woorden: optionalText(lang, 600) })

export const closeForm = (lang: Lang) => v.object({ reden: requiredText(lang, 300, P[lang].reasonMissing) })

/** Why the two should talk: as an introduction asks it. */
export const knownForm = (lang: Lang) =>
  v.object({
    waarom: v.pipe(
      requiredText(lang, WHY_MOST, P[lang].whyMissing),
      v.check((text) => text.length >= WHY_LEAST, P[lang].whyMissing),
    ),
  })

/** A form on the page that did not pass, or that was asked for. */
export interface Filling {
  /** Which form: an answer, or the thanks. */
  what?: 'answer' | 'interest' | 'outcome'
  typed?: Typed
  errors?: FieldErrors
  /** What is with the answer that is being written. */
  files?: Attachment[]
}

/** What the address asks for besides the post. */
export interface Asked {
  /** The answer that is replied to, and the one that helped. */
  reply?: string
  helped?: string
  fresh: boolean
  saved: boolean
  told: boolean
  /** Begin with the offered first sentence; or with wanting it. */
  help: boolean
  want: boolean
  full: boolean
}
