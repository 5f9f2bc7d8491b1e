import { sql } from 'drizzle-orm'
import { pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '../access/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What becomes of the words of somebody who leaves: they go, or they stay without the name. */
export type ErasureChoice = 'remove' | 'nameless'

/** That somebody was erased. Nothing but an id, so that a backup from before it can be put right. */
export const erasure = pgTable('erasure', {
  personId: text('person_id').primaryKey(),
  at: moment('at').notNull().defaultNow(),
  choice: text().$type<ErasureChoice>().notNull(),
  /** The circles that had to keep what was written there. */
  held: text().array().notNull().default(sql`'{}'::text[]`),
})

/** That a circle must keep what was written in it, as the Archiefwet or the Woo ask: since when, by whom, why. */
export const legalHold = pgTable(
  'legal_hold',
  {
    id: text().primaryKey(),
    circleId: text('circle_id')
      .notNull()
      .references(() => circle.id, { onDelete: 'cascade' }),
    reason: text().notNull(),
    putAt: moment('put_at').notNull().defaultNow(),
    putBy: text('put_by').notNull(),
    liftedAt: moment('lifted_at'),
    liftedBy: text('lifted_by'),
  },
  (t) => [uniqueIndex('legal_hold_standing_key').on(t.circleId).where(sql`${t.liftedAt} is null`)],
)
