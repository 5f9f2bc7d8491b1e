import { Hono } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { bring, place, saveCase, showBring, showCase, withdraw } from './routes-cases.tsx'
import { edit, showEditor } from './routes-editing.tsx'
import { addNew, savePart, showNew, showPart, takeAway } from './routes-part.tsx'
import { showPrint } from './routes-print.tsx'
import { drop, keep, rename, showTemplates } from './routes-templates.tsx'

const HERE = '/bijeenkomsten/:id'
const TEMPLATES = '/kringen/:slug/agenda/sjablonen'

export const routes = () =>
  new Hono<AppEnv>()
    .get(`${HERE}/programma`, showEditor)
    .post(`${HERE}/programma`, edit)
    .get(`${HERE}/programma/print`, showPrint)
    .get(`${HERE}/programma/nieuw`, showNew)
    .post(`${HERE}/programma/nieuw`, addNew)
    .get(`${HERE}/programma/:part`, showPart)
    .post(`${HERE}/programma/:part`, savePart)
    .post(`${HERE}/programma/:part/weg`, takeAway)
    .get(`${HERE}/casus/nieuw`, showBring)
    .post(`${HERE}/casus/nieuw`, bring)
    .get(`${HERE}/casus/:casus`, showCase)
    .post(`${HERE}/casus/:casus`, saveCase)
    .post(`${HERE}/casus/:casus/weg`, withdraw)
    .post(`${HERE}/casus/:casus/plek`, place)
    .get(TEMPLATES, showTemplates)
    .post(TEMPLATES, keep)
    .post(`${TEMPLATES}/:id`, rename)
    .post(`${TEMPLATES}/:id/weg`, drop)
