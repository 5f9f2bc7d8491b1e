import { createHash } from 'node:crypto'
import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'
import { type SafeHtml, safeHtml } from './safe-html.ts'

/** More than this is no text that people read on one page; the rest is left out. */
const MOST_CHARACTERS = 50_000
/** Rendered texts that stay at hand. A page of texts is some twenty. */
const MOST_KEPT = 300
const KEEP_BELOW = 20_000

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: 30 })
// Pictures would come from elsewhere, which no page of ours allows: their words stay.
parser.renderer.rules.image = (tokens, i) => parser.utils.escapeHtml(tokens[i]?.content ?? '')
// Only what can be followed: everything else stays as it was typed.
parser.validateLink = (url) => /^(https?:\/\/|mailto:[^\s]|\/(?![/\\])|#)/i.test(url.trim())

const kept = new Map<string, SafeHtml>()

/**
 * What someone wrote in Markdown, as HTML that is safe to show.
 * @param source the Markdown; HTML in it shows as typed
 * @param top the level that the largest heading gets, whichever the writer chose: 2 on a page of its own, 3 inside a section
 */
export function renderMarkdown(source: string, top: 2 | 3 | 4 = 2): SafeHtml {
  const text = source.slice(0, MOST_CHARACTERS)
  if (text.length > KEEP_BELOW) return render(text, top)
  const key = createHash('sha256').update(`${top}\0${text}`).digest('base64')
  const found = kept.get(key)
  const html = found ?? render(text, top)
  // Taken out and put back, so that what is read least stands first and goes first.
  kept.delete(key)
  kept.set(key, html)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '')
  return html
}

/** A text that is divided by headings. */
export interface Divided {
  /** What stands before the first heading. */
  intro: string
  sections: { title: string; body: string }[]
}

/**
 * Divides Markdown at its headings of any level, each on a line of its own.
 * @param source the Markdown
 */
export function divide(source: string): Divided {
  const parts: Divided = { intro: '', sections: [] }
  let fenced = false
  for (const line of source.slice(0, MOST_CHARACTERS).split('\n')) {
    if (/^ {0,3}(```|~~~)/.test(line)) fenced = !fenced
    const title = fenced ? undefined : /^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$/.exec(line)?.[1]
    const last = parts.sections.at(-1)
    if (title) parts.sections.push({ title, body: '' })
    else if (last) last.body += `${line}\n`
    else parts.intro += `${line}\n`
  }
  return parts
}

function render(text: string, top: number): SafeHtml {
  const tokens = parser.parse(text, {})
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close')
  const largest = Math.min(...headings.map(({ tag }) => Number(tag.slice(1))))
  for (const token of headings) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) - largest + top)}`
  return safeHtml(sanitizeHtml(parser.renderer.render(tokens, parser.options, {}), RULES))
}

// The parser makes nothing dangerous; this stands behind it in case a rule or a version ever does.
const RULES: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong', 's', 'a'],
    ...['code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, { href = '' }): sanitizeHtml.Tag => ({
      tagName,
      attribs: { href, ...(/^https?:/i.test(href) ? { rel: 'noopener nofollow' } : {}) },
    }),
  },
}
