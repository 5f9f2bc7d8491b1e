import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { transact } from '#kit/db/index.ts'
import { spark } from '#kit/sparks/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { weigh } from './commands-dots.ts'
import { eraseNeeds } from './commands-erasure.ts'
import { join, settle, takeApart } from './commands-joining.ts'
import { dotsGiven, needBy, openNeeds } from './queries.ts'
import { need, needDot } from './tables.ts'

const HERE = '/kringen/de-lage-drempel/afspraken'
const ORIGIN = { personId: null, address: '', requestId: 'test' }
let house: House
const people: Record<string, Visitor> = {}

beforeAll(async () => {
  house = await makeHouse()
  // Roos is a host, Anke a steward; Fenna is a steward elsewhere.
  for (const slug of ['ilse-boonstra', 'bas-oudendag', 'youssef-haddou', 'anke-zuidgeest', 'fenna-rozema'])
    people[slug.split('-')[0] as string] = await house.as(slug)
})
afterAll(() => house.close())

const who = (name: string): Visitor => people[name] as Visitor
const scopeOf = async (slug: string) => circleScope(await house.viewer(slug), 'de-lage-drempel') as CircleScope

let made = 0
async function write(sentence: string, by = 'ilse', more: Record<string, string> = {}): Promise<string> {
  await house.kit.db.execute(sql`delete from rate_limit`)
  const eens = `${++made}`.padStart(12, '0')
  const answer = await who(by).post(`${HERE}/behoeften`, { behoefte: sentence, waarom: '', eens, ...more })
  expect(answer.status).toBe(303)
  const [row] = await house.kit.db.select({ id: need.id }).from(need).where(eq(need.onceKey, eens))
  return row?.id ?? ''
}
const dots = (name: string, id: string, n: number | string) =>
  who(name).post(`${HERE}/behoeften/${id}/stip`, { stippen: String(n) })
const weight = async (id: string) =>
  (await house.kit.db.select({ dots: need.dots }).from(need).where(eq(need.id, id)))[0]?.dots
async function fresh(): Promise<void> {
  await house.kit.db.execute(sql`delete from need`)
}

describe('writing', () => {
  test('a need is a sentence with a maker; others read it, and why', async () => {
    const id = await write('Ik wil leren onderhandelen', 'ilse', { waarom: 'Elke week hetzelfde gesprek.' })
    const html = (await who('bas').get(`${HERE}/behoeften/${id}`)).html
    expect(html).toContain('Ik wil leren onderhandelen')
    expect(html).toContain('Elke week hetzelfde gesprek.')
    expect(html).toContain('Ilse Boonstra')
    expect((await who('bas').get(HERE)).html).toContain('Ik wil leren onderhandelen')
  })

  test('an empty sentence comes back with what was typed; the same form writes once', async () => {
    const wrong = await who('ilse').post(`${HERE}/behoeften`, { behoefte: ' ', waarom: 'blijft staan' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('blijft staan')
    const form = { behoefte: 'Eén keer', waarom: '', eens: 'abcdefghjkmn' }
    await Promise.all([who('ilse').post(`${HERE}/behoeften`, form), who('ilse').post(`${HERE}/behoeften`, form)])
    expect(await house.kit.db.select().from(need).where(eq(need.onceKey, 'abcdefghjkmn'))).toHaveLength(1)
  })

  test('its maker changes it, and nobody else', async () => {
    const id = await write('Ik wil iets')
    const words = { behoefte: 'Ik wil iets anders', waarom: '' }
    expect((await who('bas').get(`${HERE}/behoeften/${id}/wijzig`)).status).toBe(404)
    expect((await who('bas').post(`${HERE}/behoeften/${id}/wijzig`, words)).status).toBe(404)
    expect((await who('ilse').post(`${HERE}/behoeften/${id}/wijzig`, words)).status).toBe(303)
    expect((await who('bas').get(`${HERE}/behoeften/${id}`)).html).toContain('Ik wil iets anders')
  })

  test('hostile words do nothing', async () => {
    const id = await write('<script>alert(1)</script>')
    expect((await who('bas').get(`${HERE}/behoeften/${id}`)).html).not.toContain('<script>alert')
  })
})

describe('weighing', () => {
  test('five dots, at most three on one; the order follows', async () => {
    await fresh()
    const one = await write('Eerst geschreven')
    const two = await write('Daarna geschreven')
    const order = async (name: string) => {
      const { html } = await who(name).get(HERE)
      return html.indexOf('Eerst geschreven') < html.indexOf('Daarna geschreven')
    }
    expect((await who('bas').get(HERE)).html).toContain('Je hebt 5 stippen')
    await dots('bas', one, 3)
    await dots('bas', two, 2)
    expect(await order('bas')).toBe(true)
    await dots('bas', two, 3)
    expect(await weight(two)).toBe(2)
    await dots('bas', one, 4)
    await dots('bas', one, -1)
    await dots('bas', one, 'veel')
    expect(await weight(one)).toBe(3)
    await dots('bas', one, 0)
    expect(await order('bas')).toBe(false)
    expect(await weight(one)).toBe(0)
  })

  test('what others gave is seen by who gave', async () => {
    await fresh()
    const id = await write('Iets dat weegt')
    await dots('bas', id, 3)
    expect((await who('youssef').get(HERE)).html).not.toContain('3 stippen</span>')
    await dots('youssef', id, 1)
    expect((await who('youssef').get(HERE)).html).toContain('4 stippen</span>')
  })

  test('many at once give no more than five, and the counter holds', async () => {
    await fresh()
    const ids = [await write('A'), await write('B'), await write('C')]
    const scope = await scopeOf('bas-oudendag')
    const answers = await Promise.all(ids.map((id) => weigh(house.kit.db, scope, id, 3, ORIGIN)))
    expect(answers.filter((one) => one === 'done')).toHaveLength(1)
    expect(await dotsGiven(house.kit.db, scope.circle.id, scope.viewer.person.id)).toBe(3)
    const others = await Promise.all(['ilse-boonstra', 'youssef-haddou', 'roos-vermaat'].map(scopeOf))
    await Promise.all(others.map((other) => weigh(house.kit.db, other, ids[0] ?? '', 1, ORIGIN)))
    const weights = await Promise.all(ids.map(weight))
    expect(weights.reduce((sum: number, n) => sum + (n ?? 0), 0)).toBe(6)
  })
})

describe('two that are the same', () => {
  test('a member says so, a host puts them together; makers and words stay, and they come apart again', async () => {
    await fresh()
    const one = await write('Leren van buren', 'ilse', { waarom: 'Omdat ik alleen ben.' })
    const other = await write('Bij de buren kijken', 'youssef', { waarom: 'Omdat zij verder zijn.' })
    await dots('bas', one, 3)
    await dots('bas', other, 2)
    await dots('ilse', other, 1)
    await who('bas').post(`${HERE}/behoeften/${other}/hetzelfde`, { als: one, doe: 'zeg' })
    expect((await who('anke').get(HERE)).html).toContain('Is dit hetzelfde?')
    expect((await who('youssef').get(HERE)).html).not.toContain('Is dit hetzelfde?')
    // A member who asks for more than to say so says so.
    await who('bas').post(`${HERE}/behoeften/${other}/hetzelfde`, { als: one, doe: 'samen' })
    expect((await who('anke').get(HERE)).html).toContain('Is dit hetzelfde?')
    const joined = await who('anke').post(`${HERE}/behoeften/${other}/hetzelfde`, { als: one, doe: 'samen' })
    expect(joined.location).toContain(one)
    const { html } = await who('youssef').get(`${HERE}/behoeften/${one}`)
    for (const words of ['Bij de buren kijken', 'Omdat zij verder zijn.', 'Youssef Haddou', 'Omdat ik alleen ben.'])
      expect(html).toContain(words)
    // Bas gave five in all: at most three count here. And the two that came free are his again.
    expect(await weight(one)).toBe(4)
    const bas = await scopeOf('bas-oudendag')
    expect(await dotsGiven(house.kit.db, bas.circle.id, bas.viewer.person.id)).toBe(3)
    const third = await write('Nog iets')
    await dots('bas', third, 2)
    expect(await weight(third)).toBe(2)
    expect((await who('bas').post(`${HERE}/behoeften/${other}/apart`)).status).toBe(404)
    expect((await who('anke').post(`${HERE}/behoeften/${other}/apart`)).status).toBe(303)
    // He spent those two elsewhere meanwhile.
    expect([await weight(one), await weight(other)]).toEqual([3, 1])
    expect(await dotsGiven(house.kit.db, bas.circle.id, bas.viewer.person.id)).toBe(5)
  })

  test('a host lets them be, and joining in two directions at once leaves one on top', async () => {
    await fresh()
    const [one, other] = [await write('Links'), await write('Rechts')]
    await who('bas').post(`${HERE}/behoeften/${one}/hetzelfde`, { als: other, doe: 'zeg' })
    expect((await who('youssef').post(`${HERE}/behoeften/${one}/hetzelfde`, { als: other, doe: 'los' })).status).toBe(
      404,
    )
    await who('anke').post(`${HERE}/behoeften/${one}/hetzelfde`, { als: other, doe: 'los' })
    expect((await who('anke').get(HERE)).html).not.toContain('Is dit hetzelfde?')
    const anke = await scopeOf('anke-zuidgeest')
    const answers = await Promise.all([
      join(house.kit.db, anke, one, other, ORIGIN),
      join(house.kit.db, anke, other, one, ORIGIN),
    ])
    expect(answers.sort()).toEqual(['done', 'gone'])
    expect((await openNeeds(house.kit.db, anke, false)).needs).toHaveLength(1)
  })
})

describe('what is met', () => {
  test('its dots come free; it comes back with those that were not spent elsewhere', async () => {
    await fresh()
    const [one, other] = [await write('Klaar'), await write('Niet klaar')]
    await dots('bas', one, 3)
    await dots('youssef', one, 2)
    expect((await who('bas').post(`${HERE}/behoeften/${one}/rond`, { stand: 'closed' })).status).toBe(404)
    await who('ilse').post(`${HERE}/behoeften/${one}/rond`, { stand: 'closed' })
    expect((await dots('bas', one, 1)).location).toContain('gesloten')
    await dots('bas', other, 3)
    expect((await dots('bas', other, 3)).status).toBe(303)
    expect(await settle(house.kit.db, await scopeOf('anke-zuidgeest'), one, 'open', ORIGIN)).toBe(true)
    expect(await weight(one)).toBe(2)
  })
})

describe('out of reach', () => {
  test('outsiders and strangers reach nothing of it', async () => {
    const [id, other] = [await write('Van ons'), await write('Ook van ons')]
    const fenna = who('fenna')
    for (const path of ['', '/nieuw', '/behoeften/nieuw', `/behoeften/${id}`, `/behoeften/${id}/wijzig`])
      expect((await fenna.get(HERE + path)).status, path).toBe(404)
    for (const path of [
      '',
      '/behoeften',
      ...['stip', 'hetzelfde', 'apart', 'rond'].map((to) => `/behoeften/${id}/${to}`),
    ])
      expect((await fenna.post(HERE + path, { behoefte: 'x', als: other, stippen: '1' })).status, path).toBe(404)
    expect((await house.stranger().get(HERE)).location).toMatch(/^\/inloggen/)
    // A need of this circle, through the circle in which she is a steward.
    const there = '/kringen/warme-straten/afspraken'
    expect((await fenna.get(`${there}/behoeften/${id}`)).status).toBe(404)
    expect((await fenna.post(`${there}/behoeften/${id}/stip`, { stippen: '1' })).status).toBe(404)
    expect(
      await house.kit.things.find(house.kit.db, await house.viewer('fenna-rozema'), [{ kind: 'need', id }]),
    ).toEqual(new Map())
    expect(
      (await house.kit.things.find(house.kit.db, await house.viewer('bas-oudendag'), [{ kind: 'need', id }])).size,
    ).toBe(1)
  })

  test('what is hidden is seen by its maker and who looks after the circle, and takes no dots of theirs', async () => {
    await fresh()
    const id = await write('Verborgen')
    await dots('bas', id, 3)
    await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
      values ('need', ${id}, (select circle_id from need where id = ${id}), ${await house.personId('roos-vermaat')}, 'Dit kan hier niet.')`)
    expect((await who('youssef').get(`${HERE}/behoeften/${id}`)).status).toBe(404)
    expect((await who('ilse').get(`${HERE}/behoeften/${id}`)).html).toContain('Dit kan hier niet.')
    const bas = await scopeOf('bas-oudendag')
    expect(await dotsGiven(house.kit.db, bas.circle.id, bas.viewer.person.id)).toBe(0)
    await house.kit.db.execute(sql`delete from thing_hidden where thing_id = ${id}`)
  })
})

test('who goes takes along a need that nobody else weighed; of another the sentence stays', async () => {
  await fresh()
  const [alone, weighed] = [
    await write('Alleen van mij'),
    await write('Ook van anderen', 'ilse', { waarom: 'Van mij.' }),
  ]
  await dots('ilse', alone, 1)
  await dots('bas', weighed, 1)
  const id = await house.personId('ilse-boonstra')
  const gone = { id, name: 'Ilse Boonstra', email: '', alias: 'x', choice: 'remove' as const, held: [], circles: [] }
  await transact(house.kit.db, (tx) => eraseNeeds(tx, gone))
  const left = await house.kit.db.select().from(need)
  expect(left).toMatchObject([{ sentence: 'Ook van anderen', why: '' }])
  expect(await house.kit.db.select().from(needDot)).toHaveLength(1)
})

test('taking apart what is not joined changes nothing', async () => {
  const id = await write('Los')
  const anke = await scopeOf('anke-zuidgeest')
  expect(await takeApart(house.kit.db, anke, id, ORIGIN)).toBe(false)
  expect((await needBy(house.kit.db, anke, id))?.into).toBeNull()
})

test('an agreement out of a need: the spark stands at both ends', async () => {
  const id = await write('Samen oefenen')
  const form = { titel: 'Oefenavond', waarvoor: '', wie: 'Bas Oudendag', datum: '2099-12-12', uit: `need:${id}` }
  const agreed = await who('anke').post(HERE, form)
  expect(agreed.status).toBe(303)
  expect((await who('ilse').get(agreed.location ?? '')).html).toContain('Samen oefenen')
  expect((await who('ilse').get(`${HERE}/behoeften/${id}`)).html).toContain('Oefenavond')
  const struck = await house.kit.db.select().from(spark).where(eq(spark.fromId, id))
  expect(struck).toMatchObject([{ fromKind: 'need', toKind: 'activity' }])
})
