import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Hono } from 'hono'
import type { AppEnv } from './env.ts'

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  map: 'application/json',
}

interface Asset {
  type: string
  plain: Buffer
  gzip: Buffer | null
  br: Buffer | null
}

/**
 * The browser files by their plain names.
 * @param folder dist
 * @returns `style.css` -> `/assets/style-AB12CD34.css`; an unknown name stays as it is, so that tests run without a build
 */
export function readAssetNames(folder: string): (name: string) => string {
  let names: Record<string, string> = {}
  try {
    names = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Record<string, string>
  } catch {
    // Not built: only tests live without.
  }
  return (name) => `/assets/${names[name] ?? name}`
}

/** Serves the built browser files from memory, pressed once at start; their names change with their content. */
export function assetRoutes(folder: string): Hono<AppEnv> {
  const ready = loadAssets(folder)
  const app = new Hono<AppEnv>().get('/assets/:file', async (c) => {
    const asset = (await ready).get(c.req.param('file'))
    if (!asset) return c.notFound()
    const accepts = c.req.header('accept-encoding') ?? ''
    const encoding = asset.br && /\bbr\b/.test(accepts) ? 'br' : asset.gzip && /\bgzip\b/.test(accepts) ? 'gzip' : null
    const headers: Record<string, string> = {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    }
    if (encoding) headers['Content-Encoding'] = encoding
    const body = encoding ? asset[encoding] : asset.plain
    return c.body(new Uint8Array(body ?? asset.plain), 200, headers)
  })
  // A service worker looks after the folder that it lies in, and browsers ask again whether it changed.
  app.get('/sw.js', async (c) => {
    const [, worker] = [...(await ready)].find(([name]) => /^sw-\w+\.js$/.test(name)) ?? []
    if (!worker) return c.notFound()
    return c.body(new Uint8Array(worker.plain), 200, {
      'Content-Type': worker.type,
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': "default-src 'none'",
    })
  })
  return app
}

async function loadAssets(folder: string): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>()
  const files = await readdir(join(folder, 'public')).catch(() => [])
  await Promise.all(
    files.map(async (file) => {
      const ending = file.split('.').pop() ?? ''
      const plain = await readFile(join(folder, 'public', file))
      const pressed = ending !== 'woff2'
      assets.set(file, {
        type: TYPES[ending] ?? 'application/octet-stream',
        plain,
        gzip: pressed ? await promisify(gzip)(plain, { level: 9 }) : null,
        br: pressed
          ? await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
          : null,
      })
    }),
  )
  return assets
}
