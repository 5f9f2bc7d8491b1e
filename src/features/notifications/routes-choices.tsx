import type { Context } from 'hono'
import { readTyped } from '#kit/forms/read.ts'
import { pushKeys } from '#kit/push/keys.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { signedIn } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { choose } from './commands-choices.ts'
import { readChoices } from './forms.ts'
import { choicesOf } from './queries-choices.ts'
import { previewOf } from './queries-digest.ts'
import { myBrowsers } from './queries-push.ts'
import { ChoicesPage } from './views/ChoicesPage.tsx'
import { DigestPage } from './views/DigestPage.tsx'
import { PushPanel } from './views/PushPanel.tsx'
import { C as T } from './words-choices.ts'
import { U } from './words-push.ts'

type C = Context<AppEnv>

/** `/ik/meldingen`. @param wrong what a browser could not do */
export async function choicesPage(c: C, wrong?: { problem: string }) {
  const viewer = signedIn(c)
  const { db, secret } = c.var.kit
  const [choices, browsers, keys] = await Promise.all([
    choicesOf(db, viewer.person.id),
    myBrowsers(db, viewer),
    pushKeys(db, secret),
  ])
  const { publicKey } = keys
  const push = PushPanel({ lang: viewer.lang, publicKey, browsers, ...wrong })
  const shown = { circles: viewer.circles, choices, note: noteOf(c), push }
  return page(c, ChoicesPage({ frame: frameOf(c), ...shown }), wrong ? 422 : 200)
}

// What just happened, said once on the page that it led to.
function noteOf(c: C): string | undefined {
  const { lang } = c.var.viewer
  if (c.req.query('bewaard')) return T[lang].saved
  if (c.req.query('terug')) return T[lang].undone
  const nudge = c.req.query('seintje')
  return nudge === 'aan' ? U[lang].started : nudge === 'uit' ? U[lang].stopped : undefined
}

export async function showPreview(c: C) {
  const viewer = signedIn(c)
  const { digest, choices } = await previewOf(c.var.kit.db, c.var.kit, viewer)
  return page(c, DigestPage({ frame: frameOf(c), digest, off: !choices.digests }))
}

export async function saveChoices(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const typed = await readTyped(c)
  await choose(kit.db, viewer, readChoices(typed, viewer.circles), typed.overzicht !== undefined, origin)
  return c.redirect('/ik/meldingen?bewaard=1', 303)
}
