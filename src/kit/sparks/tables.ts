import { index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

/** An edge of the flywheel: one made thing came from another. */
export const spark = pgTable(
  'spark',
  {
    id: text().primaryKey(),
    circleId: text('circle_id').notNull(),
    fromKind: text('from_kind').notNull(),
    fromId: text('from_id').notNull(),
    toKind: text('to_kind').notNull(),
    toId: text('to_id').notNull(),
    byId: text('by_id').notNull(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('spark_edge_key').on(t.fromKind, t.fromId, t.toKind, t.toId),
    index('spark_to').on(t.toKind, t.toId),
    index('spark_circle').on(t.circleId, t.at.desc().nullsFirst()),
  ],
)
