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

export type RefusalKind = 'not-found' | 'sign-in' | 'foreign' | 'too-many' | 'too-large' | 'unreadable' | 'proof'

/** Thrown where a request stops; `app` turns it into a page with a clear sentence. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  /** For `proof`: where to go on after it. */
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

/** The circle in the address, for its members. @throws Refusal sign-in for strangers, not-found for everybody else */
export function memberOf(c: Context<AppEnv>): CircleScope {
  return circleScope(signedIn(c), slugParam(c)) ?? refuse('not-found')
}

/** The circle in the address, for its stewards. */
export function stewardOf(c: Context<AppEnv>): StewardScope {
  return stewardScope(signedIn(c), slugParam(c)) ?? refuse('not-found')
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
