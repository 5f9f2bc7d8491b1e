import type { Context } from 'hono'
import { isEmpty } from '#kit/db/installation.ts'
import { check, readTyped } from '#kit/forms/read.ts'
import { openSignedToken } from '#kit/id.ts'
import { browserOf, writeSessionCookie } from '#kit/session/cookie.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import * as commands from './commands.ts'
import { firstStewardForm } from './forms.ts'
import { BeginPage } from './views/BeginPage.tsx'

type C = Context<AppEnv>

export async function showBegin(c: C) {
  await mayBegin(c)
  return page(c, BeginPage({ frame: frameOf(c, { noindex: true }), action: c.req.path }))
}

export async function begin(c: C) {
  const { kit } = c.var
  await mayBegin(c)
  const checked = check(firstStewardForm(c.var.viewer.lang), await readTyped(c))
  if (!checked.ok)
    return page(
      c,
      BeginPage({
        frame: frameOf(c, { noindex: true }),
        action: c.req.path,
        typed: checked.typed,
        errors: checked.errors,
      }),
      422,
    )
  const personId = await commands.becomeFirstSteward(kit.db, kit.bus, checked.value, c.var.viewer.lang, c.var.origin)
  if (!personId) return refuse('not-found')
  const { token } = await commands.enter(kit.db, personId, browserOf(c, c.var.kit.settings.secure), c.var.origin)
  writeSessionCookie(c, kit.settings.secure, token)
  return c.redirect('/welkom', 303)
}

async function mayBegin(c: C): Promise<void> {
  const { kit } = c.var
  const opened = openSignedToken(kit.secret, 'begin', c.req.param('token') ?? '')
  if (opened !== 'first' || !(await isEmpty(kit.db))) refuse('not-found')
}
