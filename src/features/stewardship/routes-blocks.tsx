import { type Context, Hono } from 'hono'
import { memberHref } from '#features/members/queries.ts'
import { readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { block, unblock } from './commands-blocks.ts'
import { blocksOf, metBy } from './queries-blocks.ts'
import { BlockPage } from './views/BlockPage.tsx'
import { BlocksPage } from './views/BlocksPage.tsx'
import { B } from './words-blocks.ts'

/** Whom one does not want to hear. */
export const blocking = () =>
  new Hono<AppEnv>()
    .get('/ik/blokkades', showAll)
    .get('/ik/blokkades/nieuw', ask)
    .post('/ik/blokkades', add)
    .post('/ik/blokkades/:id/einde', end)

type C = Context<AppEnv>

async function showAll(c: C) {
  const viewer = signedIn(c)
  const t = B[viewer.lang]
  const note = c.req.query('aan') ? t.blocked : c.req.query('uit') ? t.undone : undefined
  return page(c, BlocksPage({ frame: frameOf(c), blocks: await blocksOf(c.var.kit.db, viewer), note }))
}

async function ask(c: C) {
  const viewer = signedIn(c)
  const { wie = '', kring = '' } = c.req.query()
  const other = (await metBy(c.var.kit.db, viewer, wie)) ?? refuse('not-found')
  const circle = viewer.circles.find(({ slug }) => slug === kring)
  const back = circle ? memberHref(circle, other) : '/ik/blokkades'
  return page(c, BlockPage({ frame: frameOf(c), other, back }))
}

async function add(c: C) {
  const viewer = signedIn(c)
  const { kit, origin } = c.var
  const { wie = '' } = await readTyped(c)
  const other = (await metBy(kit.db, viewer, wie)) ?? refuse('not-found')
  await block(kit.db, viewer, other.id, origin)
  return c.redirect('/ik/blokkades?aan=1', 303)
}

async function end(c: C) {
  await unblock(c.var.kit.db, signedIn(c), c.req.param('id') ?? '', c.var.origin)
  return c.redirect('/ik/blokkades?uit=1', 303)
}
