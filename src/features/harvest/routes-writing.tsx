import type { Context } from 'hono'
import type { TendingScope } from '#features/gatherings/access.ts'
import { tendedOf } from '#features/gatherings/access-request.ts'
import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import { hosts } from '#features/members/queries.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import { bringPicture } from '#kit/storage/documents.ts'
import { FILE_WORDS } from '#kit/storage/words.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import {
  addSection,
  moveSection,
  publishAccount,
  saveSection,
  takeBackAccount,
  takeSection,
  type Written,
} from './commands-account.ts'
import { addPhoto, removePhoto } from './commands-photos.ts'
import { photoForm, sectionForm, versionOf } from './forms.ts'
import { accountHref, photosOf, type Section, sectionBy } from './queries-account.ts'
import { accountFor } from './routes-account.tsx'
import { ConflictPage } from './views/ConflictPage.tsx'
import { WritePage } from './views/WritePage.tsx'
import { A } from './words-account.ts'

type C = Context<AppEnv>

export async function showWriting(c: C) {
  const { gathering, scope } = await tendedOf(c)
  const t = A[scope.viewer.lang]
  const { bewaard, foto, terug } = c.req.query()
  const remark = bewaard ? t.saved : foto ? t.photoAdded : terug ? t.tookBack : undefined
  return writePage(c, gathering, scope, { remark })
}

export async function addOne(c: C) {
  const { gathering, scope } = await tendedOf(c)
  const kind = (await readTyped(c)).soort === 'presentatie' ? 'presentation' : 'own'
  const id = await addSection(c.var.kit.db, scope, kind, c.var.origin)
  return c.redirect(`${accountHref(gathering)}/schrijven${id ? `#deel-${id}` : ''}`, 303)
}

/** Saves a section, and then moves it or takes it out when that was pressed: nothing typed is lost by that. */
export async function saveOne(c: C) {
  const { kit, origin } = c.var
  const { gathering, scope } = await tendedOf(c)
  const section = (await sectionBy(kit.db, scope, idParam(c, 'deel'))) ?? refuse('not-found')
  const typed = await readTyped(c)
  const checked = check(sectionForm(scope.viewer.lang), typed)
  if (!checked.ok) return writePage(c, gathering, scope, { wrong: { id: section.id, typed, errors: checked.errors } })
  const askable = section.kind === 'more' ? await askableFor(c, gathering, scope, [section]) : []
  const written = writtenIn(section, checked.value, askable)
  const saved = await saveSection(kit.db, scope, section.id, versionOf(typed), written, origin)
  if (saved === 'gone') return refuse('not-found')
  if (saved === 'overtaken') return conflictPage(c, gathering, scope, section.id, typed)
  if (typed.doe === 'omhoog' || typed.doe === 'omlaag')
    await moveSection(kit.db, scope, section.id, typed.doe === 'omhoog' ? -1 : 1)
  if (typed.doe === 'weg') await takeSection(kit.db, scope, section.id, true, origin)
  const anchor = typed.doe === 'weg' ? '' : `#deel-${section.id}`
  return c.redirect(`${accountHref(gathering)}/schrijven?bewaard=1${anchor}`, 303)
}

export async function putBack(c: C) {
  const { gathering, scope } = await tendedOf(c)
  await takeSection(c.var.kit.db, scope, idParam(c, 'deel'), false, c.var.origin)
  return c.redirect(`${accountHref(gathering)}/schrijven#deel-${idParam(c, 'deel')}`, 303)
}

export async function bringPhoto(c: C) {
  const { kit, origin } = c.var
  const { gathering, scope } = await tendedOf(c)
  const { viewer } = scope.member
  const typed = await readTyped(c)
  const t = A[viewer.lang]
  const { foto } = await c.req.parseBody()
  const file = foto instanceof File && (foto.size > 0 || foto.name) ? foto : null
  const checked = check(photoForm(viewer.lang), typed)
  const errors: FieldErrors = { ...(file ? {} : { foto: t.photoMissing }), ...(checked.ok ? {} : checked.errors) }
  if (!checked.ok || !file) return writePage(c, gathering, scope, { wrongPhoto: { typed, errors } })
  const kept = await bringPicture(kit.db, kit.storage, viewer, file, checked.value.alt)
  if (!kept.ok) {
    const wrong = { foto: FILE_WORDS[viewer.lang][kept.why] }
    return writePage(c, gathering, scope, { wrongPhoto: { typed, errors: wrong } })
  }
  const added = await addPhoto(kit.db, scope, kept.id, checked.value.maker, origin)
  if (!added) return writePage(c, gathering, scope, { wrongPhoto: { typed, errors: { foto: t.photoTooMany } } })
  return c.redirect(`${accountHref(gathering)}/schrijven?foto=1#fotos`, 303)
}

export async function dropPhoto(c: C) {
  const { gathering, scope } = await tendedOf(c)
  await removePhoto(c.var.kit.db, scope, idParam(c, 'foto'), c.var.origin)
  return c.redirect(`${accountHref(gathering)}/schrijven#fotos`, 303)
}

export async function publish(c: C) {
  const { gathering, scope } = await tendedOf(c)
  const openTo = (await readTyped(c)).voor === 'iedereen' ? 'public' : 'circle'
  const done = await publishAccount(c.var.kit.db, scope, openTo, c.var.origin)
  return done ? c.redirect(`${accountHref(gathering)}?bekend=${openTo}`, 303) : refuse('not-found')
}

export async function takeBack(c: C) {
  const { gathering, scope } = await tendedOf(c)
  await takeBackAccount(c.var.kit.db, scope, c.var.origin)
  return c.redirect(`${accountHref(gathering)}/schrijven?terug=1#lezen`, 303)
}

interface Around {
  remark?: string
  wrong?: { id: string; typed: Typed; errors: FieldErrors }
  wrongPhoto?: { typed: Typed; errors: FieldErrors }
}

async function writePage(c: C, gathering: Gathering, scope: TendingScope, around: Around) {
  const { db } = c.var.kit
  const account = (await accountFor(c, gathering, scope)) ?? refuse('not-found')
  const { circle, openTo } = gathering
  const view = WritePage({
    frame: frameOf(c, { circle: scope.member.circle, spoke: 'harvest' }),
    ...{ gathering, account, photos: await photosOf(db, account.id) },
    askable: await askableFor(c, gathering, scope, account.sections),
    mayOpen: openTo === 'public' && circle.visibility === 'public',
    ...around,
  })
  return page(c, view, around.wrong || around.wrongPhoto ? 422 : 200)
}

async function conflictPage(c: C, gathering: Gathering, scope: TendingScope, id: string, typed: Typed) {
  const theirs = (await sectionBy(c.var.kit.db, scope, id)) ?? refuse('not-found')
  const view = ConflictPage({
    frame: frameOf(c, { circle: scope.member.circle, spoke: 'harvest' }),
    ...{ gathering, theirs, typed, action: `${accountHref(gathering)}/delen/${id}` },
    askable: await askableFor(c, gathering, scope, [theirs]),
  })
  return page(c, view, 409)
}

// Who receives people there, who looks after the circle, oneself, and whoever is named already.
async function askableFor(c: C, gathering: Gathering, scope: TendingScope, sections: readonly Section[]) {
  const { person } = scope.member.viewer
  const all = [
    ...gathering.hosts,
    ...(await hosts(c.var.kit.db, scope.member)),
    { id: person.id, name: person.name },
    ...sections.flatMap(({ ask }) => ask ?? []),
  ]
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()]
}

function writtenIn(
  section: Section,
  said: { kop: string; verteld: string; tekst: string; link: string; vraag: string },
  askable: readonly { id: string }[],
): Written {
  const titled = section.kind === 'presentation' || section.kind === 'own'
  return {
    title: titled ? said.kop : section.title,
    presenter: titled ? said.verteld : section.presenter,
    body: said.tekst,
    link: said.link,
    askId: askable.find(({ id }) => id === said.vraag)?.id ?? null,
  }
}

function idParam(c: C, name: 'deel' | 'foto'): string {
  return idOf(c.req.param(name) ?? '') ?? refuse('not-found')
}
