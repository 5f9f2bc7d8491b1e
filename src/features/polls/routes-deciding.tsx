import type { Context } from 'hono'
import type { CircleScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { mayClose } from './access.ts'
import { closePoll, decide as writeDown } from './commands-closing.ts'
import { decisionForm } from './forms.ts'
import { pollHref } from './queries.ts'
import type { Poll } from './queries-poll.ts'
import { pollOf } from './routes-poll.tsx'
import { DecidePage } from './views/DecidePage.tsx'

type C = Context<AppEnv>

export async function close(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const poll = await pollOf(c, scope)
  const closed = await closePoll(kit.db, kit.secret, scope, poll.id, origin)
  return closed ? c.redirect(pollHref(scope.circle, poll), 303) : refuse('not-found')
}

export async function showDecide(c: C) {
  const scope = memberOf(c)
  return decidePage(c, scope, await decidable(c, scope))
}

export async function decide(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const poll = await decidable(c, scope)
  const typed = await readTyped(c)
  const checked = check(decisionForm(scope.viewer.lang, objectionsIn(poll) > 0), typed)
  if (!checked.ok) return decidePage(c, scope, poll, typed, checked.errors)
  const { besluit: title, redenen: reasons, bezwaren: integrated } = checked.value
  const done = await writeDown(kit.db, scope, poll.id, { title, reasons, integrated }, origin)
  return done ? c.redirect(`${pollHref(scope.circle, poll)}#besluit`, 303) : refuse('not-found')
}

// One decision for a poll: once it stands, there is no form for it.
async function decidable(c: C, scope: CircleScope): Promise<Poll> {
  const poll = await pollOf(c, scope)
  return mayClose(scope, poll) && poll.state === 'closed' && !poll.decision ? poll : refuse('not-found')
}

function objectionsIn(poll: Poll): number {
  return poll.kind === 'consent' ? (poll.counts?.[2] ?? 0) : 0
}

function decidePage(c: C, scope: CircleScope, poll: Poll, typed?: Typed, errors?: FieldErrors) {
  const { circle } = scope
  const view = DecidePage({
    frame: frameOf(c, { circle, part: 'peilingen' }),
    poll,
    href: pollHref(circle, poll),
    memberCount: circle.memberCount,
    objections: objectionsIn(poll),
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}
