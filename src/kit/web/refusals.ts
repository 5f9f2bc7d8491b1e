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
