import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatheringBy } from '#features/gatherings/queries-gathering.ts'
import { planned } from '#features/gatherings/testing/house.ts'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { writeProgramme } from './commands.ts'
import { keepTemplate } from './commands-templates.ts'
import { type Part, programmeOf } from './queries.ts'
import { fittedTo, houseTemplates, partsLike, TEMPLATES_MOST } from './queries-templates.ts'
import type { DraftPart } from './tables.ts'

let house: House
let circleId: string
const people: Record<string, Visitor> = {}
beforeAll(async () => {
  house = await makeHouse()
  for (const slug of ['roos-vermaat', 'bas-oudendag', 'ilse-boonstra', 'fenna-rozema'])
    people[slug.split('-')[0] as string] = await house.as(slug)
  const { rows } = await house.kit.db.execute<{ id: string }>(sql`select id from circle where slug = 'de-lage-drempel'`)
  circleId = rows[0]?.id ?? ''
})
afterAll(() => house.close())

const AGENDA = '/kringen/de-lage-drempel/agenda'
const HERE = `${AGENDA}/sjablonen`
const who = (name: string): Visitor => people[name] as Visitor
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const scopeOf = async (slug: string) => circleScope(await house.viewer(slug), 'de-lage-drempel') as CircleScope

let made = 0
const day = () => new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
async function plan(fields: Record<string, string>, by = 'bas'): Promise<string> {
  await house.kit.db.execute(sql`delete from rate_limit`)
  const answer = await who(by).post(AGENDA, {
    ...{ titel: 'Weer aan tafel', dag: day(), van: '13:00', tot: '16:00', zone: 'Europe/Amsterdam' },
    ...{ waar: 'place', stad: 'Wierdam', open: 'circle', eens: `${++made}`.padStart(12, '0') },
    ...fields,
  })
  expect(answer.status, text(answer.html)).toBe(303)
  return /bijeenkomsten\/([0-9a-z]{12})/.exec(answer.location ?? '')?.[1] ?? ''
}
async function programme(id: string, slug = 'bas-oudendag'): Promise<Part[]> {
  const found = await gatheringBy(house.kit.db, await house.viewer(slug), id)
  return found ? programmeOf(house.kit.db, found.scope) : []
}
const length = (parts: readonly Part[]) => parts.reduce((sum, { minutes }) => sum + minutes, 0)

const SOUP: DraftPart[] = [
  {
    ...{ kind: 'welcome', title: 'Soep snijden', body: 'Met *prei*.', minutes: 20, fixedAt: null },
    hosts: [{ personId: null, name: 'Hanneke Prins', role: 'kookt' }],
    materials: [{ title: 'Recept', url: 'https://voorbeeld.example/soep' }],
  },
  { kind: 'break', title: 'Eten', body: '', minutes: 30, fixedAt: 60 },
  { kind: 'closing', title: 'Afwassen', body: '', minutes: 30, fixedAt: null },
]
async function soup(over: Parameters<typeof planned>[1] = {}): Promise<string> {
  const id = await planned(house, { title: 'De soepdag', ...over })
  await writeProgramme(house.kit.db, id, circleId, SOUP)
  return id
}

describe('of the house', () => {
  test('each has parts that are written in both languages, and a length', async () => {
    for (const lang of ['nl', 'en'] as const)
      for (const { id, minutes, parts } of houseTemplates(lang)) {
        expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/)
        expect(minutes).toBeGreaterThanOrEqual(60)
        const like = await partsLike(house.kit.db, await scopeOf('bas-oudendag'), id, lang)
        expect(like?.parts.map(({ title }) => title)).not.toContain('')
        expect(like?.parts).toHaveLength(parts.length)
      }
  })

  test('a draft begins with one, stretched or shrunk to its hours', async () => {
    expect(length(await programme(await plan({ als: 'themacafe000' })))).toBe(180)
    const short = await programme(await plan({ als: 'themacafe000', tot: '14:30' }))
    expect(length(short)).toBe(90)
    expect(short.map(({ kind }) => kind)).toContain('world-cafe')
    expect(length(await programme(await plan({ als: 'mastermnd000', tot: '17:00' })))).toBe(240)
  })

  test('it says when the gathering ends, when nobody else did', async () => {
    const page = (await who('bas').get(`${AGENDA}/nieuw?als=schermvvr000&titel=Even+bellen`)).html
    expect(page).toMatch(/name="tot"[^>]*value="14:30"|value="14:30"[^>]*name="tot"/)
    expect(page).toContain('Even bellen')
    expect(length(await programme(await plan({ als: 'schermvvr000', tot: '' })))).toBe(60)
  })

  test('what does not exist begins with nothing', async () => {
    expect(await programme(await plan({ als: 'bestaatniet0' }))).toEqual([])
    expect(await programme(await plan({}))).toEqual([])
  })
})

describe('of an earlier gathering', () => {
  test('begins a new one with the same parts and links, without who did them', async () => {
    const id = await soup()
    const parts = await programme(await plan({ als: id, tot: '15:00' }))
    expect(parts.map(({ title, minutes, fixed }) => [title, minutes, fixed])).toEqual([
      ['Soep snijden', 60, false],
      ['Eten', 30, true],
      ['Afwassen', 30, false],
    ])
    expect(parts[0]).toMatchObject({ body: 'Met *prei*.', hosts: [], materials: SOUP[0]?.materials })
  })

  test('is offered first where a gathering is planned', async () => {
    await soup({ title: 'De laatste keer', startsAt: new Date(Date.now() - 60_000) })
    await soup({ title: 'De volgende keer' })
    expect(text((await who('bas').get(`${AGENDA}/nieuw`)).html)).toMatch(/Zoals de vorige keer De laatste keer/)
  })

  test('of a draft, or of another circle, begins nothing', async () => {
    const draft = await soup({ draft: true })
    expect(await partsLike(house.kit.db, await scopeOf('bas-oudendag'), draft, 'nl')).toBeNull()
    const fenna = circleScope(await house.viewer('fenna-rozema'), 'warme-straten') as CircleScope
    expect(await partsLike(house.kit.db, fenna, await soup(), 'nl')).toBeNull()
  })
})

describe('of a circle', () => {
  test('any member keeps a programme that they may read; it is used like any other', async () => {
    const id = await soup()
    const kept = await who('bas').post(HERE, { van: id, naam: 'Soep zoals het hoort' })
    expect(kept.status).toBe(303)
    const template = /sjabloon-([0-9a-z]{12})/.exec(kept.location ?? '')?.[1] ?? ''
    expect(text((await who('ilse').get(HERE)).html)).toContain('Soep zoals het hoort van Bas')
    expect((await programme(await plan({ als: template, tot: '14:30' }), 'bas-oudendag'))[0]?.title).toBe(
      'Soep snijden',
    )
    // An empty programme can begin with it too.
    const empty = await planned(house, { host: 'ilse-boonstra' })
    await who('ilse').post(`/bijeenkomsten/${empty}/programma`, { doe: `als:${template}` })
    expect((await programme(empty)).map(({ title }) => title)).toEqual(['Soep snijden', 'Eten', 'Afwassen'])
    expect((await who('ilse').post(`/bijeenkomsten/${empty}/programma`, { doe: `als:${template}` })).status).toBe(409)
  })

  test('who kept it and who looks after the circle rename it and take it away; others do not', async () => {
    const bas = await scopeOf('bas-oudendag')
    const origin = { personId: bas.viewer.person.id, address: 'test', requestId: 'test' }
    const kept = await keepTemplate(house.kit.db, bas, await soup(), 'Van Bas', origin)
    const here = `${HERE}/${typeof kept === 'string' ? kept : kept.id}`
    for (const name of ['ilse', 'fenna']) {
      expect((await who(name).post(here, { naam: 'Van mij' })).status).toBe(404)
      expect((await who(name).post(`${here}/weg`)).status).toBe(404)
    }
    expect((await who('bas').post(here, { naam: '' })).status).toBe(422)
    expect((await who('bas').post(here, { naam: 'Beter' })).status).toBe(303)
    expect((await who('roos').post(here, { naam: 'Nog beter' })).status).toBe(303)
    expect(text((await who('bas').get(HERE)).html)).toContain('Nog beter')
    expect((await who('roos').post(`${here}/weg`)).status).toBe(303)
    expect((await who('bas').get(HERE)).html).not.toContain('Nog beter')
  })

  test('nothing is kept of what cannot be read, or without a name', async () => {
    expect((await who('bas').post(HERE, { van: await soup({ draft: true }), naam: 'Geheim' })).status).toBe(404)
    expect((await who('bas').post(HERE, { van: 'zomaar', naam: 'Niets' })).status).toBe(404)
    expect((await who('bas').post(HERE, { van: await soup(), naam: ' ' })).status).toBe(422)
    expect((await who('fenna').post(HERE, { van: await soup(), naam: 'Van buiten' })).status).toBe(404)
    expect((await who('fenna').get(HERE)).status).toBe(404)
  })

  test('has so many and no more', async () => {
    const bas = await scopeOf('bas-oudendag')
    await house.kit.db.execute(sql`insert into programme_template (id, circle_id, maker_id, name, parts)
      select 'vol' || n, ${circleId}, ${bas.viewer.person.id}, 'vol', '[]'::jsonb from generate_series(1, ${TEMPLATES_MOST}::int) n`)
    const answer = await who('bas').post(HERE, { van: await soup(), naam: 'Een te veel' })
    expect([answer.status, text(answer.html)]).toEqual([422, expect.stringContaining('Haal er eerst een weg')])
  })
})

test('what cannot be made to fit stays as it was, and nothing is fixed past the end', () => {
  const parts = (minutes: number[], fixedAt: (number | null)[]): DraftPart[] =>
    minutes.map((each, i) => ({ kind: 'own', title: `${i}`, body: '', minutes: each, fixedAt: fixedAt[i] ?? null }))
  expect(fittedTo(parts([10, 10, 10], []), 2).map(({ minutes }) => minutes)).toEqual([10, 10, 10])
  expect(fittedTo(parts([60, 30], [null, 120]), 60).map(({ minutes, fixedAt }) => [minutes, fixedAt])).toEqual([
    [40, null],
    [20, null],
  ])
})
