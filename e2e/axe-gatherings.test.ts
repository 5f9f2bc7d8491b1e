import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { guestToken } from '../src/features/gatherings/access-guests.ts'
import { thankedToken } from '../src/features/harvest/access.ts'
import { home, type Looking, openLooking } from './looking.ts'
import { SECRET } from './site.ts'

let looking: Looking
beforeAll(async () => {
  looking = await openLooking()
})
afterAll(() => looking?.close())

const summary = (page: Page) => page.locator('.error-summary').waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

async function one(query: string): Promise<string> {
  const { rows } = await looking.site.pool.query(query)
  if (!rows[0]?.id) throw new Error(`there is none: ${query}`)
  return rows[0].id
}
/** A gathering of the demo, by its key there. */
const gatheringOf = (key: string) => one(`select id from gathering where once_key = 'demo-${key}'`)

// Each of the demo's gatherings as somebody meets it: drawn up, to come, full, called off, and over.
const AT: [who: string | null, key: string, where: string][] = [
  [null, 'sleutel', ''],
  [null, 'sleutel', '/gast'],
  [null, 'kiezen', '/verslag'],
  [null, 'zonnedak', ''],
  ['bas-oudendag', 'sleutel', ''],
  ['bas-oudendag', 'sleutel', '/aanmelden'],
  ['bas-oudendag', 'sleutel', '/wie'],
  ['bas-oudendag', 'sleutel', '/programma/print'],
  ['bas-oudendag', 'sleutel', '/casus/nieuw'],
  ['bas-oudendag', 'loket', ''],
  ['bas-oudendag', 'loket', '/aanmelden'],
  ['bas-oudendag', 'teams', ''],
  ['bas-oudendag', 'zonnedak', ''],
  ['bas-oudendag', 'kiezen', ''],
  ['bas-oudendag', 'kiezen', '/verslag'],
  ['bas-oudendag', 'kiezen', '/goodiebag'],
  ['ilse-boonstra', 'loket', ''],
  ['ilse-boonstra', 'schets', ''],
  ['ilse-boonstra', 'schets', '/programma'],
  ['anke-zuidgeest', 'sleutel', ''],
  ['anke-zuidgeest', 'sleutel', '/wijzig'],
  ['anke-zuidgeest', 'sleutel', '/afblazen'],
  ['anke-zuidgeest', 'sleutel', '/programma'],
  ['anke-zuidgeest', 'sleutel', '/programma/nieuw'],
  ['anke-zuidgeest', 'sleutel', '/gastheren'],
  ['anke-zuidgeest', 'sleutel', '/badges'],
  ['anke-zuidgeest', 'sleutel', '/affiche'],
  ['anke-zuidgeest', 'loket', '/wie'],
  ['anke-zuidgeest', 'werkvloer', ''],
  ['anke-zuidgeest', 'werkvloer', '/aanwezig'],
  ['anke-zuidgeest', 'werkvloer', '/verslag/schrijven'],
  ['anke-zuidgeest', 'werkvloer', '/goodiebag'],
  ['anke-zuidgeest', 'werkvloer', '/dank'],
]

describe('nothing stands in the way at a gathering, in light, in dark and on a narrow phone', () => {
  test.each(AT)('for %s at %s%s', (who, key, where) =>
    looking.look('/over', who, async (page) => {
      await page.goto(`${looking.site.url}/bijeenkomsten/${await gatheringOf(key)}${where}`)
      await page.locator('h1').waitFor()
    }),
  )
})

/** On which the clock goes back in the night: the last Sunday of a coming October. */
function octoberSunday(): string {
  const year = new Date().getUTCFullYear() + (new Date().getUTCMonth() > 8 ? 1 : 0)
  const last = new Date(Date.UTC(year, 9, 31))
  last.setUTCDate(31 - last.getUTCDay())
  return last.toISOString().slice(0, 10)
}

type State = [name: string, who: string | null, path: string, act: (page: Page) => Promise<unknown>]
const STATES: State[] = [
  ['the calendar, for a stranger', null, '/agenda', async () => {}],
  ['the calendar as a month, for a stranger', null, '/agenda?beeld=maand', async () => {}],
  ['the calendar as a map, for a stranger', null, '/agenda?beeld=waar', async () => {}],
  [
    'an address to follow the calendar with',
    'ilse-boonstra',
    '/ik/agenda',
    async (page) => {
      await press(page, 'Maak een link')
      await page.locator('[name=link]').first().waitFor()
      await press(page, 'Maak een link')
      await page.locator('[name=link]').nth(1).waitFor()
    },
  ],
  ['a new gathering', 'bas-oudendag', `${home}/agenda/nieuw`, async () => {}],
  [
    'a new gathering out of an ask',
    'anke-zuidgeest',
    home,
    async (page) => {
      const ask =
        await one(`select id from exchange_post where kind = 'ask' and closed_at is null and removed_at is null
        and circle_id = (select id from circle where founding) order by id limit 1`)
      await page.goto(`${looking.site.url}${home}/agenda/nieuw?uit=ask:${ask}`)
    },
  ],
  [
    'a new gathering without a title or a day',
    'bas-oudendag',
    `${home}/agenda/nieuw`,
    async (page) => {
      await press(page, 'Bewaar de schets')
      await summary(page)
    },
  ],
  [
    'a new gathering in the hour that comes twice',
    'bas-oudendag',
    `${home}/agenda/nieuw`,
    async (page) => {
      await page.locator('[name=titel]').fill('Nachtwacht')
      await page.locator('[name=dag]').fill(octoberSunday())
      await page.locator('[name=van]').fill('02:30')
      await page.locator('[name=tot]').fill('05:00')
      await press(page, 'Bewaar de schets')
      await page.locator('[name=keer]').first().waitFor()
    },
  ],
  [
    'a gathering called off without a reason',
    'anke-zuidgeest',
    '/over',
    async (page) => {
      await page.goto(`${looking.site.url}/bijeenkomsten/${await gatheringOf('sleutel')}/afblazen`)
      await press(page, 'Blaas af')
      await summary(page)
    },
  ],
  [
    'fewer chairs than people',
    'meryem-aksoy',
    '/over',
    async (page) => {
      await page.goto(`${looking.site.url}/bijeenkomsten/${await gatheringOf('loket')}/wijzig`)
      await page.locator('[name=plekken]').fill('3')
      await press(page, 'Bewaar')
      await page.locator('[name=wie]').first().waitFor()
    },
  ],
  [
    'a part of a programme, and one that was not filled in',
    'anke-zuidgeest',
    '/over',
    async (page) => {
      const id = await gatheringOf('sleutel')
      const part = await one(`select id from programme_part where gathering_id = '${id}' order by place limit 1`)
      await page.goto(`${looking.site.url}/bijeenkomsten/${id}/programma/${part}`)
      await page.locator('[name=minuten]').fill('')
      await page.locator('main form button:not([name])').first().click()
      await summary(page)
    },
  ],
  [
    'a case without words, and one that stands',
    'bas-oudendag',
    '/over',
    async (page) => {
      const id = await gatheringOf('sleutel')
      await page.goto(`${looking.site.url}/bijeenkomsten/${id}/casus/nieuw`)
      await press(page, 'Breng in')
      await summary(page)
      await page.locator('[name=titel]').fill('De sleutel')
      await page.locator('[name=speelt]').fill('Niemand heeft er een.')
      await page.locator('[name=vraag]').fill('Wie laat ons erin?')
      await press(page, 'Breng in')
      await page.getByText('Niemand heeft er een.').first().waitFor()
    },
  ],
  [
    'a case of one’s own',
    'bas-oudendag',
    '/over',
    async (page) => {
      const id = await gatheringOf('sleutel')
      const brought = await one(`select k.id from programme_case k join person p on p.id = k.maker_id
        where k.gathering_id = '${id}' and p.email = 'bas-oudendag@demo.invalid' limit 1`)
      await page.goto(`${looking.site.url}/bijeenkomsten/${id}/casus/${brought}`)
    },
  ],
  [
    'cases that wait for a place',
    'anke-zuidgeest',
    '/over',
    async (page) => {
      await page.goto(`${looking.site.url}/bijeenkomsten/${await gatheringOf('sleutel')}/programma`)
    },
  ],
  [
    'a template without a name',
    'anke-zuidgeest',
    `${home}/agenda/sjablonen`,
    async (page) => {
      await page.getByText('Bewaar als sjabloon').first().click()
      await page.locator('form[action$="/sjablonen"] button').first().click()
      await summary(page)
    },
  ],
  [
    'a guest’s own page',
    null,
    '/over',
    async (page) => {
      const id = await gatheringOf('sleutel')
      const guest = await one(`select id from gathering_signup where gathering_id = '${id}' and guest_name is not null`)
      await page.goto(`${looking.site.url}/bijeenkomsten/${id}/gast/${guestToken(SECRET, guest)}`)
      await page.locator('h1').waitFor()
    },
  ],
  [
    'a report that two wrote in',
    'roos-vermaat',
    '/over',
    async (page) => {
      const url = `${looking.site.url}/bijeenkomsten/${await gatheringOf('kiezen')}/verslag/schrijven`
      await page.goto(url)
      const other = await page.context().newPage()
      await other.goto(url)
      for (const [where, text] of [
        [other, 'Wat een ander schreef.'],
        [page, `Wat ik schreef. ${Date.now()}`],
      ] as const) {
        await where
          .locator('textarea[name=tekst]')
          .first()
          .fill(text + Date.now())
        await where.getByRole('button', { name: 'Bewaar dit deel' }).first().click()
        if (where === other) await other.getByText('Bewaard.').first().waitFor()
      }
      await other.close()
      await page.getByRole('heading', { name: 'Iemand anders schreef hier ook' }).waitFor()
    },
  ],
  [
    'a photo for a report, without one',
    'roos-vermaat',
    '/over',
    async (page) => {
      await page.goto(`${looking.site.url}/bijeenkomsten/${await gatheringOf('kiezen')}/verslag/schrijven`)
      await press(page, 'Zet de foto erbij')
      await summary(page)
    },
  ],
  [
    'something of the harvest, and changing it',
    'roos-vermaat',
    `${home}/oogsten`,
    async (page) => {
      await page.locator('.notes a').first().click()
      await page.waitForURL(/oogst\/\w/)
    },
  ],
  [
    'something of the harvest that is changed',
    'roos-vermaat',
    '/over',
    async (page) => {
      const item = await one(`select id from harvest_item limit 1`)
      await page.goto(`${looking.site.url}${home}/oogst/${item}/wijzig`)
      await page.locator('[name=tekst]').fill('')
      await press(page, 'Bewaar')
      await summary(page)
    },
  ],
  [
    'something of the harvest without words',
    'bas-oudendag',
    `${home}/oogst/nieuw`,
    async (page) => {
      await page.locator('main form button:not([name])').last().click()
      await summary(page)
    },
  ],
  [
    'something for the goodie bag without a name',
    'anke-zuidgeest',
    '/over',
    async (page) => {
      await page.goto(`${looking.site.url}/bijeenkomsten/${await gatheringOf('werkvloer')}/goodiebag`)
      await page.locator('form[action$="/goodiebag"] button').first().click()
      await summary(page)
    },
  ],
  [
    'thanks that were sent, and the question in them',
    'anke-zuidgeest',
    '/over',
    async (page) => {
      const id = await gatheringOf('werkvloer')
      await page.goto(`${looking.site.url}/bijeenkomsten/${id}/dank`)
      const form = page.locator('form[action$="/dank"] button')
      if (await form.count()) await form.first().click()
      await page.getByRole('heading', { name: 'Wat ze antwoordden' }).waitFor()
    },
  ],
  [
    'a question behind the link of a thank-you, unanswered and answered',
    null,
    '/over',
    async (page) => {
      const answer = await one(`select id from thanks_answer order by id limit 1`)
      await page.goto(`${looking.site.url}/terugblik/${thankedToken(SECRET, answer)}`)
      await page.locator('main form button').first().click()
      await summary(page)
    },
  ],
]

describe('nothing stands in the way of who does something about a gathering', () => {
  test.each(STATES)('at %s', (_, who, path, act) => looking.look(path, who, act))
})
