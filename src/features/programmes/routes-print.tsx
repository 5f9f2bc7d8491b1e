import type { Context } from 'hono'
import { gatheringOf } from '#features/gatherings/access-request.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { programmeOf } from './queries.ts'
import { PrintPage } from './views/PrintPage.tsx'

/** One sheet: what, when, where, and the programme. */
export async function showPrint(c: Context<AppEnv>) {
  const { kit } = c.var
  const { gathering, scope } = await gatheringOf(c)
  const parts = await programmeOf(kit.db, scope)
  if (parts.length === 0) return refuse('not-found')
  const frame = frameOf(c, { circle: scope.member?.circle ?? gathering.circle, noindex: true })
  return page(c, PrintPage({ frame, gathering, parts, url: kit.settings.baseUrl + gathering.href }))
}
