import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** A file that someone gave: its bytes lie in storage under `key`. */
export const storedFile = pgTable('stored_file', {
  id: text().primaryKey(),
  key: text().notNull(),
  mime: text().notNull(),
  bytes: integer().notNull(),
  width: integer(),
  height: integer(),
  ownerId: text('owner_id').notNull(),
  storedAt: timestamp('stored_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
})

/** A file that no row refers to, or not yet: it is being written, or still has to be removed. */
export const looseFile = pgTable('loose_file', {
  key: text().primaryKey(),
  since: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
})

/** A document or a picture that hangs on a thing, whoever may read that reads it too. */
export const attachment = pgTable(
  'attachment',
  {
    id: text().primaryKey(),
    /** What it hangs on: a kind of thing that a feature answers for, or `waiting` for a form that is not whole yet. */
    ownerKind: text('owner_kind').notNull(),
    ownerId: text('owner_id').notNull(),
    byId: text('by_id'),
    name: text().notNull(),
    /** What there is to see; null for a document. */
    alt: text(),
    fileId: text('file_id')
      .notNull()
      .references(() => storedFile.id),
    /** The small size of a picture. */
    smallFileId: text('small_file_id').references(() => storedFile.id),
    addedAt: timestamp('added_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (t) => [
    index('attachment_owner').on(t.ownerKind, t.ownerId),
    index('attachment_by').on(t.byId),
    index('attachment_file').on(t.fileId),
    index('attachment_small_file').on(t.smallFileId),
  ],
)
