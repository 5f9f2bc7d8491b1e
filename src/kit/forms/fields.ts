import * as v from 'valibot'
import type { Lang } from '../i18n.ts'
import { FORM_WORDS } from './words.ts'

// Bidi overrides and control characters let a text look like another one; tabs and line ends stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is taken out
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

const clean = (text: string) => text.toWellFormed().replace(UNSEEN, '').replace(/\r\n?/g, '\n').trim()

const raw = v.pipe(v.optional(v.string(), ''), v.transform(clean))

/** A line or text that must be there. @param missing what the person reads when it is not */
export function requiredText(lang: Lang, most: number, missing: string) {
  return v.pipe(raw, v.minLength(1, missing), v.maxLength(most, FORM_WORDS[lang].tooLong(most)))
}

/** A line or text that may be empty. */
export function optionalText(lang: Lang, most: number) {
  return v.pipe(raw, v.maxLength(most, FORM_WORDS[lang].tooLong(most)))
}

/** One line: line ends become spaces. */
export function requiredLine(lang: Lang, most: number, missing: string) {
  return v.pipe(raw, v.transform(oneLine), v.minLength(1, missing), v.maxLength(most, FORM_WORDS[lang].tooLong(most)))
}

export function optionalLine(lang: Lang, most: number) {
  return v.pipe(raw, v.transform(oneLine), v.maxLength(most, FORM_WORDS[lang].tooLong(most)))
}

/** An e-mail address, in lower case. */
export function emailAddress(lang: Lang) {
  const t = FORM_WORDS[lang]
  return v.pipe(
    raw,
    v.transform((text) => text.toLowerCase()),
    v.minLength(1, t.emailMissing),
    v.maxLength(254, t.tooLong(254)),
    v.regex(/^[^\s@<>"',;:()[\]\\]+@[^\s@<>"',;:()[\]\\]+\.[^\s@<>"',;:()[\]\\]+$/, t.emailWrong),
  )
}

/** Six digits; spaces and dashes that people type between them are fine. */
export function sixDigits(lang: Lang) {
  return v.pipe(
    raw,
    v.transform((text) => text.replace(/[\s-]/g, '')),
    v.regex(/^\d{6}$/, FORM_WORDS[lang].codeWrong),
  )
}

/** A web address or nothing. People leave out the https; we add it. */
export function optionalLink(lang: Lang) {
  const t = FORM_WORDS[lang]
  return v.pipe(
    raw,
    v.maxLength(300, t.tooLong(300)),
    v.transform((text) => (text && !/^[a-z]+:/i.test(text) ? `https://${text}` : text)),
    v.check((text) => text === '' || isWebAddress(text), t.linkWrong),
  )
}

/** One of a closed list. */
export function choice<T extends string>(lang: Lang, options: readonly T[], fallback?: T) {
  return v.pipe(
    v.optional(v.string(), fallback ?? ''),
    v.check((text): boolean => options.includes(text as T), FORM_WORDS[lang].unknownChoice),
    v.transform((text) => text as T),
  )
}

/** A day, as a date field sends it. */
export function day(lang: Lang) {
  const t = FORM_WORDS[lang]
  return v.pipe(
    raw,
    v.regex(/^\d{4}-\d{2}-\d{2}$/, t.dateWrong),
    v.check((text) => {
      const date = new Date(`${text}T12:00:00Z`)
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    }, t.dateWrong),
  )
}

/** A ticked box. */
export const tick = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text !== ''),
)

/** A box that must be ticked. */
export function mustTick(missing: string) {
  return v.pipe(
    tick,
    v.check((ticked) => ticked, missing),
  )
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function isWebAddress(text: string): boolean {
  try {
    const url = new URL(text)
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.') && !url.username
  } catch {
    return false
  }
}
