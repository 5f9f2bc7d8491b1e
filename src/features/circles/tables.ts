import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'
import { person } from '#kit/session/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const circleId = () =>
  text('circle_id')
    .notNull()
    .references(() => circle.id, { onDelete: 'cascade' })

/** Someone who wants to join: what they wrote, and each state as who and when. */
export const application = pgTable(
  'application',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    name: text().notNull(),
    email: text().notNull(),
    worksOn: text('works_on').notNull(),
    brings: text().notNull(),
    seeks: text().notNull(),
    lang: text().notNull().default('nl'),
    /** The version of the principles that the applicant agreed to. */
    principlesId: text('principles_id'),
    agreedAt: moment('agreed_at').notNull(),
    appliedAt: moment('applied_at').notNull().defaultNow(),
    confirmedAt: moment('confirmed_at'),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    decision: text().$type<'welcomed' | 'declined'>(),
    reason: text(),
    personId: text('person_id'),
  },
  (t) => [
    index('application_inbox').on(t.circleId, t.appliedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    // One at a time for each address: two tries at the same moment make one application.
    uniqueIndex('application_open_key').on(t.circleId, t.email).where(sql`${t.decidedAt} is null`),
  ],
)

/** One turn in the dialogue between an applicant and the stewards. `byId` null: the applicant speaks. */
export const applicationMessage = pgTable(
  'application_message',
  {
    id: text().primaryKey(),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    byId: text('by_id'),
    body: text().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('application_message_in_order').on(t.applicationId, t.at)],
)

/** A way in that a steward hands out: a link, or a mail to one address. Only the hash of its token is kept. */
export const invitation = pgTable(
  'invitation',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    tokenHash: text('token_hash').notNull(),
    /** To whom it was mailed; null for a link that a steward passes on. */
    email: text(),
    madeAt: moment('made_at').notNull().defaultNow(),
    madeBy: text('made_by').notNull(),
    expiresAt: moment('expires_at').notNull(),
    mostUses: integer('most_uses').notNull(),
    uses: integer().notNull().default(0),
    revokedAt: moment('revoked_at'),
    revokedBy: text('revoked_by'),
  },
  (t) => [
    uniqueIndex('invitation_token_key').on(t.tokenHash),
    index('invitation_newest').on(t.circleId, t.madeAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
)

/**
 * Somebody from a list that was brought in: no member and no account, until they accept an invitation themselves. Then
 * their profile begins with these words, and the row goes.
 */
export const awaitedMember = pgTable(
  'awaited_member',
  {
    circleId: circleId(),
    /** In lower case. */
    email: text().notNull(),
    name: text().notNull(),
    /** With what their profile may begin, by field. */
    words: jsonb().$type<Record<string, string | string[]>>().notNull(),
    broughtAt: moment('brought_at').notNull().defaultNow(),
    broughtBy: text('brought_by'),
    /** When an invitation went to them; null: nobody wrote them yet. */
    invitedAt: moment('invited_at'),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.email] }),
    index('awaited_member_waiting').on(t.circleId, t.email).where(sql`invited_at is null`),
  ],
)

/** That someone came in by an invitation, and agreed to how people treat each other. */
export const invitationUse = pgTable(
  'invitation_use',
  {
    invitationId: text('invitation_id')
      .notNull()
      .references(() => invitation.id, { onDelete: 'cascade' }),
    personId: text('person_id').notNull(),
    usedAt: moment('used_at').notNull().defaultNow(),
    /** The version of the principles that they agreed to; null when these are the house's own. */
    principlesId: text('principles_id'),
  },
  (t) => [primaryKey({ columns: [t.invitationId, t.personId] })],
)

/** That someone left a circle by themselves, and why when they said so: for its stewards, for a while. */
export const departure = pgTable(
  'departure',
  {
    circleId: circleId(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    leftAt: moment('left_at').notNull().defaultNow(),
    reason: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.personId] }),
    index('departure_newest').on(t.circleId, t.leftAt.desc().nullsFirst()),
  ],
)

/** One of the four steps of starting a collective: from when, by whom, and what came of it. */
export const circleStep = pgTable(
  'circle_step',
  {
    circleId: circleId(),
    step: integer().notNull(),
    startedAt: moment('started_at'),
    startedBy: text('started_by'),
    doneAt: moment('done_at'),
    doneBy: text('done_by'),
    note: text().notNull().default(''),
    /** The note for who reads English; empty: the Dutch one. */
    noteEn: text('note_en').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.step] })],
)

/** Something the circle agreed to do together: an owner, a date and a state. */
export const circleActivity = pgTable(
  'circle_activity',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    title: text().notNull(),
    /** What it is for. */
    purpose: text().notNull().default(''),
    ownerId: text('owner_id').notNull(),
    onDate: date('on_date', { mode: 'string' }).notNull(),
    /** In which gathering it was agreed: of another feature, which tells when a draft is thrown away. */
    gatheringId: text('gathering_id'),
    agreedAt: moment('agreed_at').notNull().defaultNow(),
    agreedBy: text('agreed_by').notNull(),
    startedAt: moment('started_at'),
    startedBy: text('started_by'),
    happenedAt: moment('happened_at'),
    happenedBy: text('happened_by'),
    droppedAt: moment('dropped_at'),
    droppedBy: text('dropped_by'),
    /** Why it does not go on, in a few words. */
    dropReason: text('drop_reason').notNull().default(''),
    onceKey: text('once_key').notNull().default(''),
  },
  (t) => [
    index('circle_activity_by_date').on(t.circleId, t.onDate),
    index('circle_activity_of_gathering').on(t.gatheringId).where(sql`gathering_id is not null`),
    uniqueIndex('circle_activity_once').on(t.agreedBy, t.onceKey).where(sql`once_key <> ''`),
  ],
)

/** That a circle reached its threshold and a first gathering is proposed: once. */
export const circleMilestone = pgTable(
  'circle_milestone',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    kind: text().$type<'threshold-reached'>().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('circle_milestone_key').on(t.circleId, t.kind)],
)
