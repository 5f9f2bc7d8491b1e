import { index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Who did what to what, when, from where, with what result. Never a secret, never what people wrote. */
export const audit = pgTable(
  'audit',
  {
    id: text().primaryKey(),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
    personId: text('person_id'),
    action: text().notNull(),
    circleId: text('circle_id'),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    result: text().notNull().default('done'),
    address: text(),
    requestId: text('request_id'),
    detail: jsonb().$type<Record<string, string | number | boolean>>(),
  },
  (t) => [
    index('audit_circle').on(t.circleId, t.at.desc().nullsFirst()),
    index('audit_newest').on(t.at.desc().nullsFirst()),
  ],
)
