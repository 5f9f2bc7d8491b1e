import { createServer, request as forward } from 'node:http'
import type { Browser } from 'playwright-core'
import { findChromium, openBrowser } from '../chromium.ts'

/** What a browser with an empty cache fetches for one page. */
export interface Visit {
  path: string
  requests: number
  /** Bytes over the wire, gzipped: HTML, CSS and JavaScript together. */
  code: number
  /** Bytes over the wire by kind. */
  kinds: Record<string, number>
  /** What was asked for in vain. */
  missing: string[]
}

/**
 * Opens pages in a real browser, each with an empty cache, and weighs what comes by.
 * @param port of the app
 * @param visits path and the cookie to bring
 * @returns null when there is no Chromium
 */
export async function weighVisits(
  port: number,
  visits: { path: string; cookie: string | null }[],
): Promise<Visit[] | null> {
  if (!findChromium()) return null
  const browser = await openBrowser()
  try {
    const found: Visit[] = []
    for (const { path, cookie } of visits) found.push(await weigh(browser, port, path, cookie))
    return found
  } finally {
    await browser.close()
  }
}

async function weigh(browser: Browser, port: number, path: string, cookie: string | null): Promise<Visit> {
  const visit: Visit = { path, requests: 0, code: 0, kinds: {}, missing: [] }
  const scale = await openScale(port, visit)
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 1000 } })
  try {
    if (cookie) {
      const at = cookie.indexOf('=')
      await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: scale.url }])
    }
    const page = await context.newPage()
    await page.goto(scale.url + path, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    // The live stream and its worker begin after the page stands.
    await page.waitForTimeout(500)
  } finally {
    await context.close()
    await scale.close()
  }
  return visit
}

/** A proxy on the way to the app that adds up what passes. */
async function openScale(port: number, visit: Visit): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    visit.requests++
    const headers = { ...request.headers, 'accept-encoding': 'gzip' }
    const onward = forward(
      { host: '127.0.0.1', port, path: request.url, method: request.method, headers },
      (answer) => {
        if ((answer.statusCode ?? 500) >= 400) visit.missing.push(`${answer.statusCode} ${request.url}`)
        const kind = kindOf(answer.headers['content-type'] ?? '')
        answer.on('data', (chunk: Buffer) => {
          visit.kinds[kind] = (visit.kinds[kind] ?? 0) + chunk.length
          if (['html', 'css', 'js'].includes(kind)) visit.code += chunk.length
        })
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      },
    )
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function kindOf(type: string): string {
  if (type.startsWith('text/html')) return 'html'
  if (type.startsWith('text/css')) return 'css'
  if (type.includes('javascript')) return 'js'
  if (type.startsWith('font/')) return 'font'
  if (type.startsWith('image/')) return 'image'
  return type.split(';')[0] || 'other'
}
