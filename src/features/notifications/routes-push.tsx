import type { Context } from 'hono'
import { readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn } from '#kit/web/refusals.ts'
import { startTelling, stopTelling } from './commands-push.ts'
import { readBrowser } from './forms-push.ts'
import { choicesPage } from './routes-choices.tsx'
import { U } from './words-push.ts'

type C = Context<AppEnv>

export async function addBrowser(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const browser = readBrowser((await readTyped(c)).antwoord)
  if (!browser) return choicesPage(c, { problem: U[viewer.lang].unknown })
  await startTelling(kit.db, viewer, browser, origin)
  return c.redirect('/ik/meldingen?seintje=aan#seintje', 303)
}

export async function removeBrowser(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const gone = await stopTelling(kit.db, viewer, c.req.param('id') ?? '', origin)
  return gone ? c.redirect('/ik/meldingen?seintje=uit#seintje', 303) : refuse('not-found')
}
