import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circle } from '#kit/access/tables.ts'
import { rateLimit } from '#kit/session/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'

const WARM = '/kringen/warme-straten'
const FILLED = {
  naam: 'Warme Straten',
  belofte: 'samen van het gas af',
  soort: 'theme-table',
  deur: 'application',
  zichtbaar: 'public',
  drempel: '10',
  kleur: '92',
}

let house: House
let fenna: Visitor
let anke: Visitor

beforeAll(async () => {
  house = await makeHouse()
  fenna = await house.as('fenna-rozema')
  anke = await house.as('anke-zuidgeest')
})
afterAll(() => house.close())

const set = (fields: Partial<typeof FILLED>) => fenna.post(`${WARM}/beheer/instellingen`, { ...FILLED, ...fields })
const row = async (slug: string) =>
  (await house.kit.db.select().from(circle).where(eq(circle.slug, slug)))[0] ?? { id: '', memberCount: 0, hue: -1 }

describe('settings', () => {
  test('change what a circle is called and how it looks; the address stays', async () => {
    expect((await set({ naam: 'Warme Wijken', kleur: '220', drempel: '12' })).status).toBe(303)
    expect(await row('warme-straten')).toMatchObject({ name: 'Warme Wijken', hue: 220, threshold: 12 })
    expect((await fenna.get(`${WARM}/beheer/instellingen?bewaard=1`)).html).toContain('De instellingen zijn bewaard')
    await set({})
  })

  test('what does not fit comes back as it was typed', async () => {
    const wrong = await set({ naam: ' ', drempel: '1000', belofte: 'iets moois' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Geef de kring een naam')
    expect(wrong.html).toContain('van 2 tot en met 500')
    expect(wrong.html).toContain('iets moois')
    expect((await set({ kleur: '13' })).status).toBe(422)
    expect((await set({ zichtbaar: 'iedereen' })).status).toBe(422)
  })

  test('a circle for members is found by who is in a circle here, a hidden one by nobody else', async () => {
    for (const [zichtbaar, elsewhere] of [
      ['members', 200],
      ['hidden', 404],
    ] as const) {
      await set({ zichtbaar })
      expect((await house.stranger().get(WARM)).status, zichtbaar).toBe(404)
      expect((await anke.get(WARM)).status, zichtbaar).toBe(elsewhere)
      expect((await anke.get(`${WARM}/aanmelden`)).status, zichtbaar).toBe(elsewhere)
      expect((await anke.get('/kringen')).html.includes('Warme Straten'), zichtbaar).toBe(elsewhere === 200)
      expect((await anke.get(`${WARM}/leden`)).status, zichtbaar).toBe(404)
      expect((await fenna.get(`${WARM}/voorkant`)).status, zichtbaar).toBe(200)
    }
    await set({})
  })

  test('are for the stewards of this circle alone', async () => {
    for (const who of [anke, await house.as('tjitske-haanstra')]) {
      expect((await who.get(`${WARM}/beheer/instellingen`)).status).toBe(404)
      expect((await who.post(`${WARM}/beheer/instellingen`, FILLED)).status).toBe(404)
      expect((await who.post(`${WARM}/beheer/rust`, { zeker: 'ja' })).status).toBe(404)
      expect((await who.post(`${WARM}/beheer/wakker`)).status).toBe(404)
    }
  })
})

describe('rest', () => {
  test('a circle at rest is read by its members; nobody joins or changes anything until it wakes', async () => {
    expect((await fenna.post(`${WARM}/beheer/rust`)).status).toBe(422)
    expect((await fenna.post(`${WARM}/beheer/rust`, { zeker: 'ja' })).location).toBe(WARM)
    expect((await fenna.get(WARM)).html).toContain('Deze kring rust.')
    expect((await fenna.get(`${WARM}/leden`)).html).toContain('Deze kring rust.')
    const front = (await house.stranger().get(WARM)).html
    expect(front).toContain('Deze kring rust')
    expect(front).not.toContain('name="akkoord"')
    expect((await anke.get('/kringen')).html).not.toContain('Warme Straten')
    expect((await anke.get(`${WARM}/aanmelden`)).status).toBe(404)
    expect((await anke.post(`${WARM}/aanmelden`, { werk: 'x', akkoord: 'ja' })).status).toBe(404)
    const stopped = await set({ naam: 'Toch anders' })
    expect(stopped.status).toBe(409)
    expect(stopped.html).toContain('er verandert niets meer')
    const tjitske = await house.as('tjitske-haanstra')
    expect((await tjitske.post(`${WARM}/voorstellen`, { een: 'x' })).status).toBe(409)
    expect((await fenna.post(`${WARM}/beheer/stappen/1`, { stand: 'now' })).status).toBe(409)
    expect(await row('warme-straten')).toMatchObject({ name: 'Warme Straten' })

    await fenna.post(`${WARM}/beheer/wakker`)
    expect((await fenna.get(WARM)).html).not.toContain('Deze kring rust')
    expect((await set({})).status).toBe(303)
  })

  test('whoever wants to may leave a circle at rest', async () => {
    await fenna.post(`${WARM}/beheer/rust`, { zeker: 'ja' })
    const before = (await row('warme-straten')).memberCount
    const tjitske = await house.as('tjitske-haanstra')
    expect((await tjitske.post(`${WARM}/vertrek`, { zeker: 'ja' })).status).toBe(303)
    expect((await row('warme-straten')).memberCount).toBe(before - 1)
    await fenna.post(`${WARM}/beheer/wakker`)
  })

  test('at rest the care passes on without waking, and who waited hears an answer', async () => {
    const applied = house.stranger()
    await applied.post(`${WARM}/aanmelden`, {
      naam: 'Wim Waterman',
      email: 'wim@voorbeeld.invalid',
      werk: 'warmte',
      breng: 'tijd',
      zoek: 'raad',
      akkoord: 'ja',
    })
    const link =
      /\/aanmelding\/\S+\/bevestig/.exec((await house.lastMail('wim@voorbeeld.invalid'))?.bodyText ?? '')?.[0] ?? ''
    await applied.post(link)
    await fenna.post(`${WARM}/beheer/rust`, { zeker: 'ja' })
    const inbox = (await fenna.get(`${WARM}/beheer/aanmeldingen`)).html
    const waiting = /beheer\/aanmeldingen\/([0-9a-z]{12})/.exec(inbox)?.[1]
    const one = `${WARM}/beheer/aanmeldingen/${waiting}`
    expect((await fenna.get(one)).html).not.toContain(`action="${one}/welkom"`)
    expect((await fenna.post(`${one}/welkom`, {})).status).toBe(409)
    expect((await fenna.post(`${one}/afwijzing`, { reden: 'De kring rust nu.' })).status).toBe(303)
    expect((await house.lastMail('wim@voorbeeld.invalid'))?.bodyText).toContain('De kring rust nu.')

    const omar = await house.personId('omar-el-idrissi')
    const member = `${WARM}/beheer/leden/${omar}`
    const page = (await fenna.get(member)).html
    expect(page).toContain(`action="${member}/overdracht"`)
    expect(page).not.toContain(`action="${member}/rollen"`)
    expect(page).not.toContain(`action="${member}/weg"`)
    expect((await fenna.post(`${member}/rollen`, { rol: 'host' })).status).toBe(409)
    expect((await fenna.post(`${member}/overdracht`, { zeker: 'ja' })).status).toBe(303)
    expect((await fenna.post(`${WARM}/beheer/wakker`)).status).toBe(404)
    const keeper = await house.as('omar-el-idrissi')
    expect(
      (await keeper.post(`${member.replace(omar, await house.personId('fenna-rozema'))}/overdracht`, { zeker: 'ja' }))
        .status,
    ).toBe(303)
    await fenna.post(`${WARM}/beheer/wakker`)
  })

  test('no page of a circle at rest offers what it refuses', async () => {
    await fenna.post(`${WARM}/beheer/rust`, { zeker: 'ja' })
    const offered = [
      '',
      '/leden',
      '/voorstellen',
      '/uitwisselen',
      '/voorkant',
      '/beheer/stappen',
      '/beheer/uitnodigingen',
    ]
    for (const path of offered) {
      const { html, status } = await fenna.get(`${WARM}${path}`)
      expect([path, status]).toEqual([path, 200])
      expect([
        path,
        html.match(/<form[^>]*method="post"[^>]*>/g)?.filter((form) => !form.includes('/taal')) ?? [],
      ]).toEqual([path, []])
      expect([path, /\/schrijf"|\/teksten\//.exec(html)?.[0]]).toEqual([path, undefined])
    }
    await fenna.post(`${WARM}/beheer/wakker`)
  })

  test('the very last one leaves a circle once it rests', async () => {
    await house.kit.db.delete(rateLimit)
    const roos = await house.as('roos-vermaat')
    const begun = await roos.post('/kringen/nieuw', { naam: 'Kort Bestaan', soort: 'mastermind', deur: 'open' })
    const here = (begun.location ?? '').replace('/beheer', '')
    expect((await row('kort-bestaan')) as object).toMatchObject({ threshold: 8 })
    const alone = (await roos.get(`${here}/vertrek`)).html
    expect(alone).toContain('Je bent de laatste in deze kring')
    expect(alone).toContain('beheer/instellingen#rust')
    expect((await roos.post(`${here}/vertrek`, { zeker: 'ja' })).status).toBe(422)
    await roos.post(`${here}/beheer/rust`, { zeker: 'ja' })
    expect((await roos.post(`${here}/vertrek`, { zeker: 'ja' })).location).toBe('/kringen?vertrokken=1')
    expect((await row('kort-bestaan')).memberCount).toBe(0)
    // With others in it, somebody has to be able to wake it.
    await fenna.post(`${WARM}/beheer/rust`, { zeker: 'ja' })
    expect((await fenna.post(`${WARM}/vertrek`, { zeker: 'ja' })).status).toBe(422)
    await fenna.post(`${WARM}/beheer/wakker`)
  })

  test('the founding circle does not rest: its page is the front of the site', async () => {
    expect((await anke.get('/kringen/de-lage-drempel/beheer/instellingen')).html).not.toContain('Laat de kring rusten')
    expect((await anke.post('/kringen/de-lage-drempel/beheer/rust', { zeker: 'ja' })).status).toBe(404)
  })
})

describe('beginning', () => {
  const NEW = { naam: 'Zachte Landing', belofte: 'thuis na de opvang', soort: 'collective', deur: 'invitation' }

  test('makes the maker the first member and steward, and shows where it came from', async () => {
    const ilse = await house.as('ilse-boonstra')
    const made = await ilse.post('/kringen/nieuw', { ...NEW, uit: 'de-lage-drempel' })
    expect(made.location).toBe('/kringen/zachte-landing/beheer')
    expect((await ilse.get('/kringen/zachte-landing/beheer')).status).toBe(200)
    expect((await ilse.get('/kringen/zachte-landing')).html).toMatch(/Ontstaan uit.*De Lage Drempel/)
    expect((await row('zachte-landing')).memberCount).toBe(1)
    for (const who of [house.stranger(), anke])
      expect((await who.get('/kringen/de-lage-drempel')).html).toMatch(/Hieruit ontstond.*Zachte Landing/s)
    expect((await anke.get('/kringen/zachte-landing/leden')).status).toBe(404)
  })

  test('a hidden circle stays out of the line that others see', async () => {
    await house.kit.db.update(circle).set({ visibility: 'hidden' }).where(eq(circle.slug, 'zachte-landing'))
    const ilse = await house.as('ilse-boonstra')
    expect((await ilse.get('/kringen/de-lage-drempel')).html).toContain('Zachte Landing')
    for (const who of [house.stranger(), anke])
      expect((await who.get('/kringen/de-lage-drempel')).html).not.toContain('Zachte Landing')
  })

  test('a circle of others is no origin, and a name may be used twice', async () => {
    const bas = await house.as('bas-oudendag')
    const made = await bas.post('/kringen/nieuw', { ...NEW, uit: 'warme-straten' })
    expect(made.location).toBe('/kringen/zachte-landing-2/beheer')
    expect((await bas.get('/kringen/zachte-landing-2')).html).not.toContain('Ontstaan uit')
    expect((await bas.post('/kringen/nieuw', { ...NEW, naam: 'Nieuw' })).location).toBe('/kringen/nieuw-2/beheer')
  })

  test('is for who is signed in, and a few times a day', async () => {
    expect((await house.stranger().get('/kringen/nieuw')).location).toMatch(/^\/inloggen/)
    expect((await house.stranger().post('/kringen/nieuw', NEW)).location).toMatch(/^\/inloggen/)
    await house.kit.db.delete(rateLimit)
    const roos = await house.as('roos-vermaat')
    for (let n = 0; n < 5; n++) expect((await roos.post('/kringen/nieuw', NEW)).status).toBe(303)
    const stopped = await roos.post('/kringen/nieuw', NEW)
    expect(stopped.status).toBe(422)
    expect(stopped.html).toContain('Probeer het morgen nog eens')
    const { rows } = await house.kit.db.execute<{ n: number }>(
      sql`select count(distinct slug)::int n from circle where name = 'Zachte Landing'`,
    )
    expect(rows[0]?.n).toBe(7)
  })
})
