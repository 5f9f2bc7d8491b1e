import { Hono } from 'hono'
import type { Kit } from '#kit/kit.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { showDirectory, showMember, showPhoto } from './routes-directory.tsx'
import { sendHello, showHello } from './routes-hello.tsx'
import { makeIntroduction, sayThanks, showIntroduce, showIntroduction } from './routes-introductions.tsx'
import { later, save, showEdit, showWelcome, welcome } from './routes-profile.tsx'

export const routes = (_: Kit) =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/leden', showDirectory)
    .get('/kringen/:slug/leden/:id', showMember)
    .get('/kringen/:slug/leden/:id/schrijf', showHello)
    .post('/kringen/:slug/leden/:id/schrijf', sendHello)
    .get('/fotos/:id', showPhoto)
    .get('/ik/profiel', showEdit)
    .post('/ik/profiel', save)
    .get('/welkom', showWelcome)
    .post('/welkom', welcome)
    .post('/welkom/later', later)
    .get('/kringen/:slug/voorstellen', showIntroduce)
    .post('/kringen/:slug/voorstellen', makeIntroduction)
    .get('/kringen/:slug/voorstellen/:id', showIntroduction)
    .post('/kringen/:slug/voorstellen/:id/dank', sayThanks)
