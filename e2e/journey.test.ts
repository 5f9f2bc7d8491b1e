import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../scripts/chromium.ts'
import { castEmail } from '../seeds/cast.ts'
import { axe, openSite, type Site, signInAs, until, watch } from './site.ts'

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

const circle = '/kringen/de-lage-drempel'

describe.each([
  {
    how: 'with JavaScript',
    javaScriptEnabled: true,
    viewport: { width: 1280, height: 900 },
    name: 'Wies Ottema',
    email: 'wies@voorbeeld.invalid',
  },
  {
    how: 'without JavaScript, on a phone',
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    name: 'Teun Abbink',
    email: 'teun@voorbeeld.invalid',
  },
])('a stranger becomes a member, $how', ({ javaScriptEnabled, viewport, name, email }) => {
  let strangers: BrowserContext
  let stewards: BrowserContext
  let stranger: Page
  let steward: Page
  let complaints: string[]

  beforeAll(async () => {
    strangers = await browser.newContext({ javaScriptEnabled, viewport, reducedMotion: 'reduce' })
    stewards = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    for (const context of [strangers, stewards]) context.setDefaultTimeout(8000)
    complaints = []
    for (const context of [strangers, stewards]) watch(context, site, complaints)
    stranger = await strangers.newPage()
    steward = await stewards.newPage()
    await signInAs(steward, site, 'anke-zuidgeest')
  })
  afterAll(async () => {
    await strangers?.close()
    await stewards?.close()
  })

  test('reads the page, applies, and hears what is missing without losing a word', async () => {
    await stranger.goto(site.url)
    await stranger.getByRole('link', { name: 'Doe mee' }).first().click()
    const form = stranger.locator('form', { has: stranger.getByLabel('Hoe heet je?') })
    await form.getByLabel('Hoe heet je?').fill(name)
    await form.getByLabel('Waar werk je aan?').fill('een wijk waar niemand alleen oud wordt')
    await form.getByRole('button', { name: 'Doe mee' }).click()
    await stranger.locator('.error-summary').waitFor()
    expect(await stranger.getByLabel('Hoe heet je?').inputValue()).toBe(name)
    expect(await stranger.getByLabel('Waar werk je aan?').inputValue()).toContain('niemand alleen')
    await stranger.getByLabel('Wat is je e-mailadres?').fill(email)
    await stranger.getByLabel('Wat zou je kunnen brengen?').fill('tien jaar koffie drinken aan keukentafels')
    await stranger.getByLabel('Wat hoop je te vinden?').fill('iemand die dit op het platteland doet')
    await stranger.getByRole('checkbox').check()
    await stranger.getByRole('button', { name: 'Doe mee' }).click()
    await stranger.getByRole('heading', { name: /mail/i }).first().waitFor()
  })

  test('confirms the address with a button, not by opening the link', async () => {
    const link = /https?:\S+\/bevestig\S*/.exec(await site.mailTo(email))?.[0] ?? ''
    await steward.goto(`${site.url}${circle}/beheer/aanmeldingen`)
    await stranger.goto(link)
    expect(await steward.getByRole('link', { name }).count()).toBe(0)
    await stranger.locator('main form').getByRole('button').first().click()
    // The steward has the inbox open: the newcomer appears there by itself.
    await steward.getByRole('link', { name }).waitFor()
  })

  test('the steward asks back, and the applicant answers without an account', async () => {
    await steward.getByRole('link', { name }).click()
    await steward.getByLabel('Vraag iets terug').fill('Wat zou je het eerst doen als je er bent?')
    await steward.getByRole('button', { name: /Verstuur/ }).click()
    await steward.getByText('Wat zou je het eerst doen').first().waitFor()
    const asked = await site.mailTo(email, /Wat zou je het eerst doen/)
    await stranger.goto(/https?:\S+\/aanmelding\/\S+/.exec(asked)?.[0] ?? '')
    await stranger.locator('textarea').fill('Eerst luisteren, en dan pas iets bedenken.')
    await stranger.locator('main form').getByRole('button').first().click()
    await stranger.getByText('Eerst luisteren').first().waitFor()
  })

  test('the steward welcomes', async () => {
    await steward.reload()
    await steward.getByText('Eerst luisteren').first().waitFor()
    await steward.getByRole('button', { name: /Welkom/ }).click()
    await steward
      .getByText(/welkom/i)
      .first()
      .waitFor()
    await site.mailTo(email, /inlogg/i)
  })

  test('the newcomer signs in with the code from the mail and is greeted with one thing to do', async () => {
    await stranger.goto(`${site.url}/inloggen`)
    await stranger.getByLabel('E-mailadres').fill(email)
    await stranger.getByRole('button', { name: 'Stuur me een code' }).click()
    await stranger.getByLabel('Code van zes cijfers').waitFor()
    const code = /^(\d{6})$/m.exec(await site.mailTo(email, /^\d{6}$/m))?.[1] ?? ''
    await stranger.getByLabel('Code van zes cijfers').fill(code)
    await stranger.getByRole('button', { name: 'Log in' }).click()
    await stranger.waitForURL(/\/welkom/)
    expect(await stranger.locator('h1').textContent()).toContain(name.split(' ')[0])
    expect(await stranger.getByLabel(/Waar werk je aan/).inputValue()).toContain('niemand alleen')
  })

  test('finishes the profile, and finds a member by region and topic', async () => {
    await stranger.getByLabel(/regio/i).selectOption('flevoland')
    await stranger.locator('form[action="/welkom"]').getByRole('button').click()
    await stranger.waitForURL(/\/leden/)
    await stranger.goto(`${site.url}${circle}/leden`)
    await stranger.getByLabel('Regio').selectOption('flevoland')
    await stranger.locator('input[type=search]').first().fill('jongeren')
    if (!javaScriptEnabled) await stranger.locator('input[type=search]').first().press('Enter')
    await stranger.waitForURL(/[?&]q=jongeren/)
    await until(async () => !(await stranger.getByRole('link', { name: 'Ilse Boonstra' }).isVisible()))
    await stranger.getByRole('link', { name: 'Delano Kromo' }).first().click()
    await stranger.getByRole('heading', { name: 'Delano Kromo', level: 1 }).waitFor()
  })

  test('is introduced to another, and says thanks', async () => {
    await steward.goto(`${site.url}${circle}/voorstellen`)
    for (const [who, chosen] of [
      [name, /[?&]een=/],
      ['Delano Kromo', /[?&]ander=/],
    ] as const) {
      await steward.locator('input[type=search]').first().fill(who)
      await steward.locator('input[type=search]').first().press('Enter')
      // The list is refreshed while one looks: a press on what is just replaced counts for nothing, as for anyone.
      await until(async () => {
        await steward.locator('.pick').filter({ hasText: who }).first().click()
        return steward.waitForURL(chosen, { timeout: 2000 }).then(
          () => true,
          () => false,
        )
      })
    }
    await steward.getByLabel(/waarom/i).fill('Jullie kennen allebei de straat, ieder van een andere kant.')
    await steward.getByRole('button', { name: /Stel ze voor/ }).click()
    await steward.waitForURL(/voorstellen\/[0-9a-z]{12}/)
    await site.mailTo(castEmail('delano-kromo'), /allebei de straat/)
    const letter = await site.mailTo(email, /allebei de straat/)
    await stranger.goto(/https?:\S+\/voorstellen\/\S+/.exec(letter)?.[0] ?? '')
    await stranger.getByText('allebei de straat').first().waitFor()
    await stranger.getByRole('button', { name: /dank/i }).click()
    // Who introduced them has the page open, and sees the thanks come in.
    await steward
      .getByText(new RegExp(`${name.split(' ')[0]}.*dank|dank.*${name.split(' ')[0]}`, 'i'))
      .first()
      .waitFor()
    if (javaScriptEnabled) expect(await axe(stranger)).toEqual([])
  })

  test('nothing went wrong in either browser, and nothing was asked elsewhere', () => {
    expect(complaints).toEqual([])
  })
})
