import { index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import type { NoticeGroup, Pace } from '#kit/notices/paces.ts'
import { person } from '#kit/session/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const personId = () =>
  text('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' })

/** What someone chose otherwise than usual: how soon mail comes about a group of notices in a circle. */
export const noticeChoice = pgTable(
  'notice_choice',
  {
    personId: personId(),
    /** Empty: everywhere. */
    circleId: text('circle_id').notNull(),
    /** `digest` is about every digest at once. */
    about: text().$type<NoticeGroup | 'digest'>().notNull(),
    pace: text().$type<Pace>().notNull(),
    chosenAt: moment('chosen_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.circleId, t.about] }),
    index('notice_choice_pace').on(t.pace, t.personId),
  ],
)

/** That someone's digest of a period was made: the row is taken first, so that it is made once. */
export const digestSent = pgTable(
  'digest_sent',
  {
    personId: personId(),
    /** `d:2026-06-02` or `w:2026-06-02`: daily or weekly, and the day on which it is due. */
    period: text().notNull(),
    /** How many things it told; 0: there was nothing, and no mail. */
    items: integer().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.period] }), index('digest_sent_at').on(t.at)],
)

/** A browser that wants to hear, also when no page is open, that there is something new. It ends with its session. */
export const pushSubscription = pgTable(
  'push_subscription',
  {
    id: text().primaryKey(),
    personId: personId(),
    sessionId: text('session_id').notNull(),
    endpoint: text().notNull(),
    /** Of the endpoint, which is long. */
    endpointHash: text('endpoint_hash').notNull(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    browser: text().notNull(),
    madeAt: moment('made_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('push_subscription_endpoint').on(t.endpointHash),
    index('push_subscription_person').on(t.personId),
  ],
)

/** That a mail came in, and what became of it: the same mail is taken once. Nothing of what it says is kept here. */
export const mailReceived = pgTable(
  'mail_received',
  {
    /** A hash of its Message-ID and the address it came to. */
    onceKey: text('once_key').primaryKey(),
    personId: text('person_id'),
    outcome: text().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('mail_received_at').on(t.at)],
)
