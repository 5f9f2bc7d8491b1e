import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { isSignedIn } from '#kit/access/viewer.ts'
import { check, readTyped, type Typed } from '#kit/forms/read.ts'
import { LANGS, type Lang } from '#kit/i18n.ts'
import { clearSessionCookie, readSessionCookie } from '#kit/session/cookie.ts'
import { mySessions } from '#kit/session/sessions.ts'
import { ABSOLUTE_DAYS, IDLE_DAYS } from '#kit/session/viewer.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn } from '#kit/web/refusals.ts'
import { returnPath } from '#kit/web/return-path.ts'
import { frameOf, page } from '#ui/respond.ts'
import * as commands from './commands.ts'
import { passkeysWorkAt, placeOf } from './commands-passkey-trust.ts'
import { settingsForm } from './forms.ts'
import { hasProvider } from './queries-oidc.ts'
import { myPasskeys } from './queries-passkeys.ts'
import { lockOf, myMeans } from './queries-secondstep.ts'
import { AccountPage } from './views/AccountPage.tsx'
import { W } from './words.ts'
import { E } from './words-email.ts'
import { O } from './words-oidc.ts'
import { P } from './words-passkeys.ts'
import { S } from './words-secondstep.ts'

type C = Context<AppEnv>

export async function signOut(c: C) {
  const { kit, origin } = c.var
  const token = readSessionCookie(c, kit.settings.secure)
  if (token) await commands.signOut(kit.db, token, origin)
  clearSessionCookie(c, kit.settings.secure)
  c.header('Clear-Site-Data', '"cache", "storage"')
  return c.redirect('/inloggen?uitgelogd=1', 303)
}

export async function changeLanguage(c: C) {
  const { viewer, kit, origin } = c.var
  const typed = await readTyped(c)
  const lang: Lang = LANGS.find((one) => one === typed.taal) ?? 'nl'
  setCookie(c, 'taal', lang, {
    path: '/',
    sameSite: 'Lax',
    httpOnly: true,
    secure: kit.settings.secure,
    maxAge: 31_536_000,
  })
  if (isSignedIn(viewer))
    await commands.changeSettings(
      kit.db,
      kit.bus,
      viewer,
      { naam: viewer.person.name, taal: lang, thema: viewer.theme },
      origin,
    )
  return c.redirect(returnPath(typed.terug, '/'), 303)
}

export async function showAccount(c: C, wrong?: { typed: Typed; errors: Record<string, string> }) {
  const viewer = signedIn(c)
  const { kit } = c.var
  const [sessions, passkeys, linked, means] = await Promise.all([
    mySessions(kit.db, viewer),
    myPasskeys(kit.db, viewer),
    hasProvider(kit.db, viewer),
    myMeans(kit.db, lockOf(kit), viewer),
  ])
  const provider = linked ? kit.settings.oidc?.name : undefined
  const typed = wrong?.typed ?? { naam: viewer.person.name, taal: viewer.lang, thema: viewer.theme }
  const passkeysWork = passkeysWorkAt(placeOf(kit.settings.baseUrl))
  const { email } = viewer.person
  const asked = viewer.secondStep !== 'not asked'
  const app = asked || means.app !== 'none' ? { means, asked } : undefined
  const limits = { idle: IDLE_DAYS, most: ABSOLUTE_DAYS }
  const mine = { sessions, limits, passkeys, passkeysWork, app, provider }
  const shown = { email, typed, errors: wrong?.errors, ...mine, note: noteOf(c) }
  return page(c, AccountPage({ frame: frameOf(c), ...shown }), wrong ? 422 : 200)
}

// What just happened, said once on the page that it led to.
function noteOf(c: C): string | undefined {
  const { lang } = c.var.viewer
  const [t, p] = [W[lang], P[lang]]
  if (c.req.query('bewaard')) return t.saved
  if (c.req.query('losgemaakt')) return O[lang].unlinked
  if (c.req.query('email')) return E[lang].changed
  if (c.req.query('app-code')) return S[lang].removed
  const passkey = c.req.query('passkey')
  if (passkey === 'added' || passkey === 'renamed' || passkey === 'removed') return p[passkey]
  const ended = c.req.query('beeindigd')
  if (ended === 'een') return t.sessionEnded
  return ended && Number.isInteger(Number(ended)) ? t.othersEnded(Number(ended)) : undefined
}

export async function changeSettings(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const checked = check(settingsForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showAccount(c, checked)
  await commands.changeSettings(kit.db, kit.bus, viewer, checked.value, origin)
  return c.redirect('/ik?bewaard=1', 303)
}

export async function endOthers(c: C) {
  const viewer = signedIn(c)
  const ended = await commands.endMyOtherSessions(c.var.kit.db, viewer, c.var.origin)
  return c.redirect(`/ik?beeindigd=${ended}#sessies`, 303)
}

export async function endOne(c: C) {
  const viewer = signedIn(c)
  const ended = await commands.endMySession(c.var.kit.db, viewer, c.req.param('id') ?? '', c.var.origin)
  return ended ? c.redirect('/ik?beeindigd=een#sessies', 303) : refuse('not-found')
}
