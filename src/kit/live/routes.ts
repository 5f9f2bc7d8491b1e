import { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { readSessionCookie } from '../session/cookie.ts'
import type { AppEnv } from '../web/env.ts'

const TOPIC = /^[a-z][a-z0-9-]{0,39}:[0-9A-Za-z_-]{1,60}$/
// The browser asks for fewer; this bounds the work on an address that somebody made up.
const MOST_ASKED = 100

/**
 * `GET /live/stroom?o=people:abc,inbox:def` is the one stream of a browser. `alles=1`, or a Last-Event-ID, says that it
 * was without one for a while. Someone who is not signed in, or may follow none of it, gets an empty 204: the one
 * answer after which an EventSource does not try again by itself. Not 403, as that tells which topics exist.
 */
export const liveRoutes = new Hono<AppEnv>().get('/live/stroom', async (c) => {
  const kit = c.get('kit')
  const token = readSessionCookie(c, kit.settings.secure)
  const out = c.env?.outgoing
  const topics = (c.req.query('o') ?? '').split(',', MOST_ASKED).filter((name) => TOPIC.test(name))
  const missed = c.req.query('alles') === '1' || c.req.header('last-event-id') !== undefined
  const opened =
    token !== undefined &&
    out instanceof ServerResponse &&
    c.req.method === 'GET' &&
    (await kit.live.open({ viewer: c.get('viewer'), token, topics: [...new Set(topics)], out, missed }))
  return opened ? RESPONSE_ALREADY_SENT : c.body(null, 204)
})
