import type { Context } from 'hono'
import { isSignedIn } from '#kit/access/viewer.ts'
import { idOf } from '#kit/id.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { type GatheringScope, type TendingScope, tending } from './access.ts'
import { type Gathering, gatheringBy, gatheringByInvitation } from './queries-gathering.ts'

/**
 * The gathering in the address (`:id`), for whoever may see it.
 * @throws Refusal not-found; sign-in for strangers, who may be members; resting for a deed in a circle at rest
 */
export async function gatheringOf(c: Context<AppEnv>): Promise<{ gathering: Gathering; scope: GatheringScope }> {
  const { kit, viewer } = c.var
  const id = idOf(c.req.param('id') ?? '')
  const found = id && (await gatheringBy(kit.db, viewer, id))
  if (!found) return refuse(isSignedIn(viewer) ? 'not-found' : 'sign-in')
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  return reads || found.gathering.circle.archivedAt === null ? found : refuse('resting')
}

/**
 * The same, or for whoever was invited from outside (`?gast=`): for its page and what guests do there.
 * @throws Refusal as `gatheringOf`
 */
export async function askedOf(c: Context<AppEnv>): Promise<{ gathering: Gathering; scope: GatheringScope }> {
  const { kit, viewer } = c.var
  const token = c.req.query('gast')
  const id = idOf(c.req.param('id') ?? '')
  if (!token || !id || (await gatheringBy(kit.db, viewer, id))) return gatheringOf(c)
  const found = await gatheringByInvitation(kit.db, viewer, kit.secret, id, token)
  if (!found) return refuse(isSignedIn(viewer) ? 'not-found' : 'sign-in')
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  return reads || found.gathering.circle.archivedAt === null ? found : refuse('resting')
}

/** The same for who looks after it. @throws Refusal not-found for everybody else, sign-in for strangers */
export async function tendedOf(c: Context<AppEnv>): Promise<{ gathering: Gathering; scope: TendingScope }> {
  const { gathering, scope } = await gatheringOf(c)
  const tends = tending(scope)
  return tends ? { gathering, scope: tends } : refuse(isSignedIn(c.get('viewer')) ? 'not-found' : 'sign-in')
}
