import { Hono } from 'hono'
import type { Kit } from '#kit/kit.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { ask, change, showAsk, showChange } from './routes-asking.tsx'
import { close, decide, showDecide } from './routes-deciding.tsx'
import { castVote, showEmbed, showPoll, showPolls } from './routes-poll.tsx'

const HERE = '/kringen/:slug/peilingen'

export const routes = (_: Kit) =>
  new Hono<AppEnv>()
    .get(HERE, showPolls)
    .post(HERE, ask)
    .get(`${HERE}/nieuw`, showAsk)
    .get(`${HERE}/:id`, showPoll)
    .get(`${HERE}/:id/inbed`, showEmbed)
    .post(`${HERE}/:id/stem`, castVote)
    .get(`${HERE}/:id/wijzig`, showChange)
    .post(`${HERE}/:id/wijzig`, change)
    .post(`${HERE}/:id/sluit`, close)
    .get(`${HERE}/:id/besluit`, showDecide)
    .post(`${HERE}/:id/besluit`, decide)
