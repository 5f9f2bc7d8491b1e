import type { Context } from 'hono'
import type { GatheringScope } from '#features/gatherings/access.ts'
import { gatheringOf, tendedOf } from '#features/gatherings/access-request.ts'
import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import { isSignedIn } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import { bringDocument } from '#kit/storage/documents.ts'
import { FILE_WORDS } from '#kit/storage/words.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { putIn, takeOut } from './commands-goodies.ts'
import { goodieForm } from './forms.ts'
import { bagOf, filesIn, mayOpenBag } from './queries-goodies.ts'
import { BagPage } from './views/BagPage.tsx'
import { B } from './words-goodies.ts'

type C = Context<AppEnv>

export async function showBag(c: C) {
  const { gathering, scope } = await gatheringOf(c)
  if (!(await mayOpenBag(c.var.kit.db, scope))) return refuse(isSignedIn(scope.viewer) ? 'not-found' : 'sign-in')
  return bagPage(c, gathering, scope, { soort: 'link' })
}

export async function put(c: C) {
  const { kit, origin } = c.var
  const { gathering, scope } = await tendedOf(c)
  const { viewer } = scope.member
  const t = B[viewer.lang]
  const typed = await readTyped(c)
  const checked = check(goodieForm(viewer.lang), typed)
  const { bestand } = await c.req.parseBody()
  const file = bestand instanceof File && (bestand.size > 0 || bestand.name) ? bestand : null
  const errors: FieldErrors = checked.ok ? {} : checked.errors
  if (typed.soort === 'file' && !file) errors.bestand = t.fileMissing
  if (typed.soort === 'link' && !typed.link?.trim()) errors.link = t.urlMissing
  if (!checked.ok || Object.keys(errors).length > 0) return bagPage(c, gathering, scope, typed, errors)
  const kept = typed.soort === 'file' && file ? await bringDocument(kit.db, kit.storage, viewer, file) : null
  if (kept && !kept.ok) return bagPage(c, gathering, scope, typed, { bestand: FILE_WORDS[viewer.lang][kept.why] })
  const { soort: kind, titel: title, over: note, link: url } = checked.value
  const done = await putIn(kit.db, scope, { kind, title, note, url }, kept ? kept.id : null, origin)
  if (!done) return bagPage(c, gathering, scope, typed, { form: t.full })
  return c.redirect(`${gathering.href}/goodiebag?erin=1`, 303)
}

export async function takeItOut(c: C) {
  const { gathering, scope } = await tendedOf(c)
  await takeOut(c.var.kit.db, scope, idOf(c.req.param('ding') ?? '') ?? refuse('not-found'), c.var.origin)
  return c.redirect(`${gathering.href}/goodiebag`, 303)
}

async function bagPage(c: C, gathering: Gathering, scope: GatheringScope, typed: Typed, errors?: FieldErrors) {
  const { db } = c.var.kit
  const { member, tends } = scope
  const bag = await bagOf(db, gathering.id)
  const view = BagPage({
    frame: member
      ? frameOf(c, { circle: member.circle, spoke: 'harvest' })
      : frameOf(c, { circle: gathering.circle, noindex: true }),
    ...{ gathering, inside: member !== null, tends, bag, files: await filesIn(db, bag), typed, errors },
    added: c.req.query('erin') !== undefined,
  })
  return page(c, view, errors ? 422 : 200)
}
