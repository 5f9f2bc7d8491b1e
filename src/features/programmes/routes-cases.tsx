import type { Context } from 'hono'
import type { GatheringScope } from '#features/gatherings/access.ts'
import { gatheringOf } from '#features/gatherings/access-request.ts'
import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import { onceOf } from '#kit/forms/once.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import { slowWords, TooSoon, tooSoon } from '#kit/things/slow.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { bringCase, changeCase, placeCase, withdrawCase } from './commands-cases.ts'
import { caseForm } from './forms-cases.ts'
import { type Case, caseBy } from './queries-cases.ts'
import { editedOf } from './routes-editing.tsx'
import { CasePage } from './views/CasePage.tsx'
import { K } from './words-cases.ts'

type C = Context<AppEnv>

interface Found {
  gathering: Gathering
  scope: GatheringScope & { member: CircleScope }
}

export async function showBring(c: C) {
  return casePage(c, await openOf(c), null, {})
}

export async function bring(c: C) {
  const { kit, origin, viewer } = c.var
  const found = await openOf(c)
  const typed = await readTyped(c)
  const checked = check(caseForm(viewer.lang), typed)
  if (!checked.ok) return casePage(c, found, null, typed, checked.errors)
  const brought = asBrought(checked.value)
  const made = await bringCase(kit.db, found.scope, brought, onceOf(typed), origin).catch(tooSoon)
  if (made instanceof TooSoon) return casePage(c, found, null, typed, { form: slowWords(viewer.lang, made.seconds) })
  const t = K[viewer.lang]
  if (made === 'too-many') return casePage(c, found, null, typed, { form: t.tooMany })
  if (made === 'full') return casePage(c, found, null, typed, { form: t.full })
  return c.redirect(`${found.gathering.href}#casus-${made.id}`, 303)
}

export async function showCase(c: C) {
  const found = await memberedOf(c)
  const one = await mineOf(c, found)
  return casePage(c, found, one, { titel: one.title, speelt: one.story, vraag: one.wish })
}

export async function saveCase(c: C) {
  const { kit, origin, viewer } = c.var
  const found = await memberedOf(c)
  const one = await mineOf(c, found)
  const typed = await readTyped(c)
  const checked = check(caseForm(viewer.lang), typed)
  if (!checked.ok) return casePage(c, found, one, typed, checked.errors)
  const done = await changeCase(kit.db, found.scope, one.id, asBrought(checked.value), origin)
  return done ? c.redirect(`${found.gathering.href}#casus-${one.id}`, 303) : refuse('not-found')
}

export async function withdraw(c: C) {
  const { kit, origin } = c.var
  const found = await memberedOf(c)
  const one = await mineOf(c, found)
  await withdrawCase(kit.db, found.scope, one.id, origin)
  return c.redirect(`${found.gathering.href}#casussen`, 303)
}

export async function place(c: C) {
  const { kit, origin } = c.var
  const { gathering, scope } = await editedOf(c)
  const { deel = '' } = await readTyped(c)
  const id = idOf(c.req.param('casus') ?? '')
  const part = deel === '' ? null : idOf(deel)
  const known = id && (await caseBy(kit.db, scope, id))
  if (!known || (deel !== '' && !part)) return refuse('not-found')
  const done = await placeCase(kit.db, scope, known.id, part, origin)
  return done ? c.redirect(`${gathering.href}/programma#h-casussen`, 303) : refuse('not-found')
}

// Who reads the gathering from outside brings nothing.
async function memberedOf(c: C): Promise<Found> {
  signedIn(c)
  const { gathering, scope } = await gatheringOf(c)
  const { member } = scope
  return member ? { gathering, scope: { ...scope, member } } : refuse('not-found')
}

async function openOf(c: C): Promise<Found> {
  const found = await memberedOf(c)
  return ['planned', 'under-way', 'draft'].includes(found.gathering.state) ? found : refuse('not-found')
}

async function mineOf(c: C, { scope }: Found): Promise<Case> {
  const id = idOf(c.req.param('casus') ?? '')
  const one = id && (await caseBy(c.var.kit.db, scope, id))
  return one && one.makerId === scope.viewer.person?.id ? one : refuse('not-found')
}

function casePage(c: C, { gathering, scope }: Found, one: Case | null, typed: Typed, errors?: FieldErrors) {
  const frame = frameOf(c, { circle: scope.member.circle, spoke: 'meet' })
  return page(c, CasePage({ frame, gathering, case: one, once: onceOf(typed), typed, errors }), errors ? 422 : 200)
}

function asBrought({ titel, speelt, vraag }: { titel: string; speelt: string; vraag: string }) {
  return { title: titel, story: speelt, wish: vraag }
}
