import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'

/** A version of one text on a circle's public page. The newest of a key is shown, the others are its history. */
export const circleText = pgTable(
  'circle_text',
  {
    id: text().primaryKey(),
    circleId: text('circle_id')
      .notNull()
      .references(() => circle.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    lang: text().notNull().default('nl'),
    body: text().notNull(),
    writtenBy: text('written_by'),
    writtenAt: timestamp('written_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (t) => [index('circle_text_newest').on(t.circleId, t.key, t.lang, t.writtenAt.desc().nullsFirst())],
)
