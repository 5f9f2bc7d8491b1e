import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashToken } from '../src/kit/id.ts'
import { home, type Looking, openLooking } from './looking.ts'
import { axe } from './site.ts'

let looking: Looking
beforeAll(async () => {
  looking = await openLooking()
})
afterAll(() => looking?.close())

const submit = (page: Page, action: string) =>
  page.locator(`form[action="${action}"] button:not([name])`).last().click()
const summary = (page: Page) => page.locator('.error-summary').waitFor()

// Fenna's circle rests; nobody else comes there in these tests.
async function atRest(page: Page, path: string): Promise<void> {
  await looking.site.pool.query(
    `update circle set archived_at = coalesce(archived_at, now()) where slug = 'warme-straten'`,
  )
  await page.goto(`${looking.site.url}/kringen/warme-straten${path}`)
}

// In De Lage Drempel, soon, for everyone, with one other who comes.
async function gatheringToday(): Promise<string> {
  const id = 'vandaagtafe1'
  await looking.site.pool.query(`insert into gathering (id, circle_id, maker_id, title, starts_at, ends_at, zone, held, place, call_link,
      capacity, plus_one, guests, open_to, once_key, published_at, at_place)
    select '${id}', c.id, p.id, 'Aan tafel', now() + interval '20 minutes', now() + interval '2 hours', 'Europe/Amsterdam', 'both', 'De Schakel',
      'https://bellen.example/tafel', 12, true, true, 'public', '${id}', now(), 1
    from circle c, person p where c.founding and p.email = 'anke-zuidgeest@demo.invalid' on conflict do nothing`)
  await looking.site.pool.query(`insert into gathering_host (gathering_id, person_id)
    select '${id}', maker_id from gathering where id = '${id}' on conflict do nothing`)
  await looking.site.pool.query(`insert into gathering_question (id, gathering_id, place, question)
    values ('${id}', '${id}', 0, 'Wat eet je niet?') on conflict do nothing`)
  await looking.site.pool.query(`insert into gathering_signup (id, gathering_id, person_id, state, way)
    select '${id}', '${id}', id, 'coming', 'place' from person where email = 'youssef-haddou@demo.invalid' on conflict do nothing`)
  return `/bijeenkomsten/${id}`
}

/** States that one gets to by doing something: where one starts, and what one does. */
type State = [name: string, who: string | null, path: string, act: (page: Page) => Promise<unknown>]
const STATES: State[] = [
  [
    'a wrong address at the door',
    null,
    '/inloggen',
    async (page) => {
      await submit(page, '/inloggen')
      await summary(page)
    },
  ],
  [
    'the code, wrong',
    null,
    '/inloggen',
    async (page) => {
      await page.getByLabel('E-mailadres').fill('iemand@voorbeeld.invalid')
      await submit(page, '/inloggen')
      await page.getByLabel('Code van zes cijfers').fill('12')
      await submit(page, '/inloggen/code')
      await summary(page)
    },
  ],
  [
    'an empty application',
    null,
    `${home}/aanmelden`,
    async (page) => {
      await submit(page, `${home}/aanmelden`)
      await summary(page)
    },
  ],
  [
    'an application in the inbox',
    'anke-zuidgeest',
    `${home}/beheer/aanmeldingen`,
    async (page) => {
      await page.getByRole('link', { name: 'Nour Belkadi' }).click()
      await page.waitForURL(/aanmeldingen\/\w/)
    },
  ],
  [
    'a member',
    'anke-zuidgeest',
    `${home}/leden`,
    async (page) => {
      await page.getByRole('link', { name: 'Ilse Boonstra' }).click()
      await page.waitForURL(/leden\/\w/)
    },
  ],
  [
    'an answered ask with what came of it',
    'marijn-de-wael',
    `${home}/vraag-en-aanbod?van=mij`,
    async (page) => {
      await page
        .getByRole('link', { name: /briefadres/ })
        .first()
        .click()
      await page.waitForURL(/briefadres/)
    },
  ],
  [
    'an ask that asks what came of it, and an answer to thank for',
    'hanneke-grootveld',
    `${home}/vraag-en-aanbod?van=mij`,
    async (page) => {
      await page
        .getByRole('link', { name: /bankje-plan/ })
        .first()
        .click()
      await page.waitForURL(/bankje-plan/)
      await page
        .getByRole('link', { name: /Dit hielp/ })
        .first()
        .click()
      await page.locator('#hielp').waitFor()
    },
  ],
  [
    'an ask without words',
    'anke-zuidgeest',
    `${home}/vraag-en-aanbod/nieuw?soort=vraag`,
    async (page) => {
      await page.getByRole('button', { name: 'Plaats je vraag' }).click()
      await summary(page)
    },
  ],
  [
    'leaving without a choice or the word',
    'ilse-boonstra',
    '/ik/weg',
    async (page) => {
      await page.getByRole('button', { name: 'Haal mij hier weg' }).click()
      await summary(page)
    },
  ],
  [
    'someone known for an ask',
    'anke-zuidgeest',
    `${home}/vraag-en-aanbod?q=huurder`,
    async (page) => {
      await page
        .getByRole('link', { name: /nooit opendoet/ })
        .first()
        .click()
      await page.getByRole('link', { name: 'Ik ken iemand' }).click()
      await page.locator('a.pick').first().click()
      await page.waitForURL(/wie=/)
    },
  ],
  [
    'an account to erase, with nothing chosen',
    'anke-zuidgeest',
    '/beheer/leden?email=ilse-boonstra@demo.invalid',
    async (page) => {
      await page.getByRole('link', { name: 'Ilse Boonstra' }).click()
      await page.getByRole('button', { name: 'Wis dit account' }).click()
      await summary(page)
    },
  ],
  [
    'a duty to keep records without a reason',
    'anke-zuidgeest',
    `${home}/beheer/bewaarplicht`,
    async (page) => {
      await page.getByRole('button', { name: 'Zet de bewaarplicht aan' }).click()
      await summary(page)
    },
  ],
  ...['Wat is jouw rol', 'We openen elke', 'Waar steken we', 'Gasten zijn welkom', 'Waar houden we', 'Durf je'].map(
    (question): State => [
      `the poll "${question}"`,
      'saskia-pinas',
      `${home}/peilingen`,
      async (page) => {
        await page.getByRole('link', { name: new RegExp(question) }).click()
        await page.locator('.poll-page').waitFor()
        const table = page.locator('.poll-table > summary')
        if (await table.count()) await table.click()
      },
    ],
  ),
  [
    'a poll without a question',
    'saskia-pinas',
    `${home}/peilingen/nieuw`,
    async (page) => {
      await page.getByRole('button', { name: 'Leg voor' }).click()
      await summary(page)
    },
  ],
  [
    'a date poll without moments, and one to answer',
    'saskia-pinas',
    `${home}/agenda/prikker/nieuw`,
    async (page) => {
      await page.getByRole('button', { name: 'Vraag het de kring' }).click()
      await summary(page)
      await page.getByLabel(/Waarvoor komen jullie/).fill('Koffie over wonen')
      for (const [n, day] of [9, 10].entries()) {
        const date = new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10)
        await page.locator(`[name="dag-${n + 1}"]`).fill(date)
        await page.locator(`[name="van-${n + 1}"]`).fill('10:00')
        await page.locator(`[name="tot-${n + 1}"]`).fill('11:00')
      }
      await page.getByRole('button', { name: 'Vraag het de kring' }).click()
      await page.locator('.moments').waitFor()
      await page.getByText('Ja', { exact: true }).first().click()
      await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
      await page.locator('.who-can').waitFor()
    },
  ],
  [
    'a need, with its dots',
    'saskia-pinas',
    `${home}/afspraken/behoeften/nieuw`,
    async (page) => {
      await page.getByLabel('In één zin').fill('Ik wil leren onderhandelen')
      await page.getByRole('button', { name: 'Zet het erbij' }).click()
      await page.getByRole('button', { name: /Een stip erbij: Ik wil/ }).click()
      await page.getByRole('link', { name: 'Ik wil leren onderhandelen' }).click()
      await page.getByRole('button', { name: 'Dit is rond' }).waitFor()
    },
  ],
  [
    'an agreement that is dropped without a word why',
    'saskia-pinas',
    `${home}/afspraken`,
    async (page) => {
      await page.getByRole('link', { name: 'Teams die vastzitten' }).click()
      await page.getByText('Het gaat niet door').first().click()
      await page.getByRole('button', { name: 'Het gaat niet door' }).click()
      await summary(page)
    },
  ],
  ...['', 'wie', 'gastheren?wie=ro', 'plekken?plekken=1', 'aanwezig', 'badges', 'affiche', 'aanmelden', 'wijzig'].map(
    (where): State => [
      `a gathering today that one comes to, at /${where}`,
      'anke-zuidgeest',
      home,
      async (page) => {
        await page.goto(`${looking.site.url}${await gatheringToday()}`)
        const come = page.getByRole('button', { name: 'Ik kom', exact: true })
        if (await come.count()) await come.click()
        await page.getByText('Je bent erbij').waitFor()
        await page.goto(`${looking.site.url}${await gatheringToday()}/${where}`)
        await page.locator('h1').waitFor()
      },
    ],
  ),
  [
    'a gathering, for a stranger who comes as a guest without a name',
    null,
    '/',
    async (page) => {
      await page.goto(`${looking.site.url}${await gatheringToday()}`)
      await page.getByRole('link', { name: 'Ik kom' }).click()
      await page.getByRole('button', { name: 'Ik kom' }).click()
      await summary(page)
    },
  ],
  [
    'a guest who said that they come',
    null,
    '/',
    async (page) => {
      await page.goto(`${looking.site.url}${await gatheringToday()}/gast`)
      await page.locator('[name="naam"]').fill('Karin Boelens')
      await page.locator('[name="email"]').fill('karin@gast.invalid')
      await page.getByRole('button', { name: 'Ik kom' }).click()
      await page.getByRole('heading', { name: 'Kijk in je mail' }).waitFor()
    },
  ],
  [
    'reporting a profile without saying why',
    'ilse-boonstra',
    `${home}/leden?q=youssef`,
    async (page) => {
      await page.getByRole('link', { name: 'Youssef Haddou' }).click()
      await page.getByRole('link', { name: 'Meld dit' }).click()
      await page.getByRole('button', { name: 'Meld dit' }).click()
      await summary(page)
    },
  ],
  [
    'blocking somebody',
    'ilse-boonstra',
    `${home}/leden?q=youssef`,
    async (page) => {
      await page.getByRole('link', { name: 'Youssef Haddou' }).click()
      await page.getByRole('link', { name: /Blokkeer/ }).click()
      await page.getByRole('button', { name: 'Blokkeer' }).waitFor()
    },
  ],
  [
    'deciding on a report without a reason',
    'roos-vermaat',
    `${home}/beheer/meldingen`,
    async (page) => {
      await page.locator('.rows a').first().click()
      await page.getByRole('button', { name: 'Verberg het' }).click()
      await summary(page)
    },
  ],
  [
    'writing down a decision without words',
    'saskia-pinas',
    `${home}/peilingen`,
    async (page) => {
      await page.getByRole('link', { name: /Durf je/ }).click()
      await page.getByRole('link', { name: 'Schrijf het besluit op' }).click()
      await page.locator('[name="besluit"]').waitFor()
      await submit(page, new URL(page.url()).pathname)
      await summary(page)
    },
  ],
  [
    'an empty hello',
    'anke-zuidgeest',
    `${home}/leden?q=ilse`,
    async (page) => {
      await page.getByRole('link', { name: 'Ilse Boonstra' }).click()
      await page.getByRole('link', { name: /Schrijf/ }).click()
      await page.getByRole('button', { name: 'Verstuur' }).click()
      await summary(page)
    },
  ],
  [
    'an introduction without a reason',
    'anke-zuidgeest',
    `${home}/voorstellen`,
    async (page) => {
      await page.getByRole('link', { name: /Youssef Haddou/ }).click()
      await page.waitForURL(/[?&]een=/)
      await page.getByRole('link', { name: /Bas Oudendag/ }).click()
      await page.waitForURL(/[?&]ander=/)
      await page.getByRole('button', { name: /Stel ze voor/ }).click()
      await summary(page)
    },
  ],
  [
    'a profile that says nothing',
    'anke-zuidgeest',
    '/ik/profiel',
    async (page) => {
      await page.getByRole('textbox', { name: /Waar werk je aan/ }).fill('')
      await page.getByRole('button', { name: /Bewaar/ }).click()
      await summary(page)
    },
  ],
  [
    'an account without a name',
    'anke-zuidgeest',
    '/ik',
    async (page) => {
      await page.getByLabel('Hoe heet je?').fill('')
      await submit(page, '/ik')
      await summary(page)
    },
  ],
  [
    'an empty plan',
    'anke-zuidgeest',
    `${home}/beheer/stappen`,
    async (page) => {
      await submit(page, `${home}/beheer/plannen`)
      await summary(page)
    },
  ],
  [
    'a link to invite with',
    'anke-zuidgeest',
    `${home}/beheer/uitnodigingen`,
    async (page) => {
      await submit(page, `${home}/beheer/uitnodigingen/link`)
      await page.getByRole('textbox', { name: 'De link' }).waitFor()
    },
  ],
  [
    'an invitation to nobody',
    'anke-zuidgeest',
    `${home}/beheer/uitnodigingen`,
    async (page) => {
      await submit(page, `${home}/beheer/uitnodigingen/mail`)
      await summary(page)
    },
  ],
  [
    'an invitation, and the code that it asks for',
    null,
    '/inloggen',
    async (page) => {
      await looking.site.pool.query(
        `insert into invitation (id, circle_id, token_hash, made_by, expires_at, most_uses)
          select 'axe', c.id, $1, r.person_id, now() + interval '1 day', 9
          from circle c join circle_role r on r.circle_id = c.id and r.role = 'steward' where c.founding`,
        [hashToken('axe')],
      )
      await page.goto(`${looking.site.url}/uitnodiging/axe`)
      await submit(page, '/uitnodiging/axe/adres')
      await summary(page)
      expect(await axe(page)).toEqual([])
      await page.getByLabel('Hoe heet je?').fill('Wies Terpstra')
      await page.getByLabel('E-mailadres').fill('wies@voorbeeld.invalid')
      await page.getByLabel(/Ik kom als mens/).check()
      await submit(page, '/uitnodiging/axe/adres')
      await page.getByLabel('Code van zes cijfers').waitFor()
    },
  ],
  [
    'a conversation, what can be done with a message, and one that is empty',
    'anke-zuidgeest',
    `${home}/gesprek`,
    async (page) => {
      await page.getByRole('link', { name: 'De huurder die nooit opendoet' }).click()
      await page.locator('vw-talk .line').last().waitFor()
      expect(await axe(page)).toEqual([])
      await page.getByRole('link', { name: 'Reageer op het bericht van Carla Monteiro' }).last().click()
      await page.locator('.do--menu a').first().waitFor()
      expect(await axe(page)).toEqual([])
      await page.locator('.do--menu').getByRole('link', { name: 'Antwoord' }).click()
      await page.getByText('Je antwoordt op').waitFor()
      expect(await axe(page)).toEqual([])
      await page.getByRole('link', { name: 'Instellingen' }).click()
      await page.getByLabel('Tempo').waitFor()
    },
  ],
  [
    'a message with a picture, and a poll out of the conversation',
    'anke-zuidgeest',
    `${home}/gesprek`,
    async (page) => {
      await page.getByRole('link', { name: 'De huurder die nooit opendoet' }).click()
      await page.locator('vw-talk:defined').waitFor()
      const buffer = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a53' } })
        .png()
        .toBuffer()
      await page.locator('vw-files input[type=file]').setInputFiles({ name: 'deur.png', mimeType: 'image/png', buffer })
      await page.getByLabel('Wat is er te zien op deur?').waitFor()
      expect(await axe(page)).toEqual([])
      await page.getByLabel('Wat is er te zien op deur?').fill('Een dichte deur')
      await page.getByRole('button', { name: 'Verstuur' }).click()
      await page.getByAltText('Een dichte deur').last().waitFor()
      expect(await axe(page)).toEqual([])
      await page.getByRole('link', { name: 'Peil dit' }).click()
      await page.locator('[name=vraag]').fill('Kloppen we nog eens aan?')
      await page.locator('[name=mogelijkheden]').fill('Ja\nNee')
      await page.locator('.poll-form button[type=submit]').last().click()
      await page.getByRole('link', { name: 'De huurder die nooit opendoet' }).click()
      await page.locator('.poll-embed button').last().waitFor()
    },
  ],
  ['an invitation that is over', null, '/uitnodiging/nooit-gemaakt', async () => {}],
  [
    'a circle without a name',
    'anke-zuidgeest',
    '/kringen/nieuw',
    async (page) => {
      await submit(page, '/kringen/nieuw')
      await summary(page)
    },
  ],
  [
    'settings that do not fit',
    'anke-zuidgeest',
    `${home}/beheer/instellingen`,
    async (page) => {
      await page.getByLabel('Met hoeveel mensen').fill('0')
      await submit(page, `${home}/beheer/instellingen`)
      await summary(page)
    },
  ],
  [
    'leaving without the tick',
    'ilse-boonstra',
    `${home}/vertrek`,
    async (page) => {
      await submit(page, `${home}/vertrek`)
      await summary(page)
    },
  ],
  [
    'part names that are twice the same',
    'anke-zuidgeest',
    `${home}/beheer/onderdelen`,
    async (page) => {
      await page.getByLabel('In plaats van ‘Leden’').fill('Voorstellen')
      await submit(page, `${home}/beheer/onderdelen`)
      await summary(page)
    },
  ],
  [
    'one member, for who looks after the circle',
    'anke-zuidgeest',
    `${home}/beheer/leden?q=ilse`,
    async (page) => {
      await page.getByRole('link', { name: /Ilse Boonstra/ }).click()
      await page.waitForURL(/beheer\/leden\/\w/)
    },
  ],
  [
    'writing nothing to the stewards of a circle',
    'anke-zuidgeest',
    '/beheer/kringen/warme-straten',
    async (page) => {
      await submit(page, '/beheer/kringen/warme-straten/schrijf')
      await summary(page)
    },
  ],
  ...['', '/uitwisselen', '/leden', '/voorkant', '/vertrek', '/beheer', '/beheer/instellingen', '/beheer/leden'].map(
    (path): (typeof STATES)[number] => [
      `a circle at rest, ${path || 'its home'}`,
      'fenna-rozema',
      '/kringen',
      (page) => atRest(page, path),
    ],
  ),
  [
    'a member of a circle at rest',
    'fenna-rozema',
    '/kringen',
    async (page) => {
      await atRest(page, '/beheer/leden')
      await page.getByRole('link', { name: 'Omar el Idrissi' }).click()
      await page.getByText('Draag je beheer over').waitFor()
    },
  ],
  ['a circle at rest, for a stranger', null, '/over', (page) => atRest(page, '')],
  [
    'taking somebody out without a reason',
    'anke-zuidgeest',
    `${home}/beheer/leden?q=ilse`,
    async (page) => {
      await page.getByRole('link', { name: /Ilse Boonstra/ }).click()
      await page.getByText('Haal uit de kring').click()
      await page.getByRole('button', { name: /Haal Ilse Boonstra/ }).click()
      await summary(page)
    },
  ],
  [
    'a mail',
    'anke-zuidgeest',
    '/beheer/post',
    async (page) => {
      const form = { email: 'ilse-boonstra@demo.invalid' }
      await page.context().request.post(`${looking.site.url}/inloggen`, { form, headers: { origin: looking.site.url } })
      await page.reload()
      await page.locator('main li a').first().click()
      await page.waitForURL(/post\/\w/)
    },
  ],
]

describe('nothing stands in the way of who does something, in light, in dark and on a narrow phone', () => {
  test.each(STATES)('at %s', (_, who, path, act) => looking.look(path, who, act))
})
