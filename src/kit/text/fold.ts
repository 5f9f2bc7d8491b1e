const LOOSE: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', ð: 'd', þ: 'th' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const PLAIN = /^[\x00-\x7f]*$/

// An index holds no longer words than this many times over, and nobody searches for what comes after.
const ENDLESS = /(\S{60})\S+/g

/**
 * Text as it is searched: lower case, without accents, words with one space between them.
 * @param text anything that a person wrote
 */
export function fold(text: string): string {
  // Nearly all text has no accents at all: less work.
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .replace(ENDLESS, '$1')
      .trim()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`]/gu, '')
    .replace(/[øłđıæœßðþ]/g, (letter) => LOOSE[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(ENDLESS, '$1')
    .trim()
}
