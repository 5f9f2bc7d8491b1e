import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TendingScope } from '#features/gatherings/access.ts'
import { tending } from '#features/gatherings/access.ts'
import { discard } from '#features/gatherings/commands.ts'
import { gatheringBy } from '#features/gatherings/queries-gathering.ts'
import { planned } from '#features/gatherings/testing/house.ts'
import type { Erased } from '#kit/events/index.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { writeProgramme } from './commands.ts'
import { eraseProgrammes } from './commands-erasure.ts'
import { programmeOf, programmeToEdit } from './queries.ts'
import type { DraftPart } from './tables.ts'

let house: House
const people: Record<string, Visitor> = {}
beforeAll(async () => {
  house = await makeHouse()
  for (const slug of ['roos-vermaat', 'anke-zuidgeest', 'bas-oudendag', 'ilse-boonstra', 'fenna-rozema'])
    people[slug.split('-')[0] as string] = await house.as(slug)
})
afterAll(() => house.close())

const who = (name: string): Visitor => people[name] as Visitor
const part = (title: string, minutes: number, over: Partial<DraftPart> = {}): DraftPart => ({
  ...{ kind: 'own' as const, title, body: '', minutes, fixedAt: null },
  ...over,
})
// At half past one by the clock of the Netherlands, in winter.
const AT_NOON = { startsAt: new Date('2027-01-14T12:30:00Z'), endsAt: new Date('2027-01-14T14:30:00Z') }

async function gathering(parts: DraftPart[] = [], over: Parameters<typeof planned>[1] = {}): Promise<string> {
  const id = await planned(house, { ...AT_NOON, ...over })
  const { rows } = await house.kit.db.execute<{ id: string }>(sql`select circle_id id from gathering where id = ${id}`)
  if (parts.length) await writeProgramme(house.kit.db, id, rows[0]?.id ?? '', parts)
  return id
}
async function scopeOf(id: string, slug = 'roos-vermaat'): Promise<TendingScope> {
  const found = await gatheringBy(house.kit.db, await house.viewer(slug), id)
  return (found && tending(found.scope)) as TendingScope
}
const edited = async (id: string) => programmeToEdit(house.kit.db, await scopeOf(id))
const titles = async (id: string) => (await edited(id)).parts.map(({ title }) => title)
const home = (id: string) => `/bijeenkomsten/${id}/programma`
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const clock = (at: Date) => at.toISOString().slice(11, 16)
const FORM = { soort: 'own', titel: 'Soep', minuten: '25', tekst: '', versie: '1' }

describe('a programme', () => {
  test('begins empty, with a first step for who receives people and nothing for others', async () => {
    const id = await gathering()
    const href = (await who('roos').get(`/bijeenkomsten/${id}`)).location ?? ''
    expect((await who('roos').get(href)).html).toContain('Maak het programma')
    expect((await who('bas').get(href)).html).not.toContain('h-programma')
    const editor = (await who('roos').get(home(id))).html
    expect(text(editor)).toContain('Verkennende bijeenkomst')
  })

  test('a part is added with a title and minutes that fit its kind, and comes last', async () => {
    const id = await gathering()
    for (const kind of ['welcome', 'world-cafe', 'harvest'])
      expect((await who('roos').post(home(id), { doe: `erbij:${kind}` })).status).toBe(303)
    const { parts, version } = await edited(id)
    expect(parts.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Inloop', 15],
      ['Wereldcafé', 60],
      ['Oogst', 30],
    ])
    expect(parts.map(({ startsAt }) => clock(startsAt))).toEqual(['12:30', '12:45', '13:45'])
    expect(version).toBe(3)
    const page = text((await who('bas').get((await who('bas').get(`/bijeenkomsten/${id}`)).location ?? '')).html)
    expect(page).toMatch(/13\.30 .*Inloop.*13\.45 .*Wereldcafé.*14\.45 .*Oogst.*15\.15 .*Einde/)
  })

  test('buttons move a part, and make it longer and shorter by fives', async () => {
    const id = await gathering([part('een', 10), part('twee', 22), part('drie', 3)])
    const [een, , drie] = (await edited(id)).parts.map((one) => one.id)
    await who('roos').post(home(id), { doe: `op:${drie}`, versie: '1' })
    expect(await titles(id)).toEqual(['een', 'drie', 'twee'])
    await who('roos').post(home(id), { doe: `neer:${een}`, versie: '2' })
    expect(await titles(id)).toEqual(['drie', 'een', 'twee'])
    const twee = (await edited(id)).parts[2]?.id
    await who('roos').post(home(id), { doe: `langer:${twee}`, versie: '3' })
    await who('roos').post(home(id), { doe: `korter:${drie}`, versie: '4' })
    expect((await edited(id)).parts.map(({ minutes }) => minutes)).toEqual([1, 10, 25])
  })

  test('a whole order is taken when it is of these parts', async () => {
    const id = await gathering([part('een', 10), part('twee', 10)])
    const ids = (await edited(id)).parts.map((one) => one.id)
    const post = (volgorde: string[]) => who('roos').post(home(id), { volgorde: volgorde.join(','), versie: '1' })
    expect((await post([ids[0] ?? '', ids[0] ?? ''])).status).toBe(409)
    expect((await post([...ids, 'zomaariets000'])).status).toBe(409)
    expect((await post(ids.toReversed())).status).toBe(303)
    expect(await titles(id)).toEqual(['twee', 'een'])
  })

  test('says what it is not', async () => {
    const id = await gathering()
    for (const fields of [{ doe: '' }, { doe: 'toString:x' }, { doe: 'erbij:feest' }, { doe: 'als:x' }])
      expect((await who('roos').post(home(id), fields)).status).toBe(422)
    expect(await titles(id)).toEqual([])
  })

  test('has no more than forty parts', async () => {
    const id = await gathering(Array.from({ length: 41 }, (_, i) => part(`deel ${i}`, 1)))
    expect(await titles(id)).toHaveLength(40)
    const answer = await who('roos').post(home(id), { doe: 'erbij:own' })
    expect([answer.status, text(answer.html)]).toEqual([422, expect.stringContaining('hooguit 40 onderdelen')])
  })
})

describe('a part', () => {
  test('says what, who and with what', async () => {
    const id = await gathering([part('een', 10)])
    const [one] = (await edited(id)).parts
    const here = `${home(id)}/${one?.id}`
    const answer = await who('roos').post(here, {
      ...FORM,
      ...{ soort: 'presentation', titel: 'De kaart', tekst: 'Met **stippen**.' },
      ...{ 'wie-1': 'ilse boonstra', 'rol-1': 'vertelt', 'wie-2': 'Hanneke Prins', 'rol-2': 'wethouder' },
      ...{ 'stuk-1': 'Werkblad', 'link-1': 'voorbeeld.example/blad', 'link-2': 'https://www.elders.example/x' },
    })
    expect(answer.status).toBe(303)
    const [now] = await programmeOf(house.kit.db, await scopeOf(id))
    const ilse = await house.personId('ilse-boonstra')
    expect(now).toMatchObject({
      ...{ kind: 'presentation', title: 'De kaart', minutes: 25, fixed: false },
      hosts: [
        { personId: ilse, name: 'Ilse Boonstra', role: 'vertelt' },
        { personId: null, name: 'Hanneke Prins', role: 'wethouder' },
      ],
      materials: [
        { title: 'Werkblad', url: 'https://voorbeeld.example/blad' },
        { title: 'elders.example', url: 'https://www.elders.example/x' },
      ],
    })
    // Filled in again as it stands, and kept the same when it is sent so.
    expect((await who('roos').get(here)).html).toContain('Hanneke Prins')
  })

  test('asks who is meant when members are called alike', async () => {
    const id = await gathering([part('een', 10)])
    const [one] = (await edited(id)).parts
    const here = `${home(id)}/${one?.id}`
    const asked = await who('roos').post(here, { ...FORM, 'wie-1': 'Ilse' })
    expect(asked.status).toBe(422)
    expect(text(asked.html)).toContain('Wie bedoel je met Ilse?')
    const ilse = await house.personId('ilse-boonstra')
    expect(asked.html).toContain(`value="${ilse}"`)
    await who('roos').post(here, { ...FORM, 'wie-1': 'Ilse', 'keus-1': ilse })
    expect((await edited(id)).parts[0]?.hosts[0]).toMatchObject({ personId: ilse, name: 'Ilse Boonstra' })
    await who('roos').post(here, { ...FORM, versie: '2', 'wie-1': 'Ilse', 'keus-1': 'buiten' })
    expect((await edited(id)).parts[0]?.hosts[0]).toMatchObject({ personId: null, name: 'Ilse' })
    // Nobody of another circle comes in by their id.
    const fenna = await house.personId('fenna-rozema')
    await who('roos').post(here, { ...FORM, versie: '3', 'wie-1': 'Zomaar Iemand', 'keus-1': fenna })
    expect((await edited(id)).parts[0]?.hosts[0]).toMatchObject({ personId: null, name: 'Zomaar Iemand' })
  })

  test('keeps what was typed when it is not right', async () => {
    const id = await gathering([part('een', 10)])
    const [one] = (await edited(id)).parts
    const answer = await who('roos').post(`${home(id)}/${one?.id}`, {
      ...{ soort: 'own', titel: '', minuten: '0', versie: '1', tekst: 'Alles wat we bedachten' },
      ...{ vast: 'ja', om: '11:00', 'rol-1': 'zingt', 'stuk-1': 'Lied', 'link-2': 'javascript:alert(1)' },
    })
    expect(answer.status).toBe(422)
    const said = text(answer.html)
    for (const words of [
      'Geef het onderdeel een naam',
      'getal in van 1 tot 1440',
      'nog niet begonnen',
      'Alles wat we bedachten',
    ])
      expect(said).toContain(words)
    expect(said).toContain('Vul in wie dit doet')
    expect(said).toContain('Vul ook de link in')
    expect(await titles(id)).toEqual(['een'])
  })

  test('with a fixed time stays where it is when others grow', async () => {
    const id = await gathering([part('een', 30), part('lunch', 30), part('drie', 30)])
    const [een, lunch] = (await edited(id)).parts
    await who('roos').post(`${home(id)}/${lunch?.id}`, {
      ...FORM,
      titel: 'lunch',
      minuten: '30',
      vast: 'ja',
      om: '14:10',
    })
    const times = async () => (await edited(id)).parts.map(({ startsAt }) => clock(startsAt))
    expect(await times()).toEqual(['12:30', '13:10', '13:40'])
    for (let turn = 2; turn < 6; turn++)
      await who('roos').post(home(id), { doe: `langer:${een?.id}`, versie: `${turn}` })
    expect(await times()).toEqual(['12:30', '13:10', '13:40'])
    const page = text((await who('roos').get(home(id))).html)
    expect(page).toContain('Iets loopt 10 minuten door een vast onderdeel heen')
    await who('roos').post(home(id), { doe: 'pas', versie: '6' })
    expect((await edited(id)).parts.map(({ minutes }) => minutes)).toEqual([40, 30, 30])
  })

  test('is taken away', async () => {
    const id = await gathering([part('een', 10), part('twee', 10)])
    const [one] = (await edited(id)).parts
    expect((await who('roos').post(`${home(id)}/${one?.id}/weg`, { versie: '1' })).status).toBe(303)
    expect(await titles(id)).toEqual(['twee'])
    expect((await who('roos').get(`${home(id)}/${one?.id}`)).status).toBe(404)
    // What was typed in it meanwhile is not gone: it can be put back as a new one.
    const late = await who('roos').post(`${home(id)}/${one?.id}`, { ...FORM, titel: 'Toch nog' })
    expect([late.status, late.html]).toEqual([409, expect.stringContaining('Toch nog')])
    expect(late.html).toContain(`/programma/nieuw"`)
    expect((await who('roos').post(`${home(id)}/nieuw`, { ...FORM, titel: 'Toch nog' })).status).toBe(303)
    expect(await titles(id)).toEqual(['twee', 'Toch nog'])
  })
})

describe('what runs over', () => {
  test('is said, with how it would fit; the host accepts', async () => {
    const id = await gathering([part('een', 40), part('twee', 80), part('drie', 40)])
    const page = (await who('roos').get(home(id))).html
    expect(text(page)).toContain('Het programma loopt 40 minuten uit')
    expect(text(page)).toMatch(/een van 40 naar 30 min/)
    expect((await edited(id)).parts.map(({ minutes }) => minutes)).toEqual([40, 80, 40])
    // Not when it was another programme that was seen.
    expect((await who('roos').post(home(id), { doe: 'pas', versie: '0' })).status).toBe(409)
    expect((await who('roos').post(home(id), { doe: 'pas', versie: '1' })).status).toBe(303)
    expect((await edited(id)).parts.map(({ minutes }) => minutes)).toEqual([30, 60, 30])
    expect(text((await who('roos').get(home(id))).html)).toContain('Het past precies.')
  })

  test('that cannot be divided says so', async () => {
    const id = await gathering([part('een', 10), part('a', 60, { fixedAt: 20 }), part('b', 30, { fixedAt: 50 })])
    expect(text((await who('roos').get(home(id))).html)).toContain('Het past niet door te verdelen')
    expect((await who('roos').post(home(id), { doe: 'pas', versie: '1' })).status).toBe(422)
  })
})

describe('two hosts at once', () => {
  test('the order of one does not undo that of the other', async () => {
    const id = await gathering([part('een', 10), part('twee', 10), part('drie', 10)])
    const [een, twee, drie] = (await edited(id)).parts.map((one) => one.id)
    await who('anke').post(home(id), { volgorde: `${drie},${een},${twee}`, versie: '1' })
    const late = await who('roos').post(home(id), { volgorde: `${twee},${een},${drie}`, versie: '1' })
    expect(late.status).toBe(409)
    expect(text(late.html)).toContain('Iemand anders veranderde het programma net')
    expect(await titles(id)).toEqual(['drie', 'een', 'twee'])
    // At the very same moment one of them is told as well.
    const both = await Promise.all([
      who('anke').post(home(id), { doe: `op:${een}`, versie: '2' }),
      who('roos').post(home(id), { doe: `op:${twee}`, versie: '2' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  })

  test('of one part the second sees what the first wrote, keeps their own text, and decides', async () => {
    const id = await gathering([part('een', 10), part('twee', 10)])
    const [een, twee] = (await edited(id)).parts.map((one) => one.id)
    await who('anke').post(`${home(id)}/${een}`, { ...FORM, titel: 'Van Anke' })
    const late = await who('roos').post(`${home(id)}/${een}`, { ...FORM, titel: 'Van Roos' })
    expect(late.status).toBe(409)
    expect(text(late.html)).toContain('Iemand anders veranderde dit onderdeel net')
    expect(late.html).toContain('value="Van Roos"')
    expect(text(late.html)).toContain('Van Anke')
    expect(await titles(id)).toEqual(['Van Anke', 'twee'])
    // What happened to other parts is in nobody's way.
    expect((await who('roos').post(`${home(id)}/${twee}`, { ...FORM, titel: 'Ook Roos' })).status).toBe(303)
    const version = /name="versie" value="(\d+)"/.exec(late.html)?.[1] ?? ''
    expect((await who('roos').post(`${home(id)}/${een}`, { ...FORM, titel: 'Van Roos', versie: version })).status).toBe(
      303,
    )
    expect(await titles(id)).toEqual(['Van Roos', 'Ook Roos'])
  })

  test('what was changed meanwhile is not taken away unseen', async () => {
    const id = await gathering([part('een', 10)])
    const [een] = (await edited(id)).parts.map((one) => one.id)
    await who('anke').post(`${home(id)}/${een}`, { ...FORM, titel: 'Veel beter' })
    const late = await who('roos').post(`${home(id)}/${een}/weg`, { versie: '1' })
    expect([late.status, late.html]).toEqual([409, expect.stringContaining('Veel beter')])
    expect(await titles(id)).toEqual(['Veel beter'])
  })
})

describe('rights', () => {
  test('who does not look after the gathering changes nothing; who is outside finds nothing', async () => {
    const id = await gathering([part('een', 10)])
    const [one] = (await edited(id)).parts
    for (const name of ['bas', 'fenna']) {
      for (const path of [home(id), `${home(id)}/nieuw`, `${home(id)}/${one?.id}`])
        expect((await who(name).get(path)).status).toBe(404)
      for (const path of [home(id), `${home(id)}/nieuw`, `${home(id)}/${one?.id}`, `${home(id)}/${one?.id}/weg`])
        expect((await who(name).post(path, { ...FORM, doe: 'erbij:own' })).status).toBe(404)
    }
    expect((await who('bas').get(`${home(id)}/print`)).status).toBe(200)
    expect((await who('fenna').get(`${home(id)}/print`)).status).toBe(404)
    expect((await house.stranger().get(home(id))).location).toContain('/inloggen')
    expect(await titles(id)).toEqual(['een'])
  })

  test('a part is changed within its own gathering only', async () => {
    const [mine, other] = [await gathering([part('mijn', 10)]), await gathering([part('ander', 10)])]
    const [theirs] = (await edited(other)).parts
    expect((await who('roos').get(`${home(mine)}/${theirs?.id}`)).status).toBe(404)
    expect((await who('roos').post(home(mine), { doe: `langer:${theirs?.id}`, versie: '9' })).status).toBe(409)
    expect((await edited(other)).parts[0]?.minutes).toBe(10)
  })

  test('everyone reads the programme of a public gathering, without a way to the members', async () => {
    const id = await gathering(
      [part('een', 10, { hosts: [{ personId: await house.personId('ilse-boonstra'), name: 'x', role: 'vertelt' }] })],
      { openTo: 'public' },
    )
    const stranger = house.stranger()
    const page = await stranger.get((await stranger.get(`/bijeenkomsten/${id}`)).location ?? '')
    expect(text(page.html)).toContain('Ilse Boonstra vertelt')
    expect(page.html).not.toMatch(/href="[^"]*leden\/[^"]*ilse/)
    const sheet = await stranger.get(`${home(id)}/print`)
    expect(sheet.html).toContain('class="qr"')
  })

  test('a gathering that is called off is not changed any more', async () => {
    const id = await gathering([part('een', 10)])
    await house.kit.db.execute(sql`update gathering set cancelled_at = now() where id = ${id}`)
    expect((await who('roos').get(home(id))).status).toBe(404)
  })
})

describe('what goes', () => {
  test('a draft takes its programme along', async () => {
    const id = await gathering([part('een', 10)], { draft: true })
    const origin = { personId: await house.personId('roos-vermaat'), address: 'test', requestId: 'test' }
    await discard(house.kit.db, await scopeOf(id), origin, house.kit.bus)
    for (const table of ['programme', 'programme_part', 'programme_case']) {
      const { rows } = await house.kit.db.execute(
        sql`select 1 from ${sql.identifier(table)} where gathering_id = ${id}`,
      )
      expect(rows).toEqual([])
    }
  })

  test('who is erased has no task in a part any more; others keep theirs', async () => {
    const ilse = await house.personId('ilse-boonstra')
    const hosts = [
      { personId: ilse, name: 'Ilse Boonstra', role: '' },
      { personId: null, name: 'Hanneke Prins', role: 'wethouder' },
    ]
    const id = await gathering([part('een', 10, { hosts })])
    await eraseProgrammes(house.kit.db, { id: ilse, choice: 'nameless', held: [], circles: [] } as unknown as Erased)
    expect((await edited(id)).parts[0]?.hosts).toEqual([{ personId: null, name: 'Hanneke Prins', role: 'wethouder' }])
  })
})
