import type { MiddlewareHandler } from 'hono'
import { newId } from '../id.ts'
import type { AppEnv } from './env.ts'

const READS = new Set(['GET', 'HEAD'])

/**
 * Gives every request a number, tells it in `X-Request-Id` and logs a line at the end: at debug for a read that went
 * well, at info for the rest. The line has the pattern of the address and never the address itself, as tokens and what
 * people search for stand in it.
 */
export function logRequests(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now()
    const id = newId()
    c.set('requestId', id)
    await next()
    c.res.headers.set('X-Request-Id', id)
    const { method, routePath } = c.req
    const { status } = c.res
    c.get('kit').log(READS.has(method) && status < 400 ? 'debug' : 'info', 'request', {
      request: id,
      method,
      route: routePath,
      status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    })
  }
}
