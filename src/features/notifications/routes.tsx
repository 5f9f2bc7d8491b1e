import { Hono } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { choicesPage, saveChoices, showPreview } from './routes-choices.tsx'
import { takeMail } from './routes-inbound.tsx'
import { askLeave, leave, undoLeave } from './routes-leave.tsx'
import { openNotice, seeAll, showNotices } from './routes-notices.tsx'
import { addBrowser, removeBrowser } from './routes-push.tsx'

export const routes = () =>
  new Hono<AppEnv>()
    .get('/meldingen', showNotices)
    .post('/meldingen/gezien', seeAll)
    .get('/meldingen/af/:token', askLeave)
    .post('/meldingen/af/:token', leave)
    .post('/meldingen/af/:token/terug', undoLeave)
    .get('/meldingen/:id', openNotice)
    .post('/post/binnen', takeMail)
    .get('/ik/meldingen', (c) => choicesPage(c))
    .post('/ik/meldingen', saveChoices)
    .get('/ik/meldingen/voorbeeld', showPreview)
    .post('/ik/meldingen/seintje', addBrowser)
    .post('/ik/meldingen/seintje/:id/weg', removeBrowser)
