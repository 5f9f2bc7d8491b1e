import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { ABSOLUTE_DAYS } from './viewer.ts'

const name = (secure: boolean) => (secure ? '__Host-vliegwiel' : 'vliegwiel')

/** The session token that the browser sent, if any. */
export function readSessionCookie(c: Context, secure: boolean): string | undefined {
  return getCookie(c, name(secure))
}

export function writeSessionCookie(c: Context, secure: boolean, token: string): void {
  setCookie(c, name(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: ABSOLUTE_DAYS * 86_400,
  })
}

export function clearSessionCookie(c: Context, secure: boolean): void {
  deleteCookie(c, name(secure), { path: '/', secure })
}

/** What a sign-in tells of the browser: its own words for itself, and the session it already had. */
export interface BrowserSigns {
  userAgent: string
  previousToken?: string
}

/** The signs of the browser behind a request. */
export function browserOf(c: Context, secure: boolean): BrowserSigns {
  const previousToken = readSessionCookie(c, secure)
  return { userAgent: c.req.header('user-agent') ?? '', ...(previousToken ? { previousToken } : {}) }
}
