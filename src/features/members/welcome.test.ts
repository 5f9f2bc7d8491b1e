import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { person } from '#kit/session/tables.ts'
import { type House, makeHouse } from '#test/house.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

async function newcomer(slug: string) {
  await house.kit.db
    .update(person)
    .set({ greetedAt: null })
    .where(eq(person.id, await house.personId(slug)))
  return house.as(slug)
}

test('a newcomer is greeted by name, hears who welcomed them, and finds what they wrote', async () => {
  const ruben = await newcomer('ruben-ligthart')
  const { html } = await ruben.get('/welkom')
  expect(html).toContain('Dag Ruben, fijn dat je er bent')
  expect(html).toContain('Anke Zuidgeest heeft je welkom geheten in De Lage Drempel')
  expect(html).toContain('met boeren aan schoon water')
})

test('after the one thing they meet someone who works on the same, and are not greeted again', async () => {
  const lin = await newcomer('lin-verbeek')
  const wrong = await lin.post('/welkom', { worksOn: ' ', brings: 'mijn netwerk' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('mijn netwerk')
  const saved = await lin.post('/welkom', {
    worksOn: 'jongeren die blijven',
    brings: 'tijd',
    seeks: '',
    region: 'zeeland',
    role: 'coach',
  })
  expect(saved.location).toBe('/kringen/de-lage-drempel/leden?welkom=1')
  const { html } = await lin.get(saved.location ?? '')
  expect(html).toMatch(/werkt ook aan jeugd\./)
  expect((await lin.get('/ik/profiel')).html).toContain('value="jeugd"')
  expect((await lin.get('/welkom')).location).toBe('/vandaag')
})

test('someone who names no opgave meets a neighbour', async () => {
  const jos = await newcomer('jos-vaessen')
  await jos.post('/ik/profiel', { worksOn: 'iets heel anders', region: 'limburg', opgaven: '' })
  const { html } = await jos.get('/kringen/de-lage-drempel/leden?welkom=1')
  expect(html).toContain('Wilma Stoffels zit ook in Limburg.')
})

test('later is fine, once', async () => {
  const esra = await newcomer('esra-yildirim')
  expect((await esra.post('/welkom/later')).location).toBe('/vandaag')
  expect((await esra.get('/welkom')).location).toBe('/vandaag')
})

test('strangers are led to the door', async () => {
  for (const path of ['/welkom', '/ik/profiel'])
    expect((await house.stranger().get(path)).location).toMatch(/^\/inloggen\?terug=/)
  expect((await house.stranger().post('/welkom/later')).location).toMatch(/^\/inloggen/)
})
