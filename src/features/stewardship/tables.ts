import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Why somebody reports something. */
export const REASONS = ['unsafe', 'private', 'advert', 'unkind', 'other'] as const
export type Reason = (typeof REASONS)[number]

/** What was decided on a case. */
export type Verdict = 'hidden' | 'left'

/**
 * Something that was reported, and what came of it: one case for everyone who reports the same thing. It keeps what it said
 * when it was first reported, for who decides cannot read everything, and its maker can change it.
 */
export const reportCase = pgTable(
  'report_case',
  {
    id: text().primaryKey(),
    circleId: text('circle_id')
      .notNull()
      .references(() => circle.id, { onDelete: 'cascade' }),
    thingKind: text('thing_kind').notNull(),
    thingId: text('thing_id').notNull(),
    makerId: text('maker_id'),
    title: text().notNull(),
    said: text().notNull(),
    openedAt: moment('opened_at').notNull().defaultNow(),
    decidedFirstAt: moment('decided_first_at'),
    /** Of the decision that stands. */
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    verdict: text().$type<Verdict>(),
    /** When it was hidden last, also when it is to be seen again. */
    hiddenAt: moment('hidden_at'),
    /** As the maker and who reported read it. */
    reason: text().notNull().default(''),
    /** The maker objects, once. */
    appealedAt: moment('appealed_at'),
    appeal: text().notNull().default(''),
    appealDecidedAt: moment('appeal_decided_at'),
    appealDecidedBy: text('appeal_decided_by'),
    /** The objection was right: it is to be seen again. */
    upheld: boolean(),
    appealReason: text('appeal_reason').notNull().default(''),
  },
  (t) => [
    uniqueIndex('report_case_open').on(t.thingKind, t.thingId).where(sql`decided_at is null`),
    index('report_case_thing').on(t.thingKind, t.thingId, t.openedAt.desc().nullsFirst()),
    index('report_case_waits')
      .on(t.circleId, t.openedAt)
      .where(sql`decided_at is null or (appealed_at is not null and appeal_decided_at is null)`),
    index('report_case_newest').on(t.circleId, t.decidedAt.desc().nullsFirst(), t.id),
  ],
)

/** That somebody reported something, and why. Whose it is never learns who. */
export const report = pgTable(
  'report',
  {
    id: text().primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => reportCase.id, { onDelete: 'cascade' }),
    reporterId: text('reporter_id').notNull(),
    why: text().$type<Reason>().notNull(),
    words: text().notNull().default(''),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('report_once').on(t.caseId, t.reporterId),
    index('report_mine').on(t.reporterId, t.at.desc().nullsFirst(), t.id),
  ],
)
