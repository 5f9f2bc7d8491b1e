import { Hono } from 'hono'
import type { Kit } from '#kit/kit.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { editMessage, pinMessage, reactTo, removeMessage, showEdit, showMessage } from './routes-messages.tsx'
import { beginPrivate, createTopic, showNew, showPrivate, showSearch, showTalks } from './routes-rooms.tsx'
import { leave, settleTalk, showSettings } from './routes-settings.tsx'
import { names, postMessage, readUpTo, showTalk, whatWasMissed } from './routes-talk.tsx'

export const routes = (_: Kit) =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/gesprek', showTalks)
    .get('/kringen/:slug/gesprek/nieuw', showNew)
    .post('/kringen/:slug/gesprek/nieuw', createTopic)
    .get('/kringen/:slug/gesprek/samen', showPrivate)
    .post('/kringen/:slug/gesprek/samen', beginPrivate)
    .get('/kringen/:slug/gesprek/zoek', showSearch)
    .get('/kringen/:slug/gesprek/bericht/:id', showMessage)
    .get('/kringen/:slug/gesprek/bericht/:id/bewerk', showEdit)
    .post('/kringen/:slug/gesprek/bericht/:id/bewerk', editMessage)
    .post('/kringen/:slug/gesprek/bericht/:id/weg', removeMessage)
    .post('/kringen/:slug/gesprek/bericht/:id/reactie', reactTo)
    .post('/kringen/:slug/gesprek/bericht/:id/vast', pinMessage)
    .get('/kringen/:slug/gesprek/:id', showTalk)
    .post('/kringen/:slug/gesprek/:id', postMessage)
    .get('/kringen/:slug/gesprek/:id/sinds', whatWasMissed)
    .get('/kringen/:slug/gesprek/:id/namen', names)
    .post('/kringen/:slug/gesprek/:id/gelezen', readUpTo)
    .get('/kringen/:slug/gesprek/:id/instellingen', showSettings)
    .post('/kringen/:slug/gesprek/:id/instellingen', settleTalk)
    .post('/kringen/:slug/gesprek/:id/vertrek', leave)
