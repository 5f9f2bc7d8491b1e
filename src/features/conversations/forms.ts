import * as v from 'valibot'
import { choice, optionalLine, optionalText, requiredLine, requiredText, tick } from '#kit/forms/fields.ts'
import type { Lang } from '#kit/i18n.ts'
import { idOf, newId } from '#kit/id.ts'
import { REACTIONS } from './tables.ts'
import { W } from './words.ts'

/** The longest message, in characters. */
export const MOST_TYPED = 8000

const SLOW = ['0', '10', '30', '60', '300', '900'] as const
/** The paces that a host may set: seconds between two messages of one person. */
export const PACES = SLOW.map(Number)

const key = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => (/^[0-9A-Za-z-]{12,40}$/.test(text) ? text : newId())),
)
const anId = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => idOf(text)),
)

/** How many photos and files a message takes. */
export const FILES_MOST = 4

// A picture may say it all.
const said = (lang: Lang, withFiles: boolean) =>
  withFiles ? optionalText(lang, MOST_TYPED) : requiredText(lang, MOST_TYPED, W[lang].textMissing)

/** What is said. */
export const messageForm = (lang: Lang, withFiles: boolean) =>
  v.object({ bericht: said(lang, withFiles), antwoord: anId, sleutel: key })

/** The same message in other words. */
export const rewriteForm = (lang: Lang, withFiles: boolean) => v.object({ bericht: said(lang, withFiles) })

/** A new topic, with what it begins with. */
export const topicForm = (lang: Lang) =>
  v.object({
    onderwerp: requiredLine(lang, 90, W[lang].titleMissing),
    bericht: requiredText(lang, MOST_TYPED, W[lang].textMissing),
    sleutel: key,
  })

/** Whom to talk with, and what to call it. */
export const privateForm = (lang: Lang) => v.object({ naam: optionalLine(lang, 60) })

export const settleForm = (lang: Lang) =>
  v.object({
    onderwerp: requiredLine(lang, 90, W[lang].titleMissing),
    vast: tick,
    dicht: tick,
    tempo: choice(lang, SLOW, '0'),
  })

export const reactionForm = (lang: Lang) => v.object({ soort: choice(lang, REACTIONS) })
