import type { Page } from 'playwright-core'

/** One picture: where it goes, who looks, at which address, and what happens before the shutter. */
export interface Shot {
  file: string
  /** A slug of the cast; left out: a visitor. */
  as?: string
  path: string
  /** Pixels; 860 when left out. */
  height?: number
  before?(page: Page): Promise<void>
}

const CIRCLE = '/kringen/de-lage-drempel'
const manual = (name: string) => `docs/handleiding/beelden/${name}.png`
const follow = (selector: string) => async (page: Page) => {
  const href = await page.locator(selector).first().getAttribute('href')
  await page.goto(new URL(href ?? '', page.url()).href)
}
const top = (selector: string) => async (page: Page) => {
  await page
    .locator(selector)
    .first()
    .evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 24))
}

/** From the calendar to a gathering whose name begins so, or to a page under it. */
const gathering =
  (title: string, page = '') =>
  async (calendar: Page) => {
    await follow(`a:has-text("${title}")`)(calendar)
    if (page) await calendar.goto(`${calendar.url().replace(/[?#].*/, '')}/${page}`)
  }

/** Every picture of the manual and the README. */
export const SHOTS: readonly Shot[] = [
  { file: 'docs/vandaag.png', as: 'ilse-boonstra', path: '/vandaag' },
  { file: manual('voorkant'), path: '/' },
  { file: manual('meenemen'), as: 'anke-zuidgeest', path: `${CIRCLE}/beheer/meenemen`, height: 1000 },
  { file: manual('aanmelden'), path: `${CIRCLE}/aanmelden`, height: 1000 },
  { file: manual('inloggen'), path: '/inloggen', height: 640 },
  {
    file: manual('inlogcode'),
    path: '/inloggen',
    height: 640,
    async before(page) {
      await page.locator('input[name=email]').fill('ilse-boonstra@demo.invalid')
      await page.locator('input[name=email]').press('Enter')
      await page.waitForURL('**/inloggen/code')
    },
  },
  { file: manual('account'), as: 'ilse-boonstra', path: '/ik' },
  { file: manual('profiel'), as: 'ilse-boonstra', path: '/ik/profiel' },
  {
    file: manual('wie-ziet-wat'),
    as: 'ilse-boonstra',
    path: '/ik/profiel',
    before: top('section:has([name=worksOn]) h2'),
  },
  { file: manual('leden'), as: 'ilse-boonstra', path: `${CIRCLE}/leden` },
  { file: manual('zoeken'), as: 'ilse-boonstra', path: `${CIRCLE}/leden?q=schulden` },
  {
    file: manual('lid'),
    as: 'ilse-boonstra',
    path: `${CIRCLE}/leden?q=youssef`,
    before: follow(`a[href^="${CIRCLE}/leden/"]`),
  },
  {
    file: manual('voorstellen'),
    as: 'ilse-boonstra',
    path: `${CIRCLE}/voorstellen`,
    async before(page) {
      // By address: a press would be caught by the page and leave nothing to wait for.
      await follow('a.pick:has-text("Youssef")')(page)
      await follow('a.pick:has-text("Delano")')(page)
      await page.locator('textarea').first().fill('Jullie zien dezelfde jongeren, ieder van een andere kant.')
    },
  },
  { file: manual('vraag-en-aanbod'), as: 'ilse-boonstra', path: `${CIRCLE}/vraag-en-aanbod`, height: 1100 },
  {
    file: manual('vraag-stellen'),
    as: 'ilse-boonstra',
    path: `${CIRCLE}/vraag-en-aanbod/nieuw?soort=vraag`,
    async before(page) {
      await page.locator('[name=titel]').pressSequentially('Wie tekent mee bij een bewonersavond?')
      await page.locator('.fits li').first().waitFor()
    },
  },
  {
    file: manual('vraag'),
    as: 'ilse-boonstra',
    path: `${CIRCLE}/vraag-en-aanbod?q=briefadres`,
    height: 1180,
    before: follow('a:has-text("briefadres binnen een week")'),
  },
  {
    file: manual('gesprek'),
    as: 'ilse-boonstra',
    path: `${CIRCLE}/gesprek`,
    before: follow('a:has-text("De huurder die nooit opendoet")'),
  },
  { file: manual('meldingen'), as: 'roos-vermaat', path: '/meldingen' },
  { file: manual('meldingen-kiezen'), as: 'roos-vermaat', path: '/ik/meldingen' },
  {
    file: manual('peiling'),
    as: 'ilse-boonstra',
    path: `${CIRCLE}/peilingen`,
    before: follow('a.card__link:has-text("Wat is jouw rol")'),
  },
  {
    file: manual('besluit'),
    as: 'ilse-boonstra',
    path: `${CIRCLE}/peilingen`,
    height: 1180,
    before: follow('a.card__link:has-text("Gasten zijn welkom")'),
  },
  {
    file: manual('melden'),
    as: 'ilse-boonstra',
    path: `${CIRCLE}/leden?q=youssef`,
    height: 1100,
    async before(page) {
      await follow(`a[href^="${CIRCLE}/leden/"]`)(page)
      await follow('a[href^="/melden"]')(page)
    },
  },
  {
    file: manual('gemeld'),
    as: 'roos-vermaat',
    path: `${CIRCLE}/beheer/meldingen`,
    height: 1400,
    before: follow('.rows a'),
  },
  { file: manual('beheer'), as: 'anke-zuidgeest', path: `${CIRCLE}/beheer` },
  { file: manual('aanmeldingen'), as: 'anke-zuidgeest', path: `${CIRCLE}/beheer/aanmeldingen`, height: 640 },
  {
    file: manual('aanmelding'),
    as: 'anke-zuidgeest',
    path: `${CIRCLE}/beheer/aanmeldingen`,
    height: 1100,
    before: follow(`a[href^="${CIRCLE}/beheer/aanmeldingen/"]:has-text("Gijs")`),
  },
  {
    file: manual('tekst'),
    as: 'anke-zuidgeest',
    path: `${CIRCLE}/teksten/principles`,
    height: 1000,
    async before(page) {
      // The preview shows once something is typed.
      await page.locator('textarea').press('End')
      await page.locator('textarea').pressSequentially(' ')
      await page.locator('vw-preview h3, vw-preview h4').first().waitFor()
    },
  },
  { file: manual('stappen'), as: 'anke-zuidgeest', path: `${CIRCLE}/beheer/stappen` },
  { file: manual('agenda'), as: 'ilse-boonstra', path: `${CIRCLE}/agenda` },
  { file: manual('bijeenkomst'), as: 'ilse-boonstra', path: `${CIRCLE}/agenda`, before: gathering('De sleutel eerst') },
  { file: manual('gast'), path: '/agenda', before: gathering('De sleutel eerst', 'gast') },
  { file: manual('bijeenkomst-plannen'), as: 'anke-zuidgeest', path: `${CIRCLE}/agenda/nieuw` },
  {
    file: manual('programma'),
    as: 'anke-zuidgeest',
    path: `${CIRCLE}/agenda`,
    height: 1000,
    before: gathering('De sleutel eerst', 'programma'),
  },
  {
    file: manual('bijeenkomst-ontvangen'),
    as: 'anke-zuidgeest',
    path: `${CIRCLE}/agenda`,
    height: 1000,
    before: gathering('De sleutel eerst'),
  },
  {
    file: manual('verslag-schrijven'),
    as: 'anke-zuidgeest',
    path: `${CIRCLE}/agenda`,
    height: 1000,
    before: gathering('Zo doen wij het', 'verslag/schrijven'),
  },
  {
    file: manual('verslag'),
    as: 'ilse-boonstra',
    path: `${CIRCLE}/agenda`,
    height: 1000,
    before: gathering('Zo doen wij het', 'verslag'),
  },
  { file: manual('muur'), as: 'ilse-boonstra', path: `${CIRCLE}/oogsten`, height: 1000 },
  { file: manual('afspraken'), as: 'ilse-boonstra', path: `${CIRCLE}/afspraken`, height: 940 },
  {
    file: manual('datumprikker'),
    as: 'ilse-boonstra',
    path: `${CIRCLE}/agenda/prikker`,
    height: 1000,
    before: follow('main li a'),
  },
]
