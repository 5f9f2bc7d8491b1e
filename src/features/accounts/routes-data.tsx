import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { freshlyProven } from '#kit/web/refusals.ts'
import { isoDate } from '#ui/clock.ts'
import { frameOf, page } from '#ui/respond.ts'
import { takeMyData } from './commands-data.ts'
import { DataPage } from './views/DataPage.tsx'
import { D } from './words-data.ts'

type C = Context<AppEnv>

export function showData(c: C, why?: string) {
  freshlyProven(c, '/ik/gegevens')
  return page(c, DataPage({ frame: frameOf(c), why }), why ? 429 : 200)
}

export async function fetchData(c: C) {
  const viewer = freshlyProven(c, '/ik/gegevens')
  const { kit, origin } = c.var
  const t = D[viewer.lang]
  const bytes = await takeMyData(kit.db, kit.storage, kit.settings.baseUrl, viewer, origin)
  if (!bytes) return showData(c, t.tooOften)
  c.header('Content-Type', 'application/zip')
  c.header('Content-Disposition', `attachment; filename="${t.fileName}-${isoDate(new Date())}.zip"`)
  return c.body(Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream)
}
