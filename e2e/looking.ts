import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openBrowser } from '../scripts/chromium.ts'
import { axe, openSite, type Site, signInAs, watch } from './site.ts'

/** A site and a browser that look at page after page. */
export interface Looking {
  site: Site
  /**
   * Looks at a page in light, in dark and on a narrow phone, and expects that nothing stands in anyone's way.
   * @param who a slug of the cast; null for a stranger
   * @param act what is done there first
   */
  look(path: string, who: string | null, act?: (page: Page) => Promise<unknown>): Promise<void>
  close(): Promise<void>
}

/** The circle of the demo. */
export const home = '/kringen/de-lage-drempel'

export async function openLooking(): Promise<Looking> {
  const site = await openSite()
  const browser = await openBrowser()
  const contexts = new Map<string, { context: BrowserContext; complaints: string[] }>()
  return {
    site,
    look: async (path, who, act) => lookAt(site, await contextOf(site, browser, contexts, who), path, act),
    async close() {
      await browser.close()
      await site.stop()
    },
  }
}

async function lookAt(
  site: Site,
  { context, complaints }: { context: BrowserContext; complaints: string[] },
  path: string,
  act?: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await context.newPage()
  await page.goto(site.url + path)
  if (act) {
    await act(page)
  }
  expect(await axe(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours change with a transition, however short: it is over two frames later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await axe(page, ['color-contrast', 'link-in-text-block']), 'in the dark').toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider, 'the page is wider than a narrow phone').toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
  await page.close()
}

async function contextOf(
  site: Site,
  browser: Browser,
  contexts: Map<string, { context: BrowserContext; complaints: string[] }>,
  who: string | null,
) {
  const known = contexts.get(who ?? '')
  if (known) return known
  const context = await browser.newContext({
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(8000)
  const made = { context, complaints: watch(context, site) }
  contexts.set(who ?? '', made)
  if (who) {
    const page = await context.newPage()
    await signInAs(page, site, who)
    await page.close()
  }
  return made
}
