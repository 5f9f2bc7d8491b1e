import { sql } from 'drizzle-orm'
import { render } from 'preact-render-to-string'
import type { Db } from '../db/index.ts'
import type { Lang } from '../i18n.ts'
import { newId } from '../id.ts'
import { type MailCalendar, mail } from './tables.ts'

/** E-mailed codes live this long; a letter with one is of no use after it. */
const CODE_MINUTES = 10

/** A mail in one place: subject, the line an inbox shows, and the same text as HTML and plain. */
export interface Letter {
  kind: string
  /** The same thing is mailed once, however often it is asked. */
  onceKey: string
  to: string
  replyTo?: string
  lang: Lang
  subject: string
  preview: string
  /** Paragraphs, in order. */
  body: string[]
  /** Someone's own words, shown apart. */
  quote?: { by: string; text: string }
  /** A number to type over. */
  code?: string
  /** Lists under headings, each line leading somewhere. */
  sections?: { heading: string; items: { title: string; url: string; line: string }[] }[]
  action?: { label: string; url: string }
  /** Below the line: why this mail came. */
  footer: string
  /** Below that: where one leaves mails like this, or chooses which come. */
  links?: { label: string; url: string }[]
  /** Further headers, such as List-Unsubscribe. */
  headers?: Record<string, string>
  /** What a calendar program does with it. */
  calendar?: MailCalendar
  /** Nothing of it stays once it is sent. */
  forget?: boolean
}

/** How often a mail is tried, over more than half a day. */
export const MOST_TRIES = 12

/**
 * Puts a mail in the outbox and its sending on the queue, in the transaction of the deed that it tells.
 * @returns false when a mail with this key was there already
 */
export async function post(db: Db, letter: Letter): Promise<boolean> {
  const id = newId()
  const inserted = await db
    .insert(mail)
    .values({
      id,
      onceKey: letter.onceKey,
      kind: letter.kind,
      recipient: letter.to,
      replyTo: letter.replyTo ?? null,
      headers: letter.headers ?? null,
      subject: letter.subject,
      bodyText: asText(letter),
      bodyHtml: asHtml(letter),
      calendar: letter.calendar ?? null,
      staleAt: letter.code ? sql`now() + interval '${sql.raw(String(CODE_MINUTES))} minutes'` : null,
      forget: letter.forget ?? false,
    })
    .onConflictDoNothing()
  if (inserted.rowCount === 0) return false
  await queueMail(db, [id])
  return true
}

/** Puts the sending of mails on the queue, anew when it was given up. */
export async function queueMail(db: Db, ids: readonly string[]): Promise<void> {
  await db.execute(
    sql`select graphile_worker.add_job('mail.send', json_build_object('id', id), job_key := 'mail:' || id, max_attempts := ${MOST_TRIES})
      from json_array_elements_text(${JSON.stringify(ids)}::json) id`,
  )
}

function asText(letter: Letter): string {
  const parts = [...letter.body]
  if (letter.quote) parts.push(`${letter.quote.by}:\n${letter.quote.text.replace(/^/gm, '> ')}`)
  if (letter.code) parts.push(letter.code)
  for (const { heading, items } of letter.sections ?? []) {
    parts.push(heading.toUpperCase())
    for (const { title, url, line } of items) parts.push([`* ${title}`, line, url].filter(Boolean).join('\n  '))
  }
  if (letter.action) parts.push(`${letter.action.label}:\n${letter.action.url}`)
  const links = (letter.links ?? []).map(({ label, url }) => `\n${label}: ${url}`).join('')
  return `${parts.join('\n\n')}\n\n-- \n${letter.footer}${links}\n`
}

function asHtml(letter: Letter): string {
  return `<!doctype html>${render(
    <html lang={letter.lang} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{letter.subject}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <div class="preview">{letter.preview}</div>
        <div class="sheet">
          <p class="brand">vliegwiel</p>
          {letter.body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {letter.quote && (
            <blockquote>
              <b>{letter.quote.by}</b>
              <br />
              {letter.quote.text}
            </blockquote>
          )}
          {letter.code && <p class="code">{letter.code}</p>}
          {letter.sections?.map(({ heading, items }) => (
            <div key={heading}>
              <h2>{heading}</h2>
              {items.map(({ title, url, line }) => (
                <p class="item" key={url}>
                  <a href={url}>{title}</a>
                  {line && <br />}
                  {line}
                </p>
              ))}
            </div>
          ))}
          {letter.action && (
            <p>
              <a class="button" href={letter.action.url}>
                {letter.action.label}
              </a>
            </p>
          )}
          <p class="footer">
            {letter.footer}
            {letter.links?.map(({ label, url }) => (
              <span key={url}>
                <br />
                <a href={url}>{label}</a>
              </span>
            ))}
          </p>
        </div>
      </body>
    </html>,
  )}`
}

// Mail readers know no custom properties and few selectors; this is the whole look of a mail.
const STYLE = `body{margin:0;background:#fdfbfa;color:#1b1f33;font:17px/1.5 Figtree,Segoe UI,Roboto,sans-serif}
.preview{display:none;max-height:0;overflow:hidden}.sheet{max-width:34rem;margin:0 auto;padding:1.5rem}
.brand{font-weight:700;font-size:1.1rem}blockquote{margin:1rem 0;padding:.9rem 1.1rem;background:#fdece9;border-radius:.3rem 1.2rem 1.2rem;white-space:pre-line}
.code{font-size:2rem;font-weight:700;letter-spacing:.2em}.button{display:inline-block;padding:.8rem 1.4rem;border-radius:99px;background:#1b1f33;color:#fff;text-decoration:none;font-weight:600}
h2{font-size:1.25rem;line-height:1.2;margin:2rem 0 .5rem}.item{margin:0;padding:.75rem 0;border-top:1px solid #ddd}.item a{color:inherit;font-weight:650}
.footer a{color:inherit}.footer{margin-top:2rem;padding-top:1rem;border-top:1px solid #ddd;font-size:.85rem;color:#5a5f73}`
