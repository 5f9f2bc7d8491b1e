import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { readTyped } from '#kit/forms/read.ts'
import { newToken } from '#kit/id.ts'
import { browserOf, writeSessionCookie } from '#kit/session/cookie.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { returnPath } from '#kit/web/return-path.ts'
import { askForPasskey, placeOf } from './commands-passkey-trust.ts'
import { atTheDoor, signInWithPasskey } from './commands-passkeys.ts'
import { nextStop, signInPage } from './routes-signin.tsx'
import { P } from './words-passkeys.ts'

type C = Context<AppEnv>

const COOKIE = 'passkey'
const COOKIE_OPTIONS = { path: '/inloggen', httpOnly: true, sameSite: 'Strict', maxAge: 600 } as const
const ASKS_PER_ADDRESS: Limit = { name: 'passkey-ask-address', most: 60, seconds: 900 }

export async function askAtDoor(c: C) {
  const { kit, origin } = c.var
  if (!(await mayPass(kit.db, ASKS_PER_ADDRESS, origin.address))) return refuse('too-many')
  const cookie = newToken()
  setCookie(c, COOKIE, cookie, { ...COOKIE_OPTIONS, secure: kit.settings.secure })
  return c.json(await askForPasskey(kit.db, placeOf(kit.settings.baseUrl), atTheDoor(cookie)))
}

export async function signIn(c: C) {
  const { kit, viewer, origin } = c.var
  const { secure, baseUrl } = kit.settings
  const typed = await readTyped(c)
  const returnTo = returnPath(typed.terug, '/vandaag')
  const holder = atTheDoor(getCookie(c, COOKIE) ?? '')
  deleteCookie(c, COOKIE, COOKIE_OPTIONS)
  const known = await signInWithPasskey(
    kit.db,
    placeOf(baseUrl),
    holder,
    typed.antwoord ?? '',
    browserOf(c, secure),
    origin,
  )
  if (!known) return signInPage(c, { returnTo, wrong: P[viewer.lang].signInFailed }, 422)
  writeSessionCookie(c, secure, known.token)
  return c.redirect(nextStop(c, returnTo, known.greeted), 303)
}
