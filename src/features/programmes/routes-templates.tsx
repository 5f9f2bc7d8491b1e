import type { Context } from 'hono'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { dropTemplate, keepTemplate, renameTemplate } from './commands-templates.ts'
import { nameForm } from './forms.ts'
import { circleTemplates, earlierProgrammes, houseTemplates } from './queries-templates.ts'
import { TemplatesPage } from './views/TemplatesPage.tsx'
import { T } from './words-templates.ts'

type C = Context<AppEnv>

export async function showTemplates(c: C) {
  return templatesPage(c)
}

export async function keep(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const { lang } = scope.viewer
  const typed = await readTyped(c)
  const checked = check(nameForm(lang), typed)
  if (!checked.ok) return templatesPage(c, typed, checked.errors)
  const from = idOf(typed.van ?? '')
  const kept = from ? await keepTemplate(kit.db, scope, from, checked.value.naam, origin) : 'gone'
  if (kept === 'gone') return refuse('not-found')
  if (kept === 'full') return templatesPage(c, typed, { form: T[lang].tooMany })
  return c.redirect(`${home(scope.circle)}?bewaard=1#sjabloon-${kept.id}`, 303)
}

export async function rename(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const id = idOf(c.req.param('id') ?? '')
  const typed = await readTyped(c)
  const checked = check(nameForm(scope.viewer.lang), typed)
  if (!checked.ok) return templatesPage(c, { ...typed, van: id ?? '' }, checked.errors)
  if (!id || !(await renameTemplate(kit.db, scope, id, checked.value.naam, origin))) return refuse('not-found')
  return c.redirect(`${home(scope.circle)}#sjabloon-${id}`, 303)
}

export async function drop(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const id = idOf(c.req.param('id') ?? '')
  if (!id || !(await dropTemplate(kit.db, scope, id, origin))) return refuse('not-found')
  return c.redirect(home(scope.circle), 303)
}

async function templatesPage(c: C, typed: Typed = {}, errors?: FieldErrors) {
  const scope = memberOf(c)
  const { db } = c.var.kit
  const view = TemplatesPage({
    frame: frameOf(c, { circle: scope.circle, spoke: 'meet' }),
    scope,
    house: houseTemplates(scope.viewer.lang),
    own: await circleTemplates(db, scope),
    earlier: await earlierProgrammes(db, scope),
    kept: c.req.query('bewaard') !== undefined,
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

function home({ slug }: { slug: string }): string {
  return `/kringen/${slug}/agenda/sjablonen`
}
