import type { Context } from 'hono'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { freshlyProven } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import * as commands from './commands-email.ts'
import { codeForm, emailForm } from './forms.ts'
import { NewEmailCodePage } from './views/NewEmailCodePage.tsx'
import { NewEmailPage } from './views/NewEmailPage.tsx'
import { W } from './words.ts'
import { E } from './words-email.ts'

type C = Context<AppEnv>

export function showNewEmail(c: C, wrong?: { typed: Typed; errors: FieldErrors }) {
  const viewer = freshlyProven(c)
  const { email } = viewer.person
  return page(c, NewEmailPage({ frame: frameOf(c), email, ...wrong }), wrong ? 422 : 200)
}

export async function askNewEmail(c: C) {
  const viewer = freshlyProven(c)
  const { kit, origin } = c.var
  const checked = check(emailForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showNewEmail(c, checked)
  const { typed } = checked
  const { email } = checked.value
  if (email === viewer.person.email.toLowerCase())
    return showNewEmail(c, { typed, errors: { email: E[viewer.lang].same } })
  const asked = await commands.askNewAddress(kit.db, kit.secret, viewer, email, origin)
  if (!asked.ok) return showNewEmail(c, { typed, errors: { email: W[viewer.lang].tooManyCodes } })
  if (asked.told && !kit.settings.smtpUrl) kit.say(`Code for ${email}: ${asked.told.code}`)
  return c.redirect(`/ik/email/code?id=${asked.id}`, 303)
}

export function showNewEmailCode(c: C, wrong?: { id: string; error: string }) {
  freshlyProven(c, '/ik/email')
  const id = wrong?.id ?? c.req.query('id') ?? ''
  const noMail = !c.var.kit.settings.smtpUrl
  return page(c, NewEmailCodePage({ frame: frameOf(c), id, noMail, error: wrong?.error }), wrong ? 422 : 200)
}

export async function changeEmail(c: C) {
  const viewer = freshlyProven(c, '/ik/email')
  const { kit, origin } = c.var
  const t = W[viewer.lang]
  const typed = await readTyped(c)
  const id = typed.id ?? ''
  const checked = check(codeForm(viewer.lang), typed)
  if (!checked.ok) return showNewEmailCode(c, { id, error: checked.errors.code ?? t.codeIsWrong })
  const { baseUrl } = kit.settings
  const how = await commands.changeEmail(kit.db, kit.secret, baseUrl, viewer, id, checked.value.code, origin)
  if (how === 'changed') return c.redirect('/ik?email=1', 303)
  return showNewEmailCode(c, {
    id,
    error: { wrong: t.codeIsWrong, gone: t.codeIsGone, 'too-many': t.tooManyCodes }[how],
  })
}
