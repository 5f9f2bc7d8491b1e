import { and, eq, gt, sql } from 'drizzle-orm'
import type { Configuration, IDToken } from 'openid-client'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { isLoopback, type OidcSettings } from '#kit/env.ts'
import { hashToken } from '#kit/id.ts'
import type { Steps } from '#kit/session/sessions.ts'
import { oidcFlow, oidcIdentity } from './tables.ts'

const FLOW_MINUTES = 10
const KNOWN_FOR_MS = 3_600_000

/** Where the provider sends people back to. */
export const CALLBACK = '/inloggen/oidc/terug'

/** Someone as the provider knows them. */
export interface Identity {
  issuer: string
  subject: string
}

const known = new WeakMap<OidcSettings, { at: number; config: Promise<Configuration> }>()

/** What the provider says of itself, kept for an hour. @throws when it cannot be reached or is not who it should be */
async function providerOf(settings: OidcSettings): Promise<Configuration> {
  const before = known.get(settings)
  if (before && before.at > Date.now() - KNOWN_FOR_MS) return before.config
  const config = discover(settings)
  known.set(settings, { at: Date.now(), config })
  config.catch(() => known.delete(settings))
  return config
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const oidc = await import('openid-client')
  const insecure = issuer.startsWith('http:') && isLoopback(issuer) ? [oidc.allowInsecureRequests] : []
  return oidc.discovery(new URL(issuer), clientId, clientSecret, oidc.ClientSecretBasic(clientSecret), {
    execute: [...insecure, oidc.enableNonRepudiationChecks],
    timeout: 10,
  })
}

/**
 * Begins a way through the provider.
 * @param holder the secret of the browser that goes
 * @returns the address at the provider
 * @throws when the provider cannot be reached
 */
export async function beginOidc(
  db: Db,
  settings: OidcSettings,
  baseUrl: string,
  holder: string,
  returnTo: string,
): Promise<string> {
  const oidc = await import('openid-client')
  const provider = await providerOf(settings)
  const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
  await db.insert(oidcFlow).values({
    stateHash: hashToken(state),
    holder: hashToken(holder),
    nonce,
    codeVerifier,
    returnTo,
    expiresAt: sql`now() + make_interval(mins => ${FLOW_MINUTES})`,
  })
  return oidc.buildAuthorizationUrl(provider, {
    redirect_uri: baseUrl + CALLBACK,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  }).href
}

/**
 * Takes what the provider sent along, once.
 * @param search the query of the address that the browser came back to
 * @returns whom the provider sent, or null for anything that is not right
 */
export async function finishOidc(
  db: Db,
  settings: OidcSettings,
  baseUrl: string,
  holder: string,
  search: string,
): Promise<{ identity: Identity; returnTo: string; steps: Steps } | null> {
  const state = new URLSearchParams(search).get('state') ?? ''
  const [flow] = await db
    .delete(oidcFlow)
    .where(
      and(
        eq(oidcFlow.stateHash, hashToken(state)),
        eq(oidcFlow.holder, hashToken(holder)),
        gt(oidcFlow.expiresAt, sql`now()`),
      ),
    )
    .returning()
  if (!flow) return null
  const oidc = await import('openid-client')
  try {
    const tokens = await oidc.authorizationCodeGrant(await providerOf(settings), new URL(baseUrl + CALLBACK + search), {
      pkceCodeVerifier: flow.codeVerifier,
      expectedState: state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    const { returnTo } = flow
    return claims ? { identity: { issuer: claims.iss, subject: claims.sub }, returnTo, steps: stepsOf(claims) } : null
  } catch {
    return null
  }
}

/**
 * Whether the provider says that it asked for two things: by `amr` (RFC 8176), or by the `acr` of the REFEDS profile.
 * What it does not say it did not do; other names mean something else at every provider.
 */
function stepsOf({ amr, acr }: IDToken): Steps {
  return (Array.isArray(amr) && amr.includes('mfa')) || acr === 'https://refeds.org/profile/mfa' ? 'two' : 'one'
}

/** Whose identity this is, noting that it was used; null when no account has it. */
export async function personOf(
  db: Db,
  { issuer, subject }: Identity,
): Promise<{ personId: string; trusted: boolean } | null> {
  const [row] = await db
    .update(oidcIdentity)
    .set({ usedAt: sql`now()` })
    .where(and(eq(oidcIdentity.issuer, issuer), eq(oidcIdentity.subject, subject)))
    .returning({ personId: oidcIdentity.personId, trustedAt: oidcIdentity.trustedAt })
  return row ? { personId: row.personId, trusted: row.trustedAt !== null } : null
}

/** Writes down that somebody came back from the provider with nothing that we believe. */
export async function refuseOidc(db: Db, origin: Origin): Promise<void> {
  await transact(db, (tx) => record(tx, origin, { action: 'signin.oidc-tried', result: 'refused' }))
}
