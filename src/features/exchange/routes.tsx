import { Hono } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { dropAbbreviationOf, saveAbbreviationOf, showAbbreviations } from './routes-abbreviations.tsx'
import { change, decide, helped, place, removeMine, showChange } from './routes-answers.tsx'
import { dismiss, showBoard } from './routes-board.tsx'
import { close, remove, reopen, showClose, showRemove } from './routes-closing.tsx'
import { showFeed } from './routes-feed.tsx'
import { makeKnown, showKnown } from './routes-known.tsx'
import { outcome, show } from './routes-post.tsx'
import { anew, fits, placeNew, preview, saveChange, showEdit, showNew } from './routes-write.tsx'

const HERE = '/kringen/:slug/vraag-en-aanbod'

export const routes = () =>
  new Hono<AppEnv>()
    .get(HERE, showBoard)
    .get(`${HERE}.atom`, showFeed)
    .get(`${HERE}/nieuw`, showNew)
    .post(HERE, placeNew)
    .post(`${HERE}/voorbeeld`, preview)
    .post(`${HERE}/past`, fits)
    .post(`${HERE}/opnieuw`, anew)
    .get(`${HERE}/:id`, show)
    .get(`${HERE}/:id/wijzig`, showEdit)
    .post(`${HERE}/:id/wijzig`, saveChange)
    .get(`${HERE}/:id/sluit`, showClose)
    .post(`${HERE}/:id/sluit`, close)
    .post(`${HERE}/:id/open`, reopen)
    .get(`${HERE}/:id/weg`, showRemove)
    .post(`${HERE}/:id/weg`, remove)
    .post(`${HERE}/:id/uitkomst`, outcome)
    .post(`${HERE}/:id/nu-niet`, dismiss)
    .get(`${HERE}/:id/ken-iemand`, showKnown)
    .post(`${HERE}/:id/ken-iemand`, makeKnown)
    .post(`${HERE}/:id/antwoorden`, place)
    .get(`${HERE}/:id/antwoorden/:answer/wijzig`, showChange)
    .post(`${HERE}/:id/antwoorden/:answer/wijzig`, change)
    .post(`${HERE}/:id/antwoorden/:answer/weg`, removeMine)
    .post(`${HERE}/:id/antwoorden/:answer/hielp`, helped)
    .post(`${HERE}/:id/antwoorden/:answer/plek`, decide)
    .get('/kringen/:slug/beheer/afkortingen', showAbbreviations)
    .post('/kringen/:slug/beheer/afkortingen', saveAbbreviationOf)
    .post('/kringen/:slug/beheer/afkortingen/:key/weg', dropAbbreviationOf)
