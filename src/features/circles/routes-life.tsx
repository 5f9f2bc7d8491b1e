import { type Context, Hono } from 'hono'
import { hosts, memberHref } from '#features/members/queries.ts'
import type { CircleScope, StewardScope } from '#kit/access/viewer.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse, stewardOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { handOn, type LifeAnswer, leave, ROLES, removeMember, setRoles } from './commands-life.ts'
import { leaveForm, removeForm, sureForm } from './forms-life.ts'
import { stewardsOf } from './queries.ts'
import { departuresFrom, memberIn, membersWithRoles } from './queries-life.ts'
import { LeavePage } from './views/LeavePage.tsx'
import { RoleMemberPage } from './views/RoleMemberPage.tsx'
import { RolesPage } from './views/RolesPage.tsx'
import { L } from './words-life.ts'

/** Leaving a circle, and who does what in it. */
export const lives = () =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/vertrek', (c) => showLeave(c, memberOf(c)))
    .post('/kringen/:slug/vertrek', leaveIt)
    .get('/kringen/:slug/beheer/leden', showRoles)
    .get('/kringen/:slug/beheer/leden/:id', (c) => showMember(c, stewardOf(c)))
    .post('/kringen/:slug/beheer/leden/:id/rollen', saveRoles)
    .post('/kringen/:slug/beheer/leden/:id/overdracht', passOn)
    .post('/kringen/:slug/beheer/leden/:id/weg', takeOut)

type C = Context<AppEnv>

async function showLeave(c: C, scope: CircleScope, wrong?: { typed: Typed; errors: FieldErrors }) {
  const { circle, viewer } = scope
  const stewards = circle.roles.includes('steward') ? await stewardsOf(c.var.kit.db, circle.id) : []
  const onlyOne = stewards.length === 1 && stewards[0]?.id === viewer.person.id
  // At rest the very last member goes as they like: there is nobody to hand anything on to.
  const lastSteward = onlyOne && !(circle.archivedAt && circle.memberCount === 1)
  return page(c, LeavePage({ frame: frameOf(c, { circle }), circle, lastSteward, ...wrong }), wrong ? 422 : 200)
}

async function leaveIt(c: C) {
  const scope = memberOf(c, 'also-resting')
  const { kit, viewer, origin } = c.var
  const checked = check(leaveForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showLeave(c, scope, checked)
  const answer = await leave(kit.db, kit.bus, kit.settings.baseUrl, scope, checked.value.reden, origin)
  const { typed } = checked
  if (answer === 'last-steward') return showLeave(c, scope, { typed, errors: { form: L[viewer.lang].lastSteward } })
  return c.redirect('/kringen?vertrokken=1', 303)
}

async function showRoles(c: C) {
  const scope = stewardOf(c)
  const { kit, viewer } = c.var
  const q = (c.req.query('q') ?? '').slice(0, 200).trim()
  const after = c.req.query('na')
  const found = await membersWithRoles(kit.db, kit.pool, scope, q, after)
  const first = !q && !after
  const holders = first ? await hosts(kit.db, scope) : []
  const gone = first ? await departuresFrom(kit.db, scope) : []
  const note = c.req.query('weg') ? L[viewer.lang].removed : undefined
  const frame = frameOf(c, { circle: scope.circle })
  const lines = holders.map(({ id, name, photo, headline, roles }) => ({
    id,
    name,
    photoId: photo?.split('/').at(-1) ?? null,
    headline,
    roles,
  }))
  return page(c, RolesPage({ frame, circle: scope.circle, q, holders: lines, gone, ...found, note }))
}

async function showMember(c: C, scope: StewardScope, wrong?: { typed: Typed; errors: FieldErrors }) {
  const member = (await memberIn(c.var.kit.db, scope, idParam(c))) ?? refuse('not-found')
  const t = L[c.var.viewer.lang]
  const note = wrong ? undefined : c.req.query('bewaard') ? t.rolesSaved : undefined
  const { circle } = scope
  const mine = member.id === scope.viewer.person.id
  const profileHref = memberHref(circle, member)
  const frame = frameOf(c, { circle })
  return page(c, RoleMemberPage({ frame, circle, member, mine, profileHref, ...wrong, note }), wrong ? 422 : 200)
}

async function saveRoles(c: C) {
  const scope = stewardOf(c)
  const { kit, viewer, origin } = c.var
  const typed = await readTyped(c, ['rol'])
  const chosen = new Set((typed.rol ?? '').split('\n'))
  const roles = ROLES.filter((role) => chosen.has(role))
  const answer = await setRoles(kit.db, kit.settings.baseUrl, scope, idParam(c), roles, origin)
  const wrong = { typed: { rol: roles.join('\n') }, errors: { rol: L[viewer.lang].lastRole } }
  // Who gives up their own stewardship has no desk to go back to.
  const mine = idParam(c) === viewer.person?.id && !roles.includes('steward')
  const onward = mine ? `/kringen/${scope.circle.slug}` : `${membersPath(scope)}/${idParam(c)}?bewaard=1`
  return after(c, scope, answer, wrong, onward)
}

async function passOn(c: C) {
  const scope = stewardOf(c, 'also-resting')
  const { kit, viewer, origin } = c.var
  const checked = check(sureForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showMember(c, scope, checked)
  const answer = await handOn(kit.db, kit.settings.baseUrl, scope, idParam(c), origin)
  return after(c, scope, answer, { typed: {}, errors: {} }, `/kringen/${scope.circle.slug}`)
}

async function takeOut(c: C) {
  const scope = stewardOf(c)
  const { kit, viewer, origin } = c.var
  // Oneself one leaves, with the page that says what that means.
  if (idParam(c) === viewer.person?.id) return c.redirect(`/kringen/${scope.circle.slug}/vertrek`, 303)
  const checked = check(removeForm(viewer.lang), await readTyped(c))
  if (!checked.ok) return showMember(c, scope, checked)
  const { reden } = checked.value
  const answer = await removeMember(kit.db, kit.bus, kit.settings.baseUrl, scope, idParam(c), reden, origin)
  const wrong = { typed: checked.typed, errors: { reden: L[viewer.lang].lastRole } }
  return after(c, scope, answer, wrong, `${membersPath(scope)}?weg=1`)
}

function after(
  c: C,
  scope: StewardScope,
  answer: LifeAnswer,
  wrong: { typed: Typed; errors: FieldErrors },
  onward: string,
) {
  if (answer === 'gone') return refuse('not-found')
  return answer === 'last-steward' ? showMember(c, scope, wrong) : c.redirect(onward, 303)
}

function membersPath(scope: StewardScope): string {
  return `/kringen/${scope.circle.slug}/beheer/leden`
}

function idParam(c: C): string {
  return c.req.param('id') ?? ''
}
