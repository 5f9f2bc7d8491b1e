import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planned } from '#features/gatherings/testing/house.ts'
import type { Erased } from '#kit/events/index.ts'
import { thingKey } from '#kit/things/index.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { writeProgramme } from './commands.ts'
import { eraseProgrammes } from './commands-erasure.ts'

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

const who = (name: string): Visitor => people[name] as Visitor
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const FORM = {
  titel: 'Wie houdt de sleutel?',
  speelt: 'Niemand durft het buurthuis open te doen.',
  vraag: 'Hoe deden jullie dat?',
}

let made = 0
async function gathering(over: Parameters<typeof planned>[1] = {}): Promise<string> {
  const id = await planned(house, over)
  await writeProgramme(house.kit.db, id, circleId, [
    { kind: 'welcome', title: 'Inloop', body: '', minutes: 15, fixedAt: null },
    { kind: 'case', title: 'Uit de praktijk', body: '', minutes: 45, fixedAt: null },
  ])
  return id
}
async function bring(id: string, by = 'bas', fields: Partial<typeof FORM> = {}): Promise<string> {
  await house.kit.db.execute(sql`delete from rate_limit`)
  const answer = await who(by).post(`/bijeenkomsten/${id}/casus/nieuw`, {
    ...FORM,
    eens: `${++made}`.padStart(12, '0'),
    ...fields,
  })
  expect(answer.status, text(answer.html)).toBe(303)
  return /casus-([0-9a-z]{12})/.exec(answer.location ?? '')?.[1] ?? ''
}
async function shown(id: string, by = 'ilse'): Promise<string> {
  const visitor = by === 'stranger' ? house.stranger() : who(by)
  return text((await visitor.get((await visitor.get(`/bijeenkomsten/${id}`)).location ?? '')).html)
}
const partOf = async (id: string, kind: string) => {
  const { rows } = await house.kit.db.execute<{ id: string }>(
    sql`select id from programme_part where gathering_id = ${id} and kind = ${kind}`,
  )
  return rows[0]?.id ?? ''
}

describe('a case', () => {
  test('is brought by a member, read by the circle, and is a cause of the gathering', async () => {
    const id = await gathering()
    const one = await bring(id)
    for (const words of Object.values(FORM)) expect(await shown(id)).toContain(words)
    const { rows } = await house.kit.db.execute(
      sql`select 1 from spark where from_kind = 'case' and from_id = ${one} and to_kind = 'gathering' and to_id = ${id}`,
    )
    expect(rows).toHaveLength(1)
  })

  test('sent twice is brought once; what is missing is asked and nothing lost', async () => {
    const id = await gathering()
    const eens = 'aaaaaaaaaaaa'
    for (let turn = 0; turn < 2; turn++) await who('bas').post(`/bijeenkomsten/${id}/casus/nieuw`, { ...FORM, eens })
    const { rows } = await house.kit.db.execute(sql`select 1 from programme_case where gathering_id = ${id}`)
    expect(rows).toHaveLength(1)
    const answer = await who('bas').post(`/bijeenkomsten/${id}/casus/nieuw`, { ...FORM, vraag: '' })
    expect([answer.status, text(answer.html)]).toEqual([422, expect.stringContaining(FORM.speelt)])
  })

  test('is changed and taken back by its maker alone', async () => {
    const id = await gathering()
    const one = await bring(id)
    const here = `/bijeenkomsten/${id}/casus/${one}`
    for (const name of ['ilse', 'roos', 'fenna']) {
      expect((await who(name).get(here)).status).toBe(404)
      expect((await who(name).post(here, FORM)).status).toBe(404)
      expect((await who(name).post(`${here}/weg`)).status).toBe(404)
    }
    expect((await who('bas').post(here, { ...FORM, titel: 'Wie doet open?' })).status).toBe(303)
    expect(await shown(id)).toContain('Wie doet open?')
    await who('bas').post(`${here}/weg`)
    expect(await shown(id)).not.toContain('Wie doet open?')
  })

  test('stays within the circle, also where the gathering is for everyone', async () => {
    const id = await gathering({ openTo: 'public' })
    const one = await bring(id)
    expect(await shown(id, 'fenna')).not.toContain(FORM.speelt)
    expect(await shown(id, 'stranger')).not.toContain(FORM.speelt)
    expect((await who('fenna').get(`/bijeenkomsten/${id}/casus/nieuw`)).status).toBe(404)
    expect((await who('fenna').post(`/bijeenkomsten/${id}/casus/nieuw`, FORM)).status).toBe(404)
    const seen = async (slug: string) => [
      ...(await house.kit.things.find(house.kit.db, await house.viewer(slug), [{ kind: 'case', id: one }])).keys(),
    ]
    expect(await seen('ilse-boonstra')).toEqual([thingKey({ kind: 'case', id: one })])
    expect(await seen('fenna-rozema')).toEqual([])
  })

  test('that is hidden is seen by its maker and the hosts, with why', async () => {
    const id = await gathering()
    const one = await bring(id)
    await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
      values ('case', ${one}, ${circleId}, ${await house.personId('roos-vermaat')}, 'Er staat een naam in.')`)
    expect(await shown(id)).not.toContain(FORM.speelt)
    expect(await shown(id, 'bas')).toContain('Er staat een naam in.')
  })

  test('comes to what is still to come, not to what was', async () => {
    const past = { startsAt: new Date(Date.now() - 9 * 3_600_000), endsAt: new Date(Date.now() - 7 * 3_600_000) }
    const id = await gathering(past)
    expect((await who('bas').get(`/bijeenkomsten/${id}/casus/nieuw`)).status).toBe(404)
  })
})

describe('a place in the programme', () => {
  test('is given by the hosts, shown with the part, and told to who brought it', async () => {
    const id = await gathering()
    const one = await bring(id)
    const here = `/bijeenkomsten/${id}/casus/${one}/plek`
    const deel = await partOf(id, 'case')
    expect((await who('bas').post(here, { deel })).status).toBe(404)
    expect((await who('fenna').post(here, { deel })).status).toBe(404)
    expect((await who('roos').post(here, { deel })).status).toBe(303)
    expect(await shown(id)).toContain('Heeft een plek: Uit de praktijk')
    const { rows } = await house.kit.db.execute<{ person: string }>(
      sql`select person_id person from notice where kind = 'case.placed' and thing_id = ${one}`,
    )
    expect(rows).toEqual([{ person: await house.personId('bas-oudendag') }])
    expect((await who('roos').post(here, { deel: '' })).status).toBe(303)
    expect(await shown(id)).toContain('Nog geen plek')
  })

  test('is of this programme', async () => {
    const id = await gathering()
    const one = await bring(id)
    const elsewhere = await partOf(await gathering(), 'case')
    for (const deel of [elsewhere, 'bestaatniet0', 'x'])
      expect((await who('roos').post(`/bijeenkomsten/${id}/casus/${one}/plek`, { deel })).status).toBe(404)
  })

  test('goes with the part, and the case waits again', async () => {
    const id = await gathering()
    const one = await bring(id)
    const deel = await partOf(id, 'case')
    await who('roos').post(`/bijeenkomsten/${id}/casus/${one}/plek`, { deel })
    await who('roos').post(`/bijeenkomsten/${id}/programma/${deel}/weg`, { versie: '1' })
    expect(await shown(id)).toContain('Nog geen plek')
  })
})

test('who is erased takes their cases along when they chose so, except where a circle must keep them', async () => {
  const id = await gathering()
  await bring(id, 'ilse')
  const gone = { id: await house.personId('ilse-boonstra'), circles: [] }
  const left = async () =>
    (await house.kit.db.execute(sql`select 1 from programme_case where gathering_id = ${id}`)).rows.length
  await eraseProgrammes(house.kit.db, { ...gone, choice: 'nameless', held: [] } as unknown as Erased)
  await eraseProgrammes(house.kit.db, { ...gone, choice: 'remove', held: [circleId] } as unknown as Erased)
  expect(await left()).toBe(1)
  await eraseProgrammes(house.kit.db, { ...gone, choice: 'remove', held: [] } as unknown as Erased)
  expect(await left()).toBe(0)
})
