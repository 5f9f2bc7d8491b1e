import { type Context, Hono } from 'hono'
import { isSteward } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { thingKey } from '#kit/things/index.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse, siteStewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { circleDesk, type Desk, deskHref, siteDesk } from './access.ts'
import { decide, decideAppeal } from './commands-deciding-reports.ts'
import { setPace } from './commands-slow.ts'
import { appealDecideForm, decideForm, slowForm } from './forms-reports.ts'
import { type AfterCase, caseById, decidedCases, figures, waitingCases } from './queries-reports.ts'
import { CasePage } from './views/CasePage.tsx'
import { QueuePage } from './views/QueuePage.tsx'
import { SiteReportsPage } from './views/SiteReportsPage.tsx'
import { R } from './words-reports.ts'

/** What hosts and stewards do with what was reported; and the site, with what is left over. */
export const deciding = () =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/beheer/meldingen', (c) => showQueue(c))
    .post('/kringen/:slug/beheer/meldingen/traag', pace)
    .get('/kringen/:slug/beheer/meldingen/:id', (c) => showCase(c, ofCircle(c)))
    .post('/kringen/:slug/beheer/meldingen/:id', (c) => settle(c, ofCircle(c)))
    .post('/kringen/:slug/beheer/meldingen/:id/bezwaar', (c) => settleAppeal(c, ofCircle(c)))
    .get('/beheer/meldingen', showSite)
    .get('/beheer/meldingen/cijfers.csv', download)
    .get('/beheer/meldingen/:id', (c) => showCase(c, siteDesk(siteStewardOf(c))))
    .post('/beheer/meldingen/:id', (c) => settle(c, siteDesk(siteStewardOf(c))))
    .post('/beheer/meldingen/:id/bezwaar', (c) => settleAppeal(c, siteDesk(siteStewardOf(c))))

type C = Context<AppEnv>

interface Wrong {
  typed: Typed
  errors: FieldErrors
}

// Looking after each other goes on in a circle at rest.
function ofCircle(c: C): Desk {
  const scope = memberOf(c, 'also-resting')
  return circleDesk(scope) ?? refuse(isSteward(scope.circle) ? 'second-step' : 'not-found')
}

async function showQueue(c: C, wrong?: Wrong) {
  const desk = ofCircle(c)
  const { db } = c.var.kit
  const after = afterOf(c.req.query('na'))
  const [waiting, decided] = await Promise.all([after ? [] : waitingCases(db, desk), decidedCases(db, desk, after)])
  const t = R[desk.viewer.lang]
  const note = wrong ? undefined : c.req.query('gedaan') ? t.done : c.req.query('traag') ? t.slowSaved : undefined
  const frame = frameOf(c, { circle: desk.circle })
  const further = after !== null
  return page(c, QueuePage({ frame, desk, waiting, decided, further, note, ...wrong }), wrong ? 422 : 200)
}

async function pace(c: C) {
  const desk = ofCircle(c)
  const checked = check(slowForm(desk.viewer.lang), await readTyped(c))
  if (!checked.ok) return showQueue(c, checked)
  await setPace(c.var.kit.db, desk, checked.value.tijd, c.var.origin)
  return c.redirect(`${deskHref(desk)}?traag=1`, 303)
}

async function showCase(c: C, desk: Desk, wrong?: Wrong) {
  const { db, things } = c.var.kit
  const found = (await caseById(db, desk, c.req.param('id') ?? '')) ?? refuse('not-found')
  const thing = (await things.find(db, desk.viewer, [found.one.thing])).get(thingKey(found.one.thing)) ?? null
  const frame = frameOf(c, desk.circle ? { circle: desk.circle } : {})
  return page(c, CasePage({ frame, desk, ...found, thing, ...wrong }), wrong ? 422 : 200)
}

async function settle(c: C, desk: Desk) {
  const { kit, origin } = c.var
  const { lang } = desk.viewer
  const id = c.req.param('id') ?? ''
  const checked = check(decideForm(lang), await readTyped(c))
  if (!checked.ok) return showCase(c, desk, checked)
  const { doe: verdict, uitleg: reason } = checked.value
  const done = await decide(kit.db, kit.things, desk, id, { verdict, reason }, origin)
  if (!done) return showCase(c, desk, { typed: checked.typed, errors: { form: R[lang].notYours } })
  return c.redirect(`${deskHref(desk)}?gedaan=1`, 303)
}

async function settleAppeal(c: C, desk: Desk) {
  const { kit, origin } = c.var
  const { lang } = desk.viewer
  const id = c.req.param('id') ?? ''
  const checked = check(appealDecideForm(lang), await readTyped(c))
  if (!checked.ok) return showCase(c, desk, checked)
  const { doe: upheld, uitleg: reason } = checked.value
  const done = await decideAppeal(kit.db, kit.things, desk, id, { upheld, reason }, origin)
  if (!done) return showCase(c, desk, { typed: checked.typed, errors: { form: R[lang].notYours } })
  return c.redirect(`${deskHref(desk)}?gedaan=1`, 303)
}

async function showSite(c: C) {
  const desk = siteDesk(siteStewardOf(c))
  const { db } = c.var.kit
  const [waiting, years] = await Promise.all([waitingCases(db, desk), figures(db)])
  const note = c.req.query('gedaan') ? R[desk.viewer.lang].done : undefined
  return page(c, SiteReportsPage({ frame: frameOf(c), desk, waiting, years, note }))
}

async function download(c: C) {
  const { viewer } = siteStewardOf(c)
  const { columns } = R[viewer.lang]
  const keys = Object.keys(columns) as (keyof typeof columns)[]
  const rows = (await figures(c.var.kit.db)).map((year) => keys.map((key) => year[key] ?? ''))
  const lines = [keys.map((key) => columns[key]), ...rows].map((cells) => cells.join(';'))
  return c.body(`${lines.join('\r\n')}\r\n`, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="meldingen.csv"',
    'Cache-Control': 'no-store',
  })
}

function afterOf(text: string | undefined): AfterCase | null {
  const [, micros, id] = /^(\d{1,17})\.([0-9a-z]{12})$/.exec(text ?? '') ?? []
  return micros && id ? { micros, id } : null
}
