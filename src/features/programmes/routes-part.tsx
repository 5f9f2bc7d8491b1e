import type { Context } from 'hono'
import type { TendingScope } from '#features/gatherings/access.ts'
import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import { type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { PARTS_MOST } from './access.ts'
import { addPart, changePart, removePart } from './commands.ts'
import { asTyped, readPart, versionIn } from './forms.ts'
import { type DraftPart, type EditedPart, type EditedProgramme, programmeToEdit } from './queries.ts'
import { type Doubt, hostsMeant } from './queries-hosts.ts'
import { editedOf } from './routes-editing.tsx'
import { PartPage } from './views/PartPage.tsx'
import { E } from './words.ts'

type C = Context<AppEnv>

interface Found {
  gathering: Gathering
  scope: TendingScope
  programme: EditedProgramme
  /** Null: one that is not there yet. */
  part: EditedPart | null
}

export async function showNew(c: C) {
  const found = await editedOf(c)
  const programme = await programmeToEdit(c.var.kit.db, found.scope)
  return partPage(c, { ...found, programme, part: null }, { soort: 'own', minuten: '20' })
}

export async function addNew(c: C) {
  const { kit, origin, viewer } = c.var
  const found = { ...(await editedOf(c)), part: null }
  const typed = await readTyped(c)
  const programme = await programmeToEdit(kit.db, found.scope)
  const part = await read(c, { ...found, programme }, typed)
  if (part instanceof Response) return part
  const { deed, id } = await addPart(kit.db, found.scope, part, origin)
  if (deed === 'done') return c.redirect(`${found.gathering.href}/programma#deel-${id}`, 303)
  return partPage(c, { ...found, programme }, typed, { errors: { form: E[viewer.lang].full(PARTS_MOST) } })
}

export async function showPart(c: C) {
  const found = await foundIn(c)
  if (!found.part) return refuse('not-found')
  return partPage(c, found, asTyped(found.part, found.gathering))
}

export async function savePart(c: C) {
  const { kit, origin, viewer } = c.var
  const found = await foundIn(c)
  const { gathering, scope } = found
  const typed = await readTyped(c)
  const t = E[viewer.lang]
  // Gone while it was written: nothing of what was typed goes with it.
  if (!found.part)
    return typed.titel ? partPage(c, found, typed, { errors: { form: t.gone }, status: 409 }) : refuse('not-found')
  const part = await read(c, found, typed)
  if (part instanceof Response) return part
  const deed = await changePart(kit.db, scope, found.part.id, part, versionIn(typed), origin)
  if (deed === 'done') return c.redirect(`${gathering.href}/programma#deel-${found.part.id}`, 303)
  const now = await foundIn(c)
  const said = now.part ? t.overtakenPart : t.gone
  return partPage(c, now, typed, { errors: { form: said }, status: 409, overtaken: now.part !== null })
}

export async function takeAway(c: C) {
  const { kit, origin, viewer } = c.var
  const found = await foundIn(c)
  if (!found.part) return refuse('not-found')
  const typed = await readTyped(c)
  const deed = await removePart(kit.db, found.scope, found.part.id, versionIn(typed), origin)
  if (deed !== 'overtaken') return c.redirect(`${found.gathering.href}/programma`, 303)
  const now = await foundIn(c)
  if (!now.part) return c.redirect(`${found.gathering.href}/programma`, 303)
  const errors = { form: E[viewer.lang].overtaken }
  return partPage(c, now, asTyped(now.part, now.gathering), { errors, status: 409 })
}

async function foundIn(c: C): Promise<Found> {
  const found = await editedOf(c)
  const programme = await programmeToEdit(c.var.kit.db, found.scope)
  const id = idOf(c.req.param('part') ?? '')
  return { ...found, programme, part: programme.parts.find((one) => one.id === id) ?? null }
}

// The part that was typed, or the page on which it is put right.
async function read(c: C, found: Found, typed: Typed): Promise<DraftPart | Response> {
  const { kit, viewer } = c.var
  const result = readPart(viewer.lang, typed, found.gathering)
  if (!result.ok) return partPage(c, found, typed, { errors: result.errors })
  const { hosts, doubts } = await hostsMeant(kit.db, found.scope.member, result.value.hosts, found.part?.hosts ?? [])
  if (doubts.length === 0) return { ...result.value.part, hosts }
  const errors = Object.fromEntries(doubts.map(({ row }) => [`keus-${row}`, E[viewer.lang].whichMissing]))
  return partPage(c, found, typed, { errors, doubts })
}

interface Answer {
  errors?: FieldErrors
  doubts?: Doubt[]
  status?: 409 | 422
  /** What stands there now is shown beside what was typed. */
  overtaken?: boolean
}

function partPage(c: C, found: Found, typed: Typed, { errors, doubts, status, overtaken }: Answer = {}) {
  const { gathering, scope, programme, part } = found
  const view = PartPage({
    frame: frameOf(c, { circle: scope.member.circle, spoke: 'meet' }),
    ...{ gathering, part, typed, errors, doubts },
    // Made of what stands there now, as the page says: what is saved after it was seen counts.
    version: overtaken || !typed.versie ? programme.version : versionIn(typed),
    now: overtaken ? part : null,
  })
  return page(c, view, errors ? (status ?? 422) : 200)
}
