import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { partName } from '#kit/parts/names.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'

const HERE = '/kringen/de-lage-drempel'
const NAMES = `${HERE}/beheer/onderdelen`

let house: House
let anke: Visitor
let fenna: Visitor

beforeAll(async () => {
  house = await makeHouse()
  anke = await house.as('anke-zuidgeest')
  fenna = await house.as('fenna-rozema')
})
afterAll(() => house.close())
beforeEach(() => anke.post(NAMES, {}).then(() => {}))

const titleOf = (html: string) => /<title>([^<]*)/.exec(html)?.[1]
const tabsOf = (html: string) => /<nav class="tabs"[\s\S]*?<\/nav>/.exec(html)?.[0].replace(/<[^>]+>/g, ' ') ?? ''

test('what a circle calls a part is its name wherever it stands; the address stays', async () => {
  expect((await anke.post(NAMES, { 'nl-leden': 'Reisgenoten' })).location).toBe(`${NAMES}?bewaard=1`)
  for (const path of [HERE, '/vandaag', `${HERE}/uitwisselen`, `${HERE}/leden`])
    expect([path, (await anke.get(path)).html.includes('Reisgenoten')]).toEqual([path, true])
  const { html } = await anke.get(`${HERE}/leden`)
  expect(titleOf(html)).toContain('Reisgenoten')
  expect(tabsOf(html)).toContain('Reisgenoten')
  const member = /href="(\/kringen\/de-lage-drempel\/leden\/[^"]+)"/.exec(html)?.[1] ?? ''
  expect((await anke.get(member)).html).toMatch(/class="crumb"[\s\S]*?Reisgenoten/)
  expect((await anke.get(NAMES)).html).toContain('value="Reisgenoten"')
})

test('it is that circle’s name alone, and empty is the house’s own again', async () => {
  await anke.post(NAMES, { 'nl-leden': 'Reisgenoten' })
  expect((await fenna.get('/kringen/warme-straten/uitwisselen')).html).not.toContain('Reisgenoten')
  expect(tabsOf((await fenna.get('/kringen/warme-straten/leden')).html)).toContain('Leden')
  await anke.post(NAMES, { 'nl-leden': ' ' })
  expect(tabsOf((await anke.get(`${HERE}/leden`)).html)).toContain('Leden')
  expect((await house.viewer('anke-zuidgeest')).circles[0]?.partNames).toEqual({})
})

test('who reads English sees the English name, else the Dutch one that people here chose', async () => {
  const reader = await house.as('youssef-haddou')
  await reader.post('/taal', { taal: 'en', terug: '/vandaag' })
  expect(tabsOf((await reader.get(`${HERE}/leden`)).html)).toContain('Members')
  await anke.post(NAMES, { 'nl-leden': 'Reisgenoten' })
  expect(tabsOf((await reader.get(`${HERE}/leden`)).html)).toContain('Reisgenoten')
  await anke.post(NAMES, { 'nl-leden': 'Reisgenoten', 'en-leden': 'Members' })
  expect(tabsOf((await reader.get(`${HERE}/leden`)).html)).toContain('Members')
  expect(tabsOf((await anke.get(`${HERE}/leden`)).html)).toContain('Reisgenoten')
})

test('a name that is too long, or that another part has, comes back as it was typed', async () => {
  const long = await anke.post(NAMES, { 'nl-leden': 'De mensen die hier samen reizen' })
  expect(long.status).toBe(422)
  expect(long.html).toContain('De mensen die hier samen reizen')
  const twice = await anke.post(NAMES, { 'nl-leden': 'voorstellen' })
  expect(twice.status).toBe(422)
  expect(twice.html).toContain('Er heet al iets ‘voorstellen’')
  expect(twice.html).toContain('href="#veld-nl-leden"')
  // Two that swap their names do not stand in each other's way.
  expect((await anke.post(NAMES, { 'nl-leden': 'Voorstellen', 'nl-voorstellen': 'Leden' })).status).toBe(303)
})

test('names are given by the stewards of the circle, and not while it rests', async () => {
  for (const who of [fenna, await house.as('youssef-haddou')]) {
    expect((await who.get(NAMES)).status).toBe(404)
    expect((await who.post(NAMES, { 'nl-leden': 'Gekaapt' })).status).toBe(404)
  }
  const there = '/kringen/warme-straten/beheer'
  await fenna.post(`${there}/rust`, { zeker: 'ja' })
  expect((await fenna.post(`${there}/onderdelen`, { 'nl-leden': 'Buren' })).status).toBe(409)
  await fenna.post(`${there}/wakker`)
})

test('a part that a feature brings is a tab of its spoke, in the order of the table, with what is new', async () => {
  const before = house.kit.parts
  house.kit.parts = [...before, { key: 'verhalen', fresh: async () => 3 }]
  try {
    const { html } = await anke.get(`${HERE}/oogsten`)
    expect(tabsOf(html)).toMatch(/Verhalen\s+3\s+\(\s*3 nieuw/)
    expect((await anke.get(HERE)).html).toContain(`href="${HERE}/verhalen"`)
    expect((await anke.get(NAMES)).html).toContain('name="nl-verhalen"')
  } finally {
    house.kit.parts = before
  }
  expect((await anke.get(`${HERE}/oogsten`)).html).not.toContain(`${HERE}/verhalen`)
})

test('a spoke says what comes later only as long as it comes', async () => {
  expect((await anke.get(`${HERE}/ontmoeten`)).html).not.toContain('Straks staan hier ook')
  expect((await anke.get(`${HERE}/uitwisselen`)).html).not.toContain('Later komt hier ook')
  expect(partName({}, 'bibliotheek', 'nl')).toBe('Bibliotheek')
  expect(partName({ partNames: { bibliotheek: { nl: 'Begrippenlijst' } } }, 'bibliotheek', 'en')).toBe('Begrippenlijst')
})
