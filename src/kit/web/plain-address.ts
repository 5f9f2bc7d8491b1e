import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'
import { refuse } from './refusals.ts'

/** Refuses an address with a NUL in it: no page has one, and PostgreSQL takes none in a text. */
export function plainAddress(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.url.includes('%00')) refuse('not-found')
    await next()
  }
}
