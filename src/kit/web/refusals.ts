import type { Context } from 'hono'
import {
  type CircleScope,
  circleScope,
  isSignedIn,
  isSiteSteward,
  isSteward,
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
  | 'second-step'
  | 'resting'

/** Thrown where a request stops; `app` turns it into a page with a clear sentence. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  /** For `proof` and `second-step`: where to go on after it. */
  readonly back: string
  constructor(kind: RefusalKind, back = '') {
    super(kind)
    this.kind = kind
    this.back = back
  }
}

/** The viewer, signed in. @throws Refusal sign-in, which leads to the sign-in page and back */
export function signedIn(c: Context<AppEnv>): SignedIn {
  const viewer = c.get('viewer')
  if (!isSignedIn(viewer)) throw new Refusal('sign-in')
  return viewer
}

/** How long a proof of who one is holds before an account may change hands. */
export const PROOF_MINUTES = 10

/** Whether the viewer proved who they are within the last ten minutes. */
export function isFreshlyProven(viewer: SignedIn): boolean {
  return Date.now() - viewer.person.provedAt < PROOF_MINUTES * 60_000
}

/**
 * The viewer, who proved lately who they are.
 * @param back where to go on after the proof; the present address when left out
 * @throws Refusal proof, which leads to `/ik/bewijs` and back, and keeps what was typed
 */
export function freshlyProven(c: Context<AppEnv>, back?: string): SignedIn {
  const viewer = signedIn(c)
  if (!isFreshlyProven(viewer)) throw new Refusal('proof', back ?? c.req.path)
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

/**
 * The circle in the address, for its stewards.
 * @throws Refusal second-step, which leads to `/ik/stap` and back, where this place asks stewards for one
 */
export function stewardOf(c: Context<AppEnv>, when?: 'also-resting'): StewardScope {
  const viewer = signedIn(c)
  const { circle } = circleScope(viewer, slugParam(c)) ?? refuse('not-found')
  return awake(c, stewardScope(viewer, circle.slug) ?? refuse(isSteward(circle) ? 'second-step' : 'not-found'), when)
}

// One place for every deed: whatever is posted in a circle at rest stops here.
function awake<S extends CircleScope>(c: Context<AppEnv>, scope: S, when?: 'also-resting'): S {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  return reads || when || scope.circle.archivedAt === null ? scope : refuse('resting')
}

/** The site, for its stewards. @throws Refusal second-step, as for a circle */
export function siteStewardOf(c: Context<AppEnv>): SiteScope {
  const viewer = signedIn(c)
  return siteScope(viewer) ?? refuse(isSiteSteward(viewer) ? 'second-step' : 'not-found')
}

export function refuse(kind: RefusalKind): never {
  throw new Refusal(kind)
}

function slugParam(c: Context<AppEnv>): string {
  return c.req.param('slug') ?? ''
}
