import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { check, readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { signedIn } from '#kit/web/refusals.ts'
import { returnPath } from '#kit/web/return-path.ts'
import { KEPT_COOKIE } from '#ui/errors.tsx'
import { frameOf, page } from '#ui/respond.ts'
import { askForPasskey, passkeysWorkAt, placeOf } from './commands-passkey-trust.ts'
import { atTheProof, proveByPasskey } from './commands-passkeys.ts'
import { askProof, proveByCode } from './commands-proof.ts'
import { codeForm } from './forms.ts'
import { myPasskeys } from './queries-passkeys.ts'
import { ProofCodePage } from './views/ProofCodePage.tsx'
import { ProofPage } from './views/ProofPage.tsx'
import { W } from './words.ts'
import { P } from './words-passkeys.ts'

type C = Context<AppEnv>

const SETS_UP = /^\/ik\/(app-code|passkeys)\/nieuw/

/** Where to prove anew who one is. @param back where it goes on */
export const proofPath = (back: string) => `/ik/bewijs?terug=${encodeURIComponent(back)}`

export async function showProof(c: C, wrong?: { why: string; returnTo: string }) {
  const viewer = signedIn(c)
  const { kit } = c.var
  const returnTo = wrong?.returnTo ?? returnPath(c.req.query('terug'), '/ik')
  const passkeys = passkeysWorkAt(placeOf(kit.settings.baseUrl)) && (await myPasskeys(kit.db, viewer)).length > 0
  const kept = getCookie(c, KEPT_COOKIE) !== undefined
  return page(
    c,
    ProofPage({ frame: frameOf(c), email: viewer.person.email, returnTo, passkeys, kept, why: wrong?.why }),
    wrong ? 422 : 200,
  )
}

export async function askCode(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const returnTo = returnPath((await readTyped(c)).terug, '/ik')
  const asked = await askProof(kit.db, kit.secret, viewer, origin)
  if (!asked.ok) return showProof(c, { why: W[viewer.lang].tooManyCodes, returnTo })
  if (asked.told && !kit.settings.smtpUrl) kit.say(`Code for ${viewer.person.email}: ${asked.told.code}`)
  return c.redirect(`/ik/bewijs/code?id=${asked.id}&terug=${encodeURIComponent(returnTo)}`, 303)
}

export function showCode(c: C) {
  const viewer = signedIn(c)
  const id = c.req.query('id') ?? ''
  const returnTo = returnPath(c.req.query('terug'), '/ik')
  return page(c, codePage(c, { email: viewer.person.email, id, returnTo }))
}

export async function proveWithCode(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const typed = await readTyped(c)
  const t = W[viewer.lang]
  const returnTo = returnPath(typed.terug, '/ik')
  const id = typed.id ?? ''
  const again = (error: string) => page(c, codePage(c, { email: viewer.person.email, id, returnTo, error }), 422)
  const checked = check(codeForm(viewer.lang), typed)
  if (!checked.ok) return again(checked.errors.code ?? t.codeIsWrong)
  const how = await proveByCode(kit.db, kit.secret, viewer, id, checked.value.code, origin)
  if (how !== 'proven') return again({ wrong: t.codeIsWrong, gone: t.codeIsGone, 'too-many': t.tooManyCodes }[how])
  return c.redirect(afterProof(c, returnTo), 303)
}

export async function askForProof(c: C) {
  const viewer = signedIn(c)
  const { kit } = c.var
  return c.json(await askForPasskey(kit.db, placeOf(kit.settings.baseUrl), atTheProof(viewer)))
}

export async function proveWithPasskey(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const typed = await readTyped(c)
  const returnTo = returnPath(typed.terug, '/ik')
  const proven = await proveByPasskey(kit.db, placeOf(kit.settings.baseUrl), viewer, typed.antwoord ?? '', origin)
  if (!proven) return showProof(c, { why: P[viewer.lang].proofFailed, returnTo })
  return c.redirect(afterProof(c, returnTo), 303)
}

/** First whatever was left half sent, unless a second step is being set up: without that it would only come back. */
export function afterProof(c: C, returnTo: string): string {
  return getCookie(c, KEPT_COOKIE) && !SETS_UP.test(returnTo) ? '/inloggen/verder' : returnTo
}

function codePage(c: C, parts: { email: string; id: string; returnTo: string; error?: string }) {
  return ProofCodePage({ frame: frameOf(c), noMail: !c.var.kit.settings.smtpUrl, ...parts })
}
