import type { Context } from 'hono'
import type { StewardScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { stewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { liftHold, putHold } from './commands-hold.ts'
import { holdForm } from './forms-hold.ts'
import { standingHold } from './queries-hold.ts'
import { HoldPage } from './views/HoldPage.tsx'
import { H } from './words-hold.ts'

type C = Context<AppEnv>

export async function showHold(c: C, wrong?: { typed: Typed; errors: FieldErrors }) {
  const scope = stewardOf(c, 'also-resting')
  const { circle, viewer } = scope
  const t = H[viewer.lang]
  const note = wrong ? undefined : c.req.query('aan') ? t.wasPut : c.req.query('uit') ? t.wasLifted : undefined
  const hold = await standingHold(c.var.kit.db, scope)
  return page(c, HoldPage({ frame: frameOf(c, { circle }), circle, hold, note, ...wrong }), wrong ? 422 : 200)
}

export async function put(c: C) {
  const scope = stewardOf(c, 'also-resting')
  const { kit, viewer, origin } = c.var
  const checked = check(holdForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showHold(c, checked)
  await putHold(kit.db, scope, checked.value.reden, origin)
  return c.redirect(`${pathOf(scope)}?aan=1`, 303)
}

export async function lift(c: C) {
  const scope = stewardOf(c, 'also-resting')
  await liftHold(c.var.kit.db, scope, c.var.origin)
  return c.redirect(`${pathOf(scope)}?uit=1`, 303)
}

function pathOf({ circle }: StewardScope): string {
  return `/kringen/${circle.slug}/beheer/bewaarplicht`
}
