// What is longer was not typed as an answer.
const MOST_CHARACTERS = 200_000
const MOST_LINES = 5000
// A line that says who wrote what follows may be broken over a few.
const MOST_JOINED = 3
const LONGEST_HEADER = 600

const OPENS = /^(op|on|am|le)\s/i
const VERB = /\b(schreef|geschreven|wrote|schrieb|écrit)\b/i
const VERB_AND_DAY = /\b(schreef op|wrote on|schrieb am)\b/i
const VERB_LAST = /\b(schreef|wrote|schrieb)\s*:$/i

/** "Op di 2 jun. 2026 om 08:12 schreef Anke <anke@...>:" and its sisters, on one line. */
function saysWhoWrote(line: string): boolean {
  if (!line.endsWith(':') || !/\d/.test(line)) return false
  if (OPENS.test(line)) return VERB.test(line)
  return VERB_AND_DAY.test(line) || (/^\d/.test(line) && VERB_LAST.test(line))
}

const ORIGINAL =
  /^-{2,}\s*(oorspronkelijk bericht|original message|doorgestuurd bericht|forwarded message|ursprüngliche nachricht)\s*-{2,}$/i

const FIRST_OF_BLOCK = /^\**(van|from|von|de)\s*:\**\s*\S/i
const NEXT_OF_BLOCK = /^\**(verzonden|sent|datum|date|gesendet|aan|to|an|onderwerp|subject|betreff|cc)\s*:/i

/** What a phone or program adds below what one typed. */
const ADDED = [
  /^(verstuurd|verzonden|sent)\b.{0,20}\b(vanaf|vanuit|from|via|met|with)\b.{0,40}\b(iphone|ipad|android|samsung|galaxy|telefoon|mobiel|phone|outlook|mail|yahoo|device|apparaat)\b.{0,60}$/i,
  /^(download|get) outlook (voor|for) .{2,60}$/i,
  /^outlook (voor|for) (ios|android|mac|windows)\b.{0,60}$/i,
]

/**
 * What somebody answered: the text of a mail without the mail that it answers, and without a signature.
 * @param text the plain text of a mail
 * @returns empty when nothing was typed
 */
export function answerIn(text: string): string {
  const lines = text.slice(0, MOST_CHARACTERS).replace(/\r\n?/g, '\n').split('\n', MOST_LINES)
  const { at, length } = quoteIn(lines)
  const above = tidy(lines.slice(0, at))
  if (above) return above
  // Whoever writes below or within what is quoted leaves the quote its marks.
  const rest = lines.slice(at + length)
  return rest.some(isQuoted) ? tidy(rest) : ''
}

/** Where what is answered begins, and how many lines say who wrote it. */
function quoteIn(lines: string[]): { at: number; length: number } {
  for (let at = 0; at < lines.length; at++) {
    const line = unmarked(lines[at] ?? '')
    if (line === '') continue
    if (ORIGINAL.test(line)) return { at, length: 1 }
    if (/^_{8,}$/.test(line) && FIRST_OF_BLOCK.test(unmarked(lines[at + 1] ?? ''))) return { at, length: 1 }
    if (isBlock(lines, at)) return { at, length: 1 }
    const length = wroteAt(lines, at)
    if (length > 0) return { at, length }
  }
  const trailing = trailingQuote(lines)
  return { at: trailing, length: 0 }
}

// The header lines of a mail, as Outlook repeats them above what is quoted.
function isBlock(lines: string[], at: number): boolean {
  if (!FIRST_OF_BLOCK.test(unmarked(lines[at] ?? ''))) return false
  const next = lines.slice(at + 1, at + 6).map(unmarked)
  return next.filter((line) => NEXT_OF_BLOCK.test(line)).length >= 2
}

function wroteAt(lines: string[], at: number): number {
  let joined = ''
  for (let length = 1; length <= MOST_JOINED; length++) {
    const line = unmarked(lines[at + length - 1] ?? '')
    if (line === '') return 0
    joined = joined ? `${joined} ${line}` : line
    if (joined.length > LONGEST_HEADER) return 0
    if (saysWhoWrote(joined)) return length
  }
  return 0
}

/** The first line of a quote that runs to the end, when nothing says who wrote it. */
function trailingQuote(lines: string[]): number {
  let from = lines.length
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? ''
    if (isQuoted(line)) from = at
    else if (line.trim() !== '') break
  }
  return from
}

const isQuoted = (line: string) => /^\s{0,3}>/.test(line)

const unmarked = (line: string) => line.replace(/^[\s>]+/, '').trim()

function tidy(lines: string[]): string {
  const signature = lines.findIndex((line) => /^-- ?$/.test(line))
  const own = (signature === -1 ? lines : lines.slice(0, signature)).filter((line) => !isQuoted(line))
  while (own.length > 0 && isLast(own.at(-1) ?? '')) own.pop()
  return own
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const isLast = (line: string) => line.trim() === '' || ADDED.some((pattern) => pattern.test(line.trim()))
