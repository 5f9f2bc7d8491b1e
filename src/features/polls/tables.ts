import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'

// Drizzle writes DESC NULLS LAST, which an `order by x desc` cannot follow: hence nullsFirst on every index below.
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const circleId = () =>
  text('circle_id')
    .notNull()
    .references(() => circle.id, { onDelete: 'cascade' })
const pollId = () =>
  text('poll_id')
    .notNull()
    .references(() => poll.id, { onDelete: 'cascade' })

export type PollKind = 'single' | 'multiple' | 'dots' | 'ranking' | 'consent'

/** How a ranking is counted. */
export type Method = 'borda' | 'schulze'

/** Something that a circle decides together. */
export const poll = pgTable(
  'poll',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    makerId: text('maker_id').notNull(),
    question: text().notNull(),
    /** Markdown. */
    explanation: text().notNull().default(''),
    kind: text().$type<PollKind>().notNull(),
    /** In the order in which they stand; none for consent, which has its own three. */
    options: text().array().notNull().default(sql`'{}'::text[]`),
    /** Nobody can ever know who chose what. Chosen at the start, fixed by the first vote. */
    anonymous: boolean().notNull(),
    /** Of dots: how many each may spread, and how many on one option. */
    dots: integer().notNull().default(0),
    dotsMost: integer('dots_most').notNull().default(0),
    method: text().$type<Method>().notNull().default('borda'),
    /** Rises when what is chosen between changes: a vote on what stood there before is not taken. */
    version: integer().notNull().default(1),
    /** How many voted. */
    voters: integer().notNull().default(0),
    openedAt: moment('opened_at').notNull().defaultNow(),
    /** It closes by itself at this moment; null: by hand only. */
    closesAt: moment('closes_at'),
    closedAt: moment('closed_at'),
    /** Null while it runs, and when the clock did it. */
    closedBy: text('closed_by'),
    /** The same form opens one poll, however often it is sent. */
    onceKey: text('once_key').notNull(),
  },
  (t) => [
    uniqueIndex('poll_once_key').on(t.makerId, t.onceKey),
    index('poll_newest').on(t.circleId, t.openedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('poll_running').on(t.circleId, t.openedAt.desc().nullsFirst()).where(sql`closed_at is null`),
    index('poll_closed')
      .on(t.circleId, t.closedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`closed_at is not null`),
    index('poll_due').on(t.closesAt).where(sql`closed_at is null`),
  ],
)

/** What somebody chose in a poll with names. An anonymous poll has none of these. */
export const pollVote = pgTable(
  'poll_vote',
  {
    pollId: pollId(),
    personId: text('person_id').notNull(),
    /** A number for each option: 1 for chosen, dots, or a place. */
    choice: integer().array().notNull(),
    /** Of an objection: why. */
    reason: text().notNull().default(''),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.pollId, t.personId] }), index('poll_vote_person').on(t.personId)],
)

/** That somebody voted in an anonymous poll, so that it is once. Never what, and not when. */
export const pollVoted = pgTable('poll_voted', { pollId: pollId(), personId: text('person_id').notNull() }, (t) => [
  primaryKey({ columns: [t.pollId, t.personId] }),
  index('poll_voted_person').on(t.personId),
])

/**
 * The counters of a poll: one row, written anew with every vote. Of an anonymous poll they are sealed while it runs, so
 * that two copies of the database do not tell what was chosen in between: docs/decisions/0007-anonymous-voting.md.
 */
export const pollTally = pgTable('poll_tally', {
  pollId: pollId().primaryKey(),
  /** Null while they are sealed, and for good when too few voted to stay unknown. */
  counts: integer().array(),
  sealed: text(),
  /** The objections of a closed anonymous poll, in an order that says nothing. */
  objections: text().array().notNull().default(sql`'{}'::text[]`),
})

/** What was decided, and why. */
export const pollDecision = pgTable(
  'poll_decision',
  {
    id: text().primaryKey(),
    pollId: pollId(),
    circleId: circleId(),
    makerId: text('maker_id').notNull(),
    /** The decision in one sentence. */
    title: text().notNull(),
    /** Markdown. */
    reasons: text().notNull(),
    /** Markdown. Where there were objections: what was done with them. */
    integrated: text().notNull().default(''),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('poll_decision_poll').on(t.pollId),
    index('poll_decision_newest').on(t.circleId, t.at.desc().nullsFirst()),
  ],
)
