import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../scripts/chromium.ts'
import { openSite, type Site, signInAs, until, watch } from './site.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  for (const wire of wires) wire.close()
  await site?.stop()
})

const TALK = '/kringen/de-lage-drempel/gesprek'

/** A wire between a browser and the site that can be cut, the streams that run over it included. */
interface Wire {
  url: string
  cut(): void
  mend(): void
}

const wires: Server[] = []

async function openWire(): Promise<Wire> {
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) return near.destroy()
    const far = connect(Number(new URL(site.url).port), '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one
        .on('error', () => {})
        .on('close', () => {
          open.delete(one)
          other.destroy()
        })
      one.pipe(other)
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  wires.push(server)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      whole = false
      for (const one of open) one.destroy()
    },
    mend() {
      whole = true
    },
  }
}

async function enter(slug: string) {
  const wire = await openWire()
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } })
  const complaints = watch(context, { ...site, url: wire.url })
  const page = await context.newPage()
  await signInAs(page, site, slug)
  await page.goto(wire.url + TALK)
  await page.getByRole('link', { name: 'De huurder die nooit opendoet' }).click()
  await page.locator('vw-talk:defined .line').last().waitFor()
  return { page, context, complaints, wire }
}

const write = async (page: Page, text: string) => {
  await page.getByLabel('Je bericht').fill(text)
  await page.keyboard.press('Enter')
}
const times = (page: Page, text: string) => page.locator('.line:not([data-sending])', { hasText: text }).count()
const lines = (page: Page) =>
  page.locator('.line').evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.seq)))

test('two people talk; one loses the connection and misses nothing; nothing stands twice', async () => {
  const youssef = await enter('youssef-haddou')
  const bas = await enter('bas-oudendag')

  // A message appears with who sent it, and with the other by itself.
  await write(youssef.page, 'Wie komt er donderdag mee?')
  await youssef.page.locator('.line--mine:not([data-sending])', { hasText: 'donderdag mee' }).waitFor()
  await bas.page.locator('.line', { hasText: 'donderdag mee' }).waitFor()
  expect(await bas.page.locator('.line--mine', { hasText: 'donderdag mee' }).count()).toBe(0)

  // The one answers, by the menu beside the message, and reacts.
  await bas.page
    .locator('.line', { hasText: 'donderdag mee' })
    .getByRole('link', { name: /Reageer op/ })
    .click()
  await bas.page.locator('.do--menu').getByRole('link', { name: 'Antwoord' }).click()
  await bas.page.getByText('Je antwoordt op Youssef Haddou').waitFor()
  await write(bas.page, 'Ik, met laarzen')
  await youssef.page
    .locator('.line', { hasText: 'met laarzen' })
    .locator('.quote-back', { hasText: 'donderdag mee' })
    .waitFor()
  await youssef.page
    .locator('.line', { hasText: 'met laarzen' })
    .getByRole('link', { name: /Reageer op/ })
    .click()
  await youssef.page.locator('.do--menu').getByRole('button', { name: 'Dank' }).click()
  await bas.page.locator('.line', { hasText: 'met laarzen' }).locator('.line__reactions', { hasText: 'Dank' }).waitFor()

  // A name is offered, and chosen by the keyboard.
  await bas.page.getByLabel('Je bericht').pressSequentially('Vraag @Kof')
  await bas.page.locator('.mention button', { hasText: 'Kofi Mensah' }).waitFor()
  await bas.page.keyboard.press('Tab')
  await write(bas.page, `${await bas.page.getByLabel('Je bericht').inputValue()}maar`)
  await youssef.page
    .locator('.line', { hasText: 'Kofi Mensah maar' })
    .locator('a', { hasText: '@Kofi Mensah' })
    .waitFor()
  await bas.page.locator('.line:not([data-sending])', { hasText: 'Kofi Mensah maar' }).waitFor()

  // Without a connection: what Bas says waits, what Youssef says is missed.
  bas.wire.cut()
  await write(bas.page, 'Dit zeg ik onder een viaduct')
  await bas.page.locator('.line__failed').waitFor()
  for (const n of [1, 2, 3]) await write(youssef.page, `Intussen, deel ${n}`)
  await youssef.page.locator('.line:not([data-sending])', { hasText: 'deel 3' }).waitFor()
  expect(await times(bas.page, 'Intussen')).toBe(0)
  bas.wire.mend()
  await bas.page.locator('.line:not([data-sending])', { hasText: 'viaduct' }).waitFor()
  await until(async () => (await times(bas.page, 'Intussen')) === 3)
  await youssef.page.locator('.line', { hasText: 'viaduct' }).waitFor()
  // However often it is sent again.
  await bas.page.evaluate(() => window.dispatchEvent(new Event('online')))
  await write(youssef.page, 'En verder')
  await bas.page.locator('.line', { hasText: 'En verder' }).waitFor()
  for (const { page } of [bas, youssef]) {
    expect(await times(page, 'viaduct')).toBe(1)
    const seqs = await lines(page)
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    expect(new Set(seqs).size).toBe(seqs.length)
  }
  const { rows } = await site.pool.query(`select count(*)::int n from message where body like '%viaduct%'`)
  expect(rows).toEqual([{ n: 1 }])

  // What is taken away goes from every page.
  await youssef.page
    .locator('.line', { hasText: 'deel 2' })
    .getByRole('link', { name: /Reageer op/ })
    .click()
  await youssef.page.locator('.do--menu').getByRole('link', { name: 'Bewerk of haal weg' }).click()
  await youssef.page.getByRole('button', { name: 'Haal weg' }).click()
  await bas.page.getByText('Weggehaald door wie het schreef').waitFor()
  expect(await times(bas.page, 'deel 2')).toBe(0)

  const real = [...youssef.complaints, ...bas.complaints].filter((one) => !/net::ERR_/.test(one))
  expect(real).toEqual([])
  await youssef.context.close()
  await bas.context.close()
})

test('what was typed survives a reload, and so does what could not be sent', async () => {
  const { page, context, wire } = await enter('marijn-de-wael')
  await page.getByLabel('Je bericht').fill('Halverwege een zin')
  await page.waitForTimeout(400)
  await page.reload()
  await until(async () => (await page.getByLabel('Je bericht').inputValue()) === 'Halverwege een zin')
  await page.getByLabel('Je bericht').fill('')
  wire.cut()
  await write(page, 'Bewaar mij even')
  await page.locator('.line__failed').waitFor()
  wire.mend()
  await page.reload()
  await page.locator('.line--mine:not([data-sending])', { hasText: 'Bewaar mij even' }).waitFor()
  expect(await page.locator('.line', { hasText: 'Bewaar mij even' }).count()).toBe(1)
  await context.close()
})

test('without JavaScript it is a plain page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, site, 'jelle-hoekema')
  await page.goto(site.url + TALK)
  await page.getByRole('link', { name: 'De huurder die nooit opendoet' }).click()
  await page.getByLabel('Je bericht').fill('Gewoon een formulier')
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await page.locator('.line--mine', { hasText: 'Gewoon een formulier' }).waitFor()
  await page
    .locator('.line', { hasText: 'Gewoon een formulier' })
    .getByRole('link', { name: /Reageer op/ })
    .click()
  await page.getByRole('button', { name: 'Goed idee' }).click()
  await page.locator('.line', { hasText: 'Gewoon een formulier' }).locator('[aria-pressed=true]').waitFor()
  await context.close()
})
