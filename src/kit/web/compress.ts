import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'

const squeeze = promisify(gzip)
const WORTH_IT = 1400

/** Gzips pages when nothing in front does. The lowest level: a page is made for one person once, so speed counts. */
export function compressPages(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return
    if (
      c.res.headers.has('Content-Encoding') ||
      !/^(text\/html|application\/json)/.test(c.res.headers.get('Content-Type') ?? '')
    )
      return
    const body = Buffer.from(await c.res.arrayBuffer())
    const headers = new Headers(c.res.headers)
    headers.append('Vary', 'Accept-Encoding')
    const small = body.length < WORTH_IT
    const out = small ? body : await squeeze(body, { level: constants.Z_BEST_SPEED })
    if (!small) headers.set('Content-Encoding', 'gzip')
    headers.set('Content-Length', String(out.length))
    c.res = new Response(c.req.method === 'HEAD' ? null : new Uint8Array(out), { status: c.res.status, headers })
  }
}
