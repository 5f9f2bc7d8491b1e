import type { Context } from 'hono'
import { readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import * as commands from './commands.ts'
import { noticeById, noticesOf } from './queries.ts'
import { NoticesPage } from './views/NoticesPage.tsx'

type C = Context<AppEnv>

export async function showNotices(c: C) {
  const viewer = signedIn(c)
  const { kit } = c.var
  const after = c.req.query('na')
  const { lines, next } = await noticesOf(kit.db, kit.things, viewer, after)
  const older = next && `/meldingen?na=${next}`
  const shown = { lines, older, further: Boolean(after), wasGone: c.req.query('weg') === '1' }
  return page(c, NoticesPage({ frame: frameOf(c), ...shown }))
}

export async function openNotice(c: C) {
  const viewer = signedIn(c)
  const { kit } = c.var
  const notice = await noticeById(kit.db, kit.things, viewer, c.req.param('id') ?? '')
  if (!notice) return refuse('not-found')
  // A browser that only looks ahead has shown nothing to anyone.
  const ahead = c.req.header('sec-purpose') ?? c.req.header('x-sec-purpose') ?? ''
  if (!ahead.includes('prefetch')) await commands.see(kit.db, viewer, notice.id)
  return c.redirect(notice.thing?.path ?? '/meldingen?weg=1', 303)
}

export async function seeAll(c: C) {
  const viewer = signedIn(c)
  const { tot } = await readTyped(c)
  await commands.seeAll(c.var.kit.db, viewer, tot || undefined)
  return c.redirect('/meldingen', 303)
}
