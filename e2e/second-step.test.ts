import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../scripts/chromium.ts'
import { axe, openSite, type Site, signInAs, watch } from './site.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await openSite({ STEWARDS_SECOND_STEP: '1' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

const DESK = '/kringen/de-lage-drempel/beheer'

const codeNow = (key: string) => new TOTP({ secret: Secret.fromBase32(key) }).generate()

async function confirm(page: Page): Promise<string> {
  const key = ((await page.locator('.secret-key').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Code van zes cijfers').fill(codeNow(key))
  await page.getByRole('button', { name: 'Zet de app aan' }).click()
  await page.getByRole('heading', { name: 'Bewaar deze herstelcodes' }).waitFor()
  return key
}

test('a steward sets up an app on the way to the desk, and takes the step with it the next time', async () => {
  const context = await browser.newContext({ colorScheme: 'dark' })
  const complaints = watch(context, site)
  const page = await context.newPage()
  await signInAs(page, site, 'anke-zuidgeest')
  await page.goto(site.url + DESK)
  await page.getByRole('heading', { name: 'Nog één stap' }).waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByRole('link', { name: 'Stel een app in' }).click()
  await page.getByRole('img', { name: /QR-code/ }).waitFor()
  expect(await axe(page)).toEqual([])
  await confirm(page)
  expect(await axe(page)).toEqual([])
  const recovery = (await page.locator('.recovery-codes li').first().textContent()) ?? ''
  await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click()
  await page.getByRole('heading', { name: 'Beheer', exact: true }).waitFor()
  await page.goto(`${site.url}/ik/app-code`)
  expect(await axe(page)).toEqual([])

  await page.getByRole('button', { name: 'Maak nieuwe herstelcodes' }).click()
  await page.getByRole('heading', { name: 'Bewaar deze herstelcodes' }).waitFor()
  expect(await page.locator('.recovery-codes').textContent()).not.toContain(recovery)
  for (const path of ['/beheer/tweede-stap', '/ik']) {
    await page.goto(site.url + path)
    expect([path, await axe(page)]).toEqual([path, []])
  }

  await site.pool.query('update session set second_step_at = null')
  await page.goto(site.url + DESK)
  await page.getByLabel('Code van zes cijfers').fill('12')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.locator('.error-summary').waitFor()
  expect(await axe(page)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

test('all of it works without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, site, 'fenna-rozema')
  const desk = `${site.url}/kringen/warme-straten/beheer`
  await page.goto(desk)
  await page.getByRole('link', { name: 'Stel een app in' }).click()
  const key = await confirm(page)
  await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click()
  expect(page.url()).toBe(desk)

  await site.pool.query('update session set second_step_at = null')
  await site.pool.query('update app_code set last_counter = 0')
  await page.goto(desk)
  await page.getByLabel('Code van zes cijfers').fill(codeNow(key))
  await page.getByRole('button', { name: 'Ga verder' }).click()
  expect(page.url()).toBe(desk)
  await context.close()
})
