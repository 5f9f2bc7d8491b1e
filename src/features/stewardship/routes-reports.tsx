import { type Context, Hono } from 'hono'
import type { SignedIn } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { SparkKind } from '#kit/sparks/index.ts'
import { type Thing, thingKey } from '#kit/things/index.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { appeal } from './commands-deciding-reports.ts'
import { reportThing } from './commands-reports.ts'
import { appealForm, reportForm } from './forms-reports.ts'
import { hiddenCase, hidingOf, myReports } from './queries-reports.ts'
import { AppealPage } from './views/AppealPage.tsx'
import { MyReportsPage } from './views/MyReportsPage.tsx'
import { ReportPage } from './views/ReportPage.tsx'
import { R } from './words-reports.ts'

/** Reporting something, what came of that, and objecting to it. */
export const reporting = () =>
  new Hono<AppEnv>()
    .get('/melden', (c) => showReport(c))
    .post('/melden', send)
    .get('/ik/gemeld', showMine)
    .get('/bezwaar/:kind/:id', (c) => showHiding(c))
    .post('/bezwaar/:kind/:id', object)

type C = Context<AppEnv>

/** A form that did not pass. */
interface Wrong {
  typed: Typed
  errors: FieldErrors
}

async function showReport(c: C, wrong?: Wrong) {
  const viewer = signedIn(c)
  const { thing, said } = await reportable(c, viewer, wrong?.typed.wat ?? c.req.query('wat'))
  // What is one's own one takes away oneself.
  if (thing.makerId === viewer.person.id) return c.redirect(thing.path, 303)
  return page(c, ReportPage({ frame: frameOf(c), thing, said, ...wrong }), wrong ? 422 : 200)
}

async function send(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const typed = await readTyped(c)
  const { thing, said } = await reportable(c, viewer, typed.wat)
  if (thing.makerId === viewer.person.id) return refuse('not-found')
  const checked = check(reportForm(viewer.lang), typed)
  if (!checked.ok) return showReport(c, checked)
  const { waarom: why, woorden: words } = checked.value
  const done = await reportThing(kit.db, kit.settings.baseUrl, viewer, thing, said, { why, words }, origin)
  if (done === 'too-many') return showReport(c, { typed, errors: { form: R[viewer.lang].tooMany } })
  return c.redirect(`/ik/gemeld?dank=1#melding-${done.caseId}`, 303)
}

// Something in reach that can be reported, with all that it says.
async function reportable(c: C, viewer: SignedIn, what: string | undefined): Promise<{ thing: Thing; said: string }> {
  const { db, things } = c.var.kit
  const [, kind = '', id = ''] = /^([a-z]{1,20}):([0-9a-z-]{1,30})$/.exec(what ?? '') ?? []
  const known = things.kind(kind as SparkKind)
  const made = { kind: kind as SparkKind, id }
  const thing = known?.reportable ? (await things.find(db, viewer, [made])).get(thingKey(made)) : undefined
  if (!known || !thing) return refuse('not-found')
  const said = known.whole ? await known.whole(db, viewer, id) : thing.excerpt
  return said === null ? refuse('not-found') : { thing, said }
}

async function showMine(c: C) {
  const viewer = signedIn(c)
  const { db, things } = c.var.kit
  const { lines, next } = await myReports(db, viewer, /^[0-9a-z]{12}$/.exec(c.req.query('na') ?? '')?.[0])
  const found = await things.find(
    db,
    viewer,
    lines.map(({ thing }) => thing),
  )
  const thanks = c.req.query('dank') !== undefined
  return page(c, MyReportsPage({ frame: frameOf(c), lines, found, next, thanks }))
}

async function showHiding(c: C, wrong?: Wrong) {
  const viewer = signedIn(c)
  const { db, things } = c.var.kit
  const made = { kind: (c.req.param('kind') ?? '') as SparkKind, id: c.req.param('id') ?? '' }
  const hiding = await hidingOf(db, viewer, made)
  if (!hiding) {
    const elsewhere = await hiddenCase(db, viewer, made)
    return elsewhere
      ? c.redirect(`/kringen/${elsewhere.slug}/beheer/meldingen/${elsewhere.id}`, 303)
      : refuse('not-found')
  }
  const thing = (await things.find(db, viewer, [made])).get(thingKey(made)) ?? null
  const action = `/bezwaar/${made.kind}/${made.id}`
  return page(c, AppealPage({ frame: frameOf(c), action, hiding, thing, ...wrong }), wrong ? 422 : 200)
}

async function object(c: C) {
  const viewer = signedIn(c)
  const { db } = c.var.kit
  const made = { kind: c.req.param('kind') ?? '', id: c.req.param('id') ?? '' }
  const hiding = (await hidingOf(db, viewer, made)) ?? refuse('not-found')
  const checked = check(appealForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showHiding(c, checked)
  const done = await appeal(db, viewer, hiding.caseId, checked.value.uitleg, c.var.origin)
  if (!done) return showHiding(c, { typed: checked.typed, errors: { form: R[viewer.lang].objectTwice } })
  return c.redirect(`/bezwaar/${made.kind}/${made.id}`, 303)
}
