import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { testDatabase } from '../test/database.ts'

/** The real site: the build, in a process of its own, on a database with the demo community. */
export interface Site {
  url: string
  pool: pg.Pool
  /** The text of the newest mail to an address; waits until there is one that fits. */
  mailTo(address: string, fits?: RegExp): Promise<string>
  stop(): Promise<void>
}

/** With which the site signs its links. */
export const SECRET = 'a secret that is long enough for a journey'

/** Starts the build of `dist`. @param env settings beside the demo's own */
export async function openSite(env: Record<string, string> = {}): Promise<Site> {
  const database = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'site-'))
  const port = await freePort()
  const url = `http://${env.HOST ?? '127.0.0.1'}:${port}`
  const app = spawn(process.execPath, ['dist/main.mjs'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      APP_SECRET: SECRET,
      DEMO: '1',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Whatever the site says while people use it is a complaint worth seeing.
  app.stdout?.on('data', (line: Buffer) => /"level":"(error|warn)"/.test(line.toString()) && process.stderr.write(line))
  const pool = new pg.Pool({ connectionString: database.url, max: 2 })
  await until(async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok === true)
  return {
    url,
    pool,
    mailTo: (address, fits = /./) =>
      until(async () => {
        const { rows } = await pool.query(
          'select body_text from mail where recipient = $1 order by queued_at desc, id desc',
          [address],
        )
        return rows.map((row) => row.body_text as string).find((text) => fits.test(text))
      }),
    async stop() {
      await ended(app)
      await pool.end()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * Everything that went wrong in a browser: script errors, refused policies, requests to elsewhere.
 * @param complaints where that is added to, as it happens; a list of its own when left out
 */
export function watch(context: BrowserContext, site: Pick<Site, 'url'>, complaints: string[] = []): string[] {
  context.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) complaints.push(message.text())
  })
  // Turbo gives up a page on the way when somebody goes elsewhere meanwhile: that is no fault.
  context.on('weberror', (error) => {
    if (error.error().name !== 'AbortError') complaints.push(String(error.error()))
  })
  context.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:'))
      complaints.push(`asks elsewhere: ${request.url()}`)
  })
  return complaints
}

/** Signs in as someone of the cast. */
export async function signInAs(page: Page, site: Site, slug: string): Promise<void> {
  await page.context().request.post(`${site.url}/inloggen/demo`, { form: { lid: slug }, headers: { origin: site.url } })
}

/**
 * Somebody with a browser of their own.
 * @param slug of the cast; null for a stranger
 * @param complaints where what goes wrong in it is added to
 */
export async function enter(
  { browser, site, complaints }: { browser: Browser; site: Site; complaints: string[] },
  slug: string | null,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 }, ...options })
  context.setDefaultTimeout(10_000)
  watch(context, site, complaints)
  const page = await context.newPage()
  if (slug) await signInAs(page, site, slug)
  return page
}

/** What axe finds on a page, as lines to read. @param rules only these; all of them when left out */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'))
  const source = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
  await page.evaluate(source)
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
      }
    }
    const found = await axe.run({
      resultTypes: ['violations'],
      ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
    })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`),
    )
  }, rules)
}

/** Waits for something to become true. @throws after twenty seconds */
export async function until<T>(ask: () => Promise<T | undefined | false>, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error('it did not happen in time')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

function ended(app: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    app.once('exit', () => resolve())
    app.kill('SIGTERM')
  })
}
