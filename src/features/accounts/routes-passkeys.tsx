import type { Context } from 'hono'
import { check, readTyped, type Typed } from '#kit/forms/read.ts'
import { browserName } from '#kit/session/sessions.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { isFreshlyProven, refuse, signedIn } from '#kit/web/refusals.ts'
import { returnPath } from '#kit/web/return-path.ts'
import { frameOf, page } from '#ui/respond.ts'
import { placeOf } from './commands-passkey-trust.ts'
import * as commands from './commands-passkeys.ts'
import { newPasskeyForm, passkeyNameForm } from './forms-passkeys.ts'
import { myPasskey } from './queries-passkeys.ts'
import { isLastMeans, lockOf, myMeans } from './queries-secondstep.ts'
import { afterProof, proofPath } from './routes-proof.tsx'
import { changesMeans, mustStepFirst, stepPath } from './routes-secondstep.tsx'
import { NewPasskeyPage } from './views/NewPasskeyPage.tsx'
import { PasskeyPage } from './views/PasskeyPage.tsx'
import { P } from './words-passkeys.ts'

type C = Context<AppEnv>

const SITE_NAME = 'Vliegwiel'

export async function showNew(c: C, wrong?: { typed: Typed; errors: Record<string, string>; why?: string }) {
  await changesMeans(c, c.req.path + new URL(c.req.url).search)
  const naam = c.req.query('naam') ?? browserName(c.req.header('user-agent') ?? '')
  const typed = wrong?.typed ?? { naam, terug: c.req.query('terug') ?? '' }
  return page(
    c,
    NewPasskeyPage({ frame: frameOf(c), typed, errors: wrong?.errors, why: wrong?.why }),
    wrong ? 422 : 200,
  )
}

export async function askForNew(c: C) {
  const viewer = signedIn(c)
  const { kit } = c.var
  return c.json(await commands.askForNewPasskey(kit.db, placeOf(kit.settings.baseUrl), SITE_NAME, viewer))
}

export async function add(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const t = P[viewer.lang]
  const { antwoord = '', ...typed } = await readTyped(c)
  // What the device signed is worth nothing later: only the name goes along to the proof.
  const onward = returnPath(typed.terug, '')
  const back = onward && `&terug=${encodeURIComponent(onward)}`
  const again = `/ik/passkeys/nieuw?naam=${encodeURIComponent(typed.naam ?? '')}${back}`
  if (!isFreshlyProven(viewer)) return c.redirect(proofPath(again), 303)
  if (await mustStepFirst(c, viewer)) return c.redirect(stepPath(again), 303)
  const checked = check(newPasskeyForm(viewer.lang), typed)
  if (!checked.ok) return showNew(c, checked)
  const name = checked.value.naam || browserName(c.req.header('user-agent') ?? '')
  const how = await commands.addPasskey(kit.db, placeOf(kit.settings.baseUrl), viewer, name, antwoord, origin)
  if (how !== 'added') return showNew(c, { typed, errors: {}, why: t[how] })
  return c.redirect(onward ? afterProof(c, onward) : '/ik?passkey=added#passkeys', 303)
}

export async function showOne(c: C, wrong?: { typed?: Typed; errors?: Record<string, string>; refused?: boolean }) {
  const viewer = signedIn(c)
  const { kit } = c.var
  const passkey = await myPasskey(kit.db, viewer, c.req.param('id') ?? '')
  if (!passkey) return refuse('not-found')
  const typed = wrong?.typed ?? { naam: passkey.name }
  const asked = viewer.secondStep !== 'not asked'
  const last = asked && isLastMeans(await myMeans(kit.db, lockOf(kit), viewer), 'passkey')
  const shown = { frame: frameOf(c), passkey, typed, errors: wrong?.errors, last, refused: wrong?.refused }
  return page(c, PasskeyPage(shown), wrong ? 422 : 200)
}

export async function rename(c: C) {
  const viewer = signedIn(c)
  const checked = check(passkeyNameForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showOne(c, checked)
  const { kit, origin } = c.var
  const done = await commands.renamePasskey(kit.db, viewer, c.req.param('id') ?? '', checked.value.naam, origin)
  return done ? c.redirect('/ik?passkey=renamed#passkeys', 303) : refuse('not-found')
}

export async function remove(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const id = c.req.param('id') ?? ''
  if (!(await myPasskey(kit.db, viewer, id))) return refuse('not-found')
  await changesMeans(c, `/ik/passkeys/${id}`)
  const how = await commands.removePasskey(kit.db, lockOf(kit), viewer, id, origin)
  if (how === 'last') return showOne(c, { refused: true })
  return how === 'removed' ? c.redirect('/ik?passkey=removed#passkeys', 303) : refuse('not-found')
}
