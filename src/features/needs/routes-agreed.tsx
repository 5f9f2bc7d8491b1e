import type { Context } from 'hono'
import { mayAgree, mayCarry } from '#features/circles/access-activities.ts'
import { agreeOn, changeActivity, markActivity } from '#features/circles/commands-activities.ts'
import { membersByName } from '#features/circles/queries.ts'
import {
  type Activity,
  activityBy,
  activityHref,
  memberNamed,
  openAgreements,
  pastAgreements,
} from '#features/circles/queries-activities.ts'
import { gatheringBy } from '#features/gatherings/queries-gathering.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { onceOf } from '#kit/forms/once.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import { partHref, partName } from '#kit/parts/names.ts'
import { slowWords, TooSoon, tooSoon } from '#kit/things/slow.ts'
import { sourceIn } from '#kit/things/source.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { mayJoin } from './access.ts'
import { agreedForm, stateForm } from './forms.ts'
import { dotsGiven, openNeeds, saidSame } from './queries.ts'
import { lineageOf } from './queries-things.ts'
import { ActivityPage } from './views/ActivityPage.tsx'
import { AgreedPage } from './views/AgreedPage.tsx'
import { AgreePage } from './views/AgreePage.tsx'
import { N } from './words.ts'
import { A } from './words-agreed.ts'

type C = Context<AppEnv>

const OPEN_SHOWN = 60
const PAST_SHOWN = 12
const SAME_SHOWN = 10
const SUGGESTED = 100

/** What an agreement may come out of. */
const SOURCES = ['need', 'insight', 'question', 'ask', 'decision', 'account', 'conversation'] as const

/** A gathering in which something is agreed, or for which a need is written. */
export interface Place {
  id: string
  title: string
  href: string
  tends: boolean
}

export async function showAgreed(c: C) {
  const scope = memberOf(c)
  const { db } = c.var.kit
  const { circle, viewer } = scope
  const { na = '', gedaan = '', ...said } = c.req.query()
  const given = await dotsGiven(db, circle.id, viewer.person.id)
  const { needs, next } = await openNeeds(db, scope, given > 0, idOf(na))
  const past = await pastAgreements(db, scope, PAST_SHOWN + 1, idOf(gedaan))
  const remark = Object.keys(said).find((key) => N[viewer.lang].remark[key])
  const view = AgreedPage({
    frame: frameOf(c, { circle, part: 'afspraken' }),
    name: partName(circle, 'afspraken', viewer.lang),
    circle,
    base: partHref(circle, 'afspraken'),
    open: await openAgreements(db, scope, OPEN_SHOWN),
    past: past.slice(0, PAST_SHOWN),
    olderPast: past.length > PAST_SHOWN ? (past[PAST_SHOWN - 1]?.id ?? null) : null,
    ...{ needs, olderNeeds: next, given },
    same: mayJoin(scope) ? await saidSame(db, scope, SAME_SHOWN) : [],
    mayAgree: mayAgree(scope),
    further: Boolean(na || gedaan),
    remark: remark ? { tone: toneOf(remark), text: N[viewer.lang].remark[remark] ?? '' } : undefined,
  })
  return page(c, view)
}

export async function showAgree(c: C) {
  const scope = memberOf(c)
  const { uit = '', bijeenkomst = '' } = c.req.query()
  const place = await placeOf(c, scope, bijeenkomst)
  if (!mayAgree(scope, place)) return refuse('not-found')
  const source = await sourceIn(c.var.kit, scope, uit, SOURCES)
  return agreePage(c, scope, { uit, titel: source?.kind === 'need' ? source.title.slice(0, 90) : '' }, place)
}

export async function agree(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const { lang } = scope.viewer
  const typed = await readTyped(c)
  const place = await placeOf(c, scope, typed.bijeenkomst)
  if (!mayAgree(scope, place)) return refuse('not-found')
  const made = await readAgreed(c, scope, typed)
  if ('errors' in made) return agreePage(c, scope, typed, place, made.errors)
  const source = await sourceIn(c.var.kit, scope, typed.uit, SOURCES)
  const so = { gathering: place, from: source ? [source] : [], onceKey: onceOf(typed) }
  const id = await agreeOn(kit.db, scope, made, origin, so).catch(tooSoon)
  if (id instanceof TooSoon) return agreePage(c, scope, typed, place, { form: slowWords(lang, id.seconds) })
  if (!id) return agreePage(c, scope, typed, place, { form: A[lang].tooMany })
  return c.redirect(`${activityHref(scope.circle, { id, title: made.title })}?afgesproken=1`, 303)
}

export async function showActivity(c: C) {
  const scope = memberOf(c)
  return activityPage(c, scope, await activityOf(c, scope))
}

export async function showChangeActivity(c: C) {
  const scope = memberOf(c)
  const activity = await carried(c, scope)
  const { title: titel, purpose: waarvoor, onDate: datum, ownerName } = activity
  return changePage(c, scope, activity, { titel, waarvoor, datum, wie: ownerName ?? '' })
}

export async function changeAgreed(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const activity = await carried(c, scope)
  const typed = await readTyped(c)
  const made = await readAgreed(c, scope, typed)
  if ('errors' in made) return changePage(c, scope, activity, typed, made.errors)
  if (!(await changeActivity(kit.db, scope, activity.id, made, origin))) return refuse('not-found')
  return c.redirect(`${activityHref(scope.circle, { id: activity.id, title: made.title })}?bewaard=1`, 303)
}

export async function markAgreed(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const activity = await carried(c, scope)
  const checked = check(stateForm(scope.viewer.lang), await readTyped(c))
  if (!checked.ok) return activityPage(c, scope, activity, checked.typed, checked.errors)
  const { stand, reden } = checked.value
  const marked = await markActivity(kit.db, scope, activity.id, stand, origin, reden)
  return marked ? c.redirect(`${activity.href}?bewaard=1`, 303) : refuse('not-found')
}

/** The gathering that a form names, when it is one of this circle that the viewer may see. */
export async function placeOf(c: C, scope: CircleScope, said: string | undefined): Promise<Place | null> {
  const id = idOf(said ?? '')
  const found = id && (await gatheringBy(c.var.kit.db, scope.viewer, id))
  if (!found || found.gathering.circle.id !== scope.circle.id) return null
  const { title, href } = found.gathering
  return { id, title, href, tends: found.scope.tends }
}

/** What could not be done is said calmly, what was done gladly. */
export function toneOf(remark: string): 'success' | 'info' {
  return ['op', 'gesloten', 'vaak'].includes(remark) ? 'info' : 'success'
}

async function activityOf(c: C, scope: CircleScope): Promise<Activity> {
  const id = idOf(c.req.param('id') ?? '')
  return (id && (await activityBy(c.var.kit.db, scope, id))) || refuse('not-found')
}

async function carried(c: C, scope: CircleScope): Promise<Activity> {
  const activity = await activityOf(c, scope)
  return mayCarry(scope, activity) ? activity : refuse('not-found')
}

async function readAgreed(c: C, scope: CircleScope, typed: Typed) {
  const { lang } = scope.viewer
  const checked = check(agreedForm(lang), typed)
  if (!checked.ok) return { errors: checked.errors }
  const { titel: title, waarvoor: purpose, wie, datum: onDate } = checked.value
  const owner = await memberNamed(c.var.kit.db, scope, wie)
  if ('id' in owner) return { title, purpose, onDate, ownerId: owner.id }
  const t = A[lang]
  const errors: FieldErrors = { wie: owner.names.length ? t.ownerMany(owner.names.join(', ')) : t.ownerUnknown(wie) }
  return { errors }
}

async function agreePage(c: C, scope: CircleScope, typed: Typed, place: Place | null, errors?: FieldErrors) {
  const { circle } = scope
  const source = await sourceIn(c.var.kit, scope, typed.uit, SOURCES)
  const view = AgreePage({
    frame: frameOf(c, { circle, part: 'afspraken' }),
    action: partHref(circle, 'afspraken'),
    fresh: { once: onceOf(typed), gathering: place, source },
    suggested: await namesIn(c, scope),
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

async function changePage(c: C, scope: CircleScope, activity: Activity, typed: Typed, errors?: FieldErrors) {
  const view = AgreePage({
    frame: frameOf(c, { circle: scope.circle, part: 'afspraken' }),
    action: `${activity.href}/wijzig`,
    suggested: await namesIn(c, scope),
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

async function activityPage(c: C, scope: CircleScope, activity: Activity, typed?: Typed, errors?: FieldErrors) {
  const { circle, viewer } = scope
  const { db, things } = c.var.kit
  const t = A[viewer.lang]
  const said = Object.keys(c.req.query()).find((key) => t.remark[key])
  const view = ActivityPage({
    frame: frameOf(c, { circle, part: 'afspraken' }),
    circle,
    base: partHref(circle, 'afspraken'),
    activity,
    lineage: await lineageOf(db, things, scope, { kind: 'activity', id: activity.id }),
    mayCarry: mayCarry(scope, activity),
    remark: said && t.remark[said],
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

async function namesIn(c: C, scope: CircleScope): Promise<string[]> {
  return (await membersByName(c.var.kit.db, scope, '', SUGGESTED)).map(({ name }) => name)
}
