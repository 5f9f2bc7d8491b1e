import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { enter } from '#features/accounts/commands.ts'
import { principlesOf } from '#features/site/queries.ts'
import { circleScope, isSignedIn, mayVisit } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { browserOf, writeSessionCookie } from '#kit/session/cookie.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { frameOf, page } from '#ui/respond.ts'
import { type Accepted, accept, acceptWithCode, askInvitedCode } from './commands-invitations.ts'
import { acceptForm, addressForm, invitedCodeForm } from './forms-invitations.ts'
import { type InvitedScope, openInvitation } from './queries-invitations.ts'
import { InvitationOverPage } from './views/InvitationOverPage.tsx'
import { InvitedCodePage } from './views/InvitedCodePage.tsx'
import { InvitedPage } from './views/InvitedPage.tsx'
import { N } from './words-invitations.ts'

/** What someone does with an invitation: look, and come in; with a session, or with a mailed code. */
export const invited = () =>
  new Hono<AppEnv>()
    .get('/uitnodiging/:token', (c) => withOpen(c, (scope) => show(c, scope)))
    .post('/uitnodiging/:token', (c) => withOpen(c, (scope) => comeIn(c, scope)))
    .post('/uitnodiging/:token/adres', (c) => withOpen(c, (scope) => sendCode(c, scope)))
    .get('/uitnodiging/:token/code', (c) => withOpen(c, () => showCode(c)))
    .post('/uitnodiging/:token/code', (c) => withOpen(c, (scope) => comeInWithCode(c, scope)))

type C = Context<AppEnv>

// The same cookie as at the door of sign-in, for the pages of an invitation alone.
const CODE_COOKIE = 'code'
const CODE_COOKIE_OPTIONS = { path: '/uitnodiging', httpOnly: true, sameSite: 'Lax', maxAge: 900 } as const

async function withOpen(c: C, then: (scope: InvitedScope) => Response | Promise<Response>): Promise<Response> {
  const scope = await openInvitation(c.var.kit.db, c.req.param('token') ?? '')
  if (!scope) return over(c)
  // Who is in already goes in, and leaves the place for someone else.
  if (circleScope(c.var.viewer, scope.circle.slug)) return c.redirect(`/kringen/${scope.circle.slug}`, 303)
  return then(scope)
}

async function show(c: C, scope: InvitedScope, wrong?: { typed: Typed; errors: FieldErrors }) {
  const { viewer } = c.var
  const principles = await principlesOf(c.var.kit.db, scope, viewer.lang)
  const visible = mayVisit(scope.circle, viewer)
  const frame = frameOf(c, { circle: visible ? scope.circle : null, noindex: true })
  const view = InvitedPage({ frame, scope, action: baseOf(c), me: viewer.person, visible, principles, ...wrong })
  return page(c, view, wrong ? 422 : 200)
}

async function comeIn(c: C, scope: InvitedScope) {
  const { kit, viewer, origin } = c.var
  // A session that ended meanwhile: the page then asks for an address.
  if (!isSignedIn(viewer)) return show(c, scope, { typed: {}, errors: { form: N[viewer.lang].nameMissing } })
  const checked = check(acceptForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return show(c, scope, checked)
  const { id: principlesId } = await principlesOf(kit.db, scope, viewer.lang)
  const answer = await accept(kit.db, kit.bus, scope, viewer.person.id, principlesId, origin)
  return stopped(c, answer) ?? c.redirect(`/kringen/${scope.circle.slug}`, 303)
}

async function sendCode(c: C, scope: InvitedScope) {
  const { kit, viewer, origin } = c.var
  const checked = check(addressForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return show(c, scope, checked)
  const { naam, email } = checked.value
  const asked = await askInvitedCode(kit.db, kit.secret, scope, email, viewer.lang, origin)
  if (!asked) return show(c, scope, { typed: checked.typed, errors: { form: N[viewer.lang].tooOften } })
  if (!kit.settings.smtpUrl) kit.say(`Code for ${email}, invited to ${scope.circle.name}: ${asked.code}`)
  const carried = new URLSearchParams({ id: asked.id, email, naam }).toString()
  setCookie(c, CODE_COOKIE, carried, { ...CODE_COOKIE_OPTIONS, secure: kit.settings.secure })
  return c.redirect(`${baseOf(c)}/code`, 303)
}

function showCode(c: C) {
  const cookie = new URLSearchParams(getCookie(c, CODE_COOKIE))
  const carried = { id: cookie.get('id') ?? '', email: cookie.get('email') ?? '', naam: cookie.get('naam') ?? '' }
  return carried.id && carried.naam ? codePage(c, carried) : c.redirect(baseOf(c), 303)
}

function codePage(c: C, carried: { id: string; email: string; naam: string }, error?: string) {
  const frame = frameOf(c, { circle: null, noindex: true })
  const noMail = !c.var.kit.settings.smtpUrl
  return page(c, InvitedCodePage({ frame, base: baseOf(c), carried, error, noMail }), error ? 422 : 200)
}

async function comeInWithCode(c: C, scope: InvitedScope) {
  const { kit, viewer, origin } = c.var
  const typed = await readTyped(c)
  const t = N[viewer.lang]
  const carried = { id: typed.id ?? '', email: typed.email ?? '', naam: typed.naam ?? '' }
  const checked = check(invitedCodeForm(viewer.lang), typed)
  if (!checked.ok) return codePage(c, carried, checked.errors.code ?? t.codeGone)
  const { id: principlesId } = await principlesOf(kit.db, scope, viewer.lang)
  const given = { id: carried.id, code: checked.value.code, name: checked.value.naam, principlesId }
  const tools = { secret: kit.secret, baseUrl: kit.settings.baseUrl }
  const answer = await acceptWithCode(kit.db, kit.bus, tools, scope, given, viewer.lang, origin)
  if (!answer.ok && (answer.why === 'wrong' || answer.why === 'gone' || answer.why === 'too-many'))
    return codePage(c, carried, { wrong: t.codeWrong, gone: t.codeGone, 'too-many': t.tooOften }[answer.why])
  if (!('personId' in answer)) return over(c, answer.why === 'removed')
  const { token } = await enter(kit.db, answer.personId, browserOf(c, kit.settings.secure), origin)
  deleteCookie(c, CODE_COOKIE, CODE_COOKIE_OPTIONS)
  writeSessionCookie(c, kit.settings.secure, token)
  // The welcome greets a newcomer, and lets everyone else pass on.
  return c.redirect(answer.ok ? '/welkom' : `/kringen/${scope.circle.slug}`, 303)
}

// Where it stops for who does not come in; null for who is in now, or was.
function stopped(c: C, answer: Accepted): Response | null {
  if (answer.ok || answer.why === 'already') return null
  return over(c, answer.why === 'removed')
}

function over(c: C, removed?: boolean): Response {
  return page(c, InvitationOverPage({ frame: frameOf(c, { circle: null, noindex: true }), removed }), 404)
}

function baseOf(c: C): string {
  return `/uitnodiging/${c.req.param('token') ?? ''}`
}
