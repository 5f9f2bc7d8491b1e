import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../scripts/chromium.ts'
import { axe, enter, openSite, type Site } from './site.ts'

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

const rows = (page: Page) => page.locator('.programme-row')
const titles = (page: Page) => rows(page).locator('h2').allTextContents()
const hours = (page: Page) => rows(page).locator('[data-hour]').allTextContents()
const PARTS = ['Terugkijken', 'Eerste stoel', 'Tweede stoel', 'Afsluiten']

async function plan(page: Page): Promise<string> {
  await page.goto(`${site.url}/kringen/de-lage-drempel/agenda/nieuw`)
  await page.getByRole('link', { name: 'Mastermindavond' }).click()
  await page.waitForURL(/als=/)
  expect(await page.getByLabel('Eindigt om').inputValue()).toBe('15:30')
  await page.getByLabel('Hoe heet de bijeenkomst?').fill('Om de beurt in de stoel')
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Dag', { exact: true }).fill(day)
  await page.getByLabel('Hoe heet de plek?').fill('Buurthuis De Kade')
  await page.getByRole('button', { name: 'Bewaar de schets' }).click()
  await page.getByRole('heading', { level: 2, name: 'Programma', exact: true }).waitFor()
  return `${page.url().split('?')[0]}/programma`
}

test('a programme from a template is put in order by mouse, by keys and without JavaScript', async () => {
  const roos = await enter(here(), 'roos-vermaat')
  const address = await plan(roos)
  await roos.goto(address)
  expect(await titles(roos)).toEqual(PARTS)
  expect(await hours(roos)).toEqual(['13.30', '13.45', '14.30', '15.15'])
  expect(await axe(roos)).toEqual([])

  // With the mouse: the last part goes first, and the clock keeps count.
  const grip = (name: string) => roos.getByRole('button', { name: `Verplaats ${name}` })
  const from = await grip('Afsluiten').boundingBox()
  const to = await rows(roos).first().boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  await roos.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await roos.mouse.down()
  await roos.mouse.move(from.x + from.width / 2, to.y + 4, { steps: 12 })
  expect(await titles(roos)).toEqual(['Afsluiten', 'Terugkijken', 'Eerste stoel', 'Tweede stoel'])
  expect(await hours(roos)).toEqual(['13.30', '13.45', '14.00', '14.45'])
  const saved = roos.waitForResponse((answer) => answer.request().method() === 'POST')
  await roos.mouse.up()
  await saved
  await roos.reload()
  expect(await titles(roos)).toEqual(['Afsluiten', 'Terugkijken', 'Eerste stoel', 'Tweede stoel'])

  // With keys, said aloud; Escape puts it back.
  const said = roos.locator('[data-say]')
  await grip('Afsluiten').focus()
  await roos.keyboard.press('Space')
  await expect.poll(() => said.textContent()).toContain('Opgepakt')
  for (let step = 0; step < 3; step++) await roos.keyboard.press('ArrowDown')
  expect(await said.textContent()).toBe('Plaats 4 van 4, begint om 15.15.')
  await roos.keyboard.press('Escape')
  expect(await titles(roos)).toEqual(['Afsluiten', 'Terugkijken', 'Eerste stoel', 'Tweede stoel'])
  await roos.keyboard.press('Space')
  for (let step = 0; step < 3; step++) await roos.keyboard.press('ArrowDown')
  const kept = roos.waitForResponse((answer) => answer.request().method() === 'POST')
  await roos.keyboard.press('Space')
  await kept
  await expect.poll(() => titles(roos)).toEqual(PARTS)
  // Who moved it with keys stands on the same handle.
  await expect.poll(() => grip('Afsluiten').evaluate((one) => one === document.activeElement)).toBe(true)

  // Pressed faster than it is saved, every press counts.
  await roos.getByRole('button', { name: 'Terugkijken vijf minuten langer' }).evaluate((one) => {
    for (let press = 0; press < 3; press++) (one as HTMLElement).click()
  })
  await expect.poll(() => hours(roos)).toEqual(['13.30', '14.00', '14.45', '15.30'])
  await roos.getByRole('button', { name: 'Maak het passend' }).click()
  await roos.getByText('Het past precies.').waitFor()

  // Without JavaScript the same by plain buttons.
  const plain = await enter(here(), 'roos-vermaat', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await plain.goto(address)
  expect(await plain.getByRole('button', { name: 'Verplaats Afsluiten' }).count()).toBe(0)
  await plain.getByRole('button', { name: 'Afsluiten eerder' }).click()
  await plain.waitForURL(/#deel-/)
  expect(await titles(plain)).toEqual(['Terugkijken', 'Eerste stoel', 'Afsluiten', 'Tweede stoel'])
  await plain.getByRole('button', { name: 'Eerste stoel vijf minuten langer' }).click()
  await plain.getByText('Het programma loopt 5 minuten uit').waitFor()

  // Whoever still had the old one open loses nothing and is told; then it is made to fit.
  await roos.getByRole('button', { name: 'Terugkijken later' }).click()
  await roos.getByText('Iemand anders veranderde het programma net').waitFor()
  expect(await titles(roos)).toEqual(['Terugkijken', 'Eerste stoel', 'Afsluiten', 'Tweede stoel'])
  await roos.getByRole('button', { name: 'Maak het passend' }).click()
  await roos.getByText('Het past precies.').waitFor()
  expect(await roos.locator('[data-ends]').textContent()).toBe('Eindigt om 15.30')

  // Nothing stands in the way on the other pages either.
  const part = await roos.getByRole('link', { name: 'Pas Terugkijken aan' }).getAttribute('href')
  for (const path of [
    `${site.url}${part}`,
    `${address}/print`,
    address.replace('/programma', ''),
    address.replace('/programma', '/casus/nieuw'),
  ]) {
    await roos.goto(path)
    expect(await axe(roos), path).toEqual([])
  }
  expect(complaints).toEqual([])
})
