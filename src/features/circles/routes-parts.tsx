import { type Context, Hono } from 'hono'
import type { StewardScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { stewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { nameParts } from './commands-settings.ts'
import { partField, partsForm } from './forms-parts.ts'
import { PartsPage } from './views/PartsPage.tsx'
import { PN } from './words-parts.ts'

/** Where a circle gives its parts names of its own. */
export const parts = () =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/beheer/onderdelen', (c) => showParts(c, stewardOf(c)))
    .post('/kringen/:slug/beheer/onderdelen', saveParts)

type C = Context<AppEnv>

function showParts(c: C, scope: StewardScope, wrong?: { typed: Typed; errors: FieldErrors }) {
  const { circle, viewer } = scope
  const note = !wrong && c.req.query('bewaard') ? PN[viewer.lang].saved : undefined
  const view = PartsPage({ frame: frameOf(c, { circle }), circle, parts: c.var.kit.parts, ...wrong, note })
  return page(c, view, wrong ? 422 : 200)
}

async function saveParts(c: C) {
  const scope = stewardOf(c)
  const { kit, viewer, origin } = c.var
  const keys = kit.parts.map(({ key }) => key)
  const checked = check(partsForm(viewer.lang, keys), await readTyped(c))
  if (!checked.ok) return showParts(c, scope, checked)
  const { value } = checked
  const names = keys.map((key) => {
    const said = (lang: 'nl' | 'en') => value[partField(key, lang)] ?? ''
    return { key, nl: said('nl'), en: said('en') }
  })
  await nameParts(kit.db, scope, names, origin)
  return c.redirect(`/kringen/${scope.circle.slug}/beheer/onderdelen?bewaard=1`, 303)
}
