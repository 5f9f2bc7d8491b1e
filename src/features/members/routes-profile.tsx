import type { Context } from 'hono'
import type { SignedIn } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { signedIn } from '#kit/web/refusals.ts'
import { frameOf, page, photoUrl } from '#ui/respond.ts'
import { SHIELDED } from './access.ts'
import { introduceOneself, leaveForLater, saveProfile, seenFrom } from './commands.ts'
import { bringPhoto, dropUnusedPhotos, isMyPhoto } from './commands-photos.ts'
import { fieldsOf, profileForm, welcomeForm } from './forms.ts'
import { labels, memberHref } from './queries.ts'
import { myProfile, myWelcome } from './queries-profile.ts'
import { EditProfilePage } from './views/EditProfilePage.tsx'
import { WelcomePage } from './views/WelcomePage.tsx'
import { W } from './words.ts'
import { P } from './words-profile.ts'

type C = Context<AppEnv>
type Written = NonNullable<Awaited<ReturnType<typeof myProfile>>>

export async function showEdit(c: C) {
  return editPage(c, signedIn(c))
}

export async function save(c: C) {
  const { kit, origin } = c.var
  const viewer = signedIn(c)
  const typed = await readTyped(c)
  const checked = check(profileForm(viewer.lang), typed)
  const errors: FieldErrors = checked.ok ? {} : checked.errors
  if (checked.ok && checked.value.role === 'own' && !checked.value.roleWords)
    errors.roleWords = W[viewer.lang].roleWordsMissing
  const photo = await readPhoto(c, viewer, typed)
  if (photo.error) errors.foto = photo.error
  if (!checked.ok || Object.keys(errors).length > 0)
    return editPage(c, viewer, { ...typed, foto_klaar: photo.id ?? '' }, errors)
  await saveProfile(kit.db, viewer, fieldsOf(checked.value), origin, photo.id ?? (typed.foto_weg ? null : undefined))
  await dropUnusedPhotos(kit.db, kit.storage, viewer)
  return c.redirect('/ik/profiel?bewaard=1', 303)
}

// A good photo is kept even when another field is wrong: it waits, so that it is not asked for twice.
async function readPhoto(c: C, viewer: SignedIn, typed: Typed): Promise<{ id?: string; error?: string }> {
  const { kit } = c.var
  const t = P[viewer.lang]
  const { foto } = await c.req.parseBody()
  // A field in which nothing was chosen comes as a file without a name.
  if (foto instanceof File && (foto.size > 0 || foto.name)) {
    if (foto.size === 0) return { error: t.photoEmpty }
    const kept = await bringPhoto(kit.db, kit.storage, viewer, foto)
    if (kept.ok) return { id: kept.id }
    return {
      error: { 'too-big': t.photoTooBig, heic: t.photoHeic, away: t.photoAway, 'not-a-photo': t.photoWrong }[kept.why],
    }
  }
  const waits = typed.foto_klaar
  return waits && (await isMyPhoto(kit.db, viewer, waits)) ? { id: waits } : {}
}

async function editPage(c: C, viewer: SignedIn, typed?: Typed, errors?: FieldErrors) {
  const { db } = c.var.kit
  const [written, organisations, opgaven] = await Promise.all([
    myProfile(db, viewer),
    labels(db, viewer, 'organisation', 100),
    labels(db, viewer, 'opgave', 12),
  ])
  const frame = frameOf(c)
  const circle = viewer.circles.find((one) => one.slug === frame.circle?.slug)
  const { id, name, photoId } = viewer.person
  const seen = seenFrom({ name, photoId }, written, 'circles')
  const preview = {
    circles: { id, ...seen, thanks: 0, fresh: false },
    front: written?.shownSince ? { id, ...seenFrom({ name, photoId }, written, 'everyone') } : null,
    pageHref: circle ? memberHref(circle, { id, name }) : null,
  }
  const props = { frame, organisations, opgaven, preview, saved: c.req.query('bewaard') === '1' }
  return page(
    c,
    EditProfilePage({ ...props, typed: typed ?? (written ? asTyped(written) : {}), errors }),
    errors ? 422 : 200,
  )
}

export async function showWelcome(c: C) {
  const viewer = signedIn(c)
  if (viewer.person.greeted) return c.redirect('/vandaag', 303)
  const written = await myProfile(c.var.kit.db, viewer)
  return welcomePage(c, viewer, written ? asTyped(written) : {})
}

export async function welcome(c: C) {
  const { kit, origin } = c.var
  const viewer = signedIn(c)
  const typed = await readTyped(c)
  const checked = check(welcomeForm(viewer.lang), typed)
  if (!checked.ok) return welcomePage(c, viewer, typed, checked.errors)
  const greeting = await myWelcome(kit.db, viewer)
  await introduceOneself(kit.db, viewer, checked.value, origin)
  const circle = viewer.circles.find((one) => one.id === greeting?.circleId)
  return c.redirect(circle ? `/kringen/${circle.slug}/leden?welkom=1` : '/vandaag', 303)
}

export async function later(c: C) {
  await leaveForLater(c.var.kit.db, signedIn(c))
  return c.redirect('/vandaag', 303)
}

async function welcomePage(c: C, viewer: SignedIn, typed: Typed, errors?: FieldErrors) {
  const greeting = await myWelcome(c.var.kit.db, viewer)
  const circle = viewer.circles.find((one) => one.id === greeting?.circleId) ?? null
  const props = {
    frame: frameOf(c, { circle, noindex: true }),
    firstName: viewer.person.name.split(' ')[0] ?? viewer.person.name,
    circleName: circle?.name ?? null,
    by: greeting?.byId ? { id: greeting.byId, name: greeting.byName, photo: photoUrl(greeting.byPhotoId) } : null,
  }
  return page(c, WelcomePage({ ...props, typed, errors }), errors ? 422 : 200)
}

function asTyped(written: Written): Typed {
  const { headline, worksOn, brings, seeks, about, organisation, link, region, role, roleWords } = written
  const audiences = SHIELDED.flatMap((part) => {
    const chosen = written.audience[part]
    return chosen ? [[`wie_${part}`, chosen]] : []
  })
  return {
    ...{ headline, worksOn, brings, seeks, about, organisation, link, region, role, roleWords },
    opgaven: written.opgaven.join(', '),
    ...(written.shownSince ? { shown: 'ja' } : {}),
    ...Object.fromEntries(audiences),
  }
}
