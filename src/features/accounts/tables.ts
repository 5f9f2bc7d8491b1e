import { bigint, index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { person } from '#kit/session/tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const personId = () =>
  text('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' })

/** A key that a device or password manager keeps for someone. Only its public half is here. */
export const passkey = pgTable(
  'passkey',
  {
    id: text().primaryKey(),
    personId: personId(),
    credentialId: text('credential_id').notNull(),
    publicKey: text('public_key').notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().notNull().default(''),
    name: text().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    usedAt: moment('used_at'),
  },
  (t) => [uniqueIndex('passkey_credential_key').on(t.credentialId), index('passkey_person').on(t.personId)],
)

/** What a passkey was asked to sign: five minutes, once, by the one who asked. */
export const passkeyChallenge = pgTable(
  'passkey_challenge',
  {
    challengeHash: text('challenge_hash').primaryKey(),
    /** For what and for whom: `add:session`, `proof:session` or `sign-in:hash of a cookie`. */
    holder: text().notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('passkey_challenge_expires').on(t.expiresAt)],
)
