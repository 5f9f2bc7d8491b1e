import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { readTyped } from '#kit/forms/read.ts'
import { slugOf } from '#kit/id.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import { stranger } from '#kit/session/viewer.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { refuse, signedIn } from '#kit/web/refusals.ts'
import { frameOf, page } from '#ui/respond.ts'
import { gatheringOf } from './access-request.ts'
import { endFeed, renewFeed } from './commands-feeds.ts'
import { type CalendarEntry, calendarOf, stampOf } from './queries-calendar.ts'
import { circleEntries, entryOf, feedsOf, followerOf, ownEntries, publicEntries } from './queries-feeds.ts'
import { FeedsPage } from './views/FeedsPage.tsx'
import { F } from './words-feeds.ts'

type C = Context<AppEnv>

const GUESSES: Limit = { name: 'calendar-guess', most: 30, seconds: 3600 }
/** What `newToken` makes. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** One gathering, for the calendar of whoever may read it. */
export async function showIcs(c: C) {
  const { kit, viewer } = c.var
  const { gathering, scope } = await gatheringOf(c)
  const entry = await entryOf(kit.db, scope)
  if (!entry) return refuse('not-found')
  const text = calendarOf(viewer.lang, kit.settings.baseUrl, [entry], { said: false })
  return answer(c, text, [entry], {
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': `attachment; filename="${slugOf(gathering.title) || 'bijeenkomst'}.ics"`,
  })
}

/** What is open to everyone: the same for whoever asks. */
export async function publicFeed(c: C) {
  const { db, settings } = c.var.kit
  const entries = await publicEntries(db, stranger('nl'))
  const text = calendarOf('nl', settings.baseUrl, entries, { name: F.nl.everyone, said: false })
  return answer(c, text, entries, { 'Cache-Control': 'public, max-age=900' })
}

/** What somebody comes to, and everything of their circles, by the secret in the address. */
export async function ownFeed(c: C) {
  const token = /^(.*)\.ics$/.exec(c.req.param('file') ?? '')?.[1] ?? ''
  const { viewer, scope } = await follower(c, token)
  if (scope) return refuse('not-found')
  const { db, settings } = c.var.kit
  const entries = (await ownEntries(db, viewer)).filter(({ mine }) => mine !== 'not')
  const text = calendarOf(viewer.lang, settings.baseUrl, entries, { name: F[viewer.lang].mine, said: true })
  return answer(c, text, entries, { 'Cache-Control': 'private, no-cache' })
}

/** The same of one circle. */
export async function circleFeed(c: C) {
  const { viewer, scope } = await follower(c, c.req.query('sleutel') ?? '')
  if (!scope || scope.circle.slug !== c.req.param('slug')) return refuse('not-found')
  const { db, settings } = c.var.kit
  const entries = (await circleEntries(db, scope)).filter(({ mine }) => mine !== 'not')
  const name = F[viewer.lang].calendarOf(scope.circle.name)
  const text = calendarOf(viewer.lang, settings.baseUrl, entries, { name, said: true })
  return answer(c, text, entries, { 'Cache-Control': 'private, no-cache' })
}

export async function showFeeds(c: C) {
  const viewer = signedIn(c)
  const { db, secret, settings } = c.var.kit
  const { gedaan } = c.req.query()
  const remark = gedaan === 'made' || gedaan === 'renewed' || gedaan === 'ended' ? gedaan : undefined
  const feeds = await feedsOf(db, secret, viewer)
  const view = FeedsPage({ frame: frameOf(c), circles: viewer.circles, feeds, baseUrl: settings.baseUrl, remark })
  return page(c, view)
}

export async function makeFeed(c: C) {
  const viewer = signedIn(c)
  const { db, secret } = c.var.kit
  const { kring, had } = await readTyped(c)
  await renewFeed(db, secret, viewer, ofCircle(c, kring))
  return c.redirect(`/ik/agenda?gedaan=${had ? 'renewed' : 'made'}`, 303)
}

export async function stopFeed(c: C) {
  const viewer = signedIn(c)
  const { kring } = await readTyped(c)
  await endFeed(c.var.kit.db, viewer, ofCircle(c, kring))
  return c.redirect('/ik/agenda?gedaan=ended', 303)
}

// Empty: everything of theirs.
function ofCircle(c: C, slug: string | undefined): CircleScope | null {
  if (!slug) return null
  return circleScope(c.var.viewer, slug) ?? refuse('not-found')
}

// A program that follows an address that is over asks for it for years, from a machine that others follow theirs from:
// only what is wrong counts, so that it never stops them.
async function follower(c: C, token: string) {
  const { kit, origin } = c.var
  const found = TOKEN.test(token) ? await followerOf(kit.db, kit.settings, token) : null
  if (found) return found
  return refuse((await mayPass(kit.db, GUESSES, origin.address)) ? 'not-found' : 'too-many')
}

// The tag says whether anything is new. The day alone does not: what somebody left or took back has no day.
function answer(c: C, text: string, entries: readonly CalendarEntry[], headers: Record<string, string>): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const changed = Math.max(0, ...entries.map((entry) => stampOf(entry).getTime()))
  const all = {
    ...headers,
    ETag: tag,
    ...(changed ? { 'Last-Modified': new Date(changed).toUTCString() } : {}),
  }
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(tag)) return c.body(null, 304, all)
  return c.body(text, 200, { ...all, 'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH' })
}
