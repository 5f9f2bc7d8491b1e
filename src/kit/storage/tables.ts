import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** A file that someone gave: its bytes lie in storage under `key`. */
export const storedFile = pgTable('stored_file', {
  id: text().primaryKey(),
  key: text().notNull(),
  mime: text().notNull(),
  bytes: integer().notNull(),
  width: integer(),
  height: integer(),
  ownerId: text('owner_id').notNull(),
  storedAt: timestamp('stored_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
})

/** A file that no row refers to, or not yet: it is being written, or still has to be removed. */
export const looseFile = pgTable('loose_file', {
  key: text().primaryKey(),
  since: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
})
