import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { LANGS, type Lang } from '../i18n.ts'
import type { Kit } from '../kit.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { readSessionCookie } from './cookie.ts'
import { stranger, viewerOf } from './viewer.ts'

// Asked on every page load but the same for everyone: no reason to look up who asks.
const IMPERSONAL = /^\/(assets\/|livez|readyz|favicon)/

/** Finds out who asks, once per request, before any handler runs. */
export function whoAsks(kit: Kit): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const lang = langCookie(getCookie(c, 'taal'))
    const token = readSessionCookie(c, kit.settings.secure)
    const known = token && !IMPERSONAL.test(c.req.path) ? await viewerOf(kit.db, token, kit.settings) : null
    const viewer = known ?? stranger(lang)
    c.set('viewer', viewer)
    c.set('origin', {
      personId: viewer.person?.id ?? null,
      address: addressOf(c, kit.settings.trustProxy),
      requestId: c.get('requestId'),
    })
    await next()
  }
}

function langCookie(value: string | undefined): Lang {
  return LANGS.find((lang) => lang === value) ?? 'nl'
}
