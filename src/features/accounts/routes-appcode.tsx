import type { Context } from 'hono'
import { isSignedIn } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { isFreshlyProven, refuse, signedIn } from '#kit/web/refusals.ts'
import { returnPath } from '#kit/web/return-path.ts'
import { frameOf, page } from '#ui/respond.ts'
import { addAppCode, offerAppCode, removeAppCode } from './commands-appcode.ts'
import { passkeysWorkAt } from './commands-passkey-trust.ts'
import { renewRecoveryCodes } from './commands-recovery.ts'
import { codeForm } from './forms.ts'
import { isLastMeans, lockOf, myMeans } from './queries-secondstep.ts'
import { afterProof, proofPath } from './routes-proof.tsx'
import { changesMeans, mustStepFirst, stepPath } from './routes-secondstep.tsx'
import { AppCodePage } from './views/AppCodePage.tsx'
import { NewAppCodePage } from './views/NewAppCodePage.tsx'
import { RecoveryCodesPage } from './views/RecoveryCodesPage.tsx'
import { S } from './words-secondstep.ts'

type C = Context<AppEnv>

const MINE = '/ik/app-code'
const newPath = (returnTo: string) => `${MINE}/nieuw?terug=${encodeURIComponent(returnTo)}`

export async function showNew(c: C, wrong?: { returnTo: string; errors: FieldErrors }) {
  // Nobody else has a use for it.
  if (signedIn(c).secondStep === 'not asked') return refuse('not-found')
  const returnTo = wrong?.returnTo ?? returnPath(c.req.query('terug'), `${MINE}`)
  const viewer = await changesMeans(c, newPath(returnTo))
  const { kit } = c.var
  if ((await myMeans(kit.db, lockOf(kit), viewer)).app === 'ready') return c.redirect(MINE, 303)
  const offer = await offerAppCode(kit.db, lockOf(kit), viewer)
  return page(c, NewAppCodePage({ frame: frameOf(c), offer, returnTo, errors: wrong?.errors }), wrong ? 422 : 200)
}

export async function add(c: C) {
  const { viewer, kit, origin } = c.var
  const typed = await readTyped(c)
  const returnTo = returnPath(typed.terug, MINE)
  // A code is worth nothing later: what was typed is not kept on any of these ways round.
  if (!isSignedIn(viewer)) return c.redirect(`/inloggen?terug=${encodeURIComponent(newPath(returnTo))}`, 303)
  if (viewer.secondStep === 'not asked') return refuse('not-found')
  if (!isFreshlyProven(viewer)) return c.redirect(proofPath(newPath(returnTo)), 303)
  if (await mustStepFirst(c, viewer)) return c.redirect(stepPath(newPath(returnTo)), 303)
  const t = S[viewer.lang]
  const checked = check(codeForm(viewer.lang), typed)
  if (!checked.ok) return showNew(c, { returnTo, errors: checked.errors })
  const how = await addAppCode(kit.db, lockOf(kit), viewer, checked.value.code, origin)
  if (how === 'gone') return c.redirect(newPath(returnTo), 303)
  if (how === 'wrong' || how === 'too-many')
    return showNew(c, { returnTo, errors: { code: { wrong: t.confirmWrong, 'too-many': t.tooMany }[how] } })
  return showCodes(c, how.codes, afterProof(c, returnTo), t.codesAdded)
}

export async function showMine(c: C, refused?: boolean) {
  const viewer = signedIn(c)
  const { kit } = c.var
  const lock = lockOf(kit)
  const means = await myMeans(kit.db, lock, viewer)
  if (means.app === 'none') return refuse('not-found')
  const last = viewer.secondStep !== 'not asked' && isLastMeans(means, 'app')
  const shown = { frame: frameOf(c), means, last, passkeysWork: passkeysWorkAt(lock.place), refused }
  return page(c, AppCodePage(shown), refused ? 422 : 200)
}

export async function renew(c: C) {
  const { kit, origin } = c.var
  signedIn(c)
  const viewer = await changesMeans(c, MINE)
  const codes = await renewRecoveryCodes(kit.db, kit.secret, viewer, origin)
  return codes ? showCodes(c, codes, MINE) : refuse('not-found')
}

export async function remove(c: C) {
  const { kit, origin } = c.var
  const lock = lockOf(kit)
  if ((await myMeans(kit.db, lock, signedIn(c))).app === 'none') return refuse('not-found')
  const viewer = await changesMeans(c, MINE)
  const how = await removeAppCode(kit.db, lock, viewer, origin)
  if (how === 'last') return showMine(c, true)
  return how === 'removed' ? c.redirect('/ik?app-code=weg#app-code', 303) : refuse('not-found')
}

// The codes are in the answer itself: no address, cookie or table keeps them readable.
function showCodes(c: C, codes: string[], next: string, note?: string) {
  c.header('Cache-Control', 'no-store')
  return page(c, RecoveryCodesPage({ frame: frameOf(c), codes, next, note }))
}
