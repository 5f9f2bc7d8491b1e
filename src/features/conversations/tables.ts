import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'
import { person } from '#kit/session/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const count = (name: string) => bigint(name, { mode: 'number' })
const conversationId = () =>
  text('conversation_id')
    .notNull()
    .references(() => conversation.id, { onDelete: 'cascade' })
const personId = () =>
  text('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' })

/** A topic of a circle, which everyone in it reads, or a talk among a few of its members. */
export const conversation = pgTable(
  'conversation',
  {
    id: text().primaryKey(),
    circleId: text('circle_id')
      .notNull()
      .references(() => circle.id, { onDelete: 'cascade' }),
    kind: text().$type<ConversationKind>().notNull(),
    /** Of a topic always; of a talk among a few only when they gave it one. */
    title: text().notNull().default(''),
    /** For two: who they are, so that these two have one talk in this circle. */
    pairKey: text('pair_key'),
    begunAt: moment('begun_at').notNull().defaultNow(),
    begunBy: text('begun_by'),
    closedAt: moment('closed_at'),
    closedBy: text('closed_by'),
    pinnedAt: moment('pinned_at'),
    pinnedBy: text('pinned_by'),
    /** Least time between two messages of one person; 0 is none. */
    slowSeconds: integer('slow_seconds').notNull().default(0),
    /**
     * Counts the messages, and counts what changed. Both are raised under this row's lock, which is held until the commit:
     * a number that can be read has no lower one still to come.
     */
    lastSeq: count('last_seq').notNull().default(0),
    lastRev: count('last_rev').notNull().default(0),
    lastAt: moment('last_at').notNull().defaultNow(),
  },
  (t) => [
    index('conversation_newest').on(t.circleId, t.kind, t.lastAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('conversation_pinned').on(t.circleId, t.pinnedAt).where(sql`pinned_at is not null`),
    uniqueIndex('conversation_pair_key').on(t.circleId, t.pairKey),
  ],
)

export type ConversationKind = 'topic' | 'private'

/** Who is in a talk among a few: since when, and until when. */
export const conversationMember = pgTable(
  'conversation_member',
  {
    conversationId: conversationId(),
    personId: personId(),
    joinedAt: moment('joined_at').notNull().defaultNow(),
    leftAt: moment('left_at'),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.personId] }),
    index('conversation_member_person').on(t.personId).where(sql`left_at is null`),
  ],
)

/** How far someone has read, and when they spoke last. */
export const conversationReading = pgTable(
  'conversation_reading',
  {
    conversationId: conversationId(),
    personId: personId(),
    readSeq: count('read_seq').notNull().default(0),
    readAt: moment('read_at').notNull().defaultNow(),
    spokeAt: moment('spoke_at'),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.personId] }), index('conversation_reading_person').on(t.personId)],
)

/** Something said. */
export const message = pgTable(
  'message',
  {
    id: text().primaryKey(),
    conversationId: conversationId(),
    /** Its place in the conversation, without gaps. */
    seq: count('seq').notNull(),
    /** The conversation's count of changes when this one was last written. */
    rev: count('rev').notNull(),
    /** Somebody who gave up their account left an id that belongs to nobody. */
    makerId: text('maker_id').notNull(),
    /** Markdown, in which people are mentioned by id: `@{0123456789ab}`. Empty when it was taken away. */
    body: text().notNull(),
    at: moment('at').notNull(),
    replyTo: text('reply_to'),
    /** Made where it was typed: sent twice, it stands once. */
    onceKey: text('once_key').notNull(),
    editedAt: moment('edited_at'),
    deletedAt: moment('deleted_at'),
    deletedBy: text('deleted_by'),
    pinnedAt: moment('pinned_at'),
    pinnedBy: text('pinned_by'),
    /** What is searched: lower case, unaccented, without the people who are mentioned. */
    search: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('message_seq_key').on(t.conversationId, t.seq),
    index('message_rev').on(t.conversationId, t.rev),
    uniqueIndex('message_once_key').on(t.makerId, t.onceKey),
    index('message_day').on(t.conversationId, t.at),
    // For a search on a word that many messages hold: the newest are found without sorting them all.
    index('message_newest').on(t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('message_pinned').on(t.conversationId, t.pinnedAt).where(sql`pinned_at is not null`),
    index('message_search').using('gin', t.search.op('gin_trgm_ops')),
  ],
)

/** A word of assent to a message, out of a small set. */
export const messageReaction = pgTable(
  'message_reaction',
  {
    messageId: text('message_id')
      .notNull()
      .references(() => message.id, { onDelete: 'cascade' }),
    kind: text().$type<ReactionKind>().notNull(),
    personId: personId(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.messageId, t.kind, t.personId] }), index('message_reaction_person').on(t.personId)],
)

export type ReactionKind = 'thanks' | 'agree' | 'idea' | 'help'
export const REACTIONS: readonly ReactionKind[] = ['thanks', 'agree', 'idea', 'help']
