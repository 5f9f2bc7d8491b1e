import type { Context } from 'hono'
import type { CircleScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { newId } from '#kit/id.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { FILE_LISTS, readFiles } from '#kit/storage/forms.ts'
import { slowWords } from '#kit/things/slow.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { filesAlone } from '#ui/FilesField.tsx'
import { frameOf, page } from '#ui/respond.ts'
import { changeAnswer, placeAnswer, removeAnswer } from './commands-answers.ts'
import { sayHelped } from './commands-helped.ts'
import { decideInterest } from './commands-offers.ts'
import { FILES_MOST, onceKeyIn } from './forms.ts'
import { answerForm, helpedForm, interestForm } from './forms-answers.ts'
import { postHref } from './queries-parts.ts'
import { type Answer, type Post, thread } from './queries-post.ts'
import { postIn, postPage } from './routes-post.tsx'
import { EditAnswerPage } from './views/EditAnswerPage.tsx'
import { X } from './words.ts'
import { P } from './words-post.ts'

type C = Context<AppEnv>

export async function place(c: C) {
  const scope = memberOf(c)
  const { kit, viewer, origin } = c.var
  const { lang } = viewer
  const post = await postIn(c, scope)
  const typed = await readTyped(c, FILE_LISTS)
  const wants = typed.doe === 'wil' && post.kind === 'offer'
  const files = await readFiles(c, scope.viewer, typed, wants ? 0 : FILES_MOST.answer)
  if (files.aside) return filesAlone(c, files, FILES_MOST.answer)
  const again = (errors?: FieldErrors) =>
    postPage(c, scope, post, { what: wants ? 'interest' : 'answer', typed, errors, files: files.items })
  if (files.step) return again(Object.keys(files.errors).length ? files.errors : undefined)
  const checked = check(wants ? interestForm(lang) : answerForm(lang), typed)
  if (!checked.ok) return again({ ...checked.errors, ...files.errors })
  if (Object.keys(files.errors).length) return again(files.errors)
  const parentId = wants ? null : onceKeyIn(typed.op)
  const kind = wants ? 'interest' : 'answer'
  const placing = { kind, body: checked.value.tekst, parentId, files: files.items } as const
  const placed = await placeAnswer(kit.db, scope, post.id, placing, onceKeyIn(typed.eens) ?? newId(), origin)
  if (placed.ok) return c.redirect(`${postHref(scope.circle, post)}#antwoord-${placed.id}`, 303)
  if (placed.why === 'gone') return refuse('not-found')
  if (placed.why === 'slow') return again({ tekst: slowWords(lang, placed.seconds) })
  const words = { closed: P[lang].closedNow, own: P[lang].own, 'too-many': X[lang].tooManyHour }
  return again({ form: words[placed.why] })
}

export async function showChange(c: C) {
  const scope = memberOf(c)
  const post = await postIn(c, scope)
  const answer = await myAnswer(c, scope, post)
  return editPage(c, scope, post, answer, answer.files)
}

export async function change(c: C) {
  const scope = memberOf(c)
  const { kit, viewer, origin } = c.var
  const post = await postIn(c, scope)
  const answer = await myAnswer(c, scope, post)
  const typed = await readTyped(c, FILE_LISTS)
  const said = typed.bijlage !== undefined
  const files = await readFiles(c, scope.viewer, typed, FILES_MOST.answer, { kind: 'answer', id: answer.id })
  if (files.aside) return filesAlone(c, files, FILES_MOST.answer)
  const again = (errors: FieldErrors) => editPage(c, scope, post, answer, files.items, { typed, errors })
  if (files.step) return again(files.errors)
  const checked = check(answerForm(viewer.lang), typed)
  if (!checked.ok) return again({ ...checked.errors, ...files.errors })
  if (Object.keys(files.errors).length) return again(files.errors)
  const { tekst } = checked.value
  await changeAnswer(kit.db, scope, post.id, answer.id, tekst, origin, said ? files.items : undefined)
  return c.redirect(`${postHref(scope.circle, post)}#antwoord-${answer.id}`, 303)
}

export async function removeMine(c: C) {
  const scope = memberOf(c)
  const post = await postIn(c, scope)
  const gone = await removeAnswer(c.var.kit.db, scope, post.id, answerParam(c), c.var.origin)
  return gone ? c.redirect(`${postHref(scope.circle, post)}#antwoorden`, 303) : refuse('not-found')
}

export async function helped(c: C) {
  const scope = memberOf(c)
  const { kit, viewer, origin } = c.var
  const post = await postIn(c, scope)
  const checked = check(helpedForm(viewer.lang), await readTyped(c))
  const words = checked.ok ? checked.value.woorden : ''
  const said = await sayHelped(kit.db, scope, post.id, answerParam(c), words, origin)
  return said ? c.redirect(`${postHref(scope.circle, post)}#antwoord-${answerParam(c)}`, 303) : refuse('not-found')
}

export async function decide(c: C) {
  const scope = memberOf(c)
  const post = await postIn(c, scope)
  const { zeg } = await readTyped(c)
  const answer = await decideInterest(c.var.kit.db, scope, post.id, answerParam(c), zeg === 'ja', c.var.origin)
  if (answer === 'gone') return refuse('not-found')
  const full = answer === 'full' ? '?vol=1' : ''
  return c.redirect(`${postHref(scope.circle, post)}${full}#antwoord-${answerParam(c)}`, 303)
}

function editPage(
  c: C,
  scope: CircleScope,
  post: Post,
  answer: Answer,
  files: Attachment[],
  wrong?: { typed: Typed; errors: FieldErrors },
) {
  const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange', scripts: ['files'] })
  const isWrong = wrong && Object.keys(wrong.errors).length > 0
  return page(c, EditAnswerPage({ frame, circle: scope.circle, post, answer, files, ...wrong }), isWrong ? 422 : 200)
}

async function myAnswer(c: C, scope: CircleScope, post: Post): Promise<Answer> {
  const all = (await thread(c.var.kit.db, scope, post.id)).flatMap((one) => [one, ...one.replies])
  const mine = all.find(
    ({ id, personId, removed }) => id === answerParam(c) && personId === scope.viewer.person.id && !removed,
  )
  return mine ?? refuse('not-found')
}

function answerParam(c: C): string {
  return c.req.param('answer') ?? ''
}
