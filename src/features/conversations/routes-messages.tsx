import type { Context } from 'hono'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import { type Attachment, attachmentsOf } from '#kit/storage/documents.ts'
import { FILE_LISTS, readFiles } from '#kit/storage/forms.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { filesAlone } from '#ui/FilesField.tsx'
import { frameOf, page } from '#ui/respond.ts'
import { mayPin, maySpeak, type Talk } from './access.ts'
import { pin, react, rewrite, takeAway } from './commands-messages.ts'
import { FILES_MOST, reactionForm, rewriteForm } from './forms.ts'
import { messageHref, talkOfMessage } from './queries.ts'
import { messageById } from './queries-messages.ts'
import { streamOf, wantsStream } from './routes-talk.tsx'
import { EditMessagePage } from './views/EditMessagePage.tsx'
import { MessagePage } from './views/MessagePage.tsx'
import { typedOf } from './words-text.ts'

type C = Context<AppEnv>

export async function showMessage(c: C) {
  const { talk, id } = await message(c)
  const found = await messageById(c.var.kit.db, talk, id)
  if (!found || found.line.deleted) return refuse('not-found')
  const { circle, viewer } = talk.scope
  const meId = viewer.person.id
  const speak = maySpeak(talk)
  const poll = speak && talk.kind === 'topic'
  const may = { speak, poll, pin: mayPin(talk) && speak, edit: found.line.maker?.id === meId }
  const frame = frameOf(c, { circle, spoke: 'exchange' })
  const back = messageHref(circle, talk.id, id)
  return page(c, MessagePage({ frame, ...found, meId, back, slug: circle.slug, talkId: talk.id, may }))
}

export async function showEdit(c: C) {
  const written = await mine(c)
  return editPage(c, { ...written, files: await attachmentsOf(c.var.kit.db, 'message', [written.id]) })
}

export async function editMessage(c: C) {
  const { talk, id } = await mine(c)
  const { viewer } = talk.scope
  const typed = await readTyped(c, FILE_LISTS)
  const before = typed.bijlage === undefined ? await attachmentsOf(c.var.kit.db, 'message', [id]) : undefined
  const read = await readFiles(c, viewer, typed, FILES_MOST, { kind: 'message', id })
  if (read.aside) return filesAlone(c, read, FILES_MOST)
  const files = before ?? read.items
  const again = (errors: FieldErrors) => editPage(c, { talk, id, typed, files, errors })
  if (read.step) return again(read.errors)
  const checked = check(rewriteForm(viewer.lang, files.length > 0), typed)
  if (!checked.ok) return again({ ...checked.errors, ...read.errors })
  if (Object.keys(read.errors).length > 0) return again(read.errors)
  if (!maySpeak(talk) || !(await rewrite(c.var.kit.db, talk, id, checked.value.bericht, files)))
    return refuse('not-found')
  return c.redirect(messageHref(talk.scope.circle, talk.id, id), 303)
}

export async function removeMessage(c: C) {
  const { talk, id } = await mine(c)
  if (!(await takeAway(c.var.kit.db, talk, id, c.var.origin))) return refuse('not-found')
  return c.redirect(messageHref(talk.scope.circle, talk.id, id), 303)
}

export async function reactTo(c: C) {
  const { talk, id } = await message(c)
  const checked = check(reactionForm(talk.scope.viewer.lang), await readTyped(c))
  if (checked.ok && maySpeak(talk) && !(await react(c.var.kit.db, talk, id, checked.value.soort)))
    return refuse('not-found')
  return shown(c, talk, id)
}

export async function pinMessage(c: C) {
  const { talk, id } = await message(c)
  const { vast } = await readTyped(c)
  if (!(await pin(c.var.kit.db, talk, id, Boolean(vast)))) return refuse('not-found')
  return shown(c, talk, id)
}

function shown(c: C, talk: Talk, id: string) {
  if (wantsStream(c)) return streamOf(c, talk, id)
  return c.redirect(messageHref(talk.scope.circle, talk.id, id), 303)
}

interface Addressed {
  talk: Talk
  id: string
}

async function message(c: C): Promise<Addressed> {
  const scope = memberOf(c)
  const id = idOf(c.req.param('id') ?? '') ?? ''
  return { talk: (await talkOfMessage(c.var.kit.db, scope, id)) ?? refuse('not-found'), id }
}

async function mine(c: C): Promise<Addressed & { typed: Typed }> {
  const { talk, id } = await message(c)
  const found = await messageById(c.var.kit.db, talk, id)
  const { person, lang } = talk.scope.viewer
  if (!found || found.line.deleted || found.line.maker?.id !== person.id) return refuse('not-found')
  return { talk, id, typed: { bericht: typedOf(lang, found.line.body, found.faces) } }
}

interface Written extends Addressed {
  typed: Typed
  files: Attachment[]
  errors?: FieldErrors
}

function editPage(c: C, { talk, id, typed, files, errors }: Written) {
  const { circle } = talk.scope
  const frame = frameOf(c, { circle, spoke: 'exchange', scripts: ['talk', 'files'] })
  const back = messageHref(circle, talk.id, id)
  const view = EditMessagePage({ frame, slug: circle.slug, id, back, mayRewrite: maySpeak(talk), typed, files, errors })
  return page(c, view, errors && Object.keys(errors).length > 0 ? 422 : 200)
}
