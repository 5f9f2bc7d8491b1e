import type { Context } from 'hono'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { readTyped } from '#kit/forms/read.ts'
import { idOf } from '#kit/id.ts'
import { mayModerate } from '#kit/things/sight.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { passOn } from './commands-known.ts'
import { isFiltered, readFilter } from './forms-board.ts'
import { type BoardFilter, column, forMeCount, halfWithin } from './queries-board.ts'
import { pairFor } from './queries-fits.ts'
import { labelsOf } from './queries-labels.ts'
import { BoardPage } from './views/BoardPage.tsx'

type C = Context<AppEnv>

export async function showBoard(c: C) {
  const scope = memberOf(c)
  const { circle } = scope
  const { db } = c.var.kit
  const filter = readFilter(c.req.query())
  const [columns, labels, forMe, half, pair] = await Promise.all([
    columnsOf(db, scope, filter),
    labelsOf(db, scope),
    forMeCount(db, scope),
    halfWithin(db, scope),
    isFiltered(filter) || filter.kind ? null : pairFor(db, scope),
  ])
  const frame = frameOf(c, { circle, part: 'vraag-en-aanbod' })
  const removed = c.req.query('weg') === '1'
  return page(
    c,
    BoardPage({
      frame,
      circle,
      filter,
      ...columns,
      labels,
      forMe,
      half,
      pair,
      removed,
      mayModerate: mayModerate(scope),
    }),
  )
}

async function columnsOf(db: Db, scope: CircleScope, filter: BoardFilter) {
  // Only asks wait.
  const kind = filter.state === 'waiting' ? 'ask' : filter.kind
  const [asks, offers] = await Promise.all([
    kind === 'offer' ? null : column(db, scope, 'ask', filter),
    kind === 'ask' ? null : column(db, scope, 'offer', filter),
  ])
  return { asks, offers }
}

export async function dismiss(c: C) {
  const scope = memberOf(c)
  const { ander = '' } = await readTyped(c)
  const id = idOf(c.req.param('id') ?? '') ?? ''
  const done = /^[0-9a-z]{12}$/.test(ander) && (await passOn(c.var.kit.db, scope, id, ander))
  return done ? c.redirect(`/kringen/${scope.circle.slug}/vraag-en-aanbod`, 303) : refuse('not-found')
}
