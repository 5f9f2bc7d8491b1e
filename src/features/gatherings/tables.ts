import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'

// Drizzle writes DESC NULLS LAST, which an `order by x desc` cannot follow: hence nullsFirst on every index below.
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const circleId = () =>
  text('circle_id')
    .notNull()
    .references(() => circle.id, { onDelete: 'cascade' })
const gatheringId = () =>
  text('gathering_id')
    .notNull()
    .references(() => gathering.id, { onDelete: 'cascade' })

/** Where it is held: at a place, by a call link, or both at once. */
export type Held = 'place' | 'online' | 'both'

/** How somebody comes. */
export type Way = 'place' | 'online'

/** Several gatherings at a fixed distance: each is a gathering of its own, and may differ. */
export const gatheringSeries = pgTable('gathering_series', {
  id: text().primaryKey(),
  circleId: circleId(),
  everyWeeks: integer('every_weeks').notNull(),
  times: integer().notNull(),
  madeAt: moment('made_at').notNull().defaultNow(),
  makerId: text('maker_id').notNull(),
})

/** People meeting: when, where, about what. A draft until it is published. */
export const gathering = pgTable(
  'gathering',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    makerId: text('maker_id').notNull(),
    seriesId: text('series_id').references(() => gatheringSeries.id, { onDelete: 'set null' }),
    title: text().notNull(),
    /** In a few words. */
    theme: text().notNull().default(''),
    /** Markdown: what it is for. */
    purpose: text().notNull().default(''),
    /** The organisation that receives it. */
    hostOrganisation: text('host_organisation').notNull().default(''),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    /** IANA name of where its clock stands. */
    zone: text().notNull(),
    held: text().$type<Held>().notNull(),
    place: text().notNull().default(''),
    address: text().notNull().default(''),
    town: text().notNull().default(''),
    /** One of REGIONS, or empty. */
    region: text().notNull().default(''),
    /** How one gets there. */
    route: text().notNull().default(''),
    /** Whether everyone can get in, hear and see. */
    accessible: text().notNull().default(''),
    /** Shown only to who comes. */
    callLink: text('call_link').notNull().default(''),
    /** Chairs at the place, or in the call when there is no place; null: as many as come. */
    capacity: integer(),
    /** Who comes may bring one more. */
    plusOne: boolean('plus_one').notNull().default(false),
    /** Who has no account may come, with a name and an e-mail address. */
    guests: boolean().notNull().default(false),
    /** Who may read it: the circle, or everyone. */
    openTo: text('open_to').$type<'circle' | 'public'>().notNull().default('circle'),
    /** Until when one can say that one comes; null: until it begins. */
    answersUntil: moment('answers_until'),
    onceKey: text('once_key').notNull(),
    madeAt: moment('made_at').notNull().defaultNow(),
    publishedAt: moment('published_at'),
    publishedBy: text('published_by'),
    changedAt: moment('changed_at'),
    changedBy: text('changed_by'),
    cancelledAt: moment('cancelled_at'),
    cancelledBy: text('cancelled_by'),
    cancelReason: text('cancel_reason').notNull().default(''),
    /** Rises with every change, so that two who change it at once do not overwrite each other. */
    version: integer().notNull().default(1),
    /** Of iCalendar: rises with every change that calendars must know. */
    sequence: integer().notNull().default(0),
    /** Counters, kept under the lock of this row: people at the place, in the call, and waiting; those they bring included. */
    atPlace: integer('at_place').notNull().default(0),
    inCall: integer('in_call').notNull().default(0),
    waiting: integer().notNull().default(0),
    /** When who comes was reminded; null again when it moves. */
    remindedAt: moment('reminded_at'),
  },
  (t) => [
    uniqueIndex('gathering_once_key').on(t.makerId, t.onceKey),
    index('gathering_by_start').on(t.circleId, t.startsAt, t.id).where(sql`published_at is not null`),
    index('gathering_public').on(t.startsAt, t.id).where(sql`published_at is not null and open_to = 'public'`),
    index('gathering_draft').on(t.circleId, t.madeAt.desc().nullsFirst()).where(sql`published_at is null`),
    index('gathering_to_remind')
      .on(t.startsAt)
      .where(sql`published_at is not null and cancelled_at is null and reminded_at is null`),
    index('gathering_series_of').on(t.seriesId, t.startsAt).where(sql`series_id is not null`),
  ],
)

/** Who receives people at a gathering and looks after it. */
export const gatheringHost = pgTable(
  'gathering_host',
  {
    gatheringId: gatheringId(),
    personId: text('person_id').notNull(),
    addedAt: moment('added_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.gatheringId, t.personId] }), index('gathering_host_person').on(t.personId)],
)

/** What is asked of who comes, such as what they eat. */
export const gatheringQuestion = pgTable(
  'gathering_question',
  {
    id: text().primaryKey(),
    gatheringId: gatheringId(),
    place: integer().notNull(),
    question: text().notNull(),
  },
  (t) => [index('gathering_question_of').on(t.gatheringId, t.place)],
)

/** The answer of a person or guest to a gathering. One each; it changes. */
export const gatheringSignup = pgTable(
  'gathering_signup',
  {
    id: text().primaryKey(),
    gatheringId: gatheringId(),
    /** Null: a guest. */
    personId: text('person_id'),
    guestName: text('guest_name').notNull().default(''),
    /** Lower case; empty for a person. */
    guestEmail: text('guest_email').notNull().default(''),
    /** `not`: will not come, or no longer. */
    state: text().$type<'coming' | 'waiting' | 'not'>().notNull(),
    way: text().$type<Way>().notNull(),
    /** One, or two with whom they bring. */
    seats: integer().notNull().default(1),
    plusOneName: text('plus_one_name').notNull().default(''),
    /** The others may see that they come. */
    shown: boolean().notNull().default(true),
    /** By id of the question; emptied some time after the gathering. */
    answers: jsonb().$type<Record<string, string>>().notNull().default({}),
    answeredAt: moment('answered_at').notNull().defaultNow(),
    /** The order of the waiting list; null: not waiting. */
    waitingSince: moment('waiting_since'),
    movedUpAt: moment('moved_up_at'),
    attendedAt: moment('attended_at'),
    attendedBy: text('attended_by'),
  },
  (t) => [
    uniqueIndex('gathering_signup_person').on(t.gatheringId, t.personId).where(sql`person_id is not null`),
    uniqueIndex('gathering_signup_guest').on(t.gatheringId, t.guestEmail).where(sql`guest_email <> ''`),
    index('gathering_signup_line').on(t.gatheringId, t.waitingSince, t.id).where(sql`state = 'waiting'`),
    index('gathering_signup_coming').on(t.gatheringId, t.answeredAt).where(sql`state = 'coming'`),
    index('gathering_signup_mine').on(t.personId, t.gatheringId).where(sql`person_id is not null`),
  ],
)

/** A calendar that somebody follows in a program of their own, by a secret address. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    id: text().primaryKey(),
    personId: text('person_id').notNull(),
    /** Null: everything of theirs. */
    circleId: text('circle_id').references(() => circle.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    /** The secret itself, closed so that only this installation can show it to its owner again. */
    sealed: text().notNull(),
    madeAt: moment('made_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('calendar_feed_token').on(t.tokenHash),
    uniqueIndex('calendar_feed_whole').on(t.personId).where(sql`circle_id is null`),
    uniqueIndex('calendar_feed_circle').on(t.personId, t.circleId).where(sql`circle_id is not null`),
  ],
)
