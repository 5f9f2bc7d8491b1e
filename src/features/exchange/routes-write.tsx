import type { Context } from 'hono'
import { render } from 'preact-render-to-string'
import { labels as directoryLabels } from '#features/members/queries.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf, newId } from '#kit/id.ts'
import { saidSource } from '#kit/sparks/said.ts'
import { type Attachment, attachmentsOf } from '#kit/storage/documents.ts'
import { filesKept, readFiles } from '#kit/storage/forms.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { type Thing, thingKey } from '#kit/things/index.ts'
import { slowWords } from '#kit/things/slow.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { filesAlone } from '#ui/FilesField.tsx'
import { frameOf, page } from '#ui/respond.ts'
import { isMine } from './access.ts'
import { dropDraft, keepDraft } from './commands-drafts.ts'
import { changePost, placePost } from './commands-posts.ts'
import { FILES_MOST, fieldsOf, LISTS, onceKeyIn, postForm, tagsIn } from './forms.ts'
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
const HARVEST = ['insight', 'question', 'quote'] as const

/** What the page of a form shows besides its fields. */
interface Around {
  errors?: FieldErrors
  /** What is with the form; left out, what its draft or the post has. */
  files?: Attachment[]
  fits?: Fit[]
  note?: 'kept' | 'resumed'
  look?: boolean
}

export async function showNew(c: C) {
  const scope = memberOf(c)
  const kind = kindIn(c.req.query('soort'))
  const draft = await draftOf(c.var.kit.db, scope, kind)
  const { titel = '', tekst = '', uit = '' } = c.req.query()
  // What was said in a conversation, or harvested, may become an ask: its words come along, and where it was said.
  const source = titel || tekst ? null : await harvested(c, scope, uit)
  const given = titel || tekst ? { titel: titel.slice(0, 110), tekst: tekst.slice(0, 5000), uit } : source
  const typed: Typed = given ?? draft ?? {}
  const note = draft && !given ? (c.req.query('bewaard') ? 'kept' : 'resumed') : undefined
  return writePage(c, scope, kind, typed, note ? { note } : {})
}

export async function placeNew(c: C) {
  const scope = memberOf(c)
  const { kit, viewer, origin } = c.var
  const typed = await readTyped(c, LISTS)
  const kind = kindIn(typed.soort)
  const files = await readFiles(c, scope.viewer, typed, FILES_MOST.post)
  if (files.aside) return filesAlone(c, files, FILES_MOST.post)
  const around = { files: files.items, errors: isEmpty(files.errors) ? undefined : files.errors }
  if (files.step) return writePage(c, scope, kind, typed, around)
  if (typed.doe === 'bewaar') {
    await keepDraft(kit.db, scope, kind, typed)
    return c.redirect(`/kringen/${scope.circle.slug}/vraag-en-aanbod/nieuw?soort=${kindWord(kind)}&bewaard=1`, 303)
  }
  if (typed.doe === 'past')
    return writePage(c, scope, kind, typed, { files: files.items, fits: await fitsOf(c, scope, typed) })
  if (typed.doe === 'bekijk') return writePage(c, scope, kind, typed, { files: files.items, look: true })
  const checked = check(postForm(viewer.lang), typed)
  const errors = { ...(checked.ok ? {} : checked.errors), ...files.errors }
  if (!checked.ok || !isEmpty(errors)) return writePage(c, scope, kind, typed, { files: files.items, errors })
  const onceKey = onceKeyIn(typed.eens) ?? newId()
  const cameFrom = await sourceOf(c, scope, typed.uit)
  const fields = fieldsOf(checked.value)
  const placed = await placePost(kit.db, scope, kind, fields, onceKey, origin, cameFrom, files.items)
  if (!placed.ok) {
    const form = placed.why === 'slow' ? slowWords(viewer.lang, placed.seconds) : X[viewer.lang].tooMany
    return writePage(c, scope, kind, typed, { files: files.items, errors: { form } })
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
  const said = typed.bijlage !== undefined
  const files = await readFiles(c, scope.viewer, typed, FILES_MOST.post, { kind: post.kind, id: post.id })
  if (files.aside) return filesAlone(c, files, FILES_MOST.post)
  const again = (around: Around) => writePage(c, scope, post.kind, typed, { files: files.items, ...around }, post)
  if (files.step) return again(isEmpty(files.errors) ? {} : { errors: files.errors })
  if (typed.doe === 'past') return again({ fits: await fitsOf(c, scope, typed) })
  if (typed.doe === 'bekijk') return again({ look: true })
  const checked = check(postForm(viewer.lang), typed)
  const errors = { ...(checked.ok ? {} : checked.errors), ...files.errors }
  if (!checked.ok || !isEmpty(errors)) return again({ errors })
  const fields = fieldsOf(checked.value)
  const changed = await changePost(kit.db, scope, post.id, fields, origin, said ? files.items : undefined)
  return changed.ok
    ? c.redirect(`${postHref(scope.circle, { ...post, ...fields })}?bewaard=1`, 303)
    : refuse('not-found')
}

// What an ask came out of: only what its maker may read, and of the harvest only what hangs in the same circle.
async function sourceOf(c: C, scope: CircleScope, said: string | undefined): Promise<Thing | undefined> {
  const made = saidSource(said, ['message', ...HARVEST])
  if (!made) return undefined
  const { kit, viewer } = c.var
  const thing = (await kit.things.find(kit.db, viewer, [made])).get(thingKey(made))
  return made.kind === 'message' || thing?.circleId === scope.circle.id ? thing : undefined
}

// A question that came up is one already; what was seen or said is quoted above it.
async function harvested(c: C, scope: CircleScope, said: string): Promise<Typed | null> {
  const thing = saidSource(said, HARVEST) && (await sourceOf(c, scope, said))
  if (!thing) return null
  const title = thing.kind === 'question' ? thing.title.slice(0, 110) : ''
  return { titel: title, tekst: title ? '' : `> ${thing.title}\n\n`, uit: said }
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
  if (typed.bijlage) await readFiles(c, scope.viewer, typed, FILES_MOST.post)
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
  const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange', scripts: ['files'] })
  const { circle } = scope
  const files =
    around.files ?? (post ? await attachmentsOf(db, post.kind, [post.id]) : await filesKept(c, scope.viewer, typed))
  const suggested = { tags: labels.tag, opgaven: [...new Set([...labels.opgave, ...opgaven])] }
  const onceKey = onceKeyIn(typed.eens) ?? newId()
  const view = WritePage({ frame, circle, kind, typed, post, onceKey, suggested, ...around, files })
  return page(c, view, around.errors ? 422 : 200)
}

async function mine(c: C, scope: CircleScope): Promise<Post> {
  const post = await postById(c.var.kit.db, scope, idOf(c.req.param('id') ?? '') ?? '')
  return post && !post.removedAt && isMine(scope, post) ? post : refuse('not-found')
}

const isEmpty = (errors: FieldErrors) => Object.keys(errors).length === 0

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
