import { index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { circle } from '../access/tables.ts'

/**
 * What a thing that was brought in is called where it came from, so that bringing it in again changes nothing. It stays
 * when the thing goes: what was taken away here does not come back by an old list.
 */
export const carried = pgTable(
  'carried',
  {
    kind: text().notNull(),
    circleId: text('circle_id')
      .notNull()
      .references(() => circle.id, { onDelete: 'cascade' }),
    outerKey: text('outer_key').notNull(),
    thingId: text('thing_id').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.kind, t.outerKey] }), index('carried_thing').on(t.thingId)],
)
