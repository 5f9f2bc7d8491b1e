import type { Context } from 'hono'
import { minutesLike } from '#features/programmes/queries-templates.ts'
import { templateRow } from '#features/programmes/queries-templates-row.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { onceOf } from '#kit/forms/once.ts'
import { type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import { partHref } from '#kit/parts/names.ts'
import { mayModerate } from '#kit/things/sight.ts'
import { slowWords, TooSoon, tooSoon } from '#kit/things/slow.ts'
import { sourceIn } from '#kit/things/source.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import type { TendingScope } from './access.ts'
import { tendedOf } from './access-request.ts'
import { change, plan, seatsTaken } from './commands.ts'
import { changeFollowing } from './commands-series.ts'
import { AT_FIRST, asTyped, type Planned, readPlan } from './forms.ts'
import { isWrong, readRepeat } from './forms-series.ts'
import { listOf } from './queries-coming.ts'
import { callLinkFor, type Gathering, gatheringBy, gatheringHref } from './queries-gathering.ts'
import { seriesOf } from './queries-series.ts'
import { PlacesPage } from './views/PlacesPage.tsx'
import { PlanPage } from './views/PlanPage.tsx'
import { H } from './words-hosts.ts'
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
  'date-poll',
  'conversation',
] as const

export async function showPlan(c: C) {
  const scope = memberOf(c)
  const { uit = '', titel = '', als = '' } = c.req.query()
  const source = await sourceIn(c.var.kit, scope, uit, SOURCES)
  const typed = { ...AT_FIRST, uit, als, titel: titel || source?.title || '' }
  return planPage(c, scope, { ...typed, tot: (await endOf(c, scope, { ...typed, tot: '' })) || AT_FIRST.tot || '' })
}

export async function planNew(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const { lang } = scope.viewer
  const typed = await readTyped(c)
  const read = readPlan(lang, { ...typed, tot: await endOf(c, scope, typed) })
  const repeat = readRepeat(lang, typed)
  const wrong = { ...(read.ok ? {} : read.errors), ...(isWrong(repeat) ? repeat : {}) }
  if (!read.ok || isWrong(repeat)) return planPage(c, scope, typed, wrong)
  const closed = openness(scope, read.value.planned.openTo)
  if (closed) return planPage(c, scope, typed, { open: P[lang][closed] })
  const from = await sourceIn(c.var.kit, scope, typed.uit, SOURCES)
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
  const typed = await readTyped(c, ['wie'])
  const read = readPlan(viewer.lang, typed, new Date(), gathering.startsAt)
  if (!read.ok) return changePage(c, gathering, typed, read.errors)
  const closed = gathering.openTo === 'circle' && openness(scope.member, read.value.planned.openTo)
  if (closed) return changePage(c, gathering, typed, { open: t[closed] })
  const waits = typed.kies ? (typed.wie ?? '').split('\n').filter(Boolean) : undefined
  const changes = typed.welke === 'erna' ? changeFollowing : change
  const answer = await changes(kit.db, scope, read.value, versionOf(typed), origin, waits)
  if (answer === 'overtaken') return changePage(c, gathering, typed, { form: t.overtaken })
  if (answer === 'crowded') return placesPage(c, scope, gathering, typed, read.value.planned, waits)
  if (answer === 'gone') return refuse('not-found')
  return c.redirect(`${gatheringHref({ ...gathering, ...read.value.planned })}?bewaard=1`, 303)
}

/** Who goes to the waiting list when there are fewer chairs: before the form is sent. */
export async function showPlaces(c: C) {
  const { gathering, scope } = await tendedOf(c)
  if (gathering.state === 'cancelled') return refuse('not-found')
  const { plekken = '', waar = gathering.held } = c.req.query()
  const link = (await callLinkFor(c.var.kit.db, scope)) ?? ''
  const typed = { ...asTyped(gathering, link), plekken, waar, versie: String(gathering.version) }
  const read = readPlan(scope.viewer.lang, typed, new Date(), gathering.startsAt)
  const planned = read.ok ? read.value.planned : null
  const roomy = !planned || planned.capacity === null || seatsTaken(gathering, planned) <= planned.capacity
  if (roomy) return changePage(c, gathering, typed)
  return placesPage(c, scope, gathering, typed, planned)
}

// The whole form goes along, so that nothing typed is lost and all changes at once.
async function placesPage(
  c: C,
  scope: TendingScope,
  gathering: Gathering,
  typed: Typed,
  planned: Planned,
  chosen: readonly string[] | null = null,
) {
  const { held, capacity } = planned
  const now = (await gatheringBy(c.var.kit.db, scope.viewer, gathering.id))?.gathering ?? gathering
  const everyone = await listOf(c.var.kit.db, scope, ['coming'], 'newest')
  const people = everyone.filter(({ way }) => held !== 'both' || way === 'place')
  const taken = seatsTaken(now, planned)
  const given = people.reduce((sum, { id, seats }) => sum + (chosen?.includes(id) ? seats : 0), 0)
  const problem = chosen ? H[scope.viewer.lang].placesFew(taken - given - (capacity ?? 0)) : undefined
  const frame = frameOf(c, { circle: scope.member.circle, spoke: 'meet' })
  const view = PlacesPage({ frame, gathering, typed, people, chosen, taken, capacity: capacity ?? 0, problem })
  return page(c, view, c.req.method === 'GET' ? 200 : 422)
}

// Who chose a programme and no end is done when the programme is, on the day itself.
async function endOf(c: C, scope: CircleScope, { als, van, tot }: Typed): Promise<string> {
  if (tot) return tot
  const like = idOf(als ?? '')
  const minutes = like && (await minutesLike(c.var.kit.db, scope, like, scope.viewer.lang))
  const [, hour = '', minute = ''] = /^(\d{2}):(\d{2})$/.exec(van ?? '') ?? []
  const end = minutes && hour ? Number(hour) * 60 + Number(minute) + minutes : 0
  const clock = (n: number) => String(n).padStart(2, '0')
  return end > 0 && end < 1440 ? `${clock(Math.floor(end / 60))}:${clock(end % 60)}` : ''
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
    fresh: {
      like: idOf(typed.als ?? ''),
      once: onceOf(typed),
      source: await sourceIn(c.var.kit, scope, typed.uit, SOURCES),
    },
    mayOpen: openness(scope, 'public') === null,
    templates: await templateRow(c.var.kit.db, scope, typed),
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

function versionOf(typed: Typed): number {
  return /^\d{1,9}$/.test(typed.versie ?? '') ? Number(typed.versie) : 0
}
