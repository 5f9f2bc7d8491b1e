import type { Context } from 'hono'
import { type GatheringScope, tending } from '#features/gatherings/access.ts'
import { gatheringOf } from '#features/gatherings/access-request.ts'
import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import { whenIn } from '#features/gatherings/queries-when.ts'
import { programmeOf } from '#features/programmes/queries.ts'
import { isSignedIn } from '#kit/access/viewer.ts'
import { onceOf } from '#kit/forms/once.ts'
import { readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { beginAccount } from './commands-account.ts'

import { publicItemsAt } from './queries.ts'
import { type Account, accountHref, accountOf, broughtOf, keptOf, nextDates, photosOf } from './queries-account.ts'
import { itemsAt } from './queries-items.ts'
import { noteFrom } from './routes-item.tsx'
import { AccountPage } from './views/AccountPage.tsx'
import type { Adding } from './views/AddItem.tsx'
import { A } from './words-account.ts'

type C = Context<AppEnv>

const NEXT_SHOWN = 4

/** The report of a gathering: for members in their frame, for visitors as a page of the site. */
export async function showAccount(c: C) {
  const { gathering, scope } = await gatheringOf(c)
  const { bekend } = c.req.query()
  const t = A[scope.viewer.lang]
  const remark = bekend === 'circle' || bekend === 'public' ? t.published[bekend] : undefined
  return accountPage(c, gathering, scope, { typed: { soort: 'inzicht' } }, remark)
}

/** Adds what somebody heard or saw. */
export async function addItem(c: C) {
  const { gathering, scope } = await gatheringOf(c)
  if (!scope.member) return refuse(isSignedIn(scope.viewer) ? 'not-found' : 'sign-in')
  const typed = await readTyped(c)
  const placed = await noteFrom(c, scope.member, typed, gathering.id)
  if ('errors' in placed) return accountPage(c, gathering, scope, { typed, errors: placed.errors })
  return c.redirect(`${accountHref(gathering)}?erbij=1#erbij`, 303)
}

async function accountPage(
  c: C,
  gathering: Gathering,
  scope: GatheringScope,
  adding: Omit<Adding, 'action' | 'once'>,
  remark?: string,
) {
  const { db } = c.var.kit
  const { member, tends, viewer } = scope
  const account = await accountFor(c, gathering, scope)
  if (!account && !member) return refuse(isSignedIn(viewer) ? 'not-found' : 'sign-in')
  const when = whenIn(viewer.lang, gathering)
  const [photos, items, brought, next, kept] = await Promise.all([
    account ? photosOf(db, account.id) : [],
    member ? itemsAt(db, member, gathering.id) : publicItemsAt(db, scope),
    account ? broughtOf(db, scope) : [],
    account ? nextDates(db, scope, NEXT_SHOWN) : [],
    keptOf(db, scope),
  ])
  const view = AccountPage({
    frame: member ? frameOf(c, { circle: member.circle, spoke: 'harvest' }) : frameOf(c, { circle: gathering.circle }),
    ...{ gathering, account, photos, items, brought, next, tends, remark },
    inside: member !== null,
    when: when.day,
    where: gathering.held === 'online' ? '' : gathering.town || gathering.place,
    hasBag: kept.goodies > 0,
    adding: member
      ? { ...adding, action: `${gathering.href}/oogst`, once: adding.errors ? onceOf(adding.typed) : onceOf({}) }
      : null,
  })
  return page(c, view, adding.errors ? 422 : 200)
}

/** The report, begun when a host comes to it once the gathering has begun. Opening it twice begins it once. */
export async function accountFor(c: C, gathering: Gathering, scope: GatheringScope): Promise<Account | null> {
  const { kit, origin } = c.var
  const found = await accountOf(kit.db, scope)
  const host = tending(scope)
  const begins = gathering.startsAt <= new Date() && gathering.state !== 'draft' && gathering.state !== 'cancelled'
  if (found || !host || !begins || gathering.circle.archivedAt !== null) return found
  await beginAccount(kit.db, host, await programmeOf(kit.db, scope), origin)
  return accountOf(kit.db, scope)
}
