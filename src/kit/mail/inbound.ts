import { createHash } from 'node:crypto'
import PostalMime, { type Address, addressParser, type Email } from 'postal-mime'
import sanitizeHtml from 'sanitize-html'
import { answerIn } from './answer.ts'

/** A mail that came in, as far as an answer is in it. What it carries along is left where it is. */
export interface Inbound {
  /** The same for the same mail, however often it arrives. */
  id: string
  /** Who says to have written it, in lower case; null when that is nobody or several. */
  from: string | null
  /** Every address it says to have been sent to, in lower case. */
  to: string[]
  /** Whoever took the mail in says that it does not come from where it says. */
  forged: boolean
  /** A machine wrote it: somebody is away, a mail could not be brought, a list. */
  automatic: boolean
  /** What was typed, without what it answers. */
  answer: string
}

const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 }
// What stands within itself ten thousands deep takes ever longer to read.
const MOST_HTML = 150_000
// A mail with more parts than this has no answer for us.
const MOST_PARTS = 500

/**
 * Reads a mail as it came in (RFC 822).
 * @returns null when nothing can be made of it
 */
export async function readInbound(raw: Uint8Array): Promise<Inbound | null> {
  if (tooManyParts(raw)) return null
  let mail: Email
  try {
    mail = await PostalMime.parse(raw, { ...LIMITS, forceRfc822Attachments: true })
  } catch {
    return null
  }
  const all = (name: string) => mail.headers.flatMap(({ key, value }) => (key === name ? [value] : []))
  const [from, ...others] = addresses(all('from').flatMap((line) => addressParser(line)))
  return {
    id: mail.messageId?.trim() || createHash('sha256').update(raw).digest('hex'),
    from: from && others.length === 0 ? from : null,
    to: [
      ...addresses([...(mail.to ?? []), ...(mail.cc ?? [])]),
      ...['delivered-to', 'x-original-to', 'envelope-to'].flatMap(all).map((one) => one.trim().toLowerCase()),
    ],
    forged: isForged(all('authentication-results')[0]),
    automatic: isAutomatic(mail, all),
    answer: answerIn(textOf(mail)),
  }
}

function tooManyParts(raw: Uint8Array): boolean {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  let parts = 0
  for (let at = text.indexOf('\n--'); at !== -1; at = text.indexOf('\n--', at + 3))
    if (++parts > MOST_PARTS) return true
  return false
}

function addresses(some: readonly Address[]): string[] {
  return some
    .flatMap((one) => one.group ?? [one])
    .flatMap(({ address }) => (address ? [address.trim().toLowerCase()] : []))
}

// Only the first such header is of whoever brought it to us; the others may be the sender's own. It can only do harm to
// the one who writes it: without it nothing is believed that would not be believed otherwise.
function isForged(results = ''): boolean {
  const said = results.replace(/\([^()]*\)/g, ' ').toLowerCase()
  const is = (method: string, result: string) => new RegExp(`\\b${method}\\s*=\\s*${result}\\b`).test(said)
  if (is('dmarc', 'fail')) return true
  if (is('dmarc', 'pass') || is('dkim', 'pass')) return false
  return is('dkim', 'fail') || is('spf', '(hard)?fail')
}

const AWAY =
  /^\s*(automatisch antwoord|automatic reply|auto(matic)?[- ]?reply|out of office|afwezig(heid)?\b|niet aanwezig|abwesen)/i

function isAutomatic(mail: Email, all: (name: string) => string[]): boolean {
  const said = (name: string, pattern: RegExp) => all(name).some((value) => pattern.test(value))
  return (
    said('auto-submitted', /^\s*auto/i) ||
    said('precedence', /bulk|junk|list|auto.?reply/i) ||
    said('x-autoreply', /./) ||
    said('x-autorespond', /./) ||
    said('x-loop', /./) ||
    said('list-id', /./) ||
    said('return-path', /^\s*<\s*>/) ||
    said('content-type', /multipart\/report|delivery-status/i) ||
    /^(mailer-daemon|postmaster)@/i.test(mail.from?.address ?? '') ||
    AWAY.test(mail.subject ?? '')
  )
}

function textOf(mail: Email): string {
  return mail.text?.trim() ? mail.text : htmlAsText(mail.html ?? '')
}

const LINE = ['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'hr', 'pre', 'table', 'blockquote']
/** In what programs put the mail that is answered. */
const QUOTE = /\b(gmail_quote|gmail_extra|yahoo_quoted|moz-cite-prefix|protonmail_quote|tutanota_quote)\b/

/** HTML as the lines that one reads, without what it quotes. */
export function htmlAsText(html: string): string {
  // Half of what some programs write is in the head.
  const body = html.slice(Math.max(0, html.search(/<body\b/i)))
  const plain = sanitizeHtml(body.slice(0, MOST_HTML), {
    allowedTags: LINE,
    allowedAttributes: { '*': ['class'] },
    nestingLimit: 60,
    // Nothing of the inside of these is text.
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'head'],
    exclusiveFilter: ({ tag, attribs }) => tag === 'blockquote' || QUOTE.test(attribs.class ?? ''),
  })
  return plain
    .replace(/\s+/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\u00a0/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
