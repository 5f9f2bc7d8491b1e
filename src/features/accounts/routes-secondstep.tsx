import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { isSignedIn, type SignedIn } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { freshlyProven, Refusal, signedIn } from '#kit/web/refusals.ts'
import { returnPath } from '#kit/web/return-path.ts'
import { KEPT_COOKIE } from '#ui/errors.tsx'
import { frameOf, page } from '#ui/respond.ts'
import { stepByAppCode } from './commands-appcode.ts'
import { passkeysWorkAt, placeOf } from './commands-passkey-trust.ts'
import { proveByPasskey } from './commands-passkeys.ts'
import { stepByRecoveryCode } from './commands-recovery.ts'
import { codeForm } from './forms.ts'
import { recoveryForm } from './forms-secondstep.ts'
import { hasMeans, lockOf, myMeans } from './queries-secondstep.ts'
import { afterProof } from './routes-proof.tsx'
import { SecondStepPage } from './views/SecondStepPage.tsx'
import { S } from './words-secondstep.ts'

type C = Context<AppEnv>

const HOME = '/vandaag'

/** Where a steward takes the second step. @param back where it goes on */
export const stepPath = (back: string) => `/ik/stap?terug=${encodeURIComponent(back)}`

/**
 * The viewer, for a change in their own second steps: they proved lately who they are, and took the second step where
 * one is asked and they have one. Without this, who reads a steward's mail could add a second step of their own.
 * @param back where it goes on after either
 * @throws Refusal proof or second-step
 */
export async function changesMeans(c: C, back?: string): Promise<SignedIn> {
  const viewer = freshlyProven(c, back)
  if (await mustStepFirst(c, viewer)) throw new Refusal('second-step', back ?? c.req.path)
  return viewer
}

/** Whether the viewer has a second step and did not take it yet. */
export async function mustStepFirst(c: C, viewer: SignedIn): Promise<boolean> {
  const { kit } = c.var
  return viewer.secondStep === 'owed' && hasMeans(await myMeans(kit.db, lockOf(kit), viewer))
}

export async function showStep(c: C, wrong?: { returnTo: string; errors?: FieldErrors; why?: string }) {
  const viewer = signedIn(c)
  const { kit } = c.var
  const { returnTo = returnPath(c.req.query('terug'), HOME), errors, why } = wrong ?? {}
  if (viewer.secondStep !== 'owed') return c.redirect(returnTo, 303)
  const means = await myMeans(kit.db, lockOf(kit), viewer)
  const passkeysWork = passkeysWorkAt(placeOf(kit.settings.baseUrl))
  const kept = getCookie(c, KEPT_COOKIE) !== undefined
  const view = SecondStepPage({ frame: frameOf(c), means, returnTo, passkeysWork, kept, errors, why })
  return page(c, view, wrong ? 422 : 200)
}

export async function stepWithCode(c: C) {
  const { viewer, typed, returnTo, away } = await stepping(c)
  if (!viewer) return away
  const { kit, origin } = c.var
  const t = S[viewer.lang]
  const checked = check(codeForm(viewer.lang), typed)
  if (!checked.ok) return showStep(c, { returnTo, errors: checked.errors })
  const how = await stepByAppCode(kit.db, lockOf(kit), viewer, checked.value.code, origin)
  if (how === 'taken') return c.redirect(afterProof(c, returnTo), 303)
  return showStep(c, { returnTo, errors: { code: { wrong: t.codeWrong, 'too-many': t.tooMany }[how] } })
}

export async function stepWithRecovery(c: C) {
  const { viewer, typed, returnTo, away } = await stepping(c)
  if (!viewer) return away
  const { kit, origin } = c.var
  const t = S[viewer.lang]
  const checked = check(recoveryForm(viewer.lang), typed)
  if (!checked.ok) return showStep(c, { returnTo, errors: checked.errors })
  const how = await stepByRecoveryCode(kit.db, lockOf(kit), viewer, checked.value.herstelcode, origin)
  if (how === 'taken') return c.redirect(afterProof(c, returnTo), 303)
  return showStep(c, { returnTo, errors: { herstelcode: { wrong: t.recoveryWrong, 'too-many': t.tooMany }[how] } })
}

export async function stepWithPasskey(c: C) {
  const { viewer, typed, returnTo, away } = await stepping(c)
  if (!viewer) return away
  const { kit, origin } = c.var
  const proven = await proveByPasskey(kit.db, placeOf(kit.settings.baseUrl), viewer, typed.antwoord ?? '', origin)
  if (!proven) return showStep(c, { returnTo, why: S[viewer.lang].passkeyFailed })
  return c.redirect(afterProof(c, returnTo), 303)
}

// Who is not signed in any more does that first, and nothing is kept: a code in a kept form would lie there readable.
async function stepping(c: C) {
  const { viewer } = c.var
  const typed = await readTyped(c)
  const returnTo = returnPath(typed.terug, HOME)
  const door = `/inloggen?terug=${encodeURIComponent(stepPath(returnTo))}`
  const away = c.redirect(isSignedIn(viewer) ? returnTo : door, 303)
  return { viewer: isSignedIn(viewer) && viewer.secondStep === 'owed' ? viewer : null, typed, returnTo, away }
}
