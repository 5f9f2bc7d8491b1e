import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

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

/** A part of the programme of a gathering. The clock times follow from the minutes of those before it. */
export const programmePart = pgTable(
  'programme_part',
  {
    id: text().primaryKey(),
    /** Of another feature: a draft that is thrown away takes its parts along by a reaction. */
    gatheringId: text('gathering_id').notNull(),
    circleId: text('circle_id')
      .notNull()
      .references(() => circle.id, { onDelete: 'cascade' }),
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
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (t) => [index('programme_part_order').on(t.gatheringId, t.place)],
)
