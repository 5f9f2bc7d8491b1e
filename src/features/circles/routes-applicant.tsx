import { type Context, Hono } from 'hono'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { type ApplicantScope, applicantScope } from './access.ts'
import { answer, confirm } from './commands-joining.ts'
import { turnForm } from './forms.ts'
import { myApplication } from './queries-joining.ts'
import { ApplicantPage } from './views/ApplicantPage.tsx'
import { ConfirmPage } from './views/ConfirmPage.tsx'
import { LinkOldPage } from './views/LinkOldPage.tsx'
import { J } from './words-joining.ts'

/** What an applicant does without an account, behind the link in their mail. */
export const applicants = () =>
  new Hono<AppEnv>()
    .get('/aanmelding/:token', (c) => showMine(c))
    .post('/aanmelding/:token', writeTurn)
    .get('/aanmelding/:token/bevestig', showConfirm)
    .post('/aanmelding/:token/bevestig', confirmMine)

type C = Context<AppEnv>

async function showMine(c: C, wrong?: { typed: Typed; errors: FieldErrors }) {
  const scope = applicantOn(c)
  const mine = await myApplication(c.var.kit.db, scope)
  if (!mine) return linkOld(c)
  if (mine.application.state === 'unconfirmed') return c.redirect(`/aanmelding/${scope.token}/bevestig`, 303)
  const { circle, application } = mine
  const t = J[c.var.viewer.lang]
  const note = c.req.query('bevestigd') ? t.justConfirmed : c.req.query('verstuurd') ? t.sent : undefined
  const open = application.state === 'new' || application.state === 'dialogue'
  const frame = frameOf(c, { circle, noindex: true })
  const view = ApplicantPage({
    frame,
    application,
    circle,
    token: scope.token,
    ...wrong,
    note: open ? note : undefined,
  })
  return page(c, view, wrong ? 422 : 200)
}

async function writeTurn(c: C) {
  const scope = applicantOn(c)
  const { kit, viewer, origin } = c.var
  const checked = check(turnForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showMine(c, checked)
  const said = await answer(kit.db, toolsOf(c), scope, checked.value.tekst, origin)
  if (!said) return showMine(c, { typed: checked.typed, errors: { form: J[viewer.lang].tooOften } })
  return c.redirect(`/aanmelding/${scope.token}?verstuurd=1`, 303)
}

async function showConfirm(c: C) {
  const scope = applicantOn(c)
  const mine = await myApplication(c.var.kit.db, scope)
  if (!mine) return linkOld(c)
  const { circle, application } = mine
  if (application.state !== 'unconfirmed') return c.redirect(`/aanmelding/${scope.token}`, 303)
  const frame = frameOf(c, { circle, noindex: true })
  return page(c, ConfirmPage({ frame, application, circle, action: `/aanmelding/${scope.token}/bevestig` }))
}

async function confirmMine(c: C) {
  const scope = applicantOn(c)
  const { kit, origin } = c.var
  const confirmed = await confirm(kit.db, kit.bus, toolsOf(c), scope, origin)
  return confirmed ? c.redirect(`/aanmelding/${scope.token}?bevestigd=1`, 303) : linkOld(c)
}

function applicantOn(c: C): ApplicantScope {
  return applicantScope(c.var.kit.secret, c.req.param('token') ?? '') ?? refuse('not-found')
}

function linkOld(c: C): Response {
  return page(c, LinkOldPage({ frame: frameOf(c, { noindex: true }) }), 404)
}

function toolsOf(c: C) {
  const { kit } = c.var
  return { secret: kit.secret, baseUrl: kit.settings.baseUrl }
}
