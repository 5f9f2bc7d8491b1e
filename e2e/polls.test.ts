import type { Browser } from 'playwright-core'
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

const PROPOSAL = 'We komen voortaan de eerste dinsdag van de maand bij elkaar'

test('a proposal meets an objection, which ends up in the decision', async () => {
  const youssef = await enter(here(), 'youssef-haddou')
  await youssef.goto(`${site.url}/kringen/de-lage-drempel/peilingen`)
  await youssef.getByRole('link', { name: 'Begin een peiling' }).first().click()
  await youssef.getByLabel('Je vraag').fill(PROPOSAL)
  await youssef.getByRole('radio', { name: /Consent/ }).check()
  expect(await youssef.getByLabel('Mogelijkheden', { exact: true }).isVisible()).toBe(false)
  await youssef.getByRole('radio', { name: /Met naam/ }).check()
  await youssef.getByRole('button', { name: 'Leg voor aan de kring' }).click()
  await youssef.getByRole('heading', { level: 1, name: PROPOSAL }).waitFor()
  const address = youssef.url()

  // An objection needs a reason: without one nothing is counted, and the choice stays.
  const saskia = await enter(here(), 'saskia-pinas', {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  await saskia.goto(address)
  await saskia.getByRole('radio', { name: 'Bezwaar' }).check()
  await saskia.getByRole('button', { name: 'Stem' }).click()
  await saskia.locator('.error-summary', { hasText: 'Een bezwaar heeft een reden nodig' }).waitFor()
  expect(await saskia.getByRole('radio', { name: 'Bezwaar' }).isChecked()).toBe(true)
  await saskia.getByLabel('Je reden').fill('Op dinsdag werk ik in de avonddienst. Een vaste wissel zou helpen.')
  await saskia.getByRole('button', { name: 'Stem' }).click()
  await saskia.getByText('Je stem telt mee.').waitFor()

  // The result is live: whoever began it sees the objection come in.
  await youssef.getByText('Op dinsdag werk ik in de avonddienst').first().waitFor()
  await youssef.getByRole('radio', { name: 'Akkoord' }).check()
  await youssef.getByRole('button', { name: 'Stem' }).click()
  await youssef.getByText('Je stem telt mee.').waitFor()
  await youssef.locator('summary', { hasText: 'Sluit de peiling' }).click()
  await youssef.getByRole('button', { name: 'Sluit nu' }).click()
  await youssef.getByText('Er is één bezwaar.').first().waitFor()

  // A decision by consent says what was done with it.
  await youssef.getByRole('link', { name: 'Schrijf het besluit op' }).click()
  await youssef.getByLabel('Het besluit').fill('Om en om op dinsdag en donderdag')
  await youssef.getByLabel('Waarom').fill('Zo kan iedereen er minstens om de maand bij zijn.')
  const write = youssef.getByRole('button', { name: 'Schrijf het besluit op' })
  await write.click()
  await youssef.locator('.error-summary', { hasText: 'hoe de bezwaren zijn meegenomen' }).waitFor()
  expect(await youssef.getByLabel('Het besluit').inputValue()).toBe('Om en om op dinsdag en donderdag')
  await youssef
    .getByLabel('Wat is er met de bezwaren gedaan?')
    .fill('Saskia stelde een vaste wissel voor. Die doen we.')
  await write.click()
  await youssef.locator('#besluit', { hasText: 'Om en om' }).waitFor()

  // Everybody in the circle finds it, with why; nobody outside does.
  await saskia.reload()
  expect(await saskia.locator('#besluit').textContent()).toContain('Die doen we')
  const fenna = await enter(here(), 'fenna-rozema')
  expect((await fenna.goto(address))?.status()).toBe(404)
  expect(complaints).toEqual([])
})
