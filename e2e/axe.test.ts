import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, openBrowser, openSite, type Site, signInAs, watch } from './site.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

const home = '/kringen/de-lage-drempel'
const PUBLIC = ['/inloggen', '/bestaat-niet']
const STEWARD = [
  '/vandaag',
  '/vandaag?kring=alles',
  '/kringen',
  home,
  `${home}/ontmoeten`,
  `${home}/uitwisselen`,
  `${home}/werken`,
  `${home}/leden`,
  `${home}/leden?q=zwxq`,
  `${home}/beheer`,
  `${home}/beheer/logboek`,
  '/beheer',
  '/beheer/post',
  '/beheer/logboek',
  '/ik',
  '/inloggen/verder',
]

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(PUBLIC)('a stranger finds nothing in the way at %s', (path) => look(path, null, colorScheme))
  test.each(STEWARD)('a steward finds nothing in the way at %s', (path) => look(path, 'anke-zuidgeest', colorScheme))
})

async function look(path: string, who: string | null, colorScheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  })
  const complaints = watch(context, site)
  const page = await context.newPage()
  if (who) await signInAs(page, site, who)
  await page.goto(site.url + path)
  expect(await axe(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider, 'the page is wider than a narrow phone').toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
  await context.close()
}
