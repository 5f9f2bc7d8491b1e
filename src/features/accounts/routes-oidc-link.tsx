import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import type { OidcSettings } from '#kit/env.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { browserOf, writeSessionCookie } from '#kit/session/cookie.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { askLink, findClaim, linkIdentity } from './commands-oidc-link.ts'
import { codeForm, emailForm } from './forms.ts'
import { nextStop } from './routes-signin.tsx'
import { LinkCodePage } from './views/LinkCodePage.tsx'
import { LinkPage } from './views/LinkPage.tsx'
import { W } from './words.ts'

type C = Context<AppEnv>

/** The cookie that holds on to an identity without an account. */
export const CLAIM_COOKIE = 'koppel'
export const CLAIM_COOKIE_OPTIONS = {
  path: '/inloggen/oidc',
  httpOnly: true,
  sameSite: 'Lax',
  maxAge: 1800,
} as const

export async function showLink(c: C, wrong?: { typed: Typed; errors: FieldErrors }) {
  const { provider } = await claimOf(c)
  return page(c, LinkPage({ frame: frameOf(c), provider: provider.name, ...wrong }), wrong ? 422 : 200)
}

export async function askLinkCode(c: C) {
  const { provider, token } = await claimOf(c)
  const { kit, viewer, origin } = c.var
  const checked = check(emailForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showLink(c, checked)
  const { email } = checked.value
  const asked = await askLink(kit.db, kit.secret, token, provider.name, email, viewer.lang, origin)
  if (!asked.ok) return showLink(c, { typed: checked.typed, errors: { email: W[viewer.lang].tooManyCodes } })
  if (asked.told && !kit.settings.smtpUrl) kit.say(`Code for ${email}: ${asked.told.code}`)
  return c.redirect(`/inloggen/oidc/koppel/code?id=${asked.id}`, 303)
}

export async function showLinkCode(c: C, wrong?: { id: string; error: string }) {
  const { provider } = await claimOf(c)
  const noMail = !c.var.kit.settings.smtpUrl
  const id = wrong?.id ?? c.req.query('id') ?? ''
  const shown = { frame: frameOf(c), provider: provider.name, id, noMail, error: wrong?.error }
  return page(c, LinkCodePage(shown), wrong ? 422 : 200)
}

export async function link(c: C) {
  const { provider, token, returnTo } = await claimOf(c)
  const { kit, viewer, origin } = c.var
  const { secure } = kit.settings
  const t = W[viewer.lang]
  const typed = await readTyped(c)
  const id = typed.id ?? ''
  const checked = check(codeForm(viewer.lang), typed)
  if (!checked.ok) return showLinkCode(c, { id, error: checked.errors.code ?? t.codeIsWrong })
  const { code } = checked.value
  const how = await linkIdentity(kit.db, kit.secret, token, provider.name, id, code, browserOf(c, secure), origin)
  if (!how.ok)
    return showLinkCode(c, {
      id,
      error: { wrong: t.codeIsWrong, gone: t.codeIsGone, 'too-many': t.tooManyCodes }[how.why],
    })
  deleteCookie(c, CLAIM_COOKIE, CLAIM_COOKIE_OPTIONS)
  writeSessionCookie(c, secure, how.token)
  return c.redirect(nextStop(c, returnTo, how.greeted), 303)
}

// Without a waiting identity there is nothing to link: these pages are not there.
async function claimOf(c: C): Promise<{ provider: OidcSettings; token: string; returnTo: string }> {
  const { kit } = c.var
  const provider = kit.settings.oidc ?? refuse('not-found')
  const token = getCookie(c, CLAIM_COOKIE) ?? ''
  const claim = (await findClaim(kit.db, token)) ?? refuse('not-found')
  return { provider, token, returnTo: claim.returnTo }
}
