import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { mail } from '#kit/mail/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'

const CARD = '/beheer/kringen/warme-straten'

let house: House
let anke: Visitor
let fenna: Visitor

beforeAll(async () => {
  house = await makeHouse()
  anke = await house.as('anke-zuidgeest')
  fenna = await house.as('fenna-rozema')
})
afterAll(() => house.close())
afterEach(() => see('public'))

const see = async (visibility: string) => {
  await house.kit.db.execute(sql`update circle set visibility = ${visibility} where slug = 'warme-straten'`)
}

test.each(['public', 'members', 'hidden'])(
  'a circle that is %s is listed, and its line leads to a page that works',
  async (visibility) => {
    await see(visibility)
    const desk = (await anke.get('/beheer')).html
    const way = /href="(\/beheer\/kringen\/warme-straten)"/.exec(desk)?.[1] ?? ''
    const { html, status } = await anke.get(way)
    expect(status).toBe(200)
    expect(html).toContain('Warme Straten')
    expect(html).toContain('Fenna Rozema')
    // The way on is there only where it leads somewhere.
    const onward = html.includes('href="/kringen/warme-straten"')
    expect(onward).toBe(visibility !== 'hidden')
    expect((await anke.get('/kringen/warme-straten')).status).toBe(onward ? 200 : 404)
  },
)

test('of a hidden circle a site steward sees that it is there and who looks after it, never what is in it', async () => {
  await see('hidden')
  const { html } = await anke.get(CARD)
  expect(html).toContain('Deze kring is verborgen')
  // Neither what it says of itself, nor its other members, nor an address.
  for (const inside of ['samen van het gas af', 'Omar el Idrissi', 'Tjitske Haanstra', '@demo.invalid'])
    expect([inside, html.includes(inside)]).toEqual([inside, false])
  for (const path of ['', '/leden', '/uitwisselen', '/beheer', '/voorkant', '/aanmelden'])
    expect([path, (await anke.get(`/kringen/warme-straten${path}`)).status]).toEqual([path, 404])
  expect((await fenna.get('/kringen/warme-straten/beheer/instellingen')).html).toContain(
    'Alleen de beheerders van deze plek',
  )
})

test('is for stewards of the site, not for those of a circle, nor for members', async () => {
  for (const who of [fenna, await house.as('youssef-haddou')]) {
    expect((await who.get(CARD)).status).toBe(404)
    expect((await who.post(`${CARD}/schrijf`, { tekst: 'Hoi' })).status).toBe(404)
  }
  expect((await house.stranger().get(CARD)).location).toMatch(/^\/inloggen/)
  expect((await anke.get('/beheer/kringen/bestaat-niet')).status).toBe(404)
})

test('a site steward writes to the stewards of a circle; they answer by mail, and addresses stay unseen', async () => {
  await see('hidden')
  const empty = await anke.post(`${CARD}/schrijf`, { tekst: ' ' })
  expect(empty.status).toBe(422)
  expect(empty.html).toContain('Schrijf eerst iets')
  const sent = await anke.post(`${CARD}/schrijf`, { tekst: 'Willen jullie hier blijven?' })
  expect(sent.location).toBe(`${CARD}?verstuurd=1`)
  expect((await anke.get(sent.location ?? '')).html).toContain('Verstuurd. Het antwoord komt in je mail.')
  const letters = await house.kit.db.select().from(mail).where(sql`kind = 'site-steward'`)
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ recipient: 'fenna-rozema@demo.invalid', replyTo: 'anke-zuidgeest@demo.invalid' })
  expect(letters[0]?.bodyText).toContain('Willen jullie hier blijven?')
  expect((await anke.get('/beheer/logboek')).html).toContain('schreef de beheerders van een kring')
})

test('a circle that nobody looks after says so', async () => {
  await house.kit.db.execute(
    sql`delete from circle_role where circle_id = (select id from circle where slug = 'warme-straten')`,
  )
  const { html } = await anke.get(CARD)
  expect(html).toContain('Niemand zorgt nu voor deze kring')
  expect(html).not.toContain('/schrijf"')
})

test('many circles come page by page, each once', async () => {
  await house.kit.db.execute(sql`insert into circle (id, slug, name)
    select 'k' || lpad(n::text, 11, '0'), 'rij-' || n, 'Rij ' || (n % 7) from generate_series(1, 110) n`)
  const seen: string[] = []
  for (let next: string | undefined = ''; next !== undefined; ) {
    const { html } = await anke.get(`/beheer${next}`)
    seen.push(...[...html.matchAll(/\/beheer\/kringen\/(rij-\d+)"/g)].map(([, slug]) => slug ?? ''))
    next = /href="\/beheer(\?na=[^"]+)"/.exec(html)?.[1]
  }
  expect(seen).toHaveLength(110)
  expect(new Set(seen).size).toBe(110)
  expect((await anke.get('/beheer?na=x')).status).toBe(200)
})
