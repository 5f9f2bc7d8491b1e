import type { Context } from 'hono'
import { isSignedIn } from '#kit/access/viewer.ts'
import { readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { type Leaving, readLeave } from './access.ts'
import * as commands from './commands-choices.ts'
import { leavingOf } from './queries-choices.ts'
import { LeavePage } from './views/LeavePage.tsx'

type C = Context<AppEnv>

/** Asks; whatever looks at links in mails may come here and changes nothing. */
export async function askLeave(c: C) {
  const leaving = tokenOf(c)
  return leavePage(c, leaving)
}

/** Leaves, for who presses the button here and for a mail program that does so by itself (RFC 8058). */
export async function leave(c: C) {
  const leaving = tokenOf(c)
  const before = await commands.leave(c.var.kit.db, leaving, c.var.origin)
  if (!before) return refuse('not-found')
  const { viewer } = c.var
  return leavePage(c, leaving, { before, mine: isSignedIn(viewer) && viewer.person.id === leaving.personId })
}

export async function undoLeave(c: C) {
  const viewer = signedIn(c)
  const leaving = tokenOf(c)
  if (viewer.person.id !== leaving.personId) return refuse('not-found')
  const { eerst = '' } = await readTyped(c)
  await commands.unleave(c.var.kit.db, viewer, leaving, eerst, c.var.origin)
  return c.redirect('/ik/meldingen?terug=1', 303)
}

function tokenOf(c: C): Leaving {
  return readLeave(c.var.kit.secret, c.req.param('token') ?? '') ?? refuse('not-found')
}

async function leavePage(c: C, leaving: Leaving, left?: Parameters<typeof LeavePage>[0]['left']) {
  const found = await leavingOf(c.var.kit.db, leaving)
  if (!found) return refuse('not-found')
  const { lang, circleName } = found
  // Nobody has to be signed in: then it is told in the language of the mail.
  const frame = frameOf(c, { circle: null })
  const read = isSignedIn(c.var.viewer) ? frame : { ...frame, lang }
  const href = `/meldingen/af/${c.req.param('token')}`
  return page(c, LeavePage({ frame: read, href, about: leaving.about, circleName, left }))
}
