import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Whether somebody can: surely, if there is no better moment, or not. */
export type Can = 'yes' | 'if-need-be' | 'no'

/** A moment that one may choose. */
export interface PollMoment {
  id: string
  /** ISO, in UTC. */
  from: string
  until: string
}

/** When shall we meet? Open until its day passed, somebody closed it, or a moment was chosen. */
export const datePoll = pgTable(
  'date_poll',
  {
    id: text().primaryKey(),
    circleId: text('circle_id')
      .notNull()
      .references(() => circle.id, { onDelete: 'cascade' }),
    makerId: text('maker_id').notNull(),
    title: text().notNull(),
    note: text().notNull().default(''),
    /** Where, when that is known. */
    place: text().notNull().default(''),
    /** IANA name of where its clock stands. */
    zone: text().notNull(),
    /** In the order of the clock. */
    moments: jsonb().$type<PollMoment[]>().notNull(),
    closesAt: moment('closes_at').notNull(),
    madeAt: moment('made_at').notNull().defaultNow(),
    onceKey: text('once_key').notNull(),
    /** Counter: how many answered. */
    voters: integer().notNull().default(0),
    closedAt: moment('closed_at'),
    closedBy: text('closed_by'),
    settledAt: moment('settled_at'),
    settledBy: text('settled_by'),
    /** The moment that was chosen. */
    chosen: text(),
    /** What came of it: of another feature, which tells when a draft is thrown away. */
    gatheringId: text('gathering_id'),
  },
  (t) => [
    uniqueIndex('date_poll_once_key').on(t.makerId, t.onceKey),
    index('date_poll_open').on(t.circleId, t.closesAt, t.id).where(sql`settled_at is null and closed_at is null`),
    index('date_poll_newest').on(t.circleId, t.madeAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('date_poll_of_gathering').on(t.gatheringId).where(sql`gathering_id is not null`),
  ],
)

/** When somebody can, by id of the moment. */
export const datePollAnswer = pgTable(
  'date_poll_answer',
  {
    pollId: text('poll_id')
      .notNull()
      .references(() => datePoll.id, { onDelete: 'cascade' }),
    personId: text('person_id').notNull(),
    answers: jsonb().$type<Record<string, Can>>().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.pollId, t.personId] }), index('date_poll_answer_person').on(t.personId)],
)
