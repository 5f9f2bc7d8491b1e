import type { Context } from 'hono'
import type { CircleScope } from '#kit/access/viewer.ts'
import { onceOf } from '#kit/forms/once.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { partHref } from '#kit/parts/names.ts'
import { slowWords, TooSoon, tooSoon } from '#kit/things/slow.ts'
import { sourceIn } from '#kit/things/source.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { isoDate } from '#ui/clock.ts'
import { frameOf, page } from '#ui/respond.ts'
import { mayChange } from './access.ts'
import { changePoll, moveDay, openPoll } from './commands.ts'
import { askForm, dayForm } from './forms.ts'
import { pollHref } from './queries.ts'
import { SOURCES } from './queries-lineage.ts'
import type { Poll } from './queries-poll.ts'
import { pollOf } from './routes-poll.tsx'
import { AskPage } from './views/AskPage.tsx'
import { DayPage } from './views/DayPage.tsx'
import { P } from './words.ts'

type C = Context<AppEnv>

const AT_FIRST: Typed = { soort: 'single', namen: 'namen', telling: 'borda', stippen: '5', hooguit: '3' }

export async function showAsk(c: C) {
  const scope = memberOf(c)
  return askPage(c, scope, { ...AT_FIRST, uit: c.req.query('uit') ?? '' })
}

export async function ask(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const { lang } = scope.viewer
  const typed = await readTyped(c)
  const checked = check(askForm(lang), typed)
  if (!checked.ok) return askPage(c, scope, typed, checked.errors)
  const from = await sourceIn(c.var.kit, scope, typed.uit, SOURCES)
  const id = await openPoll(kit.db, scope, checked.value, from, onceOf(typed), origin, kit.bus).catch(tooSoon)
  if (id instanceof TooSoon) return askPage(c, scope, typed, { form: slowWords(lang, id.seconds) })
  if (!id) return askPage(c, scope, typed, { form: P[lang].tooMany })
  return c.redirect(pollHref(scope.circle, { id, question: checked.value.question }), 303)
}

export async function showChange(c: C) {
  const scope = memberOf(c)
  return changePage(c, scope, await changeable(c, scope))
}

export async function change(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const poll = await changeable(c, scope)
  const typed = await readTyped(c)
  const href = pollHref(scope.circle, poll)
  const { lang } = scope.viewer
  if (poll.voters > 0) {
    const checked = check(dayForm(lang), typed)
    if (!checked.ok) return changePage(c, scope, poll, typed, checked.errors)
    return (await moveDay(kit.db, scope, poll.id, checked.value.tot, origin))
      ? c.redirect(href, 303)
      : refuse('not-found')
  }
  const checked = check(askForm(lang), typed)
  if (!checked.ok) return changePage(c, scope, poll, typed, checked.errors)
  const answer = await changePoll(kit.db, scope, poll.id, checked.value, origin)
  // Somebody voted meanwhile: what is left to change stands on that same page.
  if (answer === 'voted') return c.redirect(`${href}/wijzig`, 303)
  return answer === 'done'
    ? c.redirect(pollHref(scope.circle, { ...poll, ...checked.value }), 303)
    : refuse('not-found')
}

async function changeable(c: C, scope: CircleScope): Promise<Poll> {
  const poll = await pollOf(c, scope)
  return mayChange(scope, poll) && poll.state === 'running' ? poll : refuse('not-found')
}

async function askPage(c: C, scope: CircleScope, typed: Typed, errors?: FieldErrors) {
  const { circle } = scope
  const view = AskPage({
    frame: frameOf(c, { circle, part: 'peilingen' }),
    action: partHref(circle, 'peilingen'),
    fresh: { once: onceOf(typed), from: typed.uit ?? '', source: await sourceIn(c.var.kit, scope, typed.uit, SOURCES) },
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

function changePage(c: C, scope: CircleScope, poll: Poll, typed = asTyped(poll), errors?: FieldErrors) {
  const { circle } = scope
  const frame = frameOf(c, { circle, part: 'peilingen' })
  const action = `${pollHref(circle, poll)}/wijzig`
  const View = poll.voters > 0 ? DayPage : AskPage
  return page(c, View({ frame, action, typed, errors }), errors ? 422 : 200)
}

function asTyped(poll: Poll): Typed {
  return {
    vraag: poll.question,
    uitleg: poll.explanation,
    soort: poll.kind,
    mogelijkheden: poll.options.join('\n'),
    stippen: String(poll.dots || AT_FIRST.stippen),
    hooguit: String(poll.dotsMost || AT_FIRST.hooguit),
    telling: poll.method,
    namen: poll.anonymous ? 'anoniem' : 'namen',
    tot: poll.closesAt ? isoDate(new Date(poll.closesAt.getTime() - 1)) : '',
  }
}
