import type { Context } from 'hono'
import type { CircleScope } from '#kit/access/viewer.ts'
import { isSignedIn } from '#kit/access/viewer.ts'
import { type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { returnPath } from '#kit/web/return-path.ts'
import { frameOf, page } from '#ui/respond.ts'
import { type GatheringScope, tending } from './access.ts'
import { gatheringOf } from './access-request.ts'
import { answer, type Remark } from './commands-coming.ts'
import { asTypedAnswer, readAnswer } from './forms-coming.ts'
import { type After, comingOf, listOf, shownOf } from './queries-coming.ts'
import type { Gathering } from './queries-gathering.ts'
import { AnswerPage } from './views/AnswerPage.tsx'
import { ComersPage } from './views/ComersPage.tsx'
import { ListPage } from './views/ListPage.tsx'
import { C } from './words-coming.ts'

type Ctx = Context<AppEnv>

const PAGE = 60

/** What a remark is called in the address. */
export const REMARKS: Record<Remark, string> = { 'one-only': 'een', 'place-full': 'vol' }

export async function showAnswer(c: Ctx) {
  const { gathering, scope } = await memberAt(c)
  const { mine } = await comingOf(c.var.kit.db, scope, 0)
  return answerPage(c, gathering, scope, asTypedAnswer(mine))
}

export async function giveAnswer(c: Ctx) {
  const { kit, viewer } = c.var
  const { gathering, scope } = await memberAt(c)
  const typed = await readTyped(c)
  const read = readAnswer(viewer.lang, typed, gathering)
  if (!read.ok) return answerPage(c, gathering, scope, typed, read.errors)
  const person = scope.viewer.person
  const given = await answer(kit.db, gathering.id, { personId: person?.id ?? '' }, read.value)
  if (given.kind === 'closed')
    return answerPage(c, gathering, scope, typed, { form: C[viewer.lang].closed[given.why] ?? '' })
  const remark = given.remark ? `?let=${REMARKS[given.remark]}` : ''
  return c.redirect(returnPath(typed.terug, `${gathering.href}${remark}`), 303)
}

/** Who comes: for members who let it be seen, for who looks after it everyone. */
export async function showComers(c: Ctx) {
  const { db } = c.var.kit
  const { gathering, scope } = await memberAt(c)
  const frame = frameOf(c, { circle: scope.member.circle, spoke: 'meet' })
  const tends = tending(scope)
  if (tends) {
    const everyone = await listOf(db, tends, ['coming', 'waiting'], 'name')
    const coming = everyone.filter(({ state }) => state === 'coming')
    const waiting = gathering.waiting > 0 ? await listOf(db, tends, ['waiting'], 'turn') : []
    return page(c, ListPage({ frame, gathering, coming, waiting }))
  }
  const { people, next } = await shownOf(db, scope, afterOf(c.req.query('na')), PAGE)
  const further = next && `${gathering.href}/wie?na=${encodeURIComponent(`${next.at}~${next.id}`)}`
  return page(c, ComersPage({ frame, gathering, people, next: further }))
}

/** A gathering for the members of its circle. @throws Refusal not-found for everybody else, sign-in for strangers */
async function memberAt(c: Ctx) {
  const { gathering, scope } = await gatheringOf(c)
  const { member } = scope
  if (!member) return refuse(isSignedIn(c.var.viewer) ? 'not-found' : 'sign-in')
  return { gathering, scope: { ...scope, member } as GatheringScope & { member: CircleScope } }
}

async function answerPage(
  c: Ctx,
  gathering: Gathering,
  scope: GatheringScope & { member: CircleScope },
  typed: Typed,
  errors?: FieldErrors,
) {
  const { mine } = await comingOf(c.var.kit.db, scope, 0)
  const frame = frameOf(c, { circle: scope.member.circle, spoke: 'meet' })
  return page(c, AnswerPage({ frame, gathering, mine, typed, errors }), errors ? 422 : 200)
}

function afterOf(said: string | undefined): After | null {
  const [at = '', id = ''] = (said ?? '').split('~')
  return /^[0-9a-z]{12}$/.test(id) &&
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:?\d\d)?$/.test(at) &&
    !Number.isNaN(Date.parse(at))
    ? { at, id }
    : null
}
