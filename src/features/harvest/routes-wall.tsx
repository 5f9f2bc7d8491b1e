import type { Context } from 'hono'
import type { CircleScope } from '#kit/access/viewer.ts'
import { idOf } from '#kit/id.ts'
import { freshIn, livingIn } from '#kit/parts/living.ts'
import { partHref, partName } from '#kit/parts/names.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf } from '#kit/web/refusals.ts'
import { partTabs } from '#ui/parts.ts'
import { frameOf, page } from '#ui/respond.ts'
import { spokeHref } from '#ui/spokes.ts'
import { KIND_WORDS, kindIn } from './forms.ts'
import { afterIn, broughtBy, itemsOf } from './queries-items.ts'
import type { ItemKind } from './tables.ts'
import { WallPage } from './views/WallPage.tsx'
import { H } from './words.ts'

type C = Context<AppEnv>

/** The parts of the wheel that show one kind. */
export const PART_OF = { insight: 'inzichten', quote: 'citaten' } as const

/** The harvest of a circle. @param only on the part of one kind: that kind */
export async function showWall(c: C, only: 'insight' | 'quote' | null) {
  const scope = memberOf(c)
  const { db } = c.var.kit
  const { circle, viewer } = scope
  const { soort, bijeenkomst = '', zoek = '', beeld, na } = c.req.query()
  const kind: ItemKind | null = only ?? kindIn(soort)
  const gatheringId = idOf(bijeenkomst)
  const q = zoek.trim().slice(0, 200).replaceAll('\0', '')
  const after = afterIn(na)
  const view = WallPage({
    frame: await wallFrame(c, scope, only),
    title: only ? partName(circle, PART_OF[only], viewer.lang) : H[viewer.lang].wall,
    base: only ? partHref(circle, PART_OF[only]) : spokeHref(circle.slug, 'harvest'),
    addHref: `/kringen/${circle.slug}/oogst/nieuw${kind ? `?soort=${KIND_WORDS[kind]}` : ''}`,
    only,
    asked: { kind: only ? null : kind, gatheringId, q, list: beeld === 'lijst', further: after !== null },
    page: await itemsOf(db, scope, { kind, gatheringId, q, after }),
    gatherings: await broughtBy(db, scope),
  })
  return page(c, view)
}

// The spoke's own page is the wall itself: it stands first among the tabs of its parts.
async function wallFrame(c: C, scope: CircleScope, only: 'insight' | 'quote' | null) {
  const parts = livingIn(c.var.kit.parts, 'harvest')
  const { circle, viewer } = scope
  const fresh = await freshIn(c.var.kit.db, scope, parts)
  const tabs = partTabs(parts, circle, viewer.lang, { fresh, ...(only ? { current: PART_OF[only] } : {}) })
  const all = { href: spokeHref(circle.slug, 'harvest'), label: H[viewer.lang].all, ...(only ? {} : { current: true }) }
  return { ...frameOf(c, { circle, spoke: 'harvest' }), tabs: [all, ...tabs] }
}
