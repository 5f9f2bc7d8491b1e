import * as v from 'valibot'
import {
  choice,
  mustTick,
  optionalLine,
  optionalLink,
  optionalText,
  requiredLine,
  requiredText,
  tick,
} from '#kit/forms/fields.ts'
import type { Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { ALT_MAX } from '#kit/storage/documents.ts'
import { FILE_WORDS } from '#kit/storage/words.ts'
import { ITEM_KINDS } from './access.ts'
import type { GoodieKind, ItemKind } from './tables.ts'
import { H } from './words.ts'
import { A } from './words-account.ts'
import { B } from './words-goodies.ts'

export const ITEM_MOST = 600
export const BODY_MOST = 20_000
export const GOODIE_KINDS: readonly GoodieKind[] = ['link', 'file', 'reading', 'listening']

/** What stands in an address for a kind of harvest. */
export const KIND_WORDS: Readonly<Record<ItemKind, string>> = { insight: 'inzicht', question: 'vraag', quote: 'citaat' }

/** The kind that an address means; null for none. */
export function kindIn(word: string | undefined): ItemKind | null {
  return ITEM_KINDS.find((kind) => KIND_WORDS[kind] === word) ?? null
}

export const itemForm = (lang: Lang) =>
  v.object({
    soort: choice(
      lang,
      ITEM_KINDS.map((kind) => KIND_WORDS[kind]),
    ),
    tekst: requiredText(lang, ITEM_MOST, H[lang].textMissing),
    wie: optionalLine(lang, 120),
    zonder: tick,
  })

export const itemChangeForm = (lang: Lang) =>
  v.object({ tekst: requiredText(lang, ITEM_MOST, H[lang].textMissing), wie: optionalLine(lang, 120), zonder: tick })

export const sectionForm = (lang: Lang) =>
  v.object({
    kop: optionalLine(lang, 160),
    verteld: optionalLine(lang, 200),
    tekst: optionalText(lang, BODY_MOST),
    link: optionalLink(lang),
    vraag: optionalLine(lang, 12),
  })

export const photoForm = (lang: Lang) =>
  v.object({
    alt: v.pipe(requiredLine(lang, ALT_MAX, FILE_WORDS[lang]['no-alt'])),
    maker: optionalLine(lang, 120),
    akkoord: mustTick(A[lang].consentMissing),
  })

export const goodieForm = (lang: Lang) =>
  v.object({
    soort: choice(lang, GOODIE_KINDS),
    titel: requiredLine(lang, 160, B[lang].titleMissing),
    over: optionalText(lang, 500),
    link: optionalLink(lang),
  })

export const thanksForm = (lang: Lang) =>
  v.object({
    woorden: requiredText(lang, 3000, B[lang].wordsMissing),
    vraag: requiredLine(lang, 160, B[lang].questionMissing),
  })

export const answerForm = (lang: Lang) =>
  v.object({
    antwoord: requiredText(lang, 2000, B[lang].answerMissing),
    delen: tick,
    naam: optionalLine(lang, 80),
  })

/** The version that a section was written upon. */
export function versionOf(typed: Typed): number {
  return /^\d{1,9}$/.test(typed.versie ?? '') ? Number(typed.versie) : 0
}
