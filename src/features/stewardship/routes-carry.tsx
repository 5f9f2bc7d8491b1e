import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { carryScope } from '#kit/access/viewer.ts'
import { kindCalled } from '#kit/carry/kinds.ts'
import { fileName } from '#kit/carry/take.ts'
import { readTyped } from '#kit/forms/read.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { freshlyProven, refuse, stewardOf } from '#kit/web/refusals.ts'
import { isoDate } from '#ui/clock.ts'
import { frameOf, page } from '#ui/respond.ts'
import { takeCircleAlong } from './commands-carry.ts'
import { CarryPage } from './views/CarryPage.tsx'
import { K } from './words-carry.ts'

type C = Context<AppEnv>

export function showCarry(c: C, why?: string) {
  const { circle } = stewardOf(c, 'also-resting')
  freshlyProven(c, `/kringen/${circle.slug}/beheer/meenemen`)
  const kinds = c.var.kit.carries.map(({ kind }) => kind)
  return page(c, CarryPage({ frame: frameOf(c, { circle }), circle, kinds, why }), why ? 429 : 200)
}

export async function take(c: C) {
  const scope = stewardOf(c, 'also-resting')
  freshlyProven(c, `/kringen/${scope.circle.slug}/beheer/meenemen`)
  const { kit, viewer, origin } = c.var
  const [named = '', as] = ((await readTyped(c)).wat ?? '').split('.')
  const kind = kindCalled(kit.carries, named)
  if (!kind || (as !== 'csv' && as !== 'json')) return refuse('not-found')
  const text = await takeCircleAlong(kit.db, scope, kind, as, origin)
  if (!text) return showCarry(c, K[viewer.lang].tooOften)
  // Not application/json: what compresses answers would first wait for all of it.
  c.header('Content-Type', as === 'csv' ? 'text/csv; charset=utf-8' : 'application/octet-stream')
  c.header(
    'Content-Disposition',
    `attachment; filename="${fileName(carryScope(scope), kind, as, isoDate(new Date()))}"`,
  )
  c.header('Cache-Control', 'no-store')
  return c.body(Readable.toWeb(Readable.from(bytesOf(text), { objectMode: false })) as ReadableStream)
}

async function* bytesOf(text: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of text) yield Buffer.from(piece)
}
