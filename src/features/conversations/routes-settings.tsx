import type { Context } from 'hono'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { maySettle, type Talk } from './access.ts'
import { leaveTalk, settle } from './commands.ts'
import { settleForm } from './forms.ts'
import { talkHref } from './queries.ts'
import { talkOf } from './routes-talk.tsx'
import { SettlePage } from './views/SettlePage.tsx'

type C = Context<AppEnv>

export async function showSettings(c: C) {
  const talk = await settled(c)
  const { title, pinnedAt, closedAt, slowSeconds } = talk
  const on = (at: Date | null) => (at ? 'ja' : '')
  return settlePage(c, talk, { onderwerp: title, vast: on(pinnedAt), dicht: on(closedAt), tempo: String(slowSeconds) })
}

export async function settleTalk(c: C) {
  const talk = await settled(c)
  if (!maySettle(talk)) return refuse('not-found')
  const checked = check(settleForm(talk.scope.viewer.lang), await readTyped(c))
  if (!checked.ok) return settlePage(c, talk, checked.typed, checked.errors)
  const { onderwerp: title, vast: pinned, dicht: closed, tempo } = checked.value
  await settle(c.var.kit.db, talk, { title, pinned, closed, slowSeconds: Number(tempo) }, c.var.origin)
  return c.redirect(talkHref(talk.scope.circle, { id: talk.id, title }), 303)
}

export async function leave(c: C) {
  const talk = await talkOf(c)
  if (!(await leaveTalk(c.var.kit.db, talk))) return refuse('not-found')
  return c.redirect(`/kringen/${talk.scope.circle.slug}/gesprek`, 303)
}

// Hosts settle a topic; who is in a talk among a few sees who else is, and leaves it here.
async function settled(c: C): Promise<Talk> {
  const talk = await talkOf(c)
  return talk.kind === 'private' || maySettle(talk) ? talk : refuse('not-found')
}

function settlePage(c: C, talk: Talk, typed: Typed, errors?: FieldErrors) {
  const { circle } = talk.scope
  const frame = frameOf(c, { circle, spoke: 'exchange' })
  return page(c, SettlePage({ frame, talk, href: talkHref(circle, talk), typed, errors }), errors ? 422 : 200)
}
