import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kit/id.ts'
import { type House, makeHouse } from '#test/house.ts'
import { answer } from './commands-coming.ts'
import { asTyped } from './forms.ts'
import { gatheringBy } from './queries-gathering.ts'
import { counters, letters, planned } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

const inside = async (id: string) =>
  (
    await house.kit.db.execute<{ id: string; state: string; way: string }>(
      sql`select id, state, way from gathering_signup where gathering_id = ${id} order by answered_at`,
    )
  ).rows

/** A filled gathering. @returns ids of the answers, the first first */
async function filled(id: string, people: number, how: { way?: 'place' | 'online' } = {}): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < people; i++) {
    const given = await answer(house.kit.db, id, { personId: newId() }, { yes: true, ...how })
    ids.push(given.kind === 'closed' ? '' : given.id)
  }
  return ids
}

/** The form of a gathering as its page gives it, changed. */
async function form(id: string, over: Record<string, string>): Promise<Record<string, string>> {
  const found = await gatheringBy(house.kit.db, await house.viewer('roos-vermaat'), id)
  if (!found) throw new Error('no such gathering')
  const typed = asTyped(found.gathering, 'https://bel.example/y')
  return { ...typed, versie: String(found.gathering.version), ...over }
}

test('with fewer chairs than people the host chooses who waits, and nobody is dropped before that', async () => {
  const id = await planned(house, { capacity: 4 })
  const [first = '', second = '', third = '', fourth = '', waiting = ''] = await filled(id, 5)
  const roos = await house.as('roos-vermaat')
  const asked = await roos.post(
    `/bijeenkomsten/${id}/wijzig`,
    await form(id, { plekken: '2', titel: 'Een kleinere tafel' }),
  )
  expect(asked.status).toBe(422)
  expect(asked.html).toContain('Er zijn meer mensen dan stoelen')
  expect(asked.html).toContain('value="Een kleinere tafel"')
  // Who answered last is proposed.
  const ticked = [...asked.html.matchAll(/name="wie" value="([^"]+)" checked/g)].map(([, one]) => one)
  expect(ticked).toEqual([fourth, third])
  expect(await counters(house, id)).toMatchObject({ place: 4, waiting: 1 })
  const few = await roos.post(`/bijeenkomsten/${id}/wijzig`, {
    ...(await form(id, { plekken: '2' })),
    kies: 'ja',
    wie: second,
  })
  expect(few.status).toBe(422)
  expect(few.html).toContain('Kies nog 1 stoel')
  expect(await counters(house, id)).toMatchObject({ place: 4, waiting: 1 })
  const done = await roos.post(`/bijeenkomsten/${id}/wijzig`, {
    ...(await form(id, { plekken: '2', titel: 'Een kleinere tafel' })),
    kies: 'ja',
    wie: [second, fourth],
  })
  expect(done.status).toBe(303)
  const now = await inside(id)
  expect(now.filter(({ state }) => state === 'coming').map((one) => one.id)).toEqual([first, third])
  expect(await counters(house, id)).toEqual({ place: 2, online: 0, waiting: 3, summed: [2, 0, 3] })
  expect((await letters(house, [second, fourth])).filter(({ what }) => what === 'moved-down')).toHaveLength(2)
  expect((await letters(house, [first, third])).filter(({ what }) => what === 'moved-down')).toEqual([])
  // They stand ahead of who never had a chair, and come back as soon as there is one.
  await roos.post(`/bijeenkomsten/${id}/wijzig`, await form(id, { plekken: '4' }))
  expect((await inside(id)).filter(({ state }) => state === 'waiting').map((one) => one.id)).toEqual([waiting])
  expect((await letters(house, [second, fourth])).filter(({ what }) => what === 'moved-up')).toHaveLength(2)
})

test('more chairs move up the first in line; no limit moves up all', async () => {
  const id = await planned(house, { capacity: 2 })
  const ids = await filled(id, 6)
  const roos = await house.as('roos-vermaat')
  await roos.post(`/bijeenkomsten/${id}/wijzig`, await form(id, { plekken: '3' }))
  expect((await inside(id)).filter(({ state }) => state === 'coming').map((one) => one.id)).toEqual(ids.slice(0, 3))
  await roos.post(`/bijeenkomsten/${id}/wijzig`, await form(id, { plekken: '' }))
  expect(await counters(house, id)).toMatchObject({ place: 6, waiting: 0 })
  expect((await letters(house, ids)).filter(({ what }) => what === 'moved-up')).toHaveLength(4)
})

test('from a place and a call to a call alone everybody counts in the call, and who does not fit is asked about', async () => {
  const id = await planned(house, { capacity: 2, held: 'both', callLink: 'https://bel.example/y' })
  await filled(id, 2, { way: 'place' })
  await filled(id, 2, { way: 'online' })
  const roos = await house.as('roos-vermaat')
  const asked = await roos.post(`/bijeenkomsten/${id}/wijzig`, await form(id, { waar: 'online' }))
  expect(asked.status).toBe(422)
  expect(asked.html).toContain('4 mensen hebben een plek')
  expect(
    (await roos.post(`/bijeenkomsten/${id}/wijzig`, await form(id, { waar: 'online', plekken: '4' }))).status,
  ).toBe(303)
  expect(await counters(house, id)).toEqual({ place: 0, online: 4, waiting: 0, summed: [0, 4, 0] })
  expect((await roos.get(`/bijeenkomsten/${id}/plekken?plekken=3`)).html).toContain('Er zijn meer mensen dan stoelen')
})

test('hosts ask others to host, who are told; there is always one left; members only', async () => {
  const id = await planned(house)
  const at = `/bijeenkomsten/${id}/gastheren`
  const roos = await house.as('roos-vermaat')
  const ilse = await house.personId('ilse-boonstra')
  const fenna = await house.personId('fenna-rozema')
  expect((await roos.get(`${at}?wie=ilse`)).html).toContain('Ilse Boonstra')
  expect((await roos.get(`${at}?wie=fenna`)).html).toContain('Niemand in de kring heet')
  expect((await roos.post(at, { persoon: fenna })).status).toBe(404)
  expect((await (await house.as('ilse-boonstra')).get(at)).status).toBe(404)
  expect((await roos.post(at, { persoon: ilse })).status).toBe(303)
  await roos.post(at, { persoon: ilse })
  const told = await house.kit.db.execute(
    sql`select 1 from notice where person_id = ${ilse} and kind = 'gathering.host' and thing_id = ${id}`,
  )
  expect(told.rows).toHaveLength(1)
  const asHost = await house.as('ilse-boonstra')
  expect((await asHost.get(at)).status).toBe(200)
  expect((await asHost.post(`${at}/weg`, { persoon: await house.personId('roos-vermaat') })).status).toBe(303)
  const last = await asHost.post(`${at}/weg`, { persoon: ilse })
  expect(last.status).toBe(422)
  expect(last.html).toContain('Er ontvangt altijd iemand')
})

test('from the day itself hosts note who is there with one tap, and who walked in', async () => {
  const early = await planned(house)
  const roos = await house.as('roos-vermaat')
  expect((await roos.get(`/bijeenkomsten/${early}/aanwezig`)).html).toContain('vanaf de dag zelf')
  expect((await roos.post(`/bijeenkomsten/${early}/aanwezig`, { naam: 'Gerda' })).status).toBe(404)
  const id = await planned(house, { capacity: 10, plusOne: true, openTo: 'public' })
  const youssef = await house.as('youssef-haddou')
  await youssef.post(`/bijeenkomsten/${id}/antwoord`, {
    antwoord: 'ja',
    meer: 'ja',
    extra: 'ja',
    extranaam: 'Pim',
    getoond: 'ja',
  })
  await house.kit.db.execute(
    sql`update gathering set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = ${id}`,
  )
  const at = `/bijeenkomsten/${id}/aanwezig`
  expect((await youssef.get(at)).status).toBe(404)
  expect((await (await house.as('fenna-rozema')).post(at, { naam: 'x' })).status).toBe(404)
  const [one] = await inside(id)
  await roos.post(at, { wie: one?.id ?? '', is: 'ja' })
  await roos.post(at, { wie: one?.id ?? '', is: 'ja' })
  expect((await roos.post(at, { naam: '' })).status).toBe(422)
  await roos.post(at, { naam: 'Gerda van de bakker' })
  expect((await roos.get(at)).html).toContain('Er waren 3 mensen')
  expect((await house.stranger().get(`/bijeenkomsten/${id}-samen-aan-tafel`)).html).toContain('Er waren 3 mensen')
  expect(await counters(house, id)).toMatchObject({ place: 2, summed: [2, 0, 0] })
  const { rows } = await house.kit.db.execute<{ id: string }>(
    sql`select id from gathering_signup where gathering_id = ${id} and guest_name <> ''`,
  )
  await roos.post(at, { wie: rows[0]?.id ?? '', is: 'nee' })
  expect((await roos.get(at)).html).not.toContain('Gerda')
})

test('name badges have the name, the organisation that the circle may see, and whom they bring', async () => {
  const id = await planned(house, { plusOne: true })
  const youssef = await house.as('youssef-haddou')
  await youssef.post(`/bijeenkomsten/${id}/antwoord`, {
    antwoord: 'ja',
    meer: 'ja',
    extra: 'ja',
    extranaam: 'Pim de Wit',
  })
  const badges = (await (await house.as('roos-vermaat')).get(`/bijeenkomsten/${id}/badges`)).html
  for (const text of ['Youssef Haddou', 'Stadsbank Hoogsluis', 'Pim de Wit']) expect(badges).toContain(text)
  for (const path of ['badges', 'affiche', 'aanwezig', 'plekken'])
    for (const who of ['youssef-haddou', 'fenna-rozema'])
      expect((await (await house.as(who)).get(`/bijeenkomsten/${id}/${path}`)).status).toBe(404)
})

test('whoever leaves the circle, or is erased, leaves their chair to the first in line', async () => {
  const id = await planned(house, { capacity: 1, host: 'anke-zuidgeest' })
  const past = await planned(house, { host: 'anke-zuidgeest' })
  const bas = await house.as('bas-oudendag')
  const basId = await house.personId('bas-oudendag')
  await bas.post(`/bijeenkomsten/${id}/antwoord`, { antwoord: 'ja' })
  await bas.post(`/bijeenkomsten/${past}/antwoord`, { antwoord: 'ja' })
  await house.kit.db.execute(
    sql`update gathering set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = ${past}`,
  )
  const [first = '', second = ''] = (await filled(id, 2)).values()
  await house.kit.db.transaction((tx) =>
    house.kit.bus.emit(
      tx as unknown as typeof house.kit.db,
      'person.erased',
      {
        ...{ id: basId, name: 'Bas Oudendag', email: 'bas-oudendag@demo.invalid', alias: newId() },
        ...{ choice: 'remove', held: [], circles: [] },
      },
      { personId: basId, address: '', requestId: '' },
    ),
  )
  const now = await inside(id)
  expect(now.map((one) => [one.id, one.state])).toEqual([
    [first, 'coming'],
    [second, 'waiting'],
  ])
  expect((await letters(house, [first])).map(({ what }) => what)).toEqual(['waiting', 'moved-up'])
  expect(await counters(house, past)).toMatchObject({ place: 1 })
  const ilse = await house.as('ilse-boonstra')
  const other = await planned(house, { capacity: 1, host: 'anke-zuidgeest' })
  await ilse.post(`/bijeenkomsten/${other}/antwoord`, { antwoord: 'ja' })
  const [next = ''] = await filled(other, 1)
  expect((await ilse.post('/kringen/de-lage-drempel/vertrek', { zeker: 'ja' })).status).toBe(303)
  expect((await inside(other)).map((one) => [one.id, one.state])).toEqual([[next, 'coming']])
})
