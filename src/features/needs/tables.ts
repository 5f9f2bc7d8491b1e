import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'

// Drizzle writes DESC NULLS LAST, which an `order by x desc` cannot follow: hence nullsFirst on every index below.
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const circleId = () =>
  text('circle_id')
    .notNull()
    .references(() => circle.id, { onDelete: 'cascade' })
const needId = (name: string) =>
  text(name)
    .notNull()
    .references(() => need.id, { onDelete: 'cascade' })

/** What somebody needs to learn or do together with others. */
export const need = pgTable(
  'need',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    makerId: text('maker_id').notNull(),
    /** In one sentence. */
    sentence: text().notNull(),
    why: text().notNull().default(''),
    /** For which gathering it was written down: of another feature, which tells when a draft is thrown away. */
    gatheringId: text('gathering_id'),
    at: moment('at').notNull().defaultNow(),
    changedAt: moment('changed_at'),
    onceKey: text('once_key').notNull(),
    /** Counter: what everyone gave it and what was joined into it, at most so many of each as may be. */
    dots: integer().notNull().default(0),
    /** The one that it was found to be the same as: that one has no such itself. */
    joinedInto: text('joined_into'),
    joinedAt: moment('joined_at'),
    joinedBy: text('joined_by'),
    /** From then on it takes no dots, and those that it had are free again. */
    closedAt: moment('closed_at'),
    closedBy: text('closed_by'),
  },
  (t) => [
    uniqueIndex('need_once_key').on(t.makerId, t.onceKey),
    index('need_weighed')
      .on(t.circleId, t.dots.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`closed_at is null and joined_into is null`),
    index('need_newest')
      .on(t.circleId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`closed_at is null and joined_into is null`),
    index('need_joined').on(t.joinedInto).where(sql`joined_into is not null`),
    index('need_of_gathering').on(t.gatheringId).where(sql`gathering_id is not null`),
  ],
)

/** How much a need weighs for somebody. */
export const needDot = pgTable(
  'need_dot',
  {
    needId: needId('need_id'),
    personId: text('person_id').notNull(),
    circleId: circleId(),
    dots: integer().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.needId, t.personId] }), index('need_dot_person').on(t.circleId, t.personId)],
)

/** That somebody thinks that two needs are the same. Gone as soon as it is decided. */
export const needSame = pgTable(
  'need_same',
  {
    /** The first of the two ids. */
    oneId: needId('one_id'),
    otherId: needId('other_id'),
    circleId: circleId(),
    byId: text('by_id').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.oneId, t.otherId] }),
    index('need_same_other').on(t.otherId),
    index('need_same_circle').on(t.circleId, t.at.desc().nullsFirst()),
  ],
)
