import { type Context, Hono } from 'hono'
import type { StewardScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, stewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { forgetAwaited, inviteAwaited } from './commands-carry.ts'
import { inviteByMail, makeLink, revoke } from './commands-invitations.ts'
import { linkForm, mailForm } from './forms-invitations.ts'
import { awaitedIn } from './queries-carry.ts'
import { invitationsOf } from './queries-invitations.ts'
import { InvitationsPage } from './views/InvitationsPage.tsx'
import type { Made } from './views/MadeLink.tsx'
import { N } from './words-invitations.ts'

/** Where stewards invite, and see what became of it. */
export const invitations = () =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/beheer/uitnodigingen', (c) => showAll(c, stewardOf(c)))
    .post('/kringen/:slug/beheer/uitnodigingen/link', byLink)
    .post('/kringen/:slug/beheer/uitnodigingen/mail', byMail)
    .post('/kringen/:slug/beheer/uitnodigingen/klaargezet', settleAwaited)
    .post('/kringen/:slug/beheer/uitnodigingen/:id/intrekken', takeBack)

type C = Context<AppEnv>

async function showAll(c: C, scope: StewardScope, more: { made?: Made; typed?: Typed; errors?: FieldErrors } = {}) {
  const { db } = c.var.kit
  const [{ lines, next }, awaited] = await Promise.all([
    invitationsOf(db, scope, c.req.query('na')),
    awaitedIn(db, scope),
  ])
  const t = N[scope.viewer.lang]
  const sent = Number(c.req.query('verstuurd')) || 0
  const note = c.req.query('ingetrokken') ? t.revoked : sent > 0 && sent <= 50 ? t.sent(sent) : undefined
  const frame = frameOf(c, { circle: scope.circle })
  const view = InvitationsPage({ frame, circle: scope.circle, lines, next, awaited, ...more, note })
  return page(c, view, more.errors ? 422 : 200)
}

// The link is in the answer itself: no address, cookie or table keeps it readable.
async function byLink(c: C) {
  const scope = stewardOf(c)
  const { kit, viewer, origin } = c.var
  const checked = check(linkForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showAll(c, scope, checked)
  const { dagen: days, aantal: mostUses } = checked.value
  const { token, expiresAt } = await makeLink(kit.db, scope, { days, mostUses }, origin)
  c.header('Cache-Control', 'no-store')
  const url = `${kit.settings.baseUrl}/uitnodiging/${token}`
  return showAll(c, scope, { made: { url, mostUses, expiresAt } })
}

async function byMail(c: C) {
  const scope = stewardOf(c)
  const { kit, viewer, origin } = c.var
  const checked = check(mailForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showAll(c, scope, checked)
  const { adressen, termijn } = checked.value
  const held = await inviteByMail(kit.db, kit.settings.baseUrl, scope, adressen, termijn, origin)
  if (held.length > 0) {
    const typed = { ...checked.typed, adressen: held.join('\n') }
    return showAll(c, scope, { typed, errors: { adressen: N[viewer.lang].held(held.join(', ')) } })
  }
  return c.redirect(`/kringen/${scope.circle.slug}/beheer/uitnodigingen?verstuurd=${adressen.length}`, 303)
}

// Who was brought in from a list: the next of them are written, or all are thrown away.
async function settleAwaited(c: C) {
  const scope = stewardOf(c)
  const { kit, viewer, origin } = c.var
  const here = `/kringen/${scope.circle.slug}/beheer/uitnodigingen`
  const { doe } = await readTyped(c)
  if (doe === 'weg') {
    await forgetAwaited(kit.db, scope, origin)
    return c.redirect(here, 303)
  }
  if (doe !== 'nodig-uit') return c.redirect(here, 303)
  const sent = await inviteAwaited(kit.db, kit.settings.baseUrl, scope, origin)
  if (sent === null) return showAll(c, scope, { errors: { form: N[viewer.lang].awaitedHeld } })
  return c.redirect(`${here}?verstuurd=${sent}`, 303)
}

async function takeBack(c: C) {
  const scope = stewardOf(c)
  const back = await revoke(c.var.kit.db, scope, c.req.param('id') ?? '', c.var.origin)
  if (!back) return refuse('not-found')
  return c.redirect(`/kringen/${scope.circle.slug}/beheer/uitnodigingen?ingetrokken=1`, 303)
}
