import { type Context, Hono } from 'hono'
import { foundingPage, publicPage } from '#features/circles/queries.ts'
import type { PublicScope } from '#kit/access/viewer.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { readFront } from './queries-front.ts'
import { files } from './routes-files.tsx'
import { joining } from './routes-joining.tsx'
import { pages } from './routes-pages.tsx'
import { texts } from './routes-texts.tsx'
import { NothingHere } from './views/NothingHere.tsx'
import { PublicPage } from './views/PublicPage.tsx'

export const routes = () =>
  new Hono<AppEnv>()
    .get('/', showFounding)
    .get('/kringen/:slug', async (c) => showFront(c, await publicOf(c)))
    .get('/kringen/:slug/voorkant', showToMembers)
    .route('/', joining())
    .route('/', texts())
    .route('/', pages())
    .route('/', files())

type C = Context<AppEnv>

async function showFounding(c: C) {
  const found = await foundingPage(c.var.kit.db)
  if (found === 'none' || found === 'closed') return page(c, NothingHere({ frame: frameOf(c), why: found }))
  return showFront(c, found)
}

async function showToMembers(c: C) {
  signedIn(c)
  return showFront(c, await publicOf(c))
}

async function showFront(c: C, scope: PublicScope) {
  const front = await readFront(c.var.kit.db, scope, c.var.viewer)
  return page(c, PublicPage({ frame: frameOf(c, { circle: scope.circle }), front }))
}

async function publicOf(c: C): Promise<PublicScope> {
  return (await publicPage(c.var.kit.db, c.req.param('slug') ?? '', c.var.viewer)) ?? refuse('not-found')
}
