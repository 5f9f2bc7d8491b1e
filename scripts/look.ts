// Photographs a page: node scripts/look.ts <url> [name] [--cookie key=value] [--full]
// Wide, phone and narrow, in light and dark, into tmp/look/.
import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { openBrowser } from './chromium.ts'

const SIZES = [
  { width: 1440, height: 1000 },
  { width: 390, height: 844 },
  { width: 320, height: 700 },
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cookie: { type: 'string', multiple: true, default: [] }, full: { type: 'boolean', default: false } },
})
const [url, name = 'page'] = positionals
if (!url) {
  console.error('Say which page: node scripts/look.ts <url> [name] [--cookie key=value] [--full]')
  process.exit(2)
}

const browser = await openBrowser()
try {
  await mkdir('tmp/look', { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) await photograph(browser, url, colorScheme)
} finally {
  await browser.close()
}

async function photograph(browser: Browser, url: string, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  })
  await context.addCookies(values.cookie.map((pair) => cookie(pair, url)))
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
  page.on('pageerror', (error) => console.error(error.message))
  for (const size of SIZES) {
    await page.setViewportSize(size)
    // A page with a live stream never falls silent, so networkidle would wait for ever.
    await page.goto(url, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    const path = `tmp/look/${name}-${size.width}${colorScheme === 'dark' ? '-dark' : ''}.png`
    await page.screenshot({ path, fullPage: values.full })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    console.log(over > 0 ? `${path}: ${over}px wider than the window` : path)
  }
  await context.close()
}

function cookie(pair: string, url: string) {
  const at = pair.indexOf('=')
  // For the whole site: the photos on a page have another path than the page.
  return { name: pair.slice(0, at), value: pair.slice(at + 1), url: new URL('/', url).href }
}
