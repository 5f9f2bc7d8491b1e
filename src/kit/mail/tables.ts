import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** iCalendar text, and the method that stands in it. */
export interface MailCalendar {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH'
  text: string
}

/** Mail that was decided on in the same transaction as what it tells; a job sends it. */
export const mail = pgTable(
  'mail',
  {
    id: text().primaryKey(),
    /** Two workers or a repeated request may not mail a thing twice. */
    onceKey: text('once_key').notNull(),
    kind: text().notNull(),
    recipient: text().notNull(),
    replyTo: text('reply_to'),
    /** Further headers, by name. */
    headers: jsonb().$type<Record<string, string>>(),
    subject: text().notNull(),
    bodyText: text('body_text').notNull(),
    bodyHtml: text('body_html').notNull(),
    /** What a calendar does with it: iCalendar, and its METHOD. */
    calendar: jsonb().$type<MailCalendar>(),
    queuedAt: moment('queued_at').notNull().defaultNow(),
    sentAt: moment('sent_at'),
    tries: integer().notNull().default(0),
    lastError: text('last_error'),
    /** From then on it would help nobody, as a code that ran out. */
    staleAt: moment('stale_at'),
    /** A steward let it go: it is never sent. */
    droppedAt: moment('dropped_at'),
    /** To somebody who left: once it is sent, or cannot be, nothing of it stays. */
    forget: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('mail_once_key').on(t.onceKey),
    index('mail_newest').on(t.queuedAt.desc().nullsFirst(), t.id),
    index('mail_unsent').on(t.queuedAt).where(sql`sent_at is null and dropped_at is null`),
  ],
)
