import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const circleId = () =>
  text('circle_id')
    .notNull()
    .references(() => circle.id, { onDelete: 'cascade' })

/** What a part of a programme is: what one does in it. */
export type PartKind =
  | 'welcome'
  | 'check-in'
  | 'presentation'
  | 'world-cafe'
  | 'poll'
  | 'case'
  | 'break'
  | 'harvest'
  | 'closing'
  | 'own'

/** Someone with a task in a part: a member, or a name from outside. */
export interface PartHost {
  personId: string | null
  name: string
  /** What they do in it: tells, leads, hosts a table. Empty: they host it. */
  role: string
}

/** What is needed in a part: a link with a name. */
export interface Material {
  title: string
  url: string
}

/** The programme of a gathering as a whole: which of its versions stands now. */
export const programme = pgTable('programme', {
  /** Of another feature: a draft that is thrown away takes it along by a reaction. */
  gatheringId: text('gathering_id').primaryKey(),
  circleId: circleId(),
  /** Rises with every change, so that two who change it at once do not overwrite each other. */
  version: integer().notNull().default(0),
  changedAt: moment('changed_at').notNull().defaultNow(),
})

/** A part of the programme of a gathering. The clock times follow from the minutes of those before it. */
export const programmePart = pgTable(
  'programme_part',
  {
    id: text().primaryKey(),
    /** Of another feature: a draft that is thrown away takes its parts along by a reaction. */
    gatheringId: text('gathering_id').notNull(),
    circleId: circleId(),
    place: integer().notNull(),
    kind: text().$type<PartKind>().notNull(),
    title: text().notNull(),
    /** Markdown. */
    body: text().notNull().default(''),
    minutes: integer().notNull(),
    /** Stays put when others overrun, as lunch does: minutes after the beginning of the gathering. Null: it follows. */
    fixedAt: integer('fixed_at'),
    hosts: jsonb().$type<PartHost[]>().notNull().default(sql`'[]'::jsonb`),
    materials: jsonb().$type<Material[]>().notNull().default(sql`'[]'::jsonb`),
    /** The version of the programme in which what it says was changed last; its place is not among that. */
    changedIn: integer('changed_in').notNull().default(0),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (t) => [index('programme_part_order').on(t.gatheringId, t.place)],
)

/** A programme without a day, kept in a circle to begin a gathering with. */
export const programmeTemplate = pgTable(
  'programme_template',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    makerId: text('maker_id').notNull(),
    name: text().notNull(),
    parts: jsonb().$type<DraftPart[]>().notNull(),
    madeAt: moment('made_at').notNull().defaultNow(),
  },
  (t) => [index('programme_template_newest').on(t.circleId, t.madeAt.desc().nullsFirst())],
)

/** A case from their own work that somebody brings to a gathering. */
export const programmeCase = pgTable(
  'programme_case',
  {
    id: text().primaryKey(),
    /** Of another feature: a draft that is thrown away takes its cases along by a reaction. */
    gatheringId: text('gathering_id').notNull(),
    circleId: circleId(),
    makerId: text('maker_id').notNull(),
    title: text().notNull(),
    /** What is going on. */
    story: text().notNull(),
    /** What they want to know of the others. */
    wish: text().notNull(),
    /** The part in which it has its place; null: none yet. */
    partId: text('part_id').references(() => programmePart.id, { onDelete: 'set null' }),
    placedAt: moment('placed_at'),
    placedBy: text('placed_by'),
    onceKey: text('once_key').notNull(),
    madeAt: moment('made_at').notNull().defaultNow(),
    changedAt: moment('changed_at'),
  },
  (t) => [
    uniqueIndex('programme_case_once_key').on(t.makerId, t.onceKey),
    index('programme_case_of').on(t.gatheringId, t.madeAt),
    index('programme_case_placed').on(t.partId).where(sql`part_id is not null`),
  ],
)

/** A part that stands nowhere yet: of a template, or as somebody wrote it down. */
export interface DraftPart {
  kind: PartKind
  title: string
  /** Markdown. */
  body: string
  minutes: number
  fixedAt: number | null
  hosts?: PartHost[]
  materials?: Material[]
}
