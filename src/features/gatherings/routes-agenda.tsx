import type { Context } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { comingUp, draftsOf } from './queries.ts'
import { AgendaPage } from './views/AgendaPage.tsx'

const SHOWN = 40

export async function showAgenda(c: Context<AppEnv>) {
  const scope = memberOf(c)
  const { db } = c.var.kit
  const view = AgendaPage({
    frame: frameOf(c, { circle: scope.circle, part: 'agenda' }),
    circle: scope.circle,
    coming: await comingUp(db, scope, SHOWN),
    drafts: await draftsOf(db, scope),
  })
  return page(c, view)
}
