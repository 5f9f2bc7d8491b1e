import { bigint, index, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { person, session } from '#kit/session/tables.ts'

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

/** An app on somebody's phone that shows a new code every half minute (TOTP). */
export const appCode = pgTable('app_code', {
  personId: personId().primaryKey(),
  /** The secret that app and place share, sealed with a key out of APP_SECRET: nobody reads it in the table. */
  sealed: text().notNull(),
  /** The half minute of the last code that was taken: it and all before it are used. */
  lastCounter: bigint('last_counter', { mode: 'number' }).notNull(),
  madeAt: moment('made_at').notNull().defaultNow(),
  usedAt: moment('used_at'),
})

/** A secret that is on the screen to be put into an app, in one session, until a code shows that it is there. */
export const appCodeOffer = pgTable(
  'app_code_offer',
  {
    sessionId: text('session_id')
      .primaryKey()
      .references(() => session.id, { onDelete: 'cascade' }),
    sealed: text().notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('app_code_offer_expires').on(t.expiresAt)],
)

/** For when the app is lost: ten codes that work once. Only hashes are here. */
export const recoveryCode = pgTable(
  'recovery_code',
  {
    codeHash: text('code_hash').primaryKey(),
    personId: personId(),
    madeAt: moment('made_at').notNull().defaultNow(),
    usedAt: moment('used_at'),
  },
  (t) => [index('recovery_code_person').on(t.personId)],
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
    /** Since when its word about a second step is taken; null where a mailed code alone tied it to a guarded account. */
    trustedAt: moment('trusted_at'),
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
