import { type Context, Hono } from 'hono'
import { gatheringHref } from '#features/gatherings/queries-gathering.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { onceOf } from '#kit/forms/once.ts'
import { type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import { partHref } from '#kit/parts/names.ts'
import { thingKey } from '#kit/things/index.ts'
import { slowWords, TooSoon, tooSoon } from '#kit/things/slow.ts'
import { sourceIn } from '#kit/things/source.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { maySettle } from './access.ts'
import { answer, askWhen, closeDatePoll, settleOn } from './commands.ts'
import { AT_FIRST, readAnswers, readAsked } from './forms.ts'
import { type DatePoll, datePollBy, datePollHref, openDatePolls, pastDatePolls } from './queries.ts'
import { sourcesOf } from './queries-lineage.ts'
import { AskPage } from './views/AskPage.tsx'
import { DatePollPage } from './views/DatePollPage.tsx'
import { DatePollsPage } from './views/DatePollsPage.tsx'
import { D } from './words.ts'

const HERE = '/kringen/:slug/agenda/prikker'

/** What a date poll may come out of. */
const SOURCES = ['need', 'activity', 'ask', 'question', 'insight', 'conversation', 'decision'] as const

export const routes = () =>
  new Hono<AppEnv>()
    .get(HERE, showAll)
    .post(HERE, ask)
    .get(`${HERE}/nieuw`, showAsk)
    .get(`${HERE}/:id`, show)
    .post(`${HERE}/:id`, say)
    .post(`${HERE}/:id/kies`, choose)
    .post(`${HERE}/:id/sluit`, close)

type C = Context<AppEnv>

async function showAll(c: C) {
  const scope = memberOf(c)
  const { db } = c.var.kit
  const after = idOf(c.req.query('na') ?? '')
  const { polls, next } = await pastDatePolls(db, scope, after)
  const view = DatePollsPage({
    frame: frameOf(c, { circle: scope.circle, part: 'agenda' }),
    circle: scope.circle,
    base: baseOf(scope),
    open: after ? [] : await openDatePolls(db, scope),
    past: polls,
    older: next,
    further: after !== null,
  })
  return page(c, view)
}

async function showAsk(c: C) {
  const scope = memberOf(c)
  const { uit = '' } = c.req.query()
  const source = await sourceIn(c.var.kit, scope, uit, SOURCES)
  return askPage(c, scope, { ...AT_FIRST, uit, titel: source?.title.slice(0, 120) ?? '' })
}

async function ask(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const { lang } = scope.viewer
  const typed = await readTyped(c)
  const read = readAsked(lang, typed)
  if (!read.ok) return askPage(c, scope, typed, read.errors)
  const from = await sourceIn(c.var.kit, scope, typed.uit, SOURCES)
  const id = await askWhen(kit.db, scope, read.value, from, onceOf(typed), origin).catch(tooSoon)
  if (id instanceof TooSoon) return askPage(c, scope, typed, { form: slowWords(lang, id.seconds) })
  if (!id) return askPage(c, scope, typed, { form: D[lang].tooMany })
  return c.redirect(datePollHref(scope.circle, { id, title: read.value.title }), 303)
}

async function show(c: C) {
  const scope = memberOf(c)
  return pollPage(c, scope, await pollOf(c, scope))
}

async function say(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const poll = await pollOf(c, scope)
  const typed = await readTyped(c)
  const said = readAnswers(typed, poll.moments)
  if (!said && poll.state === 'open')
    return pollPage(c, scope, poll, typed, { kan: D[scope.viewer.lang].answerMissing })
  const came = said ? await answer(kit.db, scope, poll.id, said, origin) : 'over'
  if (came === 'gone') return refuse('not-found')
  return c.redirect(`${poll.href}?${came === 'done' ? 'bewaard' : 'gesloten'}=1`, 303)
}

async function choose(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const poll = await pollOf(c, scope)
  if (!maySettle(scope, poll)) return refuse('not-found')
  const { moment = '' } = await readTyped(c)
  const came = await settleOn(kit.db, scope, poll.id, moment, origin, kit.bus).catch(tooSoon)
  if (came instanceof TooSoon || came === 'too-many') return c.redirect(`${poll.href}?vaak=1`, 303)
  if (came === 'gone') return refuse('not-found')
  if (came === 'past') return c.redirect(`${poll.href}?geweest=1`, 303)
  // Who chose second is led to what the first one plans, as far as they may.
  const there = gatheringHref({ id: came.gatheringId, title: poll.title })
  return c.redirect(came.fresh ? `${there}/wijzig` : poll.href, 303)
}

async function close(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const poll = await pollOf(c, scope)
  if (!maySettle(scope, poll)) return refuse('not-found')
  await closeDatePoll(kit.db, scope, poll.id, origin)
  return c.redirect(`${poll.href}?dicht=1`, 303)
}

const baseOf = (scope: CircleScope) => `${partHref(scope.circle, 'agenda')}/prikker`

async function pollOf(c: C, scope: CircleScope): Promise<DatePoll> {
  const id = idOf(c.req.param('id') ?? '')
  return (id && (await datePollBy(c.var.kit.db, scope, id))) || refuse('not-found')
}

async function askPage(c: C, scope: CircleScope, typed: Typed, errors?: FieldErrors) {
  const view = AskPage({
    frame: frameOf(c, { circle: scope.circle, part: 'agenda' }),
    action: baseOf(scope),
    once: onceOf(typed),
    source: await sourceIn(c.var.kit, scope, typed.uit, SOURCES),
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

async function pollPage(c: C, scope: CircleScope, poll: DatePoll, typed?: Typed, errors?: FieldErrors) {
  const { circle, viewer } = scope
  const { db, things } = c.var.kit
  const t = D[viewer.lang]
  const said = Object.keys(c.req.query()).find((key) => t.remark[key])
  const sources = await sourcesOf(db, scope, poll.id)
  const planned = poll.gatheringId ? [{ kind: 'gathering', id: poll.gatheringId } as const] : []
  const found = await things.find(db, viewer, [...sources, ...planned])
  const view = DatePollPage({
    frame: frameOf(c, { circle, part: 'agenda' }),
    circle,
    base: baseOf(scope),
    poll,
    maySettle: maySettle(scope, poll),
    gathering: found.get(`gathering:${poll.gatheringId}`) ?? null,
    sources: sources.flatMap((one) => found.get(thingKey(one)) ?? []),
    remark: said
      ? { tone: said === 'bewaard' || said === 'dicht' ? 'success' : 'info', text: t.remark[said] ?? '' }
      : undefined,
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}
