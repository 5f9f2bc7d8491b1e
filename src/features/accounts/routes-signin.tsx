import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isSignedIn } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { browserOf, writeSessionCookie } from '#kit/session/cookie.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { returnPath } from '#kit/web/return-path.ts'
import { KEPT_COOKIE } from '#ui/errors.tsx'
import { frameOf, page } from '#ui/respond.ts'
import * as commands from './commands.ts'
import { passkeysWorkAt, placeOf } from './commands-passkey-trust.ts'
import { codeForm, emailForm } from './forms.ts'
import { personByEmail } from './queries.ts'
import { CodePage } from './views/CodePage.tsx'
import { SignInPage } from './views/SignInPage.tsx'
import { W } from './words.ts'

type C = Context<AppEnv>

const CODE_COOKIE = 'code'
const CODE_COOKIE_OPTIONS = { path: '/inloggen', httpOnly: true, sameSite: 'Lax', maxAge: 900 } as const

export function showSignIn(c: C) {
  const { viewer } = c.var
  const returnTo = returnPath(c.req.query('terug'), '/vandaag')
  if (isSignedIn(viewer)) return c.redirect(returnTo, 303)
  const note = c.req.query('bewaard') ? 'kept' : c.req.query('uitgelogd') ? 'signed-out' : undefined
  return signInPage(c, { returnTo, note })
}

/** The page at the door, with what this visitor may use there. */
export function signInPage(
  c: C,
  parts: { returnTo: string; note?: 'kept' | 'signed-out'; typed?: Typed; errors?: FieldErrors; wrong?: string },
  status: 200 | 422 = 200,
) {
  const { kit, origin } = c.var
  const passkeys = passkeysWorkAt(placeOf(kit.settings.baseUrl))
  const cast = isLocal(origin.address) ? [...kit.cast] : []
  return page(c, SignInPage({ frame: frameOf(c), passkeys, cast, provider: kit.settings.oidc?.name, ...parts }), status)
}

export async function askCode(c: C) {
  const { viewer, kit, origin } = c.var
  const typed = await readTyped(c)
  const returnTo = returnPath(typed.terug, '/vandaag')
  const checked = check(emailForm(viewer.lang), typed)
  const again = (errors: FieldErrors) => signInPage(c, { typed, errors, returnTo }, 422)
  if (!checked.ok) return again(checked.errors)
  const { email } = checked.value
  const asked = await commands.askCode(kit.db, kit.secret, email, viewer.lang, origin)
  if (!asked.ok) return again({ email: W[viewer.lang].tooManyCodes })
  if (asked.told && !kit.settings.smtpUrl) kit.say(`Sign-in code for ${email}: ${asked.told.code}`)
  // The address goes on in a cookie: it has no place in an address bar, a history or a log.
  const carried = new URLSearchParams({ id: asked.id, email, terug: returnTo }).toString()
  setCookie(c, CODE_COOKIE, carried, { ...CODE_COOKIE_OPTIONS, secure: kit.settings.secure })
  return c.redirect('/inloggen/code', 303)
}

export function showCode(c: C) {
  const carried = new URLSearchParams(getCookie(c, CODE_COOKIE))
  const [id, email] = [carried.get('id'), carried.get('email')]
  if (!id || !email) return c.redirect('/inloggen', 303)
  const returnTo = returnPath(carried.get('terug') ?? undefined, '/vandaag')
  return page(c, CodePage({ frame: frameOf(c), id, email, returnTo, noMail: !c.var.kit.settings.smtpUrl }))
}

export async function signIn(c: C) {
  const { viewer, kit, origin } = c.var
  const typed = await readTyped(c)
  const t = W[viewer.lang]
  const returnTo = returnPath(typed.terug, '/vandaag')
  const again = (error: string) =>
    page(
      c,
      CodePage({
        frame: frameOf(c),
        id: typed.id ?? '',
        email: typed.email ?? '',
        returnTo,
        error,
        noMail: !kit.settings.smtpUrl,
      }),
      422,
    )
  const checked = check(codeForm(viewer.lang), typed)
  if (!checked.ok) return again(checked.errors.code ?? t.codeIsWrong)
  const answer = await commands.signIn(
    kit.db,
    kit.secret,
    typed.id ?? '',
    checked.value.code,
    browserOf(c, c.var.kit.settings.secure),
    origin,
  )
  if (!answer.ok) return again({ wrong: t.codeIsWrong, gone: t.codeIsGone, 'too-many': t.tooManyCodes }[answer.why])
  deleteCookie(c, CODE_COOKIE, CODE_COOKIE_OPTIONS)
  writeSessionCookie(c, kit.settings.secure, answer.token)
  return c.redirect(nextStop(c, returnTo, answer.greeted), 303)
}

export async function signInAsCast(c: C) {
  const { kit, origin } = c.var
  const typed = await readTyped(c)
  const one = kit.cast.find(({ slug }) => slug === typed.lid)
  if (!one || !isLocal(origin.address)) return refuse('not-found')
  const known = await personByEmail(kit.db, one.email)
  if (!known) return refuse('not-found')
  const { token } = await commands.enter(kit.db, known.id, browserOf(c, c.var.kit.settings.secure), origin)
  writeSessionCookie(c, kit.settings.secure, token)
  return c.redirect(nextStop(c, returnPath(typed.terug, '/vandaag'), known.greeted), 303)
}

/** First whatever was left half sent, then the welcome of a newcomer, then where they were going. */
export function nextStop(c: C, returnTo: string, greeted: boolean): string {
  if (getCookie(c, KEPT_COOKIE)) return '/inloggen/verder'
  return greeted ? returnTo : '/welkom'
}

// Without a socket the request was made inside this process, by a test.
function isLocal(address: string): boolean {
  return /^(127\.|::1$|::ffff:127\.|unknown$)/.test(address)
}
