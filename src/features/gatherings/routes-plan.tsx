import type { Context } from 'hono'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf, newId } from '#kit/id.ts'
import { partHref } from '#kit/parts/names.ts'
import { saidSource } from '#kit/sparks/said.ts'
import { type Thing, thingKey } from '#kit/things/index.ts'
import { mayModerate } from '#kit/things/sight.ts'
import { slowWords, TooSoon, tooSoon } from '#kit/things/slow.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { tendedOf } from './access-request.ts'
import { change, plan } from './commands.ts'
import { changeFollowing } from './commands-series.ts'
import { AT_FIRST, asTyped, readPlan } from './forms.ts'
import { isWrong, readRepeat } from './forms-series.ts'
import { callLinkFor, type Gathering, gatheringHref } from './queries-gathering.ts'
import { seriesOf } from './queries-series.ts'
import { PlanPage } from './views/PlanPage.tsx'
import { P } from './words-plan.ts'

type C = Context<AppEnv>

/** What a gathering may come out of. */
const SOURCES = [
  'ask',
  'offer',
  'insight',
  'question',
  'quote',
  'decision',
  'need',
  'activity',
  'conversation',
] as const

export async function showPlan(c: C) {
  const scope = memberOf(c)
  const { uit = '', titel = '', als = '' } = c.req.query()
  const source = await sourceOf(c, scope, uit)
  return planPage(c, scope, { ...AT_FIRST, uit, als, titel: titel || source?.title || '' })
}

export async function planNew(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const { lang } = scope.viewer
  const typed = await readTyped(c)
  const read = readPlan(lang, typed)
  const repeat = readRepeat(lang, typed)
  const wrong = { ...(read.ok ? {} : read.errors), ...(isWrong(repeat) ? repeat : {}) }
  if (!read.ok || isWrong(repeat)) return planPage(c, scope, typed, wrong)
  const closed = openness(scope, read.value.planned.openTo)
  if (closed) return planPage(c, scope, typed, { open: P[lang][closed] })
  const from = await sourceOf(c, scope, typed.uit)
  const id = await plan(kit.db, scope, read.value, from, onceOf(typed), origin, {
    bus: kit.bus,
    likeId: idOf(typed.als ?? ''),
    repeat,
  }).catch(tooSoon)
  if (id instanceof TooSoon) return planPage(c, scope, typed, { form: slowWords(lang, id.seconds) })
  if (!id) return planPage(c, scope, typed, { form: P[lang].tooMany })
  return c.redirect(gatheringHref({ id, title: read.value.planned.title }), 303)
}

export async function showChange(c: C) {
  const { gathering, scope } = await tendedOf(c)
  if (gathering.state === 'cancelled') return refuse('not-found')
  const link = (await callLinkFor(c.var.kit.db, scope)) ?? ''
  return changePage(c, gathering, { ...asTyped(gathering, link), versie: String(gathering.version) })
}

export async function saveChange(c: C) {
  const { kit, origin, viewer } = c.var
  const { gathering, scope } = await tendedOf(c)
  const t = P[viewer.lang]
  const typed = await readTyped(c)
  const read = readPlan(viewer.lang, typed, new Date(), gathering.startsAt)
  if (!read.ok) return changePage(c, gathering, typed, read.errors)
  const closed = gathering.openTo === 'circle' && openness(scope.member, read.value.planned.openTo)
  if (closed) return changePage(c, gathering, typed, { open: t[closed] })
  const changes = typed.welke === 'erna' ? changeFollowing : change
  const answer = await changes(kit.db, scope, read.value, versionOf(typed), origin)
  if (answer === 'overtaken') return changePage(c, gathering, typed, { form: t.overtaken })
  if (answer === 'crowded') return changePage(c, gathering, typed, { plekken: t.capacityAsk })
  if (answer === 'gone') return refuse('not-found')
  return c.redirect(`${gatheringHref({ ...gathering, ...read.value.planned })}?bewaard=1`, 303)
}

// Opening something to the world is for who looks after the circle.
function openness(scope: CircleScope, openTo: 'circle' | 'public'): 'openNotYours' | 'openHidden' | null {
  if (openTo === 'circle') return null
  if (scope.circle.visibility !== 'public') return 'openHidden'
  return mayModerate(scope) ? null : 'openNotYours'
}

async function planPage(c: C, scope: CircleScope, typed: Typed, errors?: FieldErrors) {
  const { circle } = scope
  const view = PlanPage({
    frame: frameOf(c, { circle, spoke: 'meet' }),
    action: partHref(circle, 'agenda'),
    fresh: { like: idOf(typed.als ?? ''), once: onceOf(typed), source: await sourceOf(c, scope, typed.uit) },
    mayOpen: openness(scope, 'public') === null,
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

async function changePage(c: C, gathering: Gathering, typed: Typed, errors?: FieldErrors) {
  const scope = c.var.viewer.circles.find(({ id }) => id === gathering.circle.id)
  const view = PlanPage({
    frame: frameOf(c, { circle: scope ?? gathering.circle, spoke: 'meet' }),
    action: `${gathering.href}/wijzig`,
    gathering,
    following: await followingOf(c, gathering),
    mayOpen: gathering.openTo === 'public' || gathering.circle.visibility === 'public',
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

// How many come after it in its series, that could be changed along with it.
async function followingOf(c: C, { seriesId }: Gathering): Promise<number> {
  if (seriesId === null) return 0
  const { scope } = await tendedOf(c)
  return (await seriesOf(c.var.kit.db, scope, seriesId, mayModerate(scope.member)))?.following ?? 0
}

// What the viewer may not reach, or is of another circle, is as if it was not said.
async function sourceOf(c: C, scope: CircleScope, said: string | undefined): Promise<Thing | null> {
  const made = saidSource(said, SOURCES)
  if (!made) return null
  const { db, things } = c.var.kit
  const thing = (await things.find(db, scope.viewer, [made])).get(thingKey(made))
  return thing?.circleId === scope.circle.id ? thing : null
}

function versionOf(typed: Typed): number {
  return /^\d{1,9}$/.test(typed.versie ?? '') ? Number(typed.versie) : 0
}

function onceOf(typed: Typed): string {
  return /^[0-9a-z]{12}$/.test(typed.eens ?? '') ? (typed.eens ?? '') : newId()
}
