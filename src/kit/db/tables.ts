import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** What this installation knows of itself, such as whether it was filled as a demo. */
export const installation = pgTable('installation', {
  key: text().primaryKey(),
  value: text().notNull(),
  at: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
})
