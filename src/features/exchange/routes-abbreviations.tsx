import type { Context } from 'hono'
import type { StewardScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { stewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { dropAbbreviation, saveAbbreviation } from './commands-abbreviations.ts'
import { abbreviationForm } from './forms-abbreviations.ts'
import { abbreviationsOf } from './queries-abbreviations.ts'
import { AbbreviationsPage } from './views/AbbreviationsPage.tsx'
import { A } from './words-abbreviations.ts'

type C = Context<AppEnv>

export async function showAbbreviations(c: C) {
  return listPage(c, stewardOf(c))
}

export async function saveAbbreviationOf(c: C) {
  const scope = stewardOf(c)
  const { kit, viewer, origin } = c.var
  const typed = await readTyped(c)
  const checked = check(abbreviationForm(viewer.lang), typed)
  if (!checked.ok) return listPage(c, scope, { typed, errors: checked.errors })
  const saved = await saveAbbreviation(kit.db, scope, checked.value.kort, checked.value.lang, origin)
  if (!saved) return listPage(c, scope, { typed, errors: { form: A[viewer.lang].full } })
  return c.redirect(hrefOf(scope), 303)
}

export async function dropAbbreviationOf(c: C) {
  const scope = stewardOf(c)
  await dropAbbreviation(c.var.kit.db, scope, c.req.param('key') ?? '', c.var.origin)
  return c.redirect(hrefOf(scope), 303)
}

async function listPage(c: C, scope: StewardScope, wrong?: { typed: Typed; errors: FieldErrors }) {
  const frame = frameOf(c, { circle: scope.circle })
  const known = await abbreviationsOf(c.var.kit.db, scope)
  return page(c, AbbreviationsPage({ frame, circle: scope.circle, known, ...wrong }), wrong ? 422 : 200)
}

function hrefOf(scope: StewardScope): string {
  return `/kringen/${scope.circle.slug}/beheer/afkortingen`
}
