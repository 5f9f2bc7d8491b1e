import type { Context } from 'hono'
import { tendedAlone } from '#features/circles/queries-erasure.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { Kit } from '#kit/kit.ts'
import { ledgerPath } from '#kit/privacy/ledger.ts'
import { clearSessionCookie } from '#kit/session/cookie.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { freshlyProven, refuse, siteStewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { type ErasureTools, eraseAtRequest, leaveSite } from './commands-erasure.ts'
import { eraseForm, leaveSiteForm } from './forms-erasure.ts'
import { type Account, accountByEmail, accountById, heldCircles } from './queries-erasure.ts'
import { AccountsPage } from './views/AccountsPage.tsx'
import { ErasePage } from './views/ErasePage.tsx'
import { GonePage } from './views/GonePage.tsx'
import { LeaveSitePage } from './views/LeaveSitePage.tsx'

type C = Context<AppEnv>

/** A form that did not pass. */
interface Wrong {
  typed: Typed
  errors: FieldErrors
}

export async function showLeaveSite(c: C, wrong?: Wrong) {
  const viewer = freshlyProven(c, '/ik/weg')
  const { db } = c.var.kit
  const [alone, held] = await Promise.all([tendedAlone(db, viewer.person.id), heldCircles(db, viewer.person.id)])
  return page(c, LeaveSitePage({ frame: frameOf(c), alone, held, ...wrong }), wrong ? 422 : 200)
}

export async function leave(c: C) {
  const viewer = freshlyProven(c, '/ik/weg')
  const { kit, origin } = c.var
  const checked = check(leaveSiteForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showLeaveSite(c, checked)
  const answer = await leaveSite(kit.db, toolsOf(kit), viewer, checked.value.keuze, origin)
  if (!answer.ok && answer.why === 'waiting') return showLeaveSite(c, { typed: checked.typed, errors: {} })
  clearSessionCookie(c, kit.settings.secure)
  c.header('Clear-Site-Data', '"cache", "storage"')
  return c.redirect('/tot-ziens', 303)
}

export function showGone(c: C) {
  return page(c, GonePage({ frame: frameOf(c, { noindex: true }), mailed: c.var.kit.settings.smtpUrl !== null }))
}

export async function showAccounts(c: C) {
  const scope = siteStewardOf(c)
  const email = (c.req.query('email') ?? '').slice(0, 254).trim()
  const found = email ? await accountByEmail(c.var.kit.db, scope, email) : null
  return page(c, AccountsPage({ frame: frameOf(c), email, found, erased: c.req.query('gewist') !== undefined }))
}

export async function showErase(c: C, wrong?: Wrong & { account: Account }) {
  const scope = siteStewardOf(c)
  const { db, settings } = c.var.kit
  const account = wrong?.account ?? (await accountById(db, scope, idParam(c))) ?? refuse('not-found')
  const { viewer } = scope
  const waiting = (await tendedAlone(db, account.id)).filter(({ empty, founding }) => !empty || founding)
  const mine = account.id === viewer.person.id
  return page(
    c,
    ErasePage({ frame: frameOf(c), account, mine, waiting, mailed: settings.smtpUrl !== null, ...wrong }),
    wrong ? 422 : 200,
  )
}

export async function erase(c: C) {
  const scope = siteStewardOf(c)
  const account = (await accountById(c.var.kit.db, scope, idParam(c))) ?? refuse('not-found')
  const viewer = freshlyProven(c, `/beheer/leden/${account.id}`)
  // Oneself one leaves by the page that says what that means.
  if (account.id === viewer.person.id) return c.redirect('/ik/weg', 303)
  const { kit, origin } = c.var
  const checked = check(eraseForm(viewer.lang, account.name), await readTyped(c))
  if (!checked.ok) return showErase(c, { ...checked, account })
  const { keuze, gevraagd } = checked.value
  const answer = await eraseAtRequest(kit.db, toolsOf(kit), scope, account.id, keuze, gevraagd, origin)
  if (!answer.ok) return answer.why === 'gone' ? refuse('not-found') : showErase(c, { ...checked, errors: {}, account })
  return c.redirect('/beheer/leden?gewist=1', 303)
}

function toolsOf({ bus, log, settings }: Kit): ErasureTools {
  const goodbyeFrom = settings.smtpUrl ? settings.baseUrl : null
  return { bus, log, ledger: ledgerPath(settings.dataDir), goodbyeFrom }
}

function idParam(c: C): string {
  return c.req.param('id') ?? ''
}
