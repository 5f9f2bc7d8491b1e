import { boolean, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { circle } from '../access/tables.ts'

const circleId = () =>
  text('circle_id')
    .notNull()
    .references(() => circle.id, { onDelete: 'cascade' })

/** What can be found by what it says: an ask, an offer, a person in a circle. A projection, made anew whenever that changes. */
export const matchable = pgTable(
  'matchable',
  {
    circleId: circleId(),
    kind: text().$type<MatchableKind>().notNull(),
    thingId: text('thing_id').notNull(),
    /** Whether it may come up as a match: an offer that is open, an ask that was answered, a person. */
    ready: boolean().notNull(),
    /** What it is found by, and beside each how strongly it says so, in hundredths. */
    keys: text().array().notNull(),
    strengths: smallint().array().notNull(),
    /** With which edition of the rules it was read: see READING. */
    reading: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.kind, t.thingId] }),
    index('matchable_thing').on(t.thingId),
    // Without fastupdate: a search would read the list of what is not indexed yet, from end to end.
    index('matchable_keys')
      .using('gin', t.circleId.asc().op('text_ops'), t.keys.asc().op('array_ops'))
      .with({ fastupdate: false }),
  ],
)

/** How many things of a circle have a key: what everyone says tells little. The empty key counts all things. */
export const matchingKey = pgTable(
  'matching_key',
  { circleId: circleId(), key: text().notNull(), things: integer().notNull() },
  (t) => [
    primaryKey({ columns: [t.circleId, t.key] }),
    // For words that come close to one with a slip in it.
    index('matching_key_close').using('gin', t.circleId.asc().op('text_ops'), t.key.asc().op('gin_trgm_ops')),
  ],
)

export type MatchableKind = 'ask' | 'offer' | 'person'
