// Makes the pictures of the manual and the README, from the built app with the demo: node scripts/handleiding.ts [name ...]
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser } from './chromium.ts'
import { SHOTS, type Shot } from './handleiding/shots.ts'
import { openDemo } from './handleiding/site.ts'

const names = process.argv.slice(2)
const wanted = SHOTS.filter((shot) => names.length === 0 || names.some((name) => shot.file.endsWith(`/${name}.png`)))
if (wanted.length === 0) {
  console.error(`There is no picture of that name: ${SHOTS.map((shot) => shot.file).join(', ')}`)
  process.exit(2)
}

const site = await openDemo()
try {
  const browser = await openBrowser()
  try {
    for (const shot of wanted) await take(browser, site.url, shot)
  } finally {
    await browser.close()
  }
} finally {
  await site.stop()
}

/** Takes one picture and writes it small. @throws when the page does not answer or refuses */
async function take(browser: Browser, url: string, shot: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: shot.height ?? 860 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Someone from elsewhere: who sits at the machine itself is also offered the people of the demo.
    extraHTTPHeaders: { 'X-Forwarded-For': '192.0.2.7' },
  })
  if (shot.as) await signIn(context, url, shot.as)
  const page = await context.newPage()
  const answer = await page.goto(url + shot.path, { waitUntil: 'load' })
  if (!answer?.ok()) throw new Error(`${shot.path} answers ${answer?.status()}`)
  await shot.before?.(page)
  await page.evaluate(() => document.fonts.ready)
  // Photos that are still on their way would leave holes.
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => null))))
  const small = await sharp(await page.screenshot({ caret: 'hide' }))
    .png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 })
    .toBuffer()
  await mkdir(dirname(shot.file), { recursive: true })
  await writeFile(shot.file, small)
  console.log(`${shot.file}  ${Math.round(small.length / 1024)} KB`)
  await context.close()
}

/** Signs in as someone of the cast, which is only possible on the machine itself. */
async function signIn(context: BrowserContext, url: string, slug: string): Promise<void> {
  const answer = await context.request.post(`${url}/inloggen/demo`, {
    form: { lid: slug },
    headers: { origin: url, 'X-Forwarded-For': '127.0.0.1' },
    maxRedirects: 0,
  })
  if (answer.status() !== 303) throw new Error(`signing in as ${slug} answers ${answer.status()}`)
}
