import type { Context } from 'hono'
import type { SiteScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { freshlyProven, refuse, siteStewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { resetSecondStep } from './commands-secondhelp.ts'
import { emailForm } from './forms.ts'
import { clearForm } from './forms-secondstep.ts'
import { type HelpedSteward, lockOf, meansOfSteward, stewardToHelp } from './queries-secondstep.ts'
import { HelpOneStewardPage } from './views/HelpOneStewardPage.tsx'
import { HelpStewardPage } from './views/HelpStewardPage.tsx'
import { S } from './words-secondstep.ts'

type C = Context<AppEnv>

const HERE = '/beheer/tweede-stap'

export function showHelp(c: C, wrong?: { typed: Typed; errors: FieldErrors }) {
  const { viewer } = helper(c)
  const note = !wrong && c.req.query('gewist') ? S[viewer.lang].helpDone : undefined
  return page(c, HelpStewardPage({ frame: frameOf(c), ...wrong, note }), wrong ? 422 : 200)
}

export async function find(c: C) {
  const scope = helper(c)
  const { lang } = scope.viewer
  const checked = check(emailForm(lang), await readTyped(c))
  if (!checked.ok) return showHelp(c, checked)
  const steward = await stewardToHelp(c.var.kit.db, scope, checked.value)
  if (!steward) return showHelp(c, { typed: checked.typed, errors: { email: S[lang].helpUnknown } })
  return c.redirect(`${HERE}/${steward.id}`, 303)
}

export async function showOne(c: C, errors?: FieldErrors) {
  const scope = helper(c)
  const steward = await stewardOrNot(c, scope)
  const { kit } = c.var
  const means = await meansOfSteward(kit.db, lockOf(kit), scope, steward)
  return page(c, HelpOneStewardPage({ frame: frameOf(c), steward, means, errors }), errors ? 422 : 200)
}

export async function clear(c: C) {
  const scope = helper(c)
  const steward = await stewardOrNot(c, scope)
  freshlyProven(c, `${HERE}/${steward.id}`)
  const { kit, origin } = c.var
  const checked = check(clearForm(scope.viewer.lang), await readTyped(c))
  if (!checked.ok) return showOne(c, checked.errors)
  await resetSecondStep(kit.db, kit.settings.baseUrl, scope, steward, origin)
  return c.redirect(`${HERE}?gewist=1`, 303)
}

// Where nobody is asked for a second step there is nothing to help with.
function helper(c: C): SiteScope {
  const scope = siteStewardOf(c)
  return c.var.kit.settings.stewardsSecondStep ? scope : refuse('not-found')
}

async function stewardOrNot(c: C, scope: SiteScope): Promise<HelpedSteward> {
  return (await stewardToHelp(c.var.kit.db, scope, { id: c.req.param('id') ?? '' })) ?? refuse('not-found')
}
