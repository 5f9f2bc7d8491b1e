import type { Context } from 'hono'
import { membersByName } from '#features/circles/queries.ts'
import { readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { tendedOf } from './access-request.ts'
import { addHost, removeHost } from './commands-hosts.ts'
import { HostsPage } from './views/HostsPage.tsx'
import { H } from './words-hosts.ts'

type Ctx = Context<AppEnv>

const FOUND = 8

export async function showHosts(c: Ctx) {
  return hostsPage(c)
}

export async function askHost(c: Ctx) {
  const { kit, origin, viewer } = c.var
  const { gathering, scope } = await tendedOf(c)
  const { persoon = '' } = await readTyped(c)
  const done = await addHost(kit.db, scope, persoon, origin)
  if (done === 'gone') return refuse('not-found')
  if (done === 'many') return hostsPage(c, H[viewer.lang].hostsMany)
  return c.redirect(`/bijeenkomsten/${gathering.id}/gastheren`, 303)
}

export async function dropHost(c: Ctx) {
  const { kit, origin, viewer } = c.var
  const { gathering, scope } = await tendedOf(c)
  const { persoon = '' } = await readTyped(c)
  const done = await removeHost(kit.db, scope, persoon, origin)
  if (done === 'last') return hostsPage(c, H[viewer.lang].lastHost)
  // Whoever took themselves off may not look after it any more.
  const mine = persoon === viewer.person?.id
  return c.redirect(mine ? gathering.href : `/bijeenkomsten/${gathering.id}/gastheren`, 303)
}

async function hostsPage(c: Ctx, problem?: string) {
  const { gathering, scope } = await tendedOf(c)
  const typed = (c.req.query('wie') ?? '').trim().slice(0, 80)
  const found = typed ? await membersByName(c.var.kit.db, scope.member, typed, FOUND) : []
  const frame = frameOf(c, { circle: scope.member.circle, spoke: 'meet' })
  return page(c, HostsPage({ frame, gathering, typed, found, problem }), problem ? 422 : 200)
}
