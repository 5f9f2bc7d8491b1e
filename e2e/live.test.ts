import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../scripts/chromium.ts'
import { buildClient, openPage, pageAround, serveClient } from '../src/client/testing/browser.ts'
import { announce } from '../src/kit/live/index.ts'
import { type House, openHouse, until } from '../src/kit/live/testing/house.ts'

let house: House
let browser: Browser
let context: BrowserContext
let circleId: string
let anke: string
let before: number
const complaints: string[] = []

beforeAll(async () => {
  const files = await buildClient()
  house = await openHouse((app) => {
    serveClient(app, files)
    app.get('/kring/:id', (c) => {
      const id = c.req.param('id')
      const person = c.get('viewer').person?.id ?? ''
      const body = `<p id="circle-${id}">nog niets</p><p id="inbox-${person}"></p><a href="/stil">stil</a>
        <vw-live topics="circle:${id} inbox:${person}"></vw-live>`
      return c.html(pageAround(body, { nonce: c.get('nonce'), person }))
    })
    app.get('/stil', (c) => c.html(pageAround('<p id="still">stil</p>', { nonce: c.get('nonce') })))
    app.get('/favicon.ico', (c) => c.body(null, 204))
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

beforeEach(async () => {
  complaints.length = 0
  circleId = await house.circle('Wonen met zorg')
  anke = await house.person('Anke')
  await house.join(circleId, anke)
})
afterEach(async () => {
  await context?.close()
  await until(() => house.hub.figures().connections === 0)
})

async function tenTabs(withoutWorker = false): Promise<Page[]> {
  context = await browser.newContext()
  if (withoutWorker) await context.addInitScript('delete window.SharedWorker')
  const { token } = await house.signIn(anke)
  await context.addCookies([{ name: 'vliegwiel', value: token, url: house.url }])
  const pages: Page[] = []
  before = house.opened()
  for (let n = 0; n < 10; n++) pages.push(await openPage(context, `${house.url}/kring/${circleId}`, complaints))
  await until(() => house.hub.figures().connections === 1)
  return pages
}

const line = (page: Page) => page.locator(`#circle-${circleId}`).textContent()

async function allRead(pages: Page[], text: string): Promise<void> {
  await until(async () => (await Promise.all(pages.map(line))).every((one) => one === text))
}

describe.each([
  ['a SharedWorker', false],
  ['a leader tab', true],
])('ten tabs with %s', (_, withoutWorker) => {
  it('all get the update over one stream, and the policy is kept', async () => {
    const pages = await tenTabs(withoutWorker)
    await house.rename(circleId, 'aan de keukentafel')
    await allRead(pages, 'aan de keukentafel')
    expect(house.opened() - before).toBe(1)
    expect(complaints).toEqual([])
  })

  it('lose nothing when tabs close, the first one too', async () => {
    const pages = await tenTabs(withoutWorker)
    for (const page of pages.splice(0, 3)) await page.close()
    await house.rename(circleId, 'zonder de eerste')
    await allRead(pages, 'zonder de eerste')
    await until(() => house.hub.figures().connections === 1)
    await house.rename(circleId, 'en daarna')
    await allRead(pages, 'en daarna')
    expect(complaints).toEqual([])
  })
})

describe('a leader that is silent, as when the browser froze it', () => {
  it('is relieved by the tab that people look at', async () => {
    const pages = await tenTabs(true)
    const [leader, looked] = pages as [Page, Page]
    await leader.evaluate(() => {
      setTimeout(() => {
        const end = Date.now() + 6000
        while (Date.now() < end);
      })
    })
    await house.rename(circleId, 'gemist')
    await new Promise((done) => setTimeout(done, 300))
    expect(await line(looked)).toBe('nog niets')
    await looked.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await allRead(pages.slice(1), 'gemist')
    await until(() => house.hub.figures().connections === 1, 10_000)
    await allRead(pages, 'gemist')
  })
})

describe('moving about in one tab', () => {
  it('shows how things are on coming back, and keeps the policy', async () => {
    const [page, ...others] = await tenTabs()
    if (!page) throw new Error('no tab')
    for (const other of others) await other.close()
    await page.click('a')
    await page.waitForSelector('#still')
    await house.rename(circleId, 'intussen')
    await page.goBack()
    await page.waitForSelector('vw-live', { state: 'attached' })
    await allRead([page], 'intussen')
    expect(complaints).toEqual([])
  })

  it('brings the next person at this browser only what is theirs', async () => {
    const [page, ...others] = await tenTabs()
    if (!page) throw new Error('no tab')
    for (const other of others) await other.close()
    const roos = await house.person('Roos')
    await house.join(circleId, roos)
    const { token } = await house.signIn(roos)
    await context.addCookies([{ name: 'vliegwiel', value: token, url: house.url }])
    await page.click('a')
    await page.waitForSelector('#still')
    await page.goBack()
    await page.waitForSelector(`#inbox-${roos}`, { state: 'attached' })
    await announce(house.kit.db, 'inbox', anke)
    await announce(house.kit.db, 'inbox', roos)
    await until(async () => (await page.locator(`#inbox-${roos}`).textContent()) === 'for Roos')
    expect(await page.locator('body').textContent()).not.toContain('Anke')
  })
})
