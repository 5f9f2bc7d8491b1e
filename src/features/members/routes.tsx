import { Hono } from 'hono'
import type { Kit } from '#kit/kit.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { showDirectory, showMember, showPhoto } from './routes-directory.tsx'
import { sendHello, showHello } from './routes-hello.tsx'

export const routes = (_: Kit) =>
  new Hono<AppEnv>()
    .get('/kringen/:slug/leden', showDirectory)
    .get('/kringen/:slug/leden/:id', showMember)
    .get('/kringen/:slug/leden/:id/schrijf', showHello)
    .post('/kringen/:slug/leden/:id/schrijf', sendHello)
    .get('/fotos/:id', showPhoto)
