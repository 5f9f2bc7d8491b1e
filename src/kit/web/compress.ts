import { promisify } from 'node:util'
import { constants, gzip, gzipSync } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppEnv } from './env.ts'

const squeeze = promisify(gzip)
const WORTH_IT = 1400
// A page is made for one person once, so speed counts; level 3 takes no longer than 1 and leaves less.
const LEVEL = 3
// Where a page is written out before it is gzipped: fresh memory for each would cost half as much again.
const scratch = Buffer.allocUnsafeSlow(512 * 1024)
const MOST_BYTES_A_CHARACTER = 3

/**
 * Answers with HTML, gzipped for who takes that. At once and not in another thread: going there takes longer than the work.
 * @param html a whole page
 */
export function answerHtml(c: Context<AppEnv>, html: string, status: ContentfulStatusCode): Response {
  if (html.length < WORTH_IT || !takesGzip(c)) return c.html(html, status)
  return c.body(new Uint8Array(gzipSync(bytesOf(html), { level: LEVEL })), status, {
    'Content-Type': 'text/html; charset=UTF-8',
    'Content-Encoding': 'gzip',
    Vary: 'Accept-Encoding',
  })
}

/** Gzips what nothing gzipped before. */
export function compressRest(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    if (!takesGzip(c)) return
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

function bytesOf(html: string): Buffer {
  const fits = html.length * MOST_BYTES_A_CHARACTER <= scratch.length
  return fits ? scratch.subarray(0, scratch.write(html)) : Buffer.from(html)
}

function takesGzip(c: Context<AppEnv>): boolean {
  return /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
}
