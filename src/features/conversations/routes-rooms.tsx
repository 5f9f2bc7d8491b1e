import type { Context } from 'hono'
import { directoryPage } from '#features/members/queries-directory.ts'
import { facesOf } from '#features/members/queries-people.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { newId } from '#kit/id.ts'
import { searchWords } from '#kit/text/words.ts'
import { slowWords, TooSoon, tooSoon } from '#kit/things/slow.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page, photoUrl } from '#ui/respond.ts'
import { beginTopic, openPrivate } from './commands.ts'
import { privateForm, topicForm } from './forms.ts'
import { type After, myTalks, talkById, talkHref, topics } from './queries.ts'
import { lastNames } from './queries-names.ts'
import { searchTalk } from './queries-search.ts'
import { NewPrivatePage } from './views/NewPrivatePage.tsx'
import { NewTopicPage } from './views/NewTopicPage.tsx'
import type { Pickable } from './views/PickPeople.tsx'
import { SearchPage } from './views/SearchPage.tsx'
import { TalksPage } from './views/TalksPage.tsx'
import { R } from './words-rooms.ts'

type C = Context<AppEnv>

export async function showTalks(c: C) {
  const scope = memberOf(c)
  const { db } = c.var.kit
  const { onderwerpen, berichten } = c.req.query()
  const [all, mine] = await Promise.all([
    topics(db, scope, readAfter(onderwerpen)),
    myTalks(db, scope, readAfter(berichten)),
  ])
  const { circle, viewer } = scope
  const live = { topics: !onderwerpen, privates: !berichten }
  const follows = [
    ...(live.topics ? [`topics:${circle.id}`] : []),
    ...(live.privates ? [`privates:${circle.id}-${viewer.person.id}`] : []),
  ]
  return page(
    c,
    TalksPage({
      frame: frameOf(c, { circle, part: 'gesprek', live: follows }),
      live,
      circle,
      meId: viewer.person.id,
      topics: all,
      privates: mine,
      names: await lastNames(db, scope, [...all.lines, ...mine.lines]),
      resting: circle.archivedAt !== null,
    }),
  )
}

export function showNew(c: C) {
  return newPage(c, {})
}

export async function createTopic(c: C) {
  const scope = memberOf(c)
  const { db } = c.var.kit
  const checked = check(topicForm(scope.viewer.lang), await readTyped(c))
  if (!checked.ok) return newPage(c, checked)
  const { onderwerp: title, bericht: text, sleutel: onceKey } = checked.value
  const begun = beginTopic(db, scope, title, { text, onceKey }, c.var.origin)
  const id = await begun.catch(tooSoon)
  if (id instanceof TooSoon)
    return newPage(c, { typed: checked.typed, errors: { form: slowWords(scope.viewer.lang, id.seconds) } })
  if (!id) return newPage(c, { typed: checked.typed, errors: { form: R[scope.viewer.lang].tooManyToday } })
  const talk = (await talkById(db, scope, id)) ?? refuse('not-found')
  return c.redirect(talkHref(scope.circle, talk), 303)
}

function newPage(c: C, state: { typed?: Typed; errors?: FieldErrors }) {
  const { circle } = memberOf(c)
  const frame = frameOf(c, { circle, spoke: 'exchange' })
  const onceKey = state.typed?.sleutel || newId()
  return page(c, NewTopicPage({ frame, circle, onceKey, ...state }), state.errors ? 422 : 200)
}

export async function showPrivate(c: C) {
  const scope = memberOf(c)
  const { met = '', q = '' } = c.req.query()
  return privatePage(c, { wie: met, q, naam: '' }, q ? 'zoek' : '', scope)
}

export async function beginPrivate(c: C) {
  const scope = memberOf(c)
  const typed = await readTyped(c, ['wie'])
  // Searching is a step of this form: whom one ticked stays ticked.
  if (typed.stap === 'zoek') return privatePage(c, typed, 'zoek', scope)
  const { lang } = scope.viewer
  const checked = check(privateForm(lang), typed)
  if (!checked.ok) return privatePage(c, typed, '', scope, checked.errors)
  const opened = await openPrivate(c.var.kit.db, scope, chosenIn(typed), checked.value.naam)
  if (typeof opened === 'object') {
    const talk = (await talkById(c.var.kit.db, scope, opened.id)) ?? refuse('not-found')
    return c.redirect(talkHref(scope.circle, talk), 303)
  }
  const t = R[lang]
  const why = {
    nobody: t.pickMissing,
    gone: t.memberGone,
    crowd: t.tooManyPeople,
    apart: t.apart,
    'too-many': t.tooManyToday,
  }
  return privatePage(c, typed, '', scope, { wie: why[opened] })
}

async function privatePage(
  c: C,
  typed: Typed,
  step: string,
  scope: ReturnType<typeof memberOf>,
  errors?: FieldErrors,
): Promise<Response> {
  const { db, pool } = c.var.kit
  const ids = chosenIn(typed)
  const faces = await facesOf(db, scope.circle.id, ids)
  const chosen = ids
    .flatMap((id) => faces.get(id) ?? [])
    .map((face): Pickable => ({ ...face, photo: photoUrl(face.photoId), note: '' }))
  const found = step === 'zoek' || chosen.length === 0 ? await candidates(pool, scope, typed.q ?? '', ids) : null
  const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange' })
  return page(c, NewPrivatePage({ frame, slug: scope.circle.slug, chosen, found, typed, errors }), errors ? 422 : 200)
}

async function candidates(
  run: Parameters<typeof directoryPage>[0],
  scope: ReturnType<typeof memberOf>,
  q: string,
  chosen: readonly string[],
): Promise<Pickable[]> {
  const filter = { q, words: searchWords(q), role: '', region: '', opgave: '', after: null }
  const { members } = await directoryPage(run, scope, filter)
  return members
    .filter(({ id }) => id !== scope.viewer.person.id && !chosen.includes(id))
    .slice(0, 12)
    .map(({ id, name, photoId, headline, worksOn }) => ({
      id,
      name,
      photo: photoUrl(photoId),
      note: headline || worksOn,
    }))
}

const chosenIn = (typed: Typed) => [...new Set((typed.wie ?? '').split('\n').filter((id) => /^[0-9a-z]{12}$/.test(id)))]

export async function showSearch(c: C) {
  const scope = memberOf(c)
  const { q = '', na } = c.req.query()
  const results = q.trim() ? await searchTalk(c.var.kit.db, scope, q, readAfter(na)) : null
  const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange' })
  return page(c, SearchPage({ frame, slug: scope.circle.slug, q: q.slice(0, 200), results }))
}

function readAfter(text: string | undefined): After | null {
  const found = /^(\d{1,17})\.([0-9a-z]{12})$/.exec(text ?? '')
  return found ? { at: found[1] as string, id: found[2] as string } : null
}
