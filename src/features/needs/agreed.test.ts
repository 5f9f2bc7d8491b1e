import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeActivity } from '#features/circles/commands-activities.ts'
import { agreementsAt, openAgreements } from '#features/circles/queries-activities.ts'
import { progressOf } from '#features/circles/queries-steps.ts'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { transact } from '#kit/db/index.ts'
import { notice } from '#kit/notices/tables.ts'
import { spark } from '#kit/sparks/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { carries } from './queries-carry.ts'

const HERE = '/kringen/de-lage-drempel/afspraken'
let house: House
const people: Record<string, Visitor> = {}

beforeAll(async () => {
  house = await makeHouse()
  // Anke is a steward and Roos a host; Ilse, Bas and Youssef are members, Fenna a steward elsewhere.
  const slugs = ['ilse-boonstra', 'bas-oudendag', 'youssef-haddou', 'roos-vermaat', 'anke-zuidgeest', 'fenna-rozema']
  for (const slug of slugs) people[slug.split('-')[0] as string] = await house.as(slug)
})
afterAll(() => house.close())

const who = (name: string): Visitor => people[name] as Visitor
const scopeOf = async (slug: string) => circleScope(await house.viewer(slug), 'de-lage-drempel') as CircleScope
const FORM = {
  titel: 'Op bezoek in drie wijken',
  waarvoor: 'Eén ding meenemen.',
  wie: 'Bas Oudendag',
  datum: '2099-05-04',
}
const idIn = (location: string | null) => /([0-9a-z]{12})/.exec((location ?? '').split('/').at(-1) ?? '')?.[1] ?? ''

async function agree(fields: Record<string, string> = {}, by = 'roos'): Promise<string> {
  await house.kit.db.execute(sql`delete from rate_limit`)
  const agreed = await who(by).post(HERE, { ...FORM, ...fields })
  expect(agreed.status).toBe(303)
  return idIn(agreed.location)
}
const page = async (id: string, name = 'youssef') => (await who(name).get(`${HERE}/${id}`)).html
const mark = (name: string, id: string, stand: string, reden = '') =>
  who(name).post(`${HERE}/${id}/stand`, { stand, reden })

describe('agreeing', () => {
  test('a host writes it down; who carries it is told, and reads it on the page', async () => {
    const id = await agree()
    const html = await page(id)
    for (const words of [FORM.titel, FORM.waarvoor, 'Bas Oudendag', 'gepland']) expect(html).toContain(words)
    const told = await house.kit.db.select().from(notice).where(eq(notice.thingId, id))
    expect(told).toMatchObject([{ kind: 'activity.carried', personId: await house.personId('bas-oudendag') }])
    expect((await who('youssef').get(HERE)).html).toContain(FORM.titel)
    expect((await who('youssef').get('/kringen/de-lage-drempel')).html).toContain(`${HERE}/`)
  })

  test('a member does not, unless they look after the gathering in which it is agreed', async () => {
    expect((await who('ilse').get(`${HERE}/nieuw`)).status).toBe(404)
    expect((await who('ilse').post(HERE, FORM)).status).toBe(404)
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    const planned = await who('ilse').post('/kringen/de-lage-drempel/agenda', {
      ...{
        titel: 'Koffie',
        dag: day,
        van: '10:00',
        tot: '11:00',
        zone: 'Europe/Amsterdam',
        waar: 'online',
        open: 'circle',
      },
    })
    const gathering = idIn(planned.location)
    await who('ilse').post(`/bijeenkomsten/${gathering}/bekend`)
    expect((await who('ilse').get(`${HERE}/nieuw?bijeenkomst=${gathering}`)).status).toBe(200)
    expect((await who('youssef').get(`${HERE}/nieuw?bijeenkomst=${gathering}`)).status).toBe(404)
    const id = await agree({ titel: 'Samen soep koken', bijeenkomst: gathering }, 'ilse')
    expect(await page(id)).toContain('Koffie')
    const { here, open } = await agreementsAt(house.kit.db, await scopeOf('youssef-haddou'), gathering, 12)
    expect(here.map(({ title }) => title)).toEqual(['Samen soep koken'])
    expect(open.map(({ title }) => title)).toContain('Teams die vastzitten')
    const struck = await house.kit.db.select().from(spark).where(eq(spark.toId, id))
    expect(struck.map(({ fromKind }) => fromKind).sort()).toEqual(['gathering', 'person'])
    // What people need, for the same gathering.
    await who('youssef').post(`${HERE}/behoeften`, { behoefte: 'Leren soep koken', waarom: '', bijeenkomst: gathering })
    const shown = await who('bas').get((await who('bas').get(`/bijeenkomsten/${gathering}`)).location ?? '')
    expect(shown.html).toContain('Leren soep koken')
    expect(shown.html).toContain('Samen soep koken')
  })

  test('who is not of the circle carries nothing, and what was typed comes back', async () => {
    const wrong = await who('roos').post(HERE, { ...FORM, wie: 'Fenna Rozema' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('In deze kring heet niemand Fenna Rozema')
    expect(wrong.html).toContain(FORM.waarvoor)
    expect((await who('roos').post(HERE, { ...FORM, datum: '2099-02-30' })).status).toBe(422)
  })

  test('the same form agrees once', async () => {
    const eens = 'abcdefghjkmn'
    const ids = await Promise.all([agree({ eens }), agree({ eens })])
    expect(new Set(ids).size).toBe(1)
  })
})

describe('carrying', () => {
  test('who carries it takes it up and finishes it; other members do not', async () => {
    const id = await agree({ titel: 'Deuren tellen' })
    expect((await mark('youssef', id, 'happened')).status).toBe(404)
    expect((await who('youssef').get(`${HERE}/${id}/wijzig`)).status).toBe(404)
    expect(await page(id, 'youssef')).not.toContain('Ik pak het op')
    expect(await page(id, 'bas')).toContain('Ik pak het op')
    await mark('bas', id, 'under-way')
    expect(await page(id)).toContain('onder weg')
    const before = await progressOf(house.kit.db, await scopeOf('anke-zuidgeest'))
    await mark('bas', id, 'happened')
    const after = await progressOf(house.kit.db, await scopeOf('anke-zuidgeest'))
    expect([after.underWay - before.underWay, after.happened - before.happened]).toEqual([-1, 1])
    expect(await page(id)).toContain('gedaan')
  })

  test('what does not go on gets a word why', async () => {
    const id = await agree({ titel: 'Een boek schrijven' })
    const bare = await mark('bas', id, 'dropped')
    expect(bare.status).toBe(422)
    expect(bare.html).toContain('waarom het niet doorgaat')
    await mark('bas', id, 'dropped', 'Niemand had tijd.')
    expect(await page(id)).toContain('Niemand had tijd.')
    await mark('roos', id, 'planned')
    expect(await page(id)).not.toContain('Niemand had tijd.')
  })

  test('its day moves; who takes it over is told, and may move it from then on', async () => {
    const id = await agree({ titel: 'Een lijst maken' })
    const moved = { titel: 'Een lijst maken', waarvoor: '', wie: 'Youssef Haddou', datum: '2099-06-01' }
    expect((await who('bas').post(`${HERE}/${id}/wijzig`, moved)).status).toBe(303)
    const told = await house.kit.db.select().from(notice).where(eq(notice.thingId, id))
    expect(told.map(({ personId }) => personId)).toContain(await house.personId('youssef-haddou'))
    expect((await mark('bas', id, 'happened')).status).toBe(404)
    expect((await mark('youssef', id, 'under-way')).status).toBe(303)
  })

  test('what is late is marked, and comes first when people meet again', async () => {
    const scope = await scopeOf('anke-zuidgeest')
    const late = { title: 'Te laat', ownerId: scope.viewer.person.id, onDate: '2020-01-01' }
    await transact(house.kit.db, (tx) => writeActivity(tx, scope.circle.id, scope.viewer.person.id, late))
    const [first] = await openAgreements(house.kit.db, scope, 3)
    expect(first).toMatchObject({ title: 'Te laat', late: true, ownerName: 'Anke Zuidgeest' })
    expect((await who('bas').get(HERE)).html).toContain('is het gelukt?')
  })
})

test('outsiders and strangers reach nothing of it', async () => {
  const id = await agree({ titel: 'Van ons' })
  for (const path of [`/${id}`, `/${id}/wijzig`]) expect((await who('fenna').get(HERE + path)).status, path).toBe(404)
  for (const path of [`/${id}/wijzig`, `/${id}/stand`])
    expect((await who('fenna').post(HERE + path, { ...FORM, stand: 'happened' })).status, path).toBe(404)
  // She is a steward, of another circle.
  const there = `/kringen/warme-straten/afspraken/${id}`
  expect((await who('fenna').get(there)).status).toBe(404)
  expect((await who('fenna').post(`${there}/stand`, { stand: 'happened' })).status).toBe(404)
  expect((await house.stranger().get(`${HERE}/${id}`)).location).toMatch(/^\/inloggen/)
  const made = [{ kind: 'activity' as const, id }]
  expect((await house.kit.things.find(house.kit.db, await house.viewer('fenna-rozema'), made)).size).toBe(0)
  expect((await house.kit.things.find(house.kit.db, await house.viewer('bas-oudendag'), made)).size).toBe(1)
})

test('what stands is counted on the desk, and goes along', async () => {
  await who('ilse').post(`${HERE}/behoeften`, { behoefte: 'Meegenomen worden', waarom: 'Omdat het van ons is.' })
  const desk = (await who('anke').get('/kringen/de-lage-drempel/beheer/stappen')).html
  expect(desk).toMatch(/behoeften? opgeschreven/)
  const scope = await scopeOf('anke-zuidgeest')
  for (const kind of carries) {
    const { rows } = await kind.read(house.kit.db, scope as never, null, 500)
    expect(rows.length, kind.kind).toBeGreaterThan(0)
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(kind.columns.map(({ key }) => key).sort())
  }
})
