import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A person: who signs in. Never an organisation. */
export const person = pgTable(
  'person',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    lang: text().notNull().default('nl'),
    theme: text().notNull().default('auto'),
    photoId: text('photo_id'),
    /** The circle last visited, so that /vandaag opens there. */
    currentCircleId: text('current_circle_id'),
    createdAt: moment('created_at').notNull().defaultNow(),
    seenAt: moment('seen_at').notNull().defaultNow(),
    /** When the newcomer finished the one thing on the welcome page, or said "later". */
    greetedAt: moment('greeted_at'),
  },
  (t) => [uniqueIndex('person_email_key').on(sql`lower(${t.email})`)],
)

/** A browser that is signed in. Only a hash of its token is kept. */
export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    tokenHash: text('token_hash').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    browser: text().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    seenAt: moment('seen_at').notNull().defaultNow(),
    /** When the person last proved who they are, by a code or a passkey. */
    provedAt: moment('proved_at').notNull().defaultNow(),
    /** When this session was shown in a second way to be theirs; null while it was not. */
    secondStepAt: moment('second_step_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [uniqueIndex('session_token_key').on(t.tokenHash), index('session_person').on(t.personId, t.seenAt)],
)

/** A six-digit code under way by mail: ten minutes, five tries, once. */
export const signinCode = pgTable(
  'signin_code',
  {
    id: text().primaryKey(),
    email: text().notNull(),
    codeHash: text('code_hash').notNull(),
    tries: integer().notNull().default(0),
    sentAt: moment('sent_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [index('signin_code_expires').on(t.expiresAt)],
)

/** What a person typed when the session turned out to be lost, kept a day to be sent after all. */
export const keptForm = pgTable(
  'kept_form',
  {
    tokenHash: text('token_hash').primaryKey(),
    path: text().notNull(),
    fields: text().notNull(),
    keptAt: moment('kept_at').notNull().defaultNow(),
  },
  (t) => [index('kept_form_at').on(t.keptAt)],
)

/** Counts per person and per address, shared by all processes. */
export const rateLimit = pgTable(
  'rate_limit',
  {
    key: text().primaryKey(),
    windowAt: moment('window_at').notNull(),
    count: integer().notNull(),
  },
  (t) => [index('rate_limit_window').on(t.windowAt)],
)
