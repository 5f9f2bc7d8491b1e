import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'

// Drizzle writes DESC NULLS LAST, which an `order by x desc` cannot follow: hence nullsFirst on every index below.
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const circleId = () =>
  text('circle_id')
    .notNull()
    .references(() => circle.id, { onDelete: 'cascade' })
const accountId = () =>
  text('account_id')
    .notNull()
    .references(() => account.id, { onDelete: 'cascade' })

/** What is kept as a thing of its own. */
export type ItemKind = 'insight' | 'question' | 'quote'

/** `opening`: the words before the rest; `more`: whom to ask; the others follow the programme, or are the hosts' own. */
export type SectionKind = 'opening' | 'presentation' | 'own' | 'more'

export type GoodieKind = 'link' | 'file' | 'reading' | 'listening'

/** The report of a gathering (verslag): one each, written together by its hosts. */
export const account = pgTable(
  'account',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    gatheringId: text('gathering_id').notNull(),
    begunAt: moment('begun_at').notNull().defaultNow(),
    begunBy: text('begun_by').notNull(),
    publishedAt: moment('published_at'),
    publishedBy: text('published_by'),
    /** Who may read it once it is published. */
    openTo: text('open_to').$type<'circle' | 'public'>().notNull().default('circle'),
  },
  (t) => [
    uniqueIndex('account_gathering').on(t.gatheringId),
    index('account_newest').on(t.circleId, t.publishedAt.desc().nullsFirst()).where(sql`published_at is not null`),
  ],
)

/** A section of a report. It is saved on its own, and never over what somebody else wrote meanwhile. */
export const accountSection = pgTable(
  'account_section',
  {
    id: text().primaryKey(),
    accountId: accountId(),
    circleId: circleId(),
    place: integer().notNull(),
    kind: text().$type<SectionKind>().notNull(),
    /** The part of the programme that it tells of; null: none. */
    partId: text('part_id'),
    title: text().notNull().default(''),
    /** Who presented, in words. */
    presenter: text().notNull().default(''),
    /** Markdown. */
    body: text().notNull().default(''),
    /** A web address, as of a video. */
    link: text().notNull().default(''),
    /** Of `more`: the member whom one can ask. */
    askId: text('ask_id'),
    version: integer().notNull().default(1),
    changedAt: moment('changed_at').notNull().defaultNow(),
    changedBy: text('changed_by').notNull(),
    removedAt: moment('removed_at'),
    removedBy: text('removed_by'),
  },
  (t) => [index('account_section_order').on(t.accountId, t.place)],
)

/** A photo in a report. The picture, with what there is to see, hangs on it as an attachment. */
export const accountPhoto = pgTable(
  'account_photo',
  {
    id: text().primaryKey(),
    accountId: accountId(),
    circleId: circleId(),
    credit: text().notNull().default(''),
    byId: text('by_id').notNull(),
    /** When who added it said that whoever is in it agrees. */
    agreedAt: moment('agreed_at').notNull().defaultNow(),
  },
  (t) => [index('account_photo_order').on(t.accountId, t.agreedAt)],
)

/** An insight, a question that came up, or something that was said: a thing of its own. */
export const harvestItem = pgTable(
  'harvest_item',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    kind: text().$type<ItemKind>().notNull(),
    text: text().notNull(),
    /** Of a quote: who said it, in words. */
    saidBy: text('said_by').notNull().default(''),
    makerId: text('maker_id').notNull(),
    /** False: the name of who noted it down is not shown. */
    named: boolean().notNull().default(true),
    /** Where it came up; null: elsewhere. */
    gatheringId: text('gathering_id'),
    partId: text('part_id'),
    onceKey: text('once_key').notNull(),
    at: moment('at').notNull().defaultNow(),
    changedAt: moment('changed_at'),
  },
  (t) => [
    uniqueIndex('harvest_item_once_key').on(t.makerId, t.onceKey),
    index('harvest_item_newest').on(t.circleId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('harvest_item_kind').on(t.circleId, t.kind, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('harvest_item_gathering').on(t.gatheringId, t.at).where(sql`gathering_id is not null`),
  ],
)

/** Something in the goodie bag of a gathering. A file hangs on it as an attachment. */
export const goodie = pgTable(
  'goodie',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    gatheringId: text('gathering_id').notNull(),
    kind: text().$type<GoodieKind>().notNull(),
    title: text().notNull(),
    note: text().notNull().default(''),
    url: text().notNull().default(''),
    byId: text('by_id').notNull(),
    addedAt: moment('added_at').notNull().defaultNow(),
  },
  (t) => [index('goodie_of').on(t.gatheringId, t.addedAt)],
)

/** That who came to a gathering is thanked: once, with these words. */
export const gatheringThanks = pgTable('gathering_thanks', {
  gatheringId: text('gathering_id').primaryKey(),
  circleId: circleId(),
  words: text().notNull(),
  question: text().notNull(),
  sentAt: moment('sent_at').notNull().defaultNow(),
  sentBy: text('sent_by').notNull(),
})

/** A thank-you to one who came, and what they answer. */
export const thanksAnswer = pgTable(
  'thanks_answer',
  {
    /** Stands in the link of their mail. */
    id: text().primaryKey(),
    gatheringId: text('gathering_id').notNull(),
    circleId: circleId(),
    signupId: text('signup_id').notNull(),
    /** Null: a guest. */
    personId: text('person_id'),
    sentAt: moment('sent_at').notNull().defaultNow(),
    answer: text().notNull().default(''),
    /** Others may read it: in the report. */
    shared: boolean().notNull().default(false),
    /** The name that they gave with it; empty: without. */
    name: text().notNull().default(''),
    answeredAt: moment('answered_at'),
  },
  (t) => [
    uniqueIndex('thanks_answer_signup').on(t.signupId),
    index('thanks_answer_of').on(t.gatheringId, t.answeredAt),
  ],
)
