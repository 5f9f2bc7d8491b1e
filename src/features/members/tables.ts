import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { circle } from '#kit/access/tables.ts'
import { person } from '#kit/session/tables.ts'

// Drizzle writes DESC NULLS LAST, which an `order by x desc` cannot follow: hence nullsFirst on every index below.
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const circleId = () =>
  text('circle_id')
    .notNull()
    .references(() => circle.id, { onDelete: 'cascade' })
const personId = () =>
  text('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' })

/** Who may see a part of a profile: everyone on the public page, the circles I am in, or only me. */
export type Audience = 'everyone' | 'circles' | 'me'

/** What a person wrote of themselves, whole. Only its owner reads this table; others read the projections below. */
export const profile = pgTable('profile', {
  personId: personId().primaryKey(),
  /** What you do and where, in a few words: "adviseur, Wierdam". */
  headline: text().notNull().default(''),
  worksOn: text('works_on').notNull().default(''),
  brings: text().notNull().default(''),
  seeks: text().notNull().default(''),
  about: text().notNull().default(''),
  organisation: text().notNull().default(''),
  link: text().notNull().default(''),
  region: text().notNull().default(''),
  /** One of the six roles, or `own` with the words beside it. */
  role: text().notNull().default(''),
  roleWords: text('role_words').notNull().default(''),
  opgaven: text().array().notNull().default(sql`'{}'::text[]`),
  audience: jsonb().$type<Record<string, Audience>>().notNull().default({}),
  /** Agreed to stand on the public page, since when. Null: not shown there. */
  shownSince: moment('shown_since'),
  changedAt: moment('changed_at').notNull().defaultNow(),
})

/**
 * What the members of one circle may see of one member: the directory reads only this. Rebuilt from
 * `profile` whenever that changes, so that a hidden field cannot be searched, filtered or shown.
 */
export const directoryEntry = pgTable(
  'directory_entry',
  {
    circleId: circleId(),
    personId: personId(),
    name: text().notNull(),
    photoId: text('photo_id'),
    headline: text().notNull(),
    worksOn: text('works_on').notNull(),
    brings: text().notNull(),
    seeks: text().notNull(),
    about: text().notNull(),
    organisation: text().notNull(),
    link: text().notNull(),
    region: text().notNull(),
    role: text().notNull(),
    roleWords: text('role_words').notNull(),
    opgaven: text().array().notNull(),
    joinedAt: moment('joined_at').notNull(),
    activeAt: moment('active_at').notNull(),
    /** How many thanks this person got in this circle. */
    thanks: integer().notNull().default(0),
    /** Lower case, unaccented: all of the above that can be searched. */
    search: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.personId] }),
    index('directory_active').on(t.circleId, t.activeAt.desc().nullsFirst(), t.personId.desc().nullsFirst()),
    index('directory_region').on(t.circleId, t.region, t.activeAt.desc().nullsFirst(), t.personId.desc().nullsFirst()),
    index('directory_role').on(t.circleId, t.role, t.activeAt.desc().nullsFirst(), t.personId.desc().nullsFirst()),
    index('directory_joined').on(t.circleId, t.joinedAt.desc().nullsFirst(), t.personId.desc().nullsFirst()),
    index('directory_person').on(t.personId),
    // Each word with its circle before it, those of the name once more, and one in 32 of the members by the end of their id:
    // so that of very many who have a word a part can be found. Parts of words are looked up in directory_word. Without
    // fastupdate: a search would read the list of what is not indexed yet, from end to end.
    index('directory_tokens')
      .using(
        'gin',
        sql`string_to_array(replace(${t.search}, ' ', ' ' || ${t.circleId} || ':') || replace(split_part(${t.search}, E'\n', 1), ' ', ' ' || ${t.circleId} || '=') || '#' || right(${t.personId}, 1), ' ')`,
      )
      .with({ fastupdate: false }),
    index('directory_opgaven')
      .using('gin', t.circleId.asc().op('text_ops'), t.opgaven.asc().op('array_ops'))
      .with({ fastupdate: false }),
  ],
)

/** Who agreed to stand on a circle's public page, and only what they let everyone see. */
export const participant = pgTable(
  'participant',
  {
    circleId: circleId(),
    personId: personId(),
    name: text().notNull(),
    photoId: text('photo_id'),
    worksOn: text('works_on').notNull(),
    joinedAt: moment('joined_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.personId] }),
    index('participant_newest').on(t.circleId, t.joinedAt.desc().nullsFirst()),
    index('participant_person').on(t.personId),
  ],
)

/** Organisations and opgaven that the directory of a circle holds, with how many people: suggestions and filters. */
export const directoryLabel = pgTable(
  'directory_label',
  {
    circleId: circleId(),
    kind: text().$type<'organisation' | 'opgave'>().notNull(),
    label: text().notNull(),
    people: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.kind, t.label] }),
    index('directory_label_most').on(t.circleId, t.kind, t.people.desc().nullsFirst()),
  ],
)

/**
 * Every word that the directory of a circle holds: a search looks here for words of which what was typed is a part, or
 * that come close. Who uses a word stands nowhere in it; a word that nobody uses any more goes at night.
 */
export const directoryWord = pgTable(
  'directory_word',
  {
    circleId: circleId(),
    word: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.word] }),
    index('directory_word_parts')
      .using('gin', t.circleId.asc().op('text_ops'), t.word.asc().op('gin_trgm_ops'))
      .with({ fastupdate: false }),
  ],
)

/** Two people made known to each other by a third, with why. */
export const introduction = pgTable(
  'introduction',
  {
    id: text().primaryKey(),
    circleId: circleId(),
    byId: text('by_id').notNull(),
    oneId: text('one_id').notNull(),
    otherId: text('other_id').notNull(),
    note: text().notNull(),
    madeAt: moment('made_at').notNull().defaultNow(),
  },
  (t) => [
    index('introduction_newest').on(t.circleId, t.madeAt.desc().nullsFirst(), t.id),
    index('introduction_by').on(t.byId, t.madeAt.desc().nullsFirst()),
    index('introduction_one').on(t.oneId, t.madeAt.desc().nullsFirst()),
    index('introduction_other').on(t.otherId, t.madeAt.desc().nullsFirst()),
  ],
)

/** A thanks for an introduction: one from each of the two at most. */
export const introductionThanks = pgTable(
  'introduction_thanks',
  {
    introductionId: text('introduction_id')
      .notNull()
      .references(() => introduction.id, { onDelete: 'cascade' }),
    personId: text('person_id').notNull(),
    words: text().notNull().default(''),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.introductionId, t.personId] })],
)
