import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'
import { refuse } from './refusals.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses every unsafe request that another site's page started. Browsers of the last years say so in
 * Sec-Fetch-Site; for older ones the Origin must be ours; a request with neither comes from no browser page.
 * @param baseUrl our own origin
 */
export function sameOrigin(baseUrl: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (
      !SAFE.has(c.req.method) &&
      isForeign(c.req.header('sec-fetch-site'), c.req.header('origin'), baseUrl, c.req.header('host'))
    )
      refuse('foreign')
    await next()
  }
}

function isForeign(
  site: string | undefined,
  origin: string | undefined,
  baseUrl: string,
  host: string | undefined,
): boolean {
  if (site) return site !== 'same-origin' && site !== 'none'
  if (!origin) return false
  return origin !== baseUrl && origin !== `${new URL(baseUrl).protocol}//${host}`
}
