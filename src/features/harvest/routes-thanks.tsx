import type { Context } from 'hono'
import type { TendingScope } from '#features/gatherings/access.ts'
import { tendedOf } from '#features/gatherings/access-request.ts'
import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { sendAttachment } from '#kit/storage/routes.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { type ThankedScope, thankedScope } from './access.ts'
import { answerThanks, thankAll } from './commands-thanks.ts'
import { answerForm, thanksForm } from './forms.ts'
import { bagOf, filesIn } from './queries-goodies.ts'
import { type Thanked, thankedBy, thanksOf, toThank } from './queries-thanks.ts'
import { AnswerGonePage } from './views/AnswerGonePage.tsx'
import { AnswerPage } from './views/AnswerPage.tsx'
import { ThanksPage } from './views/ThanksPage.tsx'
import { B } from './words-goodies.ts'

type C = Context<AppEnv>

export async function showThanks(c: C) {
  const { gathering, scope } = await tendedOf(c)
  const t = B[scope.viewer.lang]
  return thanksPage(c, gathering, scope, { woorden: t.wordsDefault(gathering.title), vraag: t.questionDefault })
}

export async function sendThanks(c: C) {
  const { kit, origin } = c.var
  const { gathering, scope } = await tendedOf(c)
  if (gathering.state !== 'over') return refuse('not-found')
  const typed = await readTyped(c)
  const checked = check(thanksForm(scope.viewer.lang), typed)
  if (!checked.ok) return thanksPage(c, gathering, scope, typed, checked.errors)
  const { woorden: words, vraag: question } = checked.value
  const sent = await thankAll(kit.db, scope, { words, question }, origin)
  return c.redirect(`${gathering.href}/dank${sent === null ? '' : '?verstuurd=1'}`, 303)
}

async function thanksPage(c: C, gathering: Gathering, scope: TendingScope, typed: Typed, errors?: FieldErrors) {
  const { db } = c.var.kit
  const state = await thanksOf(db, scope)
  const view = ThanksPage({
    frame: frameOf(c, { circle: scope.member.circle, spoke: 'harvest' }),
    ...{ gathering, state, typed, errors },
    came: state ? 0 : (await toThank(db, scope)).length,
    sent: c.req.query('verstuurd') !== undefined,
  })
  return page(c, view, errors ? 422 : 200)
}

/** The question behind the link of a mail. */
export async function showAnswer(c: C) {
  const { thanked, scope } = await thankedOf(c)
  if (!thanked) return page(c, AnswerGonePage({ frame: frameOf(c, { noindex: true }) }), 404)
  const { answer, shared, name } = thanked
  const { verteld, weg } = c.req.query()
  const remark = verteld ? 'told' : weg ? 'withdrawn' : undefined
  return answerPage(c, scope, thanked, { antwoord: answer, delen: shared ? 'ja' : '', naam: name }, undefined, remark)
}

export async function saveAnswer(c: C) {
  const { kit, viewer } = c.var
  const { thanked, scope } = await thankedOf(c)
  if (!thanked) return page(c, AnswerGonePage({ frame: frameOf(c, { noindex: true }) }), 404)
  const typed = await readTyped(c)
  if (typed.doe === 'weg') {
    await answerThanks(kit.db, scope, { answer: '', shared: false, name: '' })
    return c.redirect(`/terugblik/${scope.token}?weg=1`, 303)
  }
  const checked = check(answerForm(viewer.lang), typed)
  if (!checked.ok) return answerPage(c, scope, thanked, typed, checked.errors)
  const { antwoord: answer, delen: shared, naam: name } = checked.value
  await answerThanks(kit.db, scope, { answer, shared, name })
  return c.redirect(`/terugblik/${scope.token}?verteld=1`, 303)
}

/** A file of the goodie bag, for who was thanked: guests have no account to open it with. */
export async function sendFile(c: C) {
  const { thanked } = await thankedOf(c)
  const bag = thanked ? await bagOf(c.var.kit.db, thanked.gatheringId) : []
  const file = (await filesIn(c.var.kit.db, bag)).get(c.req.param('ding') ?? '')
  return file ? sendAttachment(c, file.id) : refuse('not-found')
}

async function thankedOf(c: C): Promise<{ thanked: Thanked | null; scope: ThankedScope }> {
  const scope = thankedScope(c.var.kit.secret, c.req.param('token') ?? '') ?? refuse('not-found')
  return { thanked: await thankedBy(c.var.kit.db, scope.answerId), scope }
}

async function answerPage(
  c: C,
  scope: ThankedScope,
  thanked: Thanked,
  typed: Typed,
  errors?: FieldErrors,
  remark?: 'told' | 'withdrawn',
) {
  const { db } = c.var.kit
  const bag = await bagOf(db, thanked.gatheringId)
  const files = await filesIn(db, bag)
  const view = AnswerPage({
    frame: frameOf(c, { circle: thanked.circle, noindex: true }),
    ...{ thanked, bag, files, typed, errors, remark, action: `/terugblik/${scope.token}` },
  })
  return page(c, view, errors ? 422 : 200)
}
