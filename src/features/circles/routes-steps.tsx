import { type Context, Hono } from 'hono'
import type { StewardScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, stewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { agreeOn, markActivity } from './commands-activities.ts'
import { markStep } from './commands-steps.ts'
import { activityForm, stepForm } from './forms.ts'
import { membersByName } from './queries.ts'
import { memberNamed } from './queries-activities.ts'
import { ownersOf, progressOf, type StepLine } from './queries-steps.ts'
import { StepsPage } from './views/StepsPage.tsx'
import { S } from './words-steps.ts'

/** Where a steward says how far the circle is, and what was agreed. */
export const steps = () =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/beheer/stappen', (c) => showSteps(c, stewardOf(c)))
    .post('/kringen/:slug/beheer/stappen/:step', saveStep)
    .post('/kringen/:slug/beheer/plannen', addPlan)
    .post('/kringen/:slug/beheer/plannen/:id', markPlan)

type C = Context<AppEnv>

/** A form that did not pass: of a step, or of a new plan. */
interface Wrong {
  step?: StepLine['step']
  typed: Typed
  errors: FieldErrors
}

async function showSteps(c: C, scope: StewardScope, wrong?: Wrong) {
  const { db } = c.var.kit
  const progress = await progressOf(db, scope)
  const owners = await ownersOf(db, scope)
  const suggested = (await membersByName(db, scope, '', 100)).map(({ name }) => name)
  const t = S[c.var.viewer.lang]
  const notes: Record<string, string> = { stap: t.stepSaved, plan: t.added, gemerkt: t.marked }
  const note = wrong ? undefined : notes[c.req.query('bewaard') ?? '']
  const frame = frameOf(c, { circle: scope.circle })
  return page(
    c,
    StepsPage({ frame, circle: scope.circle, progress, owners, suggested, wrong, note }),
    wrong ? 422 : 200,
  )
}

async function saveStep(c: C) {
  const scope = stewardOf(c)
  const step = ([1, 2, 3, 4] as const).find((n) => String(n) === c.req.param('step')) ?? refuse('not-found')
  const checked = check(stepForm(c.var.viewer.lang), await readTyped(c))
  if (!checked.ok) return showSteps(c, scope, { step, ...checked })
  const { stand: state, toelichting: note, toelichting_en: noteEn, sinds: onDate } = checked.value
  await markStep(c.var.kit.db, scope, step, { state, note, noteEn, onDate }, c.var.origin)
  return c.redirect(`/kringen/${scope.circle.slug}/beheer/stappen?bewaard=stap#stap-${step}`, 303)
}

async function addPlan(c: C) {
  const scope = stewardOf(c)
  const { kit, viewer, origin } = c.var
  const checked = check(activityForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showSteps(c, scope, checked)
  const { titel: title, wie, datum: onDate } = checked.value
  const owner = await memberNamed(kit.db, scope, wie)
  if ('names' in owner) {
    const names = owner.names.join(', ')
    const wrong = names ? S[viewer.lang].ownerMany(names) : S[viewer.lang].ownerUnknown(wie)
    return showSteps(c, scope, { typed: checked.typed, errors: { wie: wrong } })
  }
  await agreeOn(kit.db, scope, { title, ownerId: owner.id, onDate }, origin)
  return c.redirect(`/kringen/${scope.circle.slug}/beheer/stappen?bewaard=plan#plannen`, 303)
}

async function markPlan(c: C) {
  const scope = stewardOf(c)
  const typed = await readTyped(c)
  const state =
    (['under-way', 'happened', 'dropped', 'planned'] as const).find((one) => one === typed.stand) ?? refuse('not-found')
  const marked = await markActivity(c.var.kit.db, scope, c.req.param('id') ?? '', state, c.var.origin)
  if (!marked) return refuse('not-found')
  return c.redirect(`/kringen/${scope.circle.slug}/beheer/stappen?bewaard=gemerkt#plannen`, 303)
}
