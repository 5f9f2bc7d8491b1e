import type { Context } from 'hono'
import { type CircleScope, isSignedIn } from '#kit/access/viewer.ts'
import { type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import { partHref, partName } from '#kit/parts/names.ts'
import { thingKey } from '#kit/things/index.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { mayChange, mayClose } from './access.ts'
import { type VoteAnswer, vote } from './commands-voting.ts'
import { readBallot } from './forms.ts'
import { closedPolls, pollHref, pollTopic, runningPolls } from './queries.ts'
import { sourcesOf } from './queries-lineage.ts'
import { type Poll, pollById } from './queries-poll.ts'
import { EmbedPage } from './views/EmbedPage.tsx'
import { PollPage } from './views/PollPage.tsx'
import { PollsPage } from './views/PollsPage.tsx'
import { P } from './words.ts'

type C = Context<AppEnv>

export async function showPolls(c: C) {
  const scope = memberOf(c)
  const { db } = c.var.kit
  const { circle, viewer } = scope
  const after = c.req.query('na')
  const past = await closedPolls(db, scope, after)
  return page(
    c,
    PollsPage({
      frame: frameOf(c, { circle, part: 'peilingen' }),
      name: partName(circle, 'peilingen', viewer.lang),
      base: partHref(circle, 'peilingen'),
      memberCount: circle.memberCount,
      running: after ? [] : await runningPolls(db, scope),
      past: past.polls,
      older: past.next,
      further: Boolean(after),
    }),
  )
}

export async function showPoll(c: C) {
  const scope = memberOf(c)
  return pollPage(c, scope, await pollOf(c, scope), remarkOf(scope, c.req.query('stem')))
}

export async function showEmbed(c: C) {
  const scope = memberOf(c)
  return embedPage(c, scope, await pollOf(c, scope), remarkOf(scope, c.req.query('stem')))
}

export async function castVote(c: C) {
  // A form that waits for who has to sign in first would hold a choice beside the hour of a session.
  if (!isSignedIn(c.var.viewer))
    return c.redirect(`/inloggen?terug=${encodeURIComponent(c.req.path.replace(/\/stem$/, ''))}`, 303)
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const { lang } = scope.viewer
  const poll = await pollOf(c, scope)
  const typed = await readTyped(c, ['keuze'])
  const show = typed.inbed ? embedPage : pollPage
  const ballot = readBallot(lang, poll, typed)
  if ('errors' in ballot && poll.state === 'running') return show(c, scope, poll, undefined, typed, ballot.errors)
  const answer: VoteAnswer =
    'errors' in ballot ? 'closed' : await vote(kit.db, kit.secret, scope, poll.id, Number(typed.versie), ballot, origin)
  if (answer === 'gone') refuse('not-found')
  const back = pollHref(scope.circle, poll) + (typed.inbed ? '/inbed' : '')
  return c.redirect(`${back}?stem=${answer}`, 303)
}

/** The poll in the address. @throws Refusal not-found */
export async function pollOf(c: C, scope: CircleScope): Promise<Poll> {
  const id = idOf(c.req.param('id') ?? '')
  return (id && (await pollById(c.var.kit.db, scope, id))) || refuse('not-found')
}

async function pollPage(c: C, scope: CircleScope, poll: Poll, remark?: Remark, typed?: Typed, errors?: FieldErrors) {
  const { circle, viewer } = scope
  const { db, things } = c.var.kit
  const made = await sourcesOf(db, scope, poll.id)
  const found = await things.find(db, viewer, made)
  const view = PollPage({
    frame: frameOf(c, { circle, part: 'peilingen', live: [pollTopic(circle.id, poll.id)] }),
    poll,
    href: pollHref(circle, poll),
    memberCount: circle.memberCount,
    sources: made.flatMap((one) => found.get(thingKey(one)) ?? []),
    mayClose: mayClose(scope, poll),
    mayChange: mayChange(scope, poll),
    ...{ remark, typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

async function embedPage(c: C, scope: CircleScope, poll: Poll, remark?: Remark, typed?: Typed, errors?: FieldErrors) {
  const { circle } = scope
  const view = EmbedPage({
    frame: frameOf(c, { circle, part: 'peilingen' }),
    poll,
    circleId: circle.id,
    href: pollHref(circle, poll),
    memberCount: circle.memberCount,
    ...{ remark, typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

interface Remark {
  tone: 'success' | 'info' | 'danger'
  text: string
}

function remarkOf({ viewer }: CircleScope, answer: string | undefined): Remark | undefined {
  const t = P[viewer.lang]
  if (answer === 'counted') return { tone: 'success', text: t.voted }
  if (answer === 'once') return { tone: 'info', text: t.votedOnce }
  if (answer === 'changed') return { tone: 'danger', text: t.changed }
  return answer === 'closed' ? { tone: 'danger', text: t.closedJustNow } : undefined
}
