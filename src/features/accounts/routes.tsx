import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isSignedIn } from '#kit/access/viewer.ts'
import { isEmpty } from '#kit/db/installation.ts'
import { check, readTyped, type Typed } from '#kit/forms/read.ts'
import { LANGS, type Lang } from '#kit/i18n.ts'
import { openSignedToken } from '#kit/id.ts'
import type { Kit } from '#kit/kit.ts'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '#kit/session/cookie.ts'
import { dropKept, findKept } from '#kit/session/kept.ts'
import { mySessions } from '#kit/session/sessions.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn } from '#kit/web/refusals.ts'
import { returnPath } from '#kit/web/return-path.ts'
import { KEPT_COOKIE } from '#ui/errors.tsx'
import { frameOf, page } from '#ui/respond.ts'
import * as commands from './commands.ts'
import { codeForm, emailForm, firstStewardForm, settingsForm } from './forms.ts'
import { personByEmail } from './queries.ts'
import { AccountPage } from './views/AccountPage.tsx'
import { BeginPage } from './views/BeginPage.tsx'
import { CodePage } from './views/CodePage.tsx'
import { KeptPage } from './views/KeptPage.tsx'
import { SignInPage } from './views/SignInPage.tsx'
import { W } from './words.ts'

export const routes = (kit: Kit) =>
  new Hono<AppEnv>()
    .get('/inloggen', showSignIn)
    .post('/inloggen', askCode)
    .get('/inloggen/code', showCode)
    .post('/inloggen/code', signIn)
    .post('/inloggen/demo', signInAsCast)
    .get('/inloggen/verder', showKept)
    .post('/inloggen/verder', sendKept)
    .post('/inloggen/bewaard', throwKeptAway)
    .post('/uitloggen', signOut)
    .post('/taal', changeLanguage)
    .get('/ik', (c) => showAccount(c))
    .post('/ik', changeSettings)
    .post('/ik/sessies/einde', endOthers)
    .post('/ik/sessies/:id/einde', endOne)
    .get('/begin/:token', showBegin)
    .post('/begin/:token', begin(kit))

type C = Context<AppEnv>

function showSignIn(c: C) {
  const { viewer, kit, origin } = c.var
  const returnTo = returnPath(c.req.query('terug'), '/vandaag')
  if (isSignedIn(viewer)) return c.redirect(returnTo, 303)
  const note = c.req.query('bewaard') ? 'kept' : c.req.query('uitgelogd') ? 'signed-out' : undefined
  return page(c, SignInPage({ frame: frameOf(c), returnTo, note, cast: isLocal(origin.address) ? [...kit.cast] : [] }))
}

async function askCode(c: C) {
  const { viewer, kit, origin } = c.var
  const typed = await readTyped(c)
  const returnTo = returnPath(typed.terug, '/vandaag')
  const checked = check(emailForm(viewer.lang), typed)
  const again = (errors: Record<string, string>) =>
    page(
      c,
      SignInPage({ frame: frameOf(c), typed, errors, returnTo, cast: isLocal(origin.address) ? [...kit.cast] : [] }),
      422,
    )
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

const CODE_COOKIE = 'code'
const CODE_COOKIE_OPTIONS = { path: '/inloggen', httpOnly: true, sameSite: 'Lax', maxAge: 900 } as const

function showCode(c: C) {
  const carried = new URLSearchParams(getCookie(c, CODE_COOKIE))
  const [id, email] = [carried.get('id'), carried.get('email')]
  if (!id || !email) return c.redirect('/inloggen', 303)
  const returnTo = returnPath(carried.get('terug') ?? undefined, '/vandaag')
  return page(c, CodePage({ frame: frameOf(c), id, email, returnTo, noMail: !c.var.kit.settings.smtpUrl }))
}

async function signIn(c: C) {
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
  const answer = await commands.signIn(kit.db, kit.secret, typed.id ?? '', checked.value.code, browserOf(c), origin)
  if (!answer.ok) return again({ wrong: t.codeIsWrong, gone: t.codeIsGone, 'too-many': t.tooManyCodes }[answer.why])
  deleteCookie(c, CODE_COOKIE, CODE_COOKIE_OPTIONS)
  writeSessionCookie(c, kit.settings.secure, answer.token)
  return c.redirect(nextStop(c, returnTo, answer.greeted), 303)
}

async function signInAsCast(c: C) {
  const { kit, origin } = c.var
  const typed = await readTyped(c)
  const one = kit.cast.find(({ slug }) => slug === typed.lid)
  if (!one || !isLocal(origin.address)) return refuse('not-found')
  const known = await personByEmail(kit.db, one.email)
  if (!known) return refuse('not-found')
  const { token } = await commands.enter(kit.db, known.id, browserOf(c), origin)
  writeSessionCookie(c, kit.settings.secure, token)
  return c.redirect(nextStop(c, returnPath(typed.terug, '/vandaag'), known.greeted), 303)
}

// First whatever was left half sent, then the welcome of a newcomer, then where they were going.
function nextStop(c: C, returnTo: string, greeted: boolean): string {
  if (getCookie(c, KEPT_COOKIE)) return '/inloggen/verder'
  return greeted ? returnTo : '/welkom'
}

async function showKept(c: C) {
  signedIn(c)
  const token = getCookie(c, KEPT_COOKIE)
  const kept = token ? await findKept(c.var.kit.db, token) : null
  if (!kept) deleteCookie(c, KEPT_COOKIE, { path: '/' })
  return page(c, KeptPage({ frame: frameOf(c), kept }))
}

// 307 sends the same fields on to the place they were meant for.
async function sendKept(c: C) {
  signedIn(c)
  const kept = await letGoOfKept(c)
  return kept ? c.redirect(kept.path, 307) : c.redirect('/inloggen/verder', 303)
}

async function throwKeptAway(c: C) {
  signedIn(c)
  await letGoOfKept(c)
  return c.redirect('/vandaag', 303)
}

async function letGoOfKept(c: C) {
  const token = getCookie(c, KEPT_COOKIE)
  deleteCookie(c, KEPT_COOKIE, { path: '/' })
  if (!token) return null
  const kept = await findKept(c.var.kit.db, token)
  await dropKept(c.var.kit.db, token)
  return kept
}

async function signOut(c: C) {
  const { kit, origin } = c.var
  const token = readSessionCookie(c, kit.settings.secure)
  if (token) await commands.signOut(kit.db, token, origin)
  clearSessionCookie(c, kit.settings.secure)
  c.header('Clear-Site-Data', '"cache", "storage"')
  return c.redirect('/inloggen?uitgelogd=1', 303)
}

async function changeLanguage(c: C) {
  const { viewer, kit, origin } = c.var
  const typed = await readTyped(c)
  const lang: Lang = LANGS.find((one) => one === typed.taal) ?? 'nl'
  setCookie(c, 'taal', lang, {
    path: '/',
    sameSite: 'Lax',
    httpOnly: true,
    secure: kit.settings.secure,
    maxAge: 31_536_000,
  })
  if (isSignedIn(viewer))
    await commands.changeSettings(
      kit.db,
      kit.bus,
      viewer,
      { naam: viewer.person.name, taal: lang, thema: viewer.theme },
      origin,
    )
  return c.redirect(returnPath(typed.terug, '/'), 303)
}

async function showAccount(c: C, wrong?: { typed: Typed; errors: Record<string, string> }) {
  const viewer = signedIn(c)
  const t = W[viewer.lang]
  const sessions = await mySessions(c.var.kit.db, viewer)
  const typed = wrong?.typed ?? { naam: viewer.person.name, taal: viewer.lang, thema: viewer.theme }
  const ended = Number(c.req.query('beeindigd') ?? Number.NaN)
  const note = c.req.query('bewaard')
    ? t.saved
    : c.req.query('beeindigd') === 'een'
      ? t.sessionEnded
      : Number.isInteger(ended)
        ? t.othersEnded(ended)
        : undefined
  return page(
    c,
    AccountPage({ frame: frameOf(c), email: viewer.person.email, typed, errors: wrong?.errors, sessions, note }),
    wrong ? 422 : 200,
  )
}

async function changeSettings(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const checked = check(settingsForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showAccount(c, checked)
  await commands.changeSettings(kit.db, kit.bus, viewer, checked.value, origin)
  return c.redirect('/ik?bewaard=1', 303)
}

async function endOthers(c: C) {
  const viewer = signedIn(c)
  const ended = await commands.endMyOtherSessions(c.var.kit.db, viewer, c.var.origin)
  return c.redirect(`/ik?beeindigd=${ended}#sessies`, 303)
}

async function endOne(c: C) {
  const viewer = signedIn(c)
  const ended = await commands.endMySession(c.var.kit.db, viewer, c.req.param('id') ?? '', c.var.origin)
  return ended ? c.redirect('/ik?beeindigd=een#sessies', 303) : refuse('not-found')
}

async function showBegin(c: C) {
  await mayBegin(c)
  return page(c, BeginPage({ frame: frameOf(c, { noindex: true }), action: c.req.path }))
}

function begin(kit: Kit) {
  return async (c: C) => {
    await mayBegin(c)
    const checked = check(firstStewardForm(c.var.viewer.lang), await readTyped(c))
    if (!checked.ok)
      return page(
        c,
        BeginPage({
          frame: frameOf(c, { noindex: true }),
          action: c.req.path,
          typed: checked.typed,
          errors: checked.errors,
        }),
        422,
      )
    const personId = await commands.becomeFirstSteward(kit.db, kit.bus, checked.value, c.var.viewer.lang, c.var.origin)
    if (!personId) return refuse('not-found')
    const { token } = await commands.enter(kit.db, personId, browserOf(c), c.var.origin)
    writeSessionCookie(c, kit.settings.secure, token)
    return c.redirect('/welkom', 303)
  }
}

async function mayBegin(c: C): Promise<void> {
  const { kit } = c.var
  const opened = openSignedToken(kit.secret, 'begin', c.req.param('token') ?? '')
  if (opened !== 'first' || !(await isEmpty(kit.db))) refuse('not-found')
}

function browserOf(c: C): { userAgent: string; previousToken?: string } {
  const previousToken = readSessionCookie(c, c.var.kit.settings.secure)
  return { userAgent: c.req.header('user-agent') ?? '', ...(previousToken ? { previousToken } : {}) }
}

// Without a socket the request was made inside this process, by a test.
function isLocal(address: string): boolean {
  return /^(127\.|::1$|::ffff:127\.|unknown$)/.test(address)
}
