import type { Context } from 'hono'
import { readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { signedIn } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { choose } from './commands-choices.ts'
import { readChoices } from './forms.ts'
import { choicesOf } from './queries-choices.ts'
import { previewOf } from './queries-digest.ts'
import { ChoicesPage } from './views/ChoicesPage.tsx'
import { DigestPage } from './views/DigestPage.tsx'
import { C as T } from './words-choices.ts'

type C = Context<AppEnv>

export async function showChoices(c: C) {
  const viewer = signedIn(c)
  const { kit } = c.var
  const choices = await choicesOf(kit.db, viewer.person.id)
  const t = T[viewer.lang]
  const note = c.req.query('bewaard') ? t.saved : c.req.query('terug') ? t.undone : undefined
  return page(c, ChoicesPage({ frame: frameOf(c), circles: viewer.circles, choices, note, push: null }))
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
