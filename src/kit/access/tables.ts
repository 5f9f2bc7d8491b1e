import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import type { PartNames } from '../parts/names.ts'
import { person } from '../session/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A circle (kring): a group with its own members and its own page. */
export const circle = pgTable(
  'circle',
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    tagline: text().notNull().default(''),
    kind: text().$type<CircleKind>().notNull().default('collective'),
    /** open | application | invitation */
    joining: text().$type<Joining>().notNull().default('application'),
    /** public | members | hidden */
    visibility: text().$type<Visibility>().notNull().default('public'),
    hue: integer().notNull().default(25),
    /** The circle whose page is the front page of the site; its stewards are the site's stewards. */
    founding: boolean().notNull().default(false),
    threshold: integer().notNull().default(10),
    /** Kept by welcome and leave, so that no page counts all rows. */
    memberCount: integer('member_count').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: text('created_by'),
    /** Since when the circle rests: its members read on, nobody joins or changes anything. */
    archivedAt: moment('archived_at'),
    archivedBy: text('archived_by'),
    /** What the circle calls its parts, where that differs from the house's names. */
    partNames: jsonb('part_names').$type<PartNames>().notNull().default({}),
    /** So many seconds lie between two things that one person posts; 0: as fast as one likes. */
    slowSeconds: integer('slow_seconds').notNull().default(0),
  },
  (t) => [uniqueIndex('circle_slug_key').on(t.slug), index('circle_founding').on(t.founding)],
)

export type CircleKind = 'collective' | 'movement' | 'mastermind' | 'theme-table'
export type Joining = 'open' | 'application' | 'invitation'
export type Visibility = 'public' | 'members' | 'hidden'

/** That someone is in a circle: since when, let in by whom. */
export const membership = pgTable(
  'membership',
  {
    circleId: text('circle_id')
      .notNull()
      .references(() => circle.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    joinedAt: moment('joined_at').notNull().defaultNow(),
    welcomedBy: text('welcomed_by'),
    leftAt: moment('left_at'),
    /** Who ended it, when it was not the person; then the reason, as they read it. */
    removedBy: text('removed_by'),
    removedReason: text('removed_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.personId] }),
    index('membership_person').on(t.personId),
    index('membership_newest').on(t.circleId, t.joinedAt.desc().nullsFirst(), t.personId),
  ],
)

export type RoleName = 'host' | 'facilitator' | 'steward'

/** A role in a circle: given when, by whom. */
export const circleRole = pgTable(
  'circle_role',
  {
    circleId: text('circle_id').notNull(),
    personId: text('person_id').notNull(),
    role: text().$type<RoleName>().notNull(),
    givenAt: moment('given_at').notNull().defaultNow(),
    givenBy: text('given_by'),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.personId, t.role] })],
)
