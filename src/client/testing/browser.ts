import { build } from 'esbuild'
import type { Hono } from 'hono'
import type { BrowserContext, Page } from 'playwright-core'
import type { AppEnv } from '../../kit/web/env.ts'

const ENTRIES = {
  ...{ app: 'src/client/app.ts', talk: 'src/client/talk.ts', files: 'src/client/files.ts' },
  'live-worker': 'src/client/live-worker.ts',
}

/** The browser files as the build makes them, by name. */
export async function buildClient(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ENTRIES,
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome120', 'safari17', 'firefox121'],
  })
  return new Map(outputFiles.map((file) => [file.path.slice(1), file.text]))
}

/** Serves the browser files from `/assets/`. */
export function serveClient(app: Hono<AppEnv>, files: ReadonlyMap<string, string>): void {
  app.get('/assets/:name', (c) => {
    const text = files.get(c.req.param('name'))
    return text === undefined ? c.notFound() : c.body(text, 200, { 'Content-Type': 'text/javascript' })
  })
}

/** A page around some markup, as the site makes them. */
export function pageAround(body: string, { nonce = '', person = '' } = {}): string {
  return `<!doctype html><html lang="nl" data-live-worker="/assets/live-worker.js"><head><meta charset="utf-8">
<title>Proef</title><meta name="csp-nonce" content="${nonce}"><meta name="vw-person" content="${person}">
<script type="module" src="/assets/app.js"></script><script type="module" src="/assets/files.js"></script></head><body>${body}</body></html>`
}

/** A page that writes down everything the browser complains about, violations of the policy included. */
export async function openPage(context: BrowserContext, url: string, complaints: string[]): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(message.text())
  })
  await page.goto(url)
  return page
}
