import type { Context } from 'hono'
import * as v from 'valibot'
import { requiredLine } from '#kit/forms/fields.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { clockIn } from '#kit/when/zoned.ts'
import { frameOf, page } from '#ui/respond.ts'
import { invitationToken } from './access-guests.ts'
import { tendedOf } from './access-request.ts'
import { noteThere, noteWalkIn } from './commands-attendance.ts'
import { listOf } from './queries-coming.ts'
import type { Gathering } from './queries-gathering.ts'
import { AttendancePage } from './views/AttendancePage.tsx'
import { BadgesPage } from './views/BadgesPage.tsx'
import { PosterPage } from './views/PosterPage.tsx'
import { H } from './words-hosts.ts'

type Ctx = Context<AppEnv>

export async function showAttendance(c: Ctx) {
  return attendancePage(c)
}

/** One tap: somebody is there, or not after all. Or a name of somebody who had not answered. */
export async function noteAttendance(c: Ctx) {
  const { kit, viewer } = c.var
  const { gathering, scope } = await tendedOf(c)
  if (!mayNote(gathering)) return refuse('not-found')
  const typed = await readTyped(c)
  const here = `/bijeenkomsten/${gathering.id}/aanwezig`
  if (typed.wie) {
    await noteThere(kit.db, scope, typed.wie, typed.is === 'ja')
    return c.redirect(`${here}#wie-${typed.wie.slice(0, 20)}`, 303)
  }
  const { lang } = viewer
  const read = check(v.object({ naam: requiredLine(lang, 80, H[lang].walkInMissing) }), typed)
  if (!read.ok) return attendancePage(c, typed, read.errors)
  await noteWalkIn(kit.db, scope, gathering.held, read.value.naam)
  return c.redirect(`${here}#erbij`, 303)
}

export async function showBadges(c: Ctx) {
  const { gathering, scope } = await tendedOf(c)
  const people = await listOf(c.var.kit.db, scope, ['coming'], 'name')
  return page(c, BadgesPage({ frame: frameOf(c, { circle: scope.member.circle, spoke: 'meet' }), gathering, people }))
}

export async function showPoster(c: Ctx) {
  const { kit } = c.var
  const { gathering, scope } = await tendedOf(c)
  const invites = gathering.guests && gathering.openTo === 'circle' && gathering.publishedAt !== null
  const plain = `${kit.settings.baseUrl}/bijeenkomsten/${gathering.id}`
  const url = invites ? `${plain}?gast=${invitationToken(kit.secret, gathering.id)}` : plain
  return page(
    c,
    PosterPage({ frame: frameOf(c, { circle: scope.member.circle, spoke: 'meet' }), gathering, url, invites }),
  )
}

/** Whether it is the day itself, or after it. */
export function mayNote(gathering: Gathering, now = new Date()): boolean {
  const { zone, startsAt, state } = gathering
  if (state === 'draft' || state === 'cancelled') return false
  return clockIn(zone, now).day >= clockIn(zone, startsAt).day
}

async function attendancePage(c: Ctx, typed: Typed = {}, errors?: FieldErrors) {
  const { gathering, scope } = await tendedOf(c)
  const may = mayNote(gathering)
  const people = may ? await listOf(c.var.kit.db, scope, ['coming', 'waiting', 'there'], 'name') : []
  const frame = frameOf(c, { circle: scope.member.circle, spoke: 'meet' })
  return page(c, AttendancePage({ frame, gathering, people, may, typed, errors }), errors ? 422 : 200)
}
