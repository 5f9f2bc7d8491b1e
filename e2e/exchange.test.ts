import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../scripts/chromium.ts'
import { enter, openSite, type Site } from './site.ts'

let site: Site
let browser: Browser
const complaints: string[] = []
const here = () => ({ browser, site, complaints })
beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

const BOARD = '/kringen/de-lage-drempel/vraag-en-aanbod'
const ASK = 'Wie tekent mee bij een bewonersavond over de Havenbuurt?'

test('someone asks, sees what fits, is answered and introduced, and says what helped: three people', {
  timeout: 90_000,
}, async () => {
  const bas = await enter(here(), 'bas-oudendag')
  await bas.goto(site.url + BOARD)
  await bas.getByRole('link', { name: 'Stel een vraag' }).first().click()

  // While it is being written, what fits already stands beside it, with why.
  await bas.getByLabel('Wat zoek je?').fill(ASK)
  await bas
    .getByLabel('Vertel er iets bij')
    .fill('We willen live laten meetekenen, zodat iedereen ziet wat er gezegd is.')
  const roosFits = bas.locator('.fits li', { hasText: 'Iemand' }).filter({ hasText: 'Roos Vermaat' })
  await roosFits.waitFor()
  expect(await roosFits.textContent()).toMatch(/allebei: .*teken/i)
  await bas.getByRole('button', { name: 'Plaats je vraag' }).click()
  await bas.getByText('Je vraag staat er.').waitFor()
  const address = new URL(bas.url()).pathname

  // Whoever brings it hears so once, a few minutes later, when a slip has been mended; and answers.
  await site.pool.query('update graphile_worker._private_jobs set run_at = now() where run_at > now()')
  const roos = await enter(here(), 'roos-vermaat', { viewport: { width: 390, height: 844 } })
  await expectNotice(roos, ASK)
  await roos.locator('main li', { hasText: ASK }).getByRole('link').first().click()
  await roos.getByRole('link', { name: 'Ik help' }).first().click()
  // The first sentence is there already.
  await expect.poll(() => roos.getByLabel('Je antwoord').inputValue(), { timeout: 10_000 }).toContain('Ik kan je hier')
  await roos.getByLabel('Je antwoord').fill('Ik kom graag tekenen. Neem een rol behang mee.')
  await roos.getByRole('button', { name: 'Plaats je antwoord' }).click()
  await roos.locator('.answer', { hasText: 'rol behang' }).waitFor()

  // The asker sees it appear; a third person knows someone, and has no JavaScript.
  await bas.locator('.answer', { hasText: 'rol behang' }).waitFor()
  const ilse = await enter(here(), 'ilse-boonstra', { javaScriptEnabled: false })
  await ilse.goto(site.url + address)
  await ilse.getByRole('link', { name: 'Ik ken iemand' }).first().click()
  await ilse.locator('input[name=zoek]').fill('Delano')
  await ilse.getByRole('button', { name: 'Zoek' }).click()
  await ilse.getByRole('link', { name: /Delano Kromo/ }).click()
  await ilse
    .getByLabel('Waarom moeten zij elkaar spreken?')
    .fill('Delano kent in de Havenbuurt elke deur, en weet wie er komt.')
  await ilse.getByRole('button', { name: 'Stel ze voor' }).click()
  await ilse.locator('.answer', { hasText: 'Delano Kromo' }).waitFor()
  await bas.locator('.answer', { hasText: 'Delano Kromo' }).waitFor()

  // What helped gets thanks, and the helper hears it.
  await bas
    .locator('.answer', { hasText: 'rol behang' })
    .getByRole('link', { name: /Dit hielp/ })
    .click()
  await bas.getByLabel('Een woord van dank').fill('De muur hing vol, niemand ging op tijd naar huis.')
  await bas.getByRole('button', { name: 'Dit hielp' }).click()
  await bas.locator('.answer--helped', { hasText: 'De muur hing vol' }).waitFor()
  await expectNotice(roos, 'Jij hielp Bas Oudendag')

  // What came of it is told by one tap, and stands where everybody reads the way of the ask.
  await bas.goto(site.url + address)
  await bas.getByRole('button', { name: 'Gelukt', exact: true }).click()
  await bas.locator('#uitkomst', { hasText: 'Gelukt' }).waitFor()
  await ilse.reload()
  expect(await ilse.getByText(/Geholpen door Roos/).count()).toBeGreaterThan(0)
  expect(complaints).toEqual([])
})

async function expectNotice(page: Page, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`${site.url}/meldingen`)
        return page.locator('main').textContent()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toContain(text)
}
