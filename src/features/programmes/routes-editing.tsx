import type { Context } from 'hono'
import type { TendingScope } from '#features/gatherings/access.ts'
import { tendedOf } from '#features/gatherings/access-request.ts'
import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import { readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { PROGRAMME } from '#ui/words-programme.ts'
import { MINUTES, PARTS_MOST } from './access.ts'
import { addPart, beginWith, type Deed, fitProgramme, reorder, stretchPart } from './commands.ts'
import { type Asked, readAsked, versionIn } from './forms.ts'
import { programmeToEdit } from './queries.ts'
import { casesOf } from './queries-cases.ts'
import { circleTemplates, earlierProgrammes, fittedTo, houseTemplates, partsLike } from './queries-templates.ts'
import { EditorPage } from './views/EditorPage.tsx'
import { E } from './words.ts'

type C = Context<AppEnv>

/** The gathering in the address, for who may change its programme now. @throws Refusal not-found */
export async function editedOf(c: C): Promise<{ gathering: Gathering; scope: TendingScope }> {
  const found = await tendedOf(c)
  return found.gathering.state === 'cancelled' ? refuse('not-found') : found
}

export async function showEditor(c: C) {
  const { gathering, scope } = await editedOf(c)
  return editor(c, gathering, scope)
}

export async function edit(c: C) {
  const { gathering, scope } = await editedOf(c)
  const typed = await readTyped(c)
  const asked = readAsked(typed)
  const t = E[scope.viewer.lang]
  if (!asked) return editor(c, gathering, scope, { status: 422, text: t.unread })
  const { deed, id } = await doAsked(c, gathering, scope, asked, versionIn(typed))
  const home = `${gathering.href}/programma`
  if (deed === 'done') return c.redirect(id ? `${home}#deel-${id}` : home, 303)
  if (deed === 'stuck') return editor(c, gathering, scope, { status: 422, text: t.stuck })
  if (deed === 'full') return editor(c, gathering, scope, { status: 422, text: t.full(PARTS_MOST) })
  return editor(c, gathering, scope, { status: 409, text: t.overtaken })
}

async function doAsked(
  c: C,
  gathering: Gathering,
  scope: TendingScope,
  asked: Asked,
  version: number,
): Promise<{ deed: Deed; id?: string }> {
  const { kit, origin, viewer } = c.var
  const { db } = kit
  switch (asked.what) {
    case 'order':
      return { deed: await reorder(db, scope, asked.ids, version, origin) }
    case 'move':
      return { deed: await reorder(db, scope, asked, version, origin), id: asked.id }
    case 'stretch':
      return { deed: await stretchPart(db, scope, asked.id, asked.by, version, origin), id: asked.id }
    case 'fit':
      return { deed: await fitProgramme(db, scope, version, origin) }
    case 'add': {
      const { kind } = asked
      const title = kind === 'own' ? E[viewer.lang].itself : PROGRAMME[viewer.lang].kinds[kind]
      return addPart(db, scope, { kind, title, body: '', minutes: MINUTES[kind], fixedAt: null }, origin)
    }
    case 'begin': {
      const like = await partsLike(db, scope.member, asked.like, viewer.lang)
      if (!like) return { deed: 'gone' }
      return { deed: await beginWith(db, scope, fittedTo(like.parts, wholeOf(gathering)), origin) }
    }
  }
}

async function editor(
  c: C,
  gathering: Gathering,
  scope: TendingScope,
  trouble?: { status: 409 | 422; text: string },
): Promise<Response> {
  const { db } = c.var.kit
  const programme = await programmeToEdit(db, scope)
  const empty = programme.parts.length === 0
  const view = EditorPage({
    frame: frameOf(c, { circle: scope.member.circle, spoke: 'meet', scripts: ['programme'] }),
    gathering,
    programme,
    whole: wholeOf(gathering),
    cases: await casesOf(db, scope),
    templates: empty
      ? [
          ...houseTemplates(scope.viewer.lang),
          ...(await circleTemplates(db, scope.member)),
          ...(await earlierProgrammes(db, scope.member)),
        ].slice(0, 8)
      : [],
    trouble: trouble?.text,
  })
  return page(c, view, trouble?.status ?? 200)
}

function wholeOf({ startsAt, endsAt }: Gathering): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
}
