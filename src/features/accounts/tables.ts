import { bigint, index, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
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

/** Somebody as an OpenID provider knows them: issuer and subject, never an e-mail address. */
export const oidcIdentity = pgTable(
  'oidc_identity',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    personId: personId(),
    linkedAt: moment('linked_at').notNull().defaultNow(),
    usedAt: moment('used_at'),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index('oidc_identity_person').on(t.personId)],
)

/** Someone on their way to the provider and back: ten minutes, once, in the same browser. */
export const oidcFlow = pgTable(
  'oidc_flow',
  {
    stateHash: text('state_hash').primaryKey(),
    holder: text().notNull(),
    nonce: text().notNull(),
    codeVerifier: text('code_verifier').notNull(),
    returnTo: text('return_to').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('oidc_flow_expires').on(t.expiresAt)],
)

/** An identity that the provider vouched for and no account here has yet: half an hour, in the same browser. */
export const oidcClaim = pgTable(
  'oidc_claim',
  {
    tokenHash: text('token_hash').primaryKey(),
    issuer: text().notNull(),
    subject: text().notNull(),
    returnTo: text('return_to').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('oidc_claim_expires').on(t.expiresAt)],
)
