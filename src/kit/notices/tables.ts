import { sql } from 'drizzle-orm'
import { index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { person } from '../session/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** That something happened which concerns one person. */
export const notice = pgTable(
  'notice',
  {
    id: text().primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    circleId: text('circle_id').notNull(),
    kind: text().notNull(),
    thingKind: text('thing_kind').notNull(),
    thingId: text('thing_id').notNull(),
    /** Who did it; null when nobody did. */
    byId: text('by_id'),
    /** The same thing is told once, however often it is asked. */
    onceKey: text('once_key').notNull(),
    at: moment('at').notNull().defaultNow(),
    seenAt: moment('seen_at'),
    /** When it left by mail, at once or in a digest. */
    mailedAt: moment('mailed_at'),
  },
  (t) => [
    uniqueIndex('notice_once_key').on(t.personId, t.onceKey),
    index('notice_newest').on(t.personId, t.at.desc().nullsFirst(), t.id),
    index('notice_unseen').on(t.personId).where(sql`seen_at is null`),
    index('notice_unmailed').on(t.personId).where(sql`mailed_at is null`),
  ],
)
