import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { dropKept, findKept } from '#kit/session/kept.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { signedIn } from '#kit/web/refusals.ts'
import { KEPT_COOKIE } from '#ui/errors.tsx'
import { frameOf, page } from '#ui/respond.ts'
import { KeptPage } from './views/KeptPage.tsx'

type C = Context<AppEnv>

export async function showKept(c: C) {
  signedIn(c)
  const token = getCookie(c, KEPT_COOKIE)
  const kept = token ? await findKept(c.var.kit.db, token) : null
  if (!kept) deleteCookie(c, KEPT_COOKIE, { path: '/' })
  return page(c, KeptPage({ frame: frameOf(c), kept }))
}

// 307 sends the same fields on to the place they were meant for.
export async function sendKept(c: C) {
  signedIn(c)
  const kept = await letGoOfKept(c)
  return kept ? c.redirect(kept.path, 307) : c.redirect('/inloggen/verder', 303)
}

export async function throwKeptAway(c: C) {
  signedIn(c)
  await letGoOfKept(c)
  return c.redirect('/vandaag', 303)
}

async function letGoOfKept(c: C) {
  const token = getCookie(c, KEPT_COOKIE)
  deleteCookie(c, KEPT_COOKIE, { path: '/' })
  if (!token) return null
  const kept = await findKept(c.var.kit.db, token)
  await dropKept(c.var.kit.db, token)
  return kept
}
