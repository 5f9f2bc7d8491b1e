import { type Context, Hono } from 'hono'
import { apply, applySignedIn } from '#features/circles/commands-joining.ts'
import { foundingPage, publicPage } from '#features/circles/queries.ts'
import { welcomerOf } from '#features/members/queries-public.ts'
import { circleScope, isSignedIn, type PublicScope, type SignedIn } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { joinForm, strangerForm } from './forms.ts'
import { principlesIn, principlesOf, textsOf } from './queries.ts'
import { JoinPage } from './views/JoinPage.tsx'
import { LookInMailPage } from './views/LookInMailPage.tsx'
import { W } from './words.ts'

/** The way in: the form alone, sending it, and what comes next. */
export const joining = () =>
  new Hono<AppEnv>()
    .get('/aanmelden', toFounding)
    .get('/kringen/:slug/aanmelden', showForm)
    .post('/kringen/:slug/aanmelden', send)
    .get('/kringen/:slug/aanmelden/mail', showLookInMail)

type C = Context<AppEnv>

async function toFounding(c: C) {
  const found = await foundingPage(c.var.kit.db)
  return found === 'none' || found === 'closed'
    ? refuse('not-found')
    : c.redirect(`/kringen/${found.circle.slug}/aanmelden`, 302)
}

async function showForm(c: C) {
  const scope = await joinableOf(c)
  if (circleScope(c.var.viewer, scope.circle.slug)) return c.redirect(`/kringen/${scope.circle.slug}`, 302)
  return formPage(c, scope)
}

async function send(c: C) {
  const scope = await joinableOf(c)
  const { viewer } = c.var
  if (circleScope(viewer, scope.circle.slug)) return c.redirect(`/kringen/${scope.circle.slug}`, 303)
  const typed = await readTyped(c)
  return isSignedIn(viewer) ? sendSignedIn(c, scope, viewer, typed) : sendAsStranger(c, scope, typed)
}

async function sendAsStranger(c: C, scope: PublicScope, typed: Typed) {
  const { kit, viewer, origin } = c.var
  const checked = check(strangerForm(viewer.lang), typed)
  if (!checked.ok) return formPage(c, scope, checked)
  const { naam: name, email, werk: worksOn, breng: brings, zoek: seeks } = checked.value
  const fields = {
    name,
    email,
    worksOn,
    brings,
    seeks,
    principlesId: (await principlesOf(kit.db, scope, viewer.lang)).id,
  }
  const sent = await apply(kit.db, toolsOf(c), scope, fields, viewer.lang, origin)
  if (!sent) return formPage(c, scope, { typed, errors: { form: W[viewer.lang].tooOften } })
  return c.redirect(`/kringen/${scope.circle.slug}/aanmelden/mail`, 303)
}

async function sendSignedIn(c: C, scope: PublicScope, viewer: SignedIn, typed: Typed) {
  const { kit, origin } = c.var
  const checked = check(joinForm(viewer.lang), typed)
  if (!checked.ok) return formPage(c, scope, checked)
  const { werk: worksOn, breng: brings, zoek: seeks } = checked.value
  const fields = { worksOn, brings, seeks, principlesId: (await principlesOf(kit.db, scope, viewer.lang)).id }
  const applicant = await applySignedIn(kit.db, kit.bus, toolsOf(c), scope, viewer, fields, origin)
  if (!applicant) return formPage(c, scope, { typed, errors: { form: W[viewer.lang].tooOften } })
  return c.redirect(`/aanmelding/${applicant.token}`, 303)
}

async function showLookInMail(c: C) {
  const scope = await joinableOf(c)
  const frame = frameOf(c, { circle: scope.circle, noindex: true })
  return page(c, LookInMailPage({ frame, circle: scope.circle, noMail: !c.var.kit.settings.smtpUrl }))
}

async function formPage(c: C, scope: PublicScope, wrong?: { typed: Typed; errors: FieldErrors }): Promise<Response> {
  const { kit, viewer } = c.var
  const texts = await textsOf(kit.db, scope, viewer.lang)
  const principles = principlesIn(texts, viewer.lang)
  const welcomer = await welcomerOf(kit.db, scope)
  const { typed = {}, errors = {} } = wrong ?? {}
  const frame = frameOf(c, { circle: scope.circle })
  const view = JoinPage({
    frame,
    circle: scope.circle,
    text: texts.join,
    welcomer: welcomer?.name ?? null,
    principles,
    me: viewer.person,
    typed,
    errors,
  })
  return page(c, view, wrong ? 422 : 200)
}

async function joinableOf(c: C): Promise<PublicScope> {
  const scope = await publicPage(c.var.kit.db, c.req.param('slug') ?? '', c.var.viewer)
  return scope && scope.circle.joining !== 'invitation' && !scope.circle.archivedAt ? scope : refuse('not-found')
}

function toolsOf(c: C) {
  const { kit } = c.var
  return { secret: kit.secret, baseUrl: kit.settings.baseUrl }
}
