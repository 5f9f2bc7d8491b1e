import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../scripts/chromium.ts'
import { clockIn, daysLater, HOME_ZONE } from '../src/kit/when/zoned.ts'
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

const CIRCLE = '/kringen/de-lage-drempel'
const TITLE = 'Drie stoelen aan de keukentafel'
const INSIGHT = 'Wie eerst de afwas doet, hoort daarna het echte verhaal.'

test('from a template to a report and an ask: hosts, members, a guest and who waits', {
  timeout: 180_000,
}, async () => {
  // Roos plans from a template, in a few minutes.
  const roos = await enter(here(), 'roos-vermaat')
  await roos.goto(`${site.url}${CIRCLE}/agenda`)
  await roos.getByRole('link', { name: 'Plan een bijeenkomst' }).click()
  await roos.getByRole('link', { name: 'Themamiddag met wereldcafé' }).click()
  await roos.waitForURL(/als=/)
  await roos.locator('[name=titel]').fill(TITLE)
  await roos.locator('[name=dag]').fill(clockIn(HOME_ZONE, daysLater(HOME_ZONE, new Date(), 21)).day)
  await roos.locator('[name=plaats]').fill('Keuken van De Kade')
  await roos.locator('[name=plekken]').fill('2')
  await roos.locator('[name=open][value=public]').check()
  await roos.getByLabel('Ook wie geen account heeft').check()
  await roos.getByRole('button', { name: 'Bewaar de schets' }).click()
  await roos.getByText('Dit is nog een schets').waitFor()
  expect(await roos.getByRole('heading', { name: /Wereldcaf/ }).count()).toBeGreaterThan(0)
  await roos.getByRole('button', { name: 'Maak bekend' }).click()
  await roos.getByText('Bekend. De kring weet ervan.').waitFor()
  const path = new URL(roos.url()).pathname

  // A member on a phone comes by one tap, a guest without an account, and a third waits.
  const ilse = await enter(here(), 'ilse-boonstra', { viewport: { width: 390, height: 844 } })
  await ilse.goto(site.url + path)
  await ilse.getByRole('button', { name: 'Ik kom', exact: true }).click()
  await ilse.getByText('Je bent erbij').first().waitFor()
  expect(await site.mailTo('ilse-boonstra@demo.invalid', new RegExp(TITLE))).toContain('Keuken van De Kade')

  const guest = await enter(here(), null, { javaScriptEnabled: false })
  await guest.goto(site.url + path)
  await guest.getByRole('link', { name: 'Ik kom' }).click()
  await guest.locator('[name=naam]').fill('Wietske Banning')
  await guest.locator('[name=email]').fill('wietske@elders.example')
  await guest.getByRole('button', { name: 'Ik kom' }).click()
  await guest.getByRole('heading', { name: 'Kijk in je mail' }).waitFor()
  const own = /https?:\/\/\S+\/gast\/\S+/.exec(await site.mailTo('wietske@elders.example', /gast/))?.[0] ?? ''
  await guest.goto(own.replace(/^https?:\/\/[^/]+/, site.url))
  await guest.getByText('Je bent erbij').first().waitFor()

  const bas = await enter(here(), 'bas-oudendag')
  await bas.goto(site.url + path)
  await bas.getByRole('button', { name: 'Zet me op de wachtlijst' }).click()
  await bas.getByText('Je staat op de wachtlijst, als nummer 1').waitFor()

  // One cancels, and whoever waits is in, and hears it.
  await ilse.getByRole('button', { name: 'Ik kom toch niet' }).click()
  await ilse.getByText('Je komt niet').first().waitFor()
  await site.mailTo('bas-oudendag@demo.invalid', /stoel|plek/i)
  await bas.reload()
  await bas.getByText('Je bent erbij').first().waitFor()

  // The host changes the place: who comes hears what it was and what it is.
  await roos.goto(`${site.url}${path}/wijzig`)
  await roos.locator('[name=plaats]').fill('Zolder van De Kade')
  await roos.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await roos.getByText('Bewaard.').waitFor()
  for (const address of ['bas-oudendag@demo.invalid', 'wietske@elders.example']) {
    const told = await site.mailTo(address, /Zolder van De Kade/)
    expect(told).toContain('Keuken van De Kade')
  }
  const { rows } = await site.pool.query(
    `select count(*)::int n from mail m where kind = 'gathering-changed' and recipient = 'ilse-boonstra@demo.invalid'`,
  )
  expect(rows[0].n).toBe(0)

  // It was yesterday. Two hosts write the report at once: nothing is lost.
  await site.pool.query(
    `update gathering set starts_at = now() - interval '26 hours', ends_at = now() - interval '23 hours' where title = $1`,
    [TITLE],
  )
  const anke = await enter(here(), 'anke-zuidgeest')
  await roos.goto(`${site.url}${path}/verslag/schrijven`)
  await anke.goto(`${site.url}${path}/verslag/schrijven`)
  await write(roos, 'Roos begon met koffie.')
  await roos.getByText('Bewaard.').first().waitFor()
  await write(anke, 'Anke begon met thee.')
  await anke.getByRole('heading', { name: 'Iemand anders schreef hier ook' }).waitFor()
  await anke.getByText('Roos begon met koffie.').first().waitFor()
  const typed = anke.locator('textarea[name=tekst]').last()
  expect(await typed.inputValue()).toContain('Anke begon met thee.')
  await typed.fill('We begonnen met koffie en thee.')
  await anke.getByRole('button', { name: 'Bewaar deze tekst' }).click()
  await anke.getByText('Bewaard.').first().waitFor()
  await anke.getByRole('button', { name: 'Laat het de kring lezen' }).click()
  await anke.getByText('De kring kan het verslag lezen.').waitFor()

  // Whoever was there adds what they saw; from that comes an ask, and both ends show it.
  await bas.goto(`${site.url}${path}/verslag`)
  await bas.getByText('We begonnen met koffie en thee.').waitFor()
  await bas.locator('textarea[name=tekst]').fill(INSIGHT)
  await bas.getByRole('button', { name: 'Hang het op' }).click()
  await bas.getByText(INSIGHT).first().waitFor()
  await bas.goto(`${site.url}${CIRCLE}/oogsten`)
  await bas.getByRole('link', { name: INSIGHT }).click()
  await bas.getByRole('link', { name: 'Stel er een vraag over' }).click()
  await bas.getByLabel('Wat zoek je?').fill('Wie doet er met mij de afwas op de volgende bewonersavond?')
  await bas.getByRole('button', { name: 'Plaats je vraag' }).click()
  await bas.getByText('Je vraag staat er.').waitFor()
  await bas
    .getByRole('link', { name: INSIGHT.slice(0, 30) })
    .first()
    .click()
  await bas.getByRole('link', { name: /Wie doet er met mij de afwas/ }).waitFor()
  expect(complaints).toEqual([])
})

async function write(page: Page, text: string): Promise<void> {
  const section = page
    .locator('form')
    .filter({ has: page.locator('textarea[name=tekst]') })
    .first()
  await section.locator('textarea[name=tekst]').fill(text)
  await section.getByRole('button', { name: 'Bewaar dit deel' }).click()
}
