import { type Context, Hono } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { addressIn } from './routes-pages.tsx'

const HALF_A_YEAR = 182 * 86_400_000
const DAY = 'public, max-age=86400'

/** The small files that machines ask for. */
export const files = () =>
  new Hono<AppEnv>()
    .get('/icon.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': DAY }))
    .get('/robots.txt', (c) => c.text(ROBOTS, 200, { 'Cache-Control': DAY }))
    .get('/.well-known/security.txt', securityTxt)

// RFC 9116: whom to tell about a hole, and until when this holds. Whole days, so that every process says the same.
function securityTxt(c: Context<AppEnv>) {
  const { baseUrl, mailFrom } = c.var.kit.settings
  const expires = `${new Date(Date.now() + HALF_A_YEAR).toISOString().slice(0, 10)}T00:00:00.000Z`
  const lines = [
    `Contact: mailto:${addressIn(mailFrom)}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    `Policy: ${baseUrl}/over`,
  ]
  return c.text(`${lines.join('\n')}\n`)
}

// Public pages may be found; what is behind a door, or belongs to one person, may not.
const ROBOTS = `User-agent: *
Disallow: /aanmelding/
Disallow: /inloggen
Disallow: /ik
Disallow: /vandaag
Disallow: /beheer
Disallow: /begin/
`

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><title>Vliegwiel</title>
<g fill-opacity=".95"><circle cx="24" cy="12.8" r="10.4" fill="#ff9151"/><circle cx="34.7" cy="20.5" r="10.4" fill="#de69b1"/>
<circle cx="30.6" cy="33.1" r="10.4" fill="#4a9aff"/><circle cx="17.4" cy="33.1" r="10.4" fill="#f6cc2f"/>
<circle cx="13.3" cy="20.5" r="10.4" fill="#31d18a"/></g><circle cx="24" cy="24" r="5" fill="#fff" stroke="#171b2d" stroke-width="2.5"/></svg>`
