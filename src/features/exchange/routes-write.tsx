import type { Context } from 'hono'
import { render } from 'preact-render-to-string'
import { labels as directoryLabels } from '#features/members/queries.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf, newId } from '#kit/id.ts'
import type { Made } from '#kit/sparks/index.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { thingKey } from '#kit/things/index.ts'
import { slowWords } from '#kit/things/slow.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { isMine } from './access.ts'
import { dropDraft, keepDraft } from './commands-drafts.ts'
import { changePost, placePost } from './commands-posts.ts'
import { fieldsOf, LISTS, onceKeyIn, postForm, tagsIn } from './forms.ts'
import { kindOf, kindWord } from './forms-board.ts'
import { draftOf } from './queries-drafts.ts'
import { labelsOf } from './queries-labels.ts'
import { type Fit, fitting } from './queries-matching.ts'
import { postHref } from './queries-parts.ts'
import { type Post, postById } from './queries-post.ts'
import type { PostKind } from './tables.ts'
import { FitsFound } from './views/FitsFound.tsx'
import { WritePage } from './views/WritePage.tsx'
import { X } from './words.ts'

type C = Context<AppEnv>

const FITS_SHOWN = 5

/** What the page of a form shows besides its fields. */
interface Around {
  errors?: FieldErrors
  fits?: Fit[]
  note?: 'kept' | 'resumed'
  look?: boolean
}

export async function showNew(c: C) {
  const scope = memberOf(c)
  const kind = kindIn(c.req.query('soort'))
  const draft = await draftOf(c.var.kit.db, scope, kind)
  const { titel = '', tekst = '', uit = '' } = c.req.query()
  // What was said in a conversation may become an ask: its words come along, and where it was said.
  const given = titel || tekst ? { titel: titel.slice(0, 110), tekst: tekst.slice(0, 5000), uit } : null
  const typed: Typed = given ?? draft ?? {}
  const note = draft && !given ? (c.req.query('bewaard') ? 'kept' : 'resumed') : undefined
  return writePage(c, scope, kind, typed, note ? { note } : {})
}

export async function placeNew(c: C) {
  const scope = memberOf(c)
  const { kit, viewer, origin } = c.var
  const typed = await readTyped(c, LISTS)
  const kind = kindIn(typed.soort)
  if (typed.doe === 'bewaar') {
    await keepDraft(kit.db, scope, kind, typed)
    return c.redirect(`/kringen/${scope.circle.slug}/vraag-en-aanbod/nieuw?soort=${kindWord(kind)}&bewaard=1`, 303)
  }
  if (typed.doe === 'past') return writePage(c, scope, kind, typed, { fits: await fitsOf(c, scope, typed) })
  if (typed.doe === 'bekijk') return writePage(c, scope, kind, typed, { look: true })
  const checked = check(postForm(viewer.lang), typed)
  if (!checked.ok) return writePage(c, scope, kind, typed, checked)
  const onceKey = onceKeyIn(typed.eens) ?? newId()
  const cameFrom = await sourceOf(c, typed.uit)
  const placed = await placePost(kit.db, scope, kind, fieldsOf(checked.value), onceKey, origin, cameFrom)
  if (!placed.ok) {
    const form = placed.why === 'slow' ? slowWords(viewer.lang, placed.seconds) : X[viewer.lang].tooMany
    return writePage(c, scope, kind, typed, { errors: { form } })
  }
  return c.redirect(`${postHref(scope.circle, placed)}?geplaatst=1`, 303)
}

export async function showEdit(c: C) {
  const scope = memberOf(c)
  const post = await mine(c, scope)
  return writePage(c, scope, post.kind, typedOf(post), {}, post)
}

export async function saveChange(c: C) {
  const scope = memberOf(c)
  const post = await mine(c, scope)
  const { kit, viewer, origin } = c.var
  const typed = await readTyped(c, LISTS)
  if (typed.doe === 'past') return writePage(c, scope, post.kind, typed, { fits: await fitsOf(c, scope, typed) }, post)
  if (typed.doe === 'bekijk') return writePage(c, scope, post.kind, typed, { look: true }, post)
  const checked = check(postForm(viewer.lang), typed)
  if (!checked.ok) return writePage(c, scope, post.kind, typed, checked, post)
  const fields = fieldsOf(checked.value)
  const changed = await changePost(kit.db, scope, post.id, fields, origin)
  return changed.ok
    ? c.redirect(`${postHref(scope.circle, { ...post, ...fields })}?bewaard=1`, 303)
    : refuse('not-found')
}

// What an ask came out of: only a message that its maker may read.
async function sourceOf(c: C, said: string | undefined): Promise<Made | undefined> {
  const [, id] = /^message:([0-9a-z]{12})$/.exec(said ?? '') ?? []
  if (!id) return undefined
  const made = { kind: 'message', id } as const
  const { kit, viewer } = c.var
  return (await kit.things.find(kit.db, viewer, [made])).has(thingKey(made)) ? made : undefined
}

/** Throws the draft away and begins anew. */
export async function anew(c: C) {
  const scope = memberOf(c)
  const kind = kindIn((await readTyped(c)).soort)
  await dropDraft(c.var.kit.db, scope, kind)
  return c.redirect(`/kringen/${scope.circle.slug}/vraag-en-aanbod/nieuw?soort=${kindWord(kind)}`, 303)
}

/** What is typed, as it will look. */
export async function preview(c: C) {
  memberOf(c)
  const { text = '' } = await readTyped(c)
  return c.html(renderMarkdown(text, 3))
}

/** What fits what is being typed; a new ask or offer is kept as a draft meanwhile. */
export async function fits(c: C) {
  const scope = memberOf(c)
  const typed = await readTyped(c, LISTS)
  if (typed.eens) await keepDraft(c.var.kit.db, scope, kindIn(typed.soort), typed)
  return c.html(render(<FitsFound lang={scope.viewer.lang} fits={await fitsOf(c, scope, typed)} />))
}

async function fitsOf(c: C, scope: CircleScope, typed: Typed): Promise<Fit[]> {
  const { titel: title = '', tekst: text = '', woorden = '', opgave = '', regio: region = '' } = typed
  const need = {
    title,
    text: text.slice(0, 5000),
    tags: tagsIn(woorden.slice(0, 400)),
    opgave: opgave.toLowerCase(),
    region,
  }
  return fitting(c.var.kit.pool, scope, need, FITS_SHOWN)
}

async function writePage(c: C, scope: CircleScope, kind: PostKind, typed: Typed, around: Around, post?: Post) {
  const { db } = c.var.kit
  const [labels, opgaven] = await Promise.all([labelsOf(db, scope), directoryLabels(db, scope.viewer, 'opgave', 30)])
  const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange' })
  const { circle } = scope
  const suggested = { tags: labels.tag, opgaven: [...new Set([...labels.opgave, ...opgaven])] }
  const onceKey = onceKeyIn(typed.eens) ?? newId()
  const view = WritePage({ frame, circle, kind, typed, post, onceKey, suggested, ...around })
  return page(c, view, around.errors ? 422 : 200)
}

async function mine(c: C, scope: CircleScope): Promise<Post> {
  const post = await postById(c.var.kit.db, scope, idOf(c.req.param('id') ?? '') ?? '')
  return post && !post.removedAt && isMine(scope, post) ? post : refuse('not-found')
}

function kindIn(word: string | undefined): PostKind {
  return kindOf(word) || 'ask'
}

function typedOf(post: Post): Typed {
  return {
    titel: post.title,
    tekst: post.body,
    woorden: post.tags.join(', '),
    opgave: post.opgave,
    regio: post.region,
    tot: post.untilOn ?? '',
    hoe: post.meets.join('\n'),
    plaatsen: post.places === null ? '' : String(post.places),
    buiten: post.publicSince ? 'ja' : '',
  }
}
