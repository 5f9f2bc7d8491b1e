import { Hono } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { changeLanguage, changeSettings, endOne, endOthers, showAccount, signOut } from './routes-account.tsx'
import { begin, showBegin } from './routes-begin.tsx'
import { sendKept, showKept, throwKeptAway } from './routes-kept.tsx'
import { askCode, showCode, showSignIn, signIn, signInAsCast } from './routes-signin.tsx'

export const routes = () =>
  new Hono<AppEnv>()
    .get('/inloggen', showSignIn)
    .post('/inloggen', askCode)
    .get('/inloggen/code', showCode)
    .post('/inloggen/code', signIn)
    .post('/inloggen/demo', signInAsCast)
    .get('/inloggen/verder', showKept)
    .post('/inloggen/verder', sendKept)
    .post('/inloggen/bewaard', throwKeptAway)
    .post('/uitloggen', signOut)
    .post('/taal', changeLanguage)
    .get('/ik', (c) => showAccount(c))
    .post('/ik', changeSettings)
    .post('/ik/sessies/einde', endOthers)
    .post('/ik/sessies/:id/einde', endOne)
    .get('/begin/:token', showBegin)
    .post('/begin/:token', begin)
