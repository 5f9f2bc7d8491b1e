import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../scripts/chromium.ts'
import { axe, openSite, type Site, signInAs, watch } from './site.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  // A passkey belongs to a name; a bare number has none.
  site = await openSite({ HOST: 'localhost' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

async function newPerson(slug: string) {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  context.setDefaultTimeout(8000)
  const complaints = watch(context, site)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signInAs(page, site, slug)
  const present = (isUserVerified: boolean) =>
    devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  return { context, page, complaints, present }
}

test('someone makes a passkey, signs out, comes back with it, and takes it away', async () => {
  const { context, page, complaints, present } = await newPerson('ilse-boonstra')
  await page.goto(`${site.url}/ik`)
  await page.getByRole('link', { name: 'Maak een passkey' }).click()
  await page.getByLabel('Hoe noem je hem?').fill('mijn telefoon')
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Maak een passkey' }).click()
  await page.getByText('De passkey is bewaard').waitFor()
  await page.getByText('mijn telefoon', { exact: true }).waitFor()
  expect(await axe(page)).toEqual([])

  await page.getByRole('button', { name: 'Log uit' }).last().click()
  await page.getByText('Je bent uitgelogd').waitFor()
  await present(false)
  await page.getByRole('button', { name: 'Log in met een passkey' }).click()
  await page.getByText('Dat is niet gelukt').waitFor()
  expect(await axe(page)).toEqual([])
  await present(true)
  await page.getByRole('button', { name: 'Log in met een passkey' }).click()
  await page.waitForURL(/\/vandaag/)

  await site.pool.query(`update session set proved_at = now() - interval '1 hour'`)
  await page.goto(`${site.url}/ik`)
  await page.getByRole('link', { name: /Verander ?: mijn telefoon/ }).click()
  await page.getByRole('button', { name: 'Haal weg' }).click()
  await page.getByRole('heading', { name: 'Ben jij het?' }).waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Gebruik een passkey' }).click()
  await page.getByRole('button', { name: 'Haal weg' }).click()
  await page.getByText('De passkey is weg').waitFor()
  expect(await page.getByText('mijn telefoon').count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})

test('without JavaScript nothing is promised that cannot be done', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.url}/inloggen`)
  expect(await page.getByRole('button', { name: 'Log in met een passkey' }).isVisible()).toBe(false)
  await signInAs(page, site, 'bas-oudendag')
  await page.goto(`${site.url}/ik/passkeys/nieuw`)
  await page.getByText('Deze browser kan geen passkeys maken').waitFor()
  await context.close()
})
