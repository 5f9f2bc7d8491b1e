import { eq, sql } from 'drizzle-orm'
import nodemailer from 'nodemailer'
import type { Db } from '../db/index.ts'
import { transact } from '../db/index.ts'
import type { Log } from '../log.ts'
import { MOST_TRIES } from './index.tsx'
import { type MailCalendar, mail } from './tables.ts'

/** What can carry a mail away; null when there is no SMTP and stewards read the outbox in the browser. */
export interface Carrier {
  send(message: {
    from: string
    to: string
    replyTo?: string
    subject: string
    text: string
    html: string
    messageId: string
    headers?: Record<string, string>
    calendar?: MailCalendar
  }): Promise<void>
}

/** A carrier on an SMTP server. @param url smtp(s)://user:password@host:port */
export function smtpCarrier(url: string): Carrier {
  const transport = nodemailer.createTransport(url, { connectionTimeout: 10_000, socketTimeout: 20_000 } as object)
  return {
    async send({ calendar, ...message }) {
      await transport.sendMail({
        ...message,
        // The method in the type of the part is that of the text: a program does nothing when they differ.
        ...(calendar ? { icalEvent: { method: calendar.method, content: calendar.text } } : {}),
        to: whole(message.to),
        ...(message.replyTo ? { replyTo: whole(message.replyTo) } : {}),
        disableUrlAccess: true,
        disableFileAccess: true,
      })
    },
  }
}

/** What stays of a letter to somebody who left. */
export const NOTHING = {
  recipient: '',
  replyTo: null,
  headers: null,
  subject: '',
  bodyText: '',
  bodyHtml: '',
  calendar: null,
}

// An address as text would be read for names and further addresses.
const whole = (address: string) => ({ name: '', address })

/**
 * Sends one mail of the outbox. The row is locked while it goes out and marked in the same transaction,
 * so two workers never send it twice.
 * @throws when the carrier refuses; the queue tries again later
 */
export async function sendMail(
  db: Db,
  carrier: Carrier | null,
  settings: { mailFrom: string; baseUrl: string },
  id: string,
  log: Log,
): Promise<void> {
  let failure: unknown
  await transact(db, async (tx) => {
    const [row] = await tx.select().from(mail).where(eq(mail.id, id)).for('update', { skipLocked: true })
    if (!row || row.sentAt || row.droppedAt || !carrier) return
    if (row.staleAt && row.staleAt.getTime() < Date.now()) return
    try {
      await carrier.send({
        from: settings.mailFrom,
        to: row.recipient,
        ...(row.replyTo ? { replyTo: row.replyTo } : {}),
        subject: row.subject,
        ...(row.headers ? { headers: row.headers } : {}),
        text: row.bodyText,
        html: row.bodyHtml,
        ...(row.calendar ? { calendar: row.calendar } : {}),
        // The same id on a second try lets the receiving side drop the double.
        messageId: `<${row.id}@${new URL(settings.baseUrl).hostname}>`,
      })
      await tx
        .update(mail)
        .set({ sentAt: sql`now()`, tries: row.tries + 1, lastError: null, ...(row.forget ? NOTHING : {}) })
        .where(eq(mail.id, id))
    } catch (error) {
      failure = error
      const reason = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
      await tx
        .update(mail)
        .set({ tries: row.tries + 1, lastError: reason, ...(row.forget && row.tries + 1 >= MOST_TRIES ? NOTHING : {}) })
        .where(eq(mail.id, id))
    }
  })
  if (failure) {
    log('warn', 'a mail could not be sent and will be tried again', { mail: id })
    throw failure
  }
}
