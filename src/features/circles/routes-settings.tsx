import { type Context, Hono } from 'hono'
import { circleScope, type StewardScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn, stewardOf } from '#kit/web/refusals.ts'
import { HUES } from '#ui/hue.ts'
import { frameOf, page } from '#ui/respond.ts'
import { beginCircle, changeCircle, putToRest, wake } from './commands-settings.ts'
import { beginForm, restForm, settingsForm } from './forms-settings.ts'
import { BeginCirclePage } from './views/BeginCirclePage.tsx'
import { SettingsPage } from './views/SettingsPage.tsx'
import { C } from './words-settings.ts'

/** Beginning a circle, its settings, its rest and its waking. */
export const settings = () =>
  new Hono<AppEnv>()
    .get('/kringen/nieuw', (c) => showBegin(c))
    .post('/kringen/nieuw', begin)
    .get('/kringen/:slug/beheer/instellingen', (c) => showSettings(c, stewardOf(c)))
    .post('/kringen/:slug/beheer/instellingen', save)
    .post('/kringen/:slug/beheer/rust', rest)
    .post('/kringen/:slug/beheer/wakker', wakeUp)

type Ctx = Context<AppEnv>

/** A form that did not pass. */
interface Wrong {
  typed: Typed
  errors: FieldErrors
}

function showBegin(c: Ctx, wrong?: Wrong) {
  const viewer = signedIn(c)
  const typed = wrong?.typed ?? { uit: c.req.query('uit') ?? '', ding: c.req.query('ding') ?? '' }
  const mine = viewer.circles.filter(({ archivedAt }) => archivedAt === null)
  const view = BeginCirclePage({ frame: frameOf(c), mine, typed, errors: wrong?.errors })
  return page(c, view, wrong ? 422 : 200)
}

async function begin(c: Ctx) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const checked = check(beginForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showBegin(c, checked)
  const { naam: name, belofte: tagline, soort: kind, deur: joining, uit, ding } = checked.value
  const from = circleScope(viewer, uit)
  // Another colour than where it comes from, so that people see where they are.
  const hue = HUES.find((each) => !viewer.circles.some((one) => one.hue === each)) ?? HUES[0]
  const made = { name, tagline, kind, joining, hue, cameFrom: ding }
  const slug = await beginCircle(kit.db, kit.bus, viewer, made, from, origin)
  if (!slug) return showBegin(c, { typed: checked.typed, errors: { form: C[viewer.lang].tooOften } })
  return c.redirect(`/kringen/${slug}/beheer`, 303)
}

function showSettings(c: Ctx, scope: StewardScope, wrong?: Wrong) {
  const { circle, viewer } = scope
  const t = C[viewer.lang]
  const note = wrong ? undefined : c.req.query('bewaard') ? t.saved : c.req.query('wakker') ? t.woken : undefined
  const view = SettingsPage({ frame: frameOf(c, { circle }), circle, ...wrong, note })
  return page(c, view, wrong ? 422 : 200)
}

async function save(c: Ctx) {
  const scope = stewardOf(c)
  const { kit, viewer, origin } = c.var
  const typed = await readTyped(c)
  const checked = check(settingsForm(viewer.lang), typed)
  if (!checked.ok) return showSettings(c, scope, { ...checked, typed: { naam: '', ...typed } })
  const { naam: name, belofte: tagline, soort: kind, deur: joining, zichtbaar: visibility } = checked.value
  const { drempel: threshold, kleur: hue } = checked.value
  await changeCircle(kit.db, scope, { name, tagline, kind, joining, visibility, threshold, hue }, origin)
  return c.redirect(`/kringen/${scope.circle.slug}/beheer/instellingen?bewaard=1`, 303)
}

async function rest(c: Ctx) {
  const scope = stewardOf(c, 'also-resting')
  const { kit, viewer, origin } = c.var
  if (scope.circle.founding) return refuse('not-found')
  const checked = check(restForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showSettings(c, scope, checked)
  await putToRest(kit.db, scope, origin)
  return c.redirect(`/kringen/${scope.circle.slug}`, 303)
}

async function wakeUp(c: Ctx) {
  const scope = stewardOf(c, 'also-resting')
  await wake(c.var.kit.db, scope, c.var.origin)
  return c.redirect(`/kringen/${scope.circle.slug}/beheer/instellingen?wakker=1`, 303)
}
