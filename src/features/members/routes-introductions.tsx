import type { Context } from 'hono'
import type { CircleScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { type IntroduceAnswer, introduce, thank } from './commands-introductions.ts'
import { readFilter } from './forms-directory.ts'
import { introduceForm, thanksForm } from './forms-introductions.ts'
import { directoryPage } from './queries-directory.ts'
import { type Introduction, introductionById } from './queries-introductions.ts'
import { type Member, memberById } from './queries-profile.ts'
import { IntroducePage } from './views/IntroducePage.tsx'
import { IntroductionPage } from './views/IntroductionPage.tsx'
import { I } from './words-introductions.ts'

type C = Context<AppEnv>

const CANDIDATES = 8

export async function showIntroduce(c: C) {
  const scope = memberOf(c)
  const { een, ander, zoek } = c.req.query()
  return introducePage(c, scope, { een, ander, zoek })
}

export async function makeIntroduction(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const typed = await readTyped(c)
  const t = I[scope.viewer.lang]
  const checked = check(introduceForm(scope.viewer.lang), typed)
  if (!checked.ok) return introducePage(c, scope, typed, checked.errors)
  const pair = [typed.een ?? '', typed.ander ?? ''] as const
  const answer = await introduce(kit.db, kit.settings.baseUrl, scope, pair, checked.value.waarom, origin)
  if (!answer.ok) return introducePage(c, scope, typed, { form: await whyNot(c, scope, answer, pair, t) })
  return c.redirect(`/kringen/${scope.circle.slug}/voorstellen/${answer.id}?gelukt=1`, 303)
}

async function whyNot(
  c: C,
  scope: CircleScope,
  answer: Extract<IntroduceAnswer, { ok: false }>,
  pair: readonly [string, string],
  t: (typeof I)['nl'],
): Promise<string> {
  if (answer.why !== 'again')
    return { self: t.self, same: t.same, unknown: t.unknown, apart: t.apart, 'too-many': t.tooMany }[answer.why]
  const [one, other] = await Promise.all(pair.map((id) => memberById(c.var.kit.db, scope, id)))
  return t.again(one?.name ?? '', other?.name ?? '')
}

// Every state of choosing is an address: nobody chosen, one chosen, both. What does not hold is left out, with a remark.
async function introducePage(
  c: C,
  scope: CircleScope,
  said: Typed | Record<string, string | undefined>,
  errors?: FieldErrors,
) {
  const { circle, viewer } = scope
  const t = I[viewer.lang]
  const me = viewer.person.id
  const [een, ander] = await Promise.all([seated(c, scope, said.een), seated(c, scope, said.ander)])
  const one = een ?? ander
  const other = een && ander && ander.personId !== een.personId ? ander : null
  const remark = [said.een, said.ander].includes(me) && !errors ? t.self : een && ander && !other ? t.same : undefined
  const pick = one && other ? null : await candidates(c, scope, said.zoek ?? '', one)
  const frame = frameOf(c, { circle, part: 'voorstellen' })
  const typed = said as Typed
  return page(c, IntroducePage({ frame, circle, one, other, pick, remark, typed, errors }), errors ? 422 : 200)
}

async function candidates(c: C, scope: CircleScope, q: string, chosen: Member | null) {
  const filter = readFilter({ q })
  const found = await directoryPage(c.var.kit.pool, scope, filter)
  const free = found.members.filter(({ id }) => id !== scope.viewer.person.id && id !== chosen?.personId)
  return { q: filter.q, candidates: free.slice(0, CANDIDATES), more: free.length > CANDIDATES }
}

async function seated(c: C, scope: CircleScope, id: string | undefined): Promise<Member | null> {
  return id && id !== scope.viewer.person.id ? memberById(c.var.kit.db, scope, id) : null
}

export async function showIntroduction(c: C) {
  const scope = memberOf(c)
  const made = await introductionById(c.var.kit.db, scope, c.req.param('id') ?? '')
  return made ? introductionPage(c, scope, made) : refuse('not-found')
}

export async function sayThanks(c: C) {
  const { kit, origin } = c.var
  const scope = memberOf(c)
  const id = c.req.param('id') ?? ''
  const typed = await readTyped(c)
  const checked = check(thanksForm(scope.viewer.lang), typed)
  if (!checked.ok) {
    const made = await introductionById(kit.db, scope, id)
    return made ? introductionPage(c, scope, made, typed, checked.errors) : refuse('not-found')
  }
  const said = await thank(kit.db, kit.settings.baseUrl, scope, id, checked.value.woorden, origin)
  return said ? c.redirect(`/kringen/${scope.circle.slug}/voorstellen/${id}#dank`, 303) : refuse('not-found')
}

function introductionPage(c: C, scope: CircleScope, made: Introduction, typed?: Typed, errors?: FieldErrors) {
  const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange', live: [`introduction:${made.id}`] })
  const fresh = c.req.query('gelukt') === '1'
  const props = { frame, circle: scope.circle, made, meId: scope.viewer.person.id, fresh, typed, errors }
  return page(c, IntroductionPage(props), errors ? 422 : 200)
}
