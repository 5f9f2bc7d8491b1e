import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { errorFields } from '#kit/log.ts'
import { keepForm } from '#kit/session/kept.ts'
import { stranger } from '#kit/session/viewer.ts'
import { StorageAway } from '#kit/storage/index.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { Refusal } from '#kit/web/refusals.ts'
import { ErrorPage } from './ErrorPage.tsx'
import { frameOf, page } from './respond.ts'
import { ERRORS } from './words-errors.ts'

/** The cookie that leads back to a form that was typed while the session was over. */
export const KEPT_COOKIE = 'bewaard'

type Sentence = 'notFound' | 'foreign' | 'too-many' | 'too-large' | 'unreadable' | 'resting' | 'broken' | 'away'

/** The page for an address that is not there, or not for this viewer: the two look the same. */
export function answerNotFound(c: Context<AppEnv>): Response | Promise<Response> {
  return sentence(c, 'notFound', 404)
}

/** The page for whatever stopped a request. */
export async function answerError(error: Error, c: Context<AppEnv>): Promise<Response> {
  if (error instanceof Refusal) return answerRefusal(error, c)
  const { kit, requestId } = c.var
  kit?.log('error', isDiskFull(error) ? 'the disk is full: make room, and it goes on by itself' : 'a request failed', {
    request: requestId,
    method: c.req.method,
    route: c.req.routePath,
    ...errorFields(error),
  })
  return isAway(error) ? sentence(c, 'away', 503) : sentence(c, 'broken', 500)
}

async function answerRefusal(refusal: Refusal, c: Context<AppEnv>): Promise<Response> {
  switch (refusal.kind) {
    case 'sign-in':
      return toSignIn(c)
    case 'proof':
      return toProof(c, refusal.back)
    case 'second-step':
      return toSecondStep(c, refusal.back)
    case 'foreign':
      return sentence(c, 'foreign', 403)
    case 'too-many':
      return sentence(c, 'too-many', 429)
    case 'too-large':
      return sentence(c, 'too-large', 413)
    case 'resting':
      return sentence(c, 'resting', 409)
    case 'unreadable':
      return sentence(c, 'unreadable', 400)
    default:
      return sentence(c, 'notFound', 404)
  }
}

// What was typed in a lost session is kept, so that signing in again is all it costs.
async function toSignIn(c: Context<AppEnv>): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method !== 'POST') return c.redirect(`/inloggen?terug=${encodeURIComponent(pathname + search)}`, 303)
  return c.redirect((await keepTyped(c)) ? '/inloggen?bewaard=1' : '/inloggen', 303)
}

async function toProof(c: Context<AppEnv>, back: string): Promise<Response> {
  if (c.req.method === 'POST') await keepTyped(c)
  return c.redirect(`/ik/bewijs?terug=${encodeURIComponent(back)}`, 303)
}

// What a steward was doing is kept, as with a session that is over; a deed without fields begins again where it stood.
async function toSecondStep(c: Context<AppEnv>, back: string): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'POST') await keepTyped(c)
  const here = c.req.method === 'POST' ? cameFrom(c) : pathname + search
  return c.redirect(`/ik/stap?terug=${encodeURIComponent(back || here)}`, 303)
}

function cameFrom(c: Context<AppEnv>): string {
  const referer = c.req.header('referer') ?? ''
  if (!URL.canParse(referer)) return '/vandaag'
  const { origin, pathname, search } = new URL(referer)
  return origin === c.var.kit.settings.baseUrl ? pathname + search : '/vandaag'
}

async function keepTyped(c: Context<AppEnv>): Promise<boolean> {
  const { kit } = c.var
  const body = await c.req.parseBody({ all: true }).catch(() => ({}))
  const fields = Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => typeof one === 'string' && one !== '')
      .map((one): [string, string] => [name, String(one)]),
  )
  const size = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  if (fields.length === 0 || fields.length > 100 || size > 100_000) return false
  const token = await keepForm(kit.db, { path: new URL(c.req.url).pathname, fields })
  setCookie(c, KEPT_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: kit.settings.secure,
    maxAge: 86_400,
  })
  return true
}

function sentence(c: Context<AppEnv>, what: Sentence, status: 400 | 403 | 404 | 409 | 413 | 429 | 500 | 503): Response {
  if (!c.get('viewer')) c.set('viewer', stranger('nl'))
  const { viewer, requestId } = c.var
  const t = ERRORS[viewer.lang]
  const number = what === 'broken' ? requestId : undefined
  return page(c, ErrorPage({ frame: frameOf(c, { noindex: true }), ...t[what], number, home: t.home }), status)
}

// The same page for files that cannot be reached: it passes as well.
// Out of connections or memory (53) and a disk that does not write (58) pass, as a database that is away does.
function isAway(error: Error): boolean {
  if (error instanceof StorageAway) return true
  const { code = '', message = '' } = causeOf(error)
  return /^(ECONN|ENOENT|ENOSPC|EPIPE|57P0|08|53|58)/.test(code) || /connect|terminat|timeout/i.test(message)
}

function isDiskFull(error: Error): boolean {
  return /^(53100|ENOSPC)$/.test(causeOf(error).code ?? '')
}

function causeOf(error: Error): { code?: string; message?: string } {
  return (error.cause ?? error) as { code?: string; message?: string }
}
