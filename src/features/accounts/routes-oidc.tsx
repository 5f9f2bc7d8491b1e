import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { OidcSettings } from '#kit/env.ts'
import { newToken } from '#kit/id.ts'
import { errorFields } from '#kit/log.ts'
import { browserOf, writeSessionCookie } from '#kit/session/cookie.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { freshlyProven, refuse } from '#kit/web/refusals.ts'
import { returnPath } from '#kit/web/return-path.ts'
import { enter } from './commands.ts'
import { beginOidc, finishOidc, personOf, refuseOidc } from './commands-oidc.ts'
import { keepClaim, unlinkIdentities } from './commands-oidc-link.ts'
import { greetedBefore } from './queries-passkeys.ts'
import { CLAIM_COOKIE, CLAIM_COOKIE_OPTIONS } from './routes-oidc-link.tsx'
import { nextStop, signInPage } from './routes-signin.tsx'
import { O } from './words-oidc.ts'

type C = Context<AppEnv>

const COOKIE = 'oidc'
// Lax and not strict: the way back begins at the provider.
const COOKIE_OPTIONS = { path: '/inloggen/oidc', httpOnly: true, sameSite: 'Lax', maxAge: 600 } as const
const PER_ADDRESS: Limit = { name: 'oidc-address', most: 60, seconds: 900 }

/** The provider of this place. @throws Refusal not-found where there is none */
export function providerHere(c: C): OidcSettings {
  return c.var.kit.settings.oidc ?? refuse('not-found')
}

export async function toProvider(c: C) {
  const provider = providerHere(c)
  const { kit, viewer, origin } = c.var
  const { baseUrl, secure } = kit.settings
  if (!(await mayPass(kit.db, PER_ADDRESS, origin.address))) return refuse('too-many')
  const returnTo = returnPath(c.req.query('terug'), '/vandaag')
  const holder = newToken()
  try {
    const address = await beginOidc(kit.db, provider, baseUrl, holder, returnTo)
    setCookie(c, COOKIE, holder, { ...COOKIE_OPTIONS, secure })
    return c.redirect(address, 303)
  } catch (error) {
    kit.log('warn', 'the OpenID provider cannot be reached', errorFields(error as Error))
    return signInPage(c, { returnTo, wrong: O[viewer.lang].away(provider.name) }, 422)
  }
}

export async function fromProvider(c: C) {
  const provider = providerHere(c)
  const { kit, viewer, origin } = c.var
  const { baseUrl, secure } = kit.settings
  const holder = getCookie(c, COOKIE) ?? ''
  deleteCookie(c, COOKIE, COOKIE_OPTIONS)
  const came = await finishOidc(kit.db, provider, baseUrl, holder, new URL(c.req.url).search)
  if (!came) {
    await refuseOidc(kit.db, origin)
    return signInPage(c, { returnTo: '/vandaag', wrong: O[viewer.lang].refused(provider.name) }, 422)
  }
  const known = await personOf(kit.db, came.identity)
  if (!known) {
    const token = await keepClaim(kit.db, came.identity, came.returnTo)
    setCookie(c, CLAIM_COOKIE, token, { ...CLAIM_COOKIE_OPTIONS, secure })
    return c.redirect('/inloggen/oidc/koppel', 303)
  }
  const { personId } = known
  const steps = known.trusted ? came.steps : 'one'
  const { token } = await enter(kit.db, personId, browserOf(c, secure), origin, steps)
  writeSessionCookie(c, secure, token)
  return c.redirect(nextStop(c, came.returnTo, await greetedBefore(kit.db, personId)), 303)
}

export async function unlink(c: C) {
  providerHere(c)
  const viewer = freshlyProven(c, '/ik')
  await unlinkIdentities(c.var.kit.db, viewer, c.var.origin)
  return c.redirect('/ik?losgemaakt=1', 303)
}
