import { index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** That something posted is out of sight: since when, by whom, why. Taken back by removing the row; the trail keeps both. */
export const thingHidden = pgTable(
  'thing_hidden',
  {
    thingKind: text('thing_kind').notNull(),
    thingId: text('thing_id').notNull(),
    circleId: text('circle_id').notNull(),
    hiddenAt: moment('hidden_at').notNull().defaultNow(),
    hiddenBy: text('hidden_by').notNull(),
    /** As its maker reads it. */
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.thingKind, t.thingId] }),
    index('thing_hidden_circle').on(t.circleId, t.hiddenAt.desc().nullsFirst()),
  ],
)

/** When someone posted last in a circle that goes slowly. */
export const slowClock = pgTable(
  'slow_clock',
  {
    circleId: text('circle_id').notNull(),
    personId: text('person_id').notNull(),
    /** talk | post */
    kind: text().notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.personId, t.kind] })],
)

/** That someone does not want to see or hear someone else. */
export const personBlock = pgTable(
  'person_block',
  {
    personId: text('person_id').notNull(),
    blockedId: text('blocked_id').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.blockedId] }), index('person_block_other').on(t.blockedId)],
)
