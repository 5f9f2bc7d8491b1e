import { type Context, Hono } from 'hono'
import type { StewardScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, stewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { askBack, decline, type Outcome, welcome } from './commands-inbox.ts'
import { declineForm, questionForm, welcomeForm } from './forms.ts'
import { type Application, applicationIn, inbox, interestIn } from './queries-joining.ts'
import { ApplicationPage } from './views/ApplicationPage.tsx'
import { InboxPage } from './views/InboxPage.tsx'
import { I } from './words-inbox.ts'

/** The steward's inbox. */
export const inboxes = () =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/beheer/aanmeldingen', showInbox)
    .get('/kringen/:slug/beheer/aanmeldingen/:id', (c) => showOne(c, stewardOf(c)))
    .post('/kringen/:slug/beheer/aanmeldingen/:id/vraag', ask)
    .post('/kringen/:slug/beheer/aanmeldingen/:id/welkom', letThemIn)
    .post('/kringen/:slug/beheer/aanmeldingen/:id/afwijzing', sayNo)

type C = Context<AppEnv>

async function showInbox(c: C) {
  const scope = stewardOf(c)
  const { db } = c.var.kit
  const shelf = c.req.query('plank') === 'besloten' ? 'decided' : 'open'
  const { lines, next } = await inbox(db, scope, shelf, c.req.query('na'))
  const waiting = await interestIn(db, scope)
  // Live only where the newest stand: a later page would jump.
  const live = shelf === 'open' && !c.req.query('na') ? [`inbox:${scope.circle.id}`] : []
  const frame = frameOf(c, { circle: scope.circle, live })
  return page(c, InboxPage({ frame, circle: scope.circle, shelf, lines, waiting, next }))
}

async function showOne(c: C, scope: StewardScope, wrong?: { typed: Typed; errors: FieldErrors }) {
  const application = (await applicationIn(c.var.kit.db, scope, idParam(c))) ?? refuse('not-found')
  const frame = frameOf(c, { circle: scope.circle })
  const stewardId = scope.viewer.person.id
  const note = wrong ? undefined : noteOf(c, application)
  const view = ApplicationPage({ frame, circle: scope.circle, stewardId, application, ...wrong, note })
  return page(c, view, wrong ? 422 : 200)
}

// Who waits for an answer hears one, also when the circle went to rest meanwhile.
async function ask(c: C) {
  const scope = stewardOf(c, 'also-resting')
  const checked = check(questionForm(c.var.viewer.lang), await readTyped(c))
  if (!checked.ok) return showOne(c, scope, checked)
  const { kit, origin } = c.var
  return after(c, await askBack(kit.db, toolsOf(c), scope, idParam(c), checked.value.vraag, origin))
}

async function letThemIn(c: C) {
  const scope = stewardOf(c)
  const checked = check(welcomeForm(c.var.viewer.lang), await readTyped(c))
  if (!checked.ok) return showOne(c, scope, checked)
  const { kit, origin } = c.var
  return after(c, await welcome(kit.db, kit.bus, toolsOf(c), scope, idParam(c), checked.value.woorden, origin))
}

async function sayNo(c: C) {
  const scope = stewardOf(c, 'also-resting')
  const checked = check(declineForm(c.var.viewer.lang), await readTyped(c))
  if (!checked.ok) return showOne(c, scope, checked)
  const { kit, origin } = c.var
  return after(c, await decline(kit.db, toolsOf(c), scope, idParam(c), checked.value.reden, origin))
}

function after(c: C, outcome: Outcome | null): Response {
  if (!outcome) return refuse('not-found')
  const here = `/kringen/${c.req.param('slug')}/beheer/aanmeldingen/${idParam(c)}`
  return c.redirect(`${here}?${outcome.done ? 'gedaan' : 'voor'}=1`, 303)
}

function noteOf(c: C, { name, state, decidedBy }: Application): { tone: 'success' | 'info'; text: string } | undefined {
  const t = I[c.var.viewer.lang]
  if (c.req.query('voor') && (state === 'welcomed' || state === 'declined'))
    return { tone: 'info', text: t.overtaken(decidedBy ?? '', state) }
  if (!c.req.query('gedaan')) return undefined
  if (state === 'welcomed') return { tone: 'success', text: t.nowWelcomed(name) }
  if (state === 'declined') return { tone: 'success', text: t.nowDeclined(name) }
  return { tone: 'success', text: t.asked(name) }
}

function idParam(c: C): string {
  return c.req.param('id') ?? ''
}

function toolsOf(c: C) {
  const { kit } = c.var
  return { secret: kit.secret, baseUrl: kit.settings.baseUrl }
}
