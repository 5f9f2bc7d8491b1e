import type { Context } from 'hono'
import { gatheringBy } from '#features/gatherings/queries-gathering.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { onceOf } from '#kit/forms/once.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf, idWithWords } from '#kit/id.ts'
import { slowWords, TooSoon, tooSoon } from '#kit/things/slow.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { spokeHref } from '#ui/spokes.ts'
import { mayTidy } from './access.ts'
import { changeItem, type Noted, noteDown, removeItem } from './commands-items.ts'
import { itemChangeForm, itemForm, kindIn } from './forms.ts'
import { cameOfItem, type Item, itemBy, itemHref, latelyMet } from './queries-items.ts'
import { ItemFormPage } from './views/ItemFormPage.tsx'
import { ItemPage } from './views/ItemPage.tsx'
import { H } from './words.ts'

type C = Context<AppEnv>

export function showNew(c: C) {
  const { soort = 'inzicht', bijeenkomst = '' } = c.req.query()
  return newPage(c, memberOf(c), { soort, bijeenkomst })
}

export async function placeNew(c: C) {
  const scope = memberOf(c)
  const typed = await readTyped(c)
  const placed = await noteFrom(c, scope, typed, idOf(typed.bijeenkomst ?? ''))
  if ('errors' in placed) return newPage(c, scope, typed, placed.errors)
  const again = new URLSearchParams({ hangt: '1', soort: typed.soort ?? '', bijeenkomst: typed.bijeenkomst ?? '' })
  return c.redirect(`/kringen/${scope.circle.slug}/oogst/nieuw?${again}`, 303)
}

/**
 * Notes down what a form says, for the page of the circle and that of a report.
 * @param gatheringId one that the viewer may read, of this circle, or it is as if none was said
 */
export async function noteFrom(
  c: C,
  scope: CircleScope,
  typed: Typed,
  gatheringId: string | null,
): Promise<{ id: string } | { errors: FieldErrors }> {
  const { kit, origin } = c.var
  const { lang } = scope.viewer
  const checked = check(itemForm(lang), typed)
  if (!checked.ok) return { errors: checked.errors }
  const { soort, tekst: text, wie, zonder } = checked.value
  const kind = kindIn(soort) ?? 'insight'
  const found = gatheringId && (await gatheringBy(kit.db, scope.viewer, gatheringId))
  const here = found && found.gathering.circle.id === scope.circle.id ? found.gathering.id : null
  const saidBy = kind === 'quote' ? wie : ''
  const noted: Noted = { kind, text, saidBy, named: !zonder, gatheringId: here, partId: null }
  const id = await noteDown(kit.db, scope, noted, onceOf(typed), origin).catch(tooSoon)
  if (id instanceof TooSoon) return { errors: { form: slowWords(lang, id.seconds) } }
  return id ? { id } : { errors: { form: H[lang].tooMany } }
}

export async function show(c: C) {
  const scope = memberOf(c)
  const { kit } = c.var
  const item = await itemOn(c, scope)
  if (c.req.param('id') !== idWithWords(item.id, item.text.slice(0, 60))) {
    const { search } = new URL(c.req.url)
    return c.redirect(item.href + search, 302)
  }
  const view = ItemPage({
    frame: frameOf(c, { circle: scope.circle, spoke: 'harvest' }),
    circle: scope.circle,
    item,
    came: await cameOfItem(kit.db, kit.things, scope, item),
    mine: item.makerId === scope.viewer.person.id,
    mayTidy: mayTidy(scope, item),
    saved: c.req.query('bewaard') !== undefined,
  })
  return page(c, view)
}

export async function showChange(c: C) {
  const scope = memberOf(c)
  const item = await tidied(c, scope)
  return changePage(c, scope, item, { tekst: item.text, wie: item.saidBy, zonder: item.named ? '' : 'ja' })
}

export async function saveChange(c: C) {
  const scope = memberOf(c)
  const { kit, origin } = c.var
  const item = await tidied(c, scope)
  const typed = await readTyped(c)
  const checked = check(itemChangeForm(scope.viewer.lang), typed)
  if (!checked.ok) return changePage(c, scope, item, typed, checked.errors)
  const { tekst: text, wie, zonder } = checked.value
  // Whether a name stands there is its owner's to say, not a host's.
  const own = item.makerId === scope.viewer.person.id ? { named: !zonder } : {}
  await changeItem(kit.db, scope, item, { text, saidBy: item.kind === 'quote' ? wie : '', ...own }, origin)
  return c.redirect(`${itemHref(scope.circle, { id: item.id, text })}?bewaard=1`, 303)
}

export async function remove(c: C) {
  const scope = memberOf(c)
  const item = await tidied(c, scope)
  await removeItem(c.var.kit.db, scope, item, c.var.origin)
  return c.redirect(spokeHref(scope.circle.slug, 'harvest'), 303)
}

async function itemOn(c: C, scope: CircleScope): Promise<Item> {
  const id = idOf(c.req.param('id') ?? '')
  return (id && (await itemBy(c.var.kit.db, scope, id))) || refuse('not-found')
}

async function tidied(c: C, scope: CircleScope): Promise<Item> {
  const item = await itemOn(c, scope)
  return mayTidy(scope, item) ? item : refuse('not-found')
}

async function newPage(c: C, scope: CircleScope, typed: Typed, errors?: FieldErrors) {
  const { circle } = scope
  const view = ItemFormPage({
    frame: frameOf(c, { circle, spoke: 'harvest' }),
    action: `/kringen/${circle.slug}/oogst`,
    back: spokeHref(circle.slug, 'harvest'),
    fresh: { once: onceOf(typed), gatherings: await latelyMet(c.var.kit.db, scope) },
    own: true,
    placed: !errors && c.req.query('hangt') !== undefined,
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}

function changePage(c: C, { circle, viewer }: CircleScope, item: Item, typed: Typed, errors?: FieldErrors) {
  const view = ItemFormPage({
    frame: frameOf(c, { circle, spoke: 'harvest' }),
    action: `${item.href}/wijzig`,
    back: item.href,
    removeAction: `${item.href}/weg`,
    own: item.makerId === viewer.person.id,
    ...{ typed, errors },
  })
  return page(c, view, errors ? 422 : 200)
}
