import type { Context } from 'hono'
import {
  type CircleScope,
  circleScope,
  isSignedIn,
  type SignedIn,
  type SiteScope,
  type StewardScope,
  siteScope,
  stewardScope,
} from '../access/viewer.ts'
import type { AppEnv } from './env.ts'

export type RefusalKind =
  | 'not-found'
  | 'sign-in'
  | 'foreign'
  | 'too-many'
  | 'too-large'
  | 'unreadable'
  | 'proof'
  | 'resting'

/** Thrown where a request stops; `app` turns it into a page with a clear sentence. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  constructor(kind: RefusalKind) {
    super(kind)
    this.kind = kind
  }
}

/** The viewer, signed in. @throws Refusal sign-in, which leads to the sign-in page and back */
export function signedIn(c: Context<AppEnv>): SignedIn {
  const viewer = c.get('viewer')
  if (!isSignedIn(viewer)) throw new Refusal('sign-in')
  return viewer
}

/**
 * The circle in the address, for its members.
 * @param when `also-resting` for the few deeds that a circle at rest allows; reading it always does
 * @throws Refusal sign-in for strangers, not-found for everybody else, resting for a deed in a circle at rest
 */
export function memberOf(c: Context<AppEnv>, when?: 'also-resting'): CircleScope {
  return awake(c, circleScope(signedIn(c), slugParam(c)) ?? refuse('not-found'), when)
}

/** The circle in the address, for its stewards. */
export function stewardOf(c: Context<AppEnv>, when?: 'also-resting'): StewardScope {
  return awake(c, stewardScope(signedIn(c), slugParam(c)) ?? refuse('not-found'), when)
}

// One place for every deed: whatever is posted in a circle at rest stops here.
function awake<S extends CircleScope>(c: Context<AppEnv>, scope: S, when?: 'also-resting'): S {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  return reads || when || scope.circle.archivedAt === null ? scope : refuse('resting')
}

/** The site, for its stewards. */
export function siteStewardOf(c: Context<AppEnv>): SiteScope {
  return siteScope(signedIn(c)) ?? refuse('not-found')
}

export function refuse(kind: RefusalKind): never {
  throw new Refusal(kind)
}

function slugParam(c: Context<AppEnv>): string {
  return c.req.param('slug') ?? ''
}
