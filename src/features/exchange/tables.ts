import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'
import { person } from '#kit/session/tables.ts'

// Drizzle writes DESC NULLS LAST, which an `order by x desc` cannot follow: hence nullsFirst on every index below.
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const circleId = () =>
  text('circle_id')
    .notNull()
    .references(() => circle.id, { onDelete: 'cascade' })
const words = (name: string) => text(name).array().notNull().default(sql`'{}'::text[]`)

export type PostKind = 'ask' | 'offer'

/** What someone needs, or what someone gives. */
export const exchangePost = pgTable(
  'exchange_post',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    kind: text().$type<PostKind>().notNull(),
    /** Null: somebody who left no name. */
    makerId: text('maker_id'),
    title: text().notNull(),
    /** Markdown. */
    body: text().notNull().default(''),
    tags: words('tags'),
    opgave: text().notNull().default(''),
    region: text().notNull().default(''),
    /** How one can meet: see MEETS. */
    meets: words('meets'),
    /** The last day on which it holds, in Dutch time; it closes by itself after that. */
    untilOn: date('until_on', { mode: 'string' }),
    /** Of an offer: for how many. Null: no number was said. */
    places: integer(),
    /** How many of those went to somebody. */
    taken: integer().notNull().default(0),
    /** Since when its maker lets everyone read it. Null: only members do. */
    publicSince: moment('public_since'),
    /** The same form posts once, however often it is sent. */
    onceKey: text('once_key').notNull(),
    postedAt: moment('posted_at').notNull().defaultNow(),
    changedAt: moment('changed_at'),
    closedAt: moment('closed_at'),
    closedBy: text('closed_by'),
    closedReason: text('closed_reason').notNull().default(''),
    /** Taken away by its maker while others had written under it: they still find their own words. */
    removedAt: moment('removed_at'),
    firstAnswerAt: moment('first_answer_at'),
    /** When its maker first said that an answer helped. */
    answeredAt: moment('answered_at'),
    /** When its maker was asked what came of it. */
    followedUpAt: moment('followed_up_at'),
    /** When it was last held against offers and people, and when the owners of good matches were told. */
    fitsAt: moment('fits_at'),
    fitsToldAt: moment('fits_told_at'),
    /** Lower case, unaccented: what it is called and filed under on the first line, then what it says. */
    search: text().notNull(),
  },
  (t) => [
    uniqueIndex('exchange_post_once_key').on(t.makerId, t.onceKey),
    index('exchange_post_newest').on(t.circleId, t.kind, t.postedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('exchange_post_maker').on(t.makerId, t.postedAt.desc().nullsFirst()),
    index('exchange_post_waiting')
      .on(t.circleId, t.postedAt)
      .where(sql`kind = 'ask' and closed_at is null and removed_at is null and first_answer_at is null`),
    index('exchange_post_unasked').on(t.postedAt).where(sql`kind = 'ask' and followed_up_at is null`),
    index('exchange_post_public').on(t.circleId, t.postedAt.desc().nullsFirst()).where(sql`public_since is not null`),
    // Without fastupdate: a search would read the list of what is not indexed yet, from end to end.
    index('exchange_post_search')
      .using('gin', t.circleId.asc().op('text_ops'), t.search.asc().op('gin_trgm_ops'))
      .with({ fastupdate: false }),
    // What it is called and filed under is found however it is misspelled.
    index('exchange_post_heads')
      .using('gin', t.circleId.asc().op('text_ops'), sql`split_part(${t.search}, E'\n', 1) gin_trgm_ops`)
      .with({ fastupdate: false }),
    index('exchange_post_tags')
      .using('gin', t.circleId.asc().op('text_ops'), t.tags.asc().op('array_ops'))
      .with({ fastupdate: false }),
  ],
)

/** What someone is still writing: one for each kind in each circle. */
export const exchangeDraft = pgTable(
  'exchange_draft',
  {
    circleId: circleId(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    kind: text().$type<PostKind>().notNull(),
    /** As typed, by field. */
    typed: jsonb().$type<Record<string, string>>().notNull(),
    keptAt: moment('kept_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.personId, t.kind] }), index('exchange_draft_kept').on(t.keptAt)],
)

export type AnswerKind = 'answer' | 'introduction' | 'interest'

/** What stands under an ask or offer: an answer, someone who was introduced, or that someone wants what is offered. */
export const exchangeAnswer = pgTable(
  'exchange_answer',
  {
    id: text().primaryKey(),
    postId: text('post_id')
      .notNull()
      .references(() => exchangePost.id, { onDelete: 'cascade' }),
    circleId: circleId(),
    kind: text().$type<AnswerKind>().notNull().default('answer'),
    /** Null: somebody who left no name. */
    personId: text('person_id'),
    /** The answer that this one replies to, which itself replies to none. */
    parentId: text('parent_id'),
    /** Markdown; empty once it is removed. */
    body: text().notNull(),
    /** Of an introduction: which, and of whom to the asker. */
    introductionId: text('introduction_id'),
    suggestedId: text('suggested_id'),
    onceKey: text('once_key').notNull(),
    placedAt: moment('placed_at').notNull().defaultNow(),
    changedAt: moment('changed_at'),
    removedAt: moment('removed_at'),
    removedBy: text('removed_by'),
    /** When the asker said that it helped, and the words of thanks. */
    helpedAt: moment('helped_at'),
    thanks: text().notNull().default(''),
    /** Of an interest: when the maker said yes, or not now. */
    acceptedAt: moment('accepted_at'),
    declinedAt: moment('declined_at'),
  },
  (t) => [
    uniqueIndex('exchange_answer_once_key').on(t.personId, t.onceKey),
    index('exchange_answer_thread').on(t.postId, t.placedAt),
    index('exchange_answer_person').on(t.personId, t.placedAt.desc().nullsFirst()),
    // Someone wants an offer once.
    uniqueIndex('exchange_answer_interest')
      .on(t.postId, t.personId)
      .where(sql`kind = 'interest' and removed_at is null`),
  ],
)

export type Verdict = 'worked' | 'partly' | 'not' | 'busy'

/** What came of an ask, as its maker tells it; later words stand beside earlier ones. */
export const exchangeOutcome = pgTable(
  'exchange_outcome',
  {
    id: text().primaryKey(),
    postId: text('post_id')
      .notNull()
      .references(() => exchangePost.id, { onDelete: 'cascade' }),
    circleId: circleId(),
    personId: text('person_id'),
    verdict: text().$type<Verdict>().notNull(),
    words: text().notNull().default(''),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('exchange_outcome_post').on(t.postId, t.at.desc().nullsFirst())],
)

export type LabelKind = 'tag' | 'opgave' | 'region'

/** The words under which a circle files its asks and offers, each in one spelling, with how many use it. */
export const exchangeLabel = pgTable(
  'exchange_label',
  {
    circleId: circleId(),
    kind: text().$type<LabelKind>().notNull(),
    /** Lower case, unaccented: what makes two spellings one. */
    folded: text().notNull(),
    label: text().notNull(),
    uses: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.kind, t.folded] }),
    index('exchange_label_most').on(t.circleId, t.kind, t.uses.desc().nullsFirst()),
  ],
)

/** Which offers and people fit an open ask, the best first; reckoned in the background. Says nothing of why. */
export const exchangeFit = pgTable(
  'exchange_fit',
  {
    askId: text('ask_id')
      .notNull()
      .references(() => exchangePost.id, { onDelete: 'cascade' }),
    kind: text().$type<'offer' | 'person'>().notNull(),
    fitId: text('fit_id').notNull(),
    /** Whose offer it is, or the person. */
    ownerId: text('owner_id').notNull(),
    rank: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.askId, t.kind, t.fitId] }),
    index('exchange_fit_owner').on(t.ownerId),
    index('exchange_fit_thing').on(t.fitId),
  ],
)

/** That someone does not want to introduce these two to each other now. */
export const exchangePassed = pgTable(
  'exchange_passed',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    askId: text('ask_id')
      .notNull()
      .references(() => exchangePost.id, { onDelete: 'cascade' }),
    otherId: text('other_id').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.askId, t.otherId] })],
)

/** A short word and what it stands for, as a steward says it for the whole circle. */
export const exchangeAbbreviation = pgTable(
  'exchange_abbreviation',
  {
    circleId: circleId(),
    /** Lower case, unaccented. */
    folded: text().notNull(),
    short: text().notNull(),
    full: text().notNull(),
    writtenAt: moment('written_at').notNull().defaultNow(),
    writtenBy: text('written_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.folded] })],
)
