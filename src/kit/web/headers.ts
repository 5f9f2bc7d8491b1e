import type { MiddlewareHandler } from 'hono'
import { newId } from '../id.ts'
import type { AppEnv } from './env.ts'

/** The security headers of every answer. The nonce is for the one style element that Turbo makes itself. */
export function securityHeaders(secure: boolean): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const nonce = newId()
    c.set('nonce', nonce)
    await next()
    const set = (name: string, value: string) => {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
    set(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    )
    set('X-Content-Type-Options', 'nosniff')
    set('Referrer-Policy', 'same-origin')
    set('X-Frame-Options', 'DENY')
    set('Cross-Origin-Opener-Policy', 'same-origin')
    set('Cross-Origin-Resource-Policy', 'same-origin')
    set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()')
    set('Cache-Control', 'no-store')
    if (secure) set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  }
}
