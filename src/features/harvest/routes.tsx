import { Hono } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { addItem, showAccount } from './routes-account.tsx'
import { put, showBag, takeItOut } from './routes-goodies.tsx'
import { placeNew, remove, saveChange, show, showChange, showNew } from './routes-item.tsx'
import { saveAnswer, sendFile, sendThanks, showAnswer, showThanks } from './routes-thanks.tsx'
import { PART_OF, showWall } from './routes-wall.tsx'
import * as writing from './routes-writing.tsx'

const CIRCLE = '/kringen/:slug'
const ITEM = '/kringen/:slug/oogst'
const HERE = '/bijeenkomsten/:id'
const ACCOUNT = '/bijeenkomsten/:id/verslag'

export const routes = () =>
  new Hono<AppEnv>()
    .get(`${CIRCLE}/oogsten`, (c) => showWall(c, null))
    .get(`${CIRCLE}/${PART_OF.insight}`, (c) => showWall(c, 'insight'))
    .get(`${CIRCLE}/${PART_OF.quote}`, (c) => showWall(c, 'quote'))
    .get(`${ITEM}/nieuw`, showNew)
    .post(ITEM, placeNew)
    .get(`${ITEM}/:id`, show)
    .get(`${ITEM}/:id/wijzig`, showChange)
    .post(`${ITEM}/:id/wijzig`, saveChange)
    .post(`${ITEM}/:id/weg`, remove)
    .post(`${HERE}/oogst`, addItem)
    .get(ACCOUNT, showAccount)
    .get(`${ACCOUNT}/schrijven`, writing.showWriting)
    .post(`${ACCOUNT}/delen`, writing.addOne)
    .post(`${ACCOUNT}/delen/:deel`, writing.saveOne)
    .post(`${ACCOUNT}/delen/:deel/terug`, writing.putBack)
    .post(`${ACCOUNT}/fotos`, writing.bringPhoto)
    .post(`${ACCOUNT}/fotos/:foto/weg`, writing.dropPhoto)
    .post(`${ACCOUNT}/bekend`, writing.publish)
    .post(`${ACCOUNT}/terug`, writing.takeBack)
    .get(`${HERE}/goodiebag`, showBag)
    .post(`${HERE}/goodiebag`, put)
    .post(`${HERE}/goodiebag/:ding/weg`, takeItOut)
    .get(`${HERE}/dank`, showThanks)
    .post(`${HERE}/dank`, sendThanks)
    .get('/terugblik/:token', showAnswer)
    .post('/terugblik/:token', saveAnswer)
    .get('/terugblik/:token/bestand/:ding', sendFile)
