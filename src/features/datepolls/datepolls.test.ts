import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { transact } from '#kit/db/index.ts'
import { notice } from '#kit/notices/tables.ts'
import { spark } from '#kit/sparks/tables.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { answer, eraseDatePolls, settleOn } from './commands.ts'
import { readAsked } from './forms.ts'
import { datePollBy } from './queries.ts'
import { digest } from './queries-digest.ts'
import { datePoll, datePollAnswer } from './tables.ts'

const HERE = '/kringen/de-lage-drempel/agenda/prikker'
const ORIGIN = { personId: null, address: '', requestId: 'test' }
let house: House
const people: Record<string, Visitor> = {}

beforeAll(async () => {
  house = await makeHouse()
  for (const slug of ['ilse-boonstra', 'bas-oudendag', 'youssef-haddou', 'anke-zuidgeest', 'fenna-rozema'])
    people[slug.split('-')[0] as string] = await house.as(slug)
})
afterAll(() => house.close())

const who = (name: string): Visitor => people[name] as Visitor
const scopeOf = async (slug: string) => circleScope(await house.viewer(slug), 'de-lage-drempel') as CircleScope
// Next year, as nothing may lie in the past; and the day on which its clocks go forward.
const Y = new Date().getFullYear() + 1
const FORWARD = (() => {
  const last = new Date(Date.UTC(Y, 2, 31))
  return new Date(+last - last.getUTCDay() * 86_400_000).toISOString().slice(0, 10)
})()
const FORM = {
  titel: 'Koffie over wonen',
  uitleg: '',
  waar: '',
  zone: 'Europe/Amsterdam',
  antwoord: '',
  'dag-1': `${Y}-03-02`,
  'van-1': '13:30',
  'tot-1': '15:00',
  'dag-2': `${Y}-03-04`,
  'van-2': '09:00',
  'tot-2': '10:00',
}

let made = 0
async function open(fields: Record<string, string> = {}, by = 'ilse'): Promise<{ id: string; moments: string[] }> {
  await house.kit.db.execute(sql`delete from rate_limit`)
  const eens = `${++made}`.padStart(12, '0')
  const asked = await who(by).post(HERE, { ...FORM, eens, ...fields })
  expect(asked.status).toBe(303)
  const [row] = await house.kit.db.select().from(datePoll).where(eq(datePoll.onceKey, eens))
  return { id: row?.id ?? '', moments: row?.moments.map((one) => one.id) ?? [] }
}
const say = (name: string, poll: { id: string; moments: string[] }, ...cans: string[]) =>
  who(name).post(`${HERE}/${poll.id}`, Object.fromEntries(cans.map((can, i) => [`k-${poll.moments[i]}`, can])))
const shown = async (id: string, name = 'ilse') =>
  (await who(name).get(`${HERE}/${id}`)).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const pollAs = async (slug: string, id: string) => datePollBy(house.kit.db, await scopeOf(slug), id)

describe('asking', () => {
  test.each([
    [{ titel: '' }, 'waarvoor jullie'],
    [{ 'dag-2': '', 'van-2': '', 'tot-2': '' }, 'minstens twee'],
    [{ 'dag-2': `${Y}-02-30` }, 'Vul de dag'],
    [{ 'van-2': 'half negen' }, 'Vul een tijd in'],
    [{ 'tot-2': '08:00' }, 'voor het begin'],
    [{ 'dag-2': '2020-01-01' }, 'al geweest'],
    [{ 'dag-2': `${Y}-03-02`, 'van-2': '13:30', 'tot-2': '15:00' }, 'staat er al'],
    [{ antwoord: '2020-01-01' }, 'al geweest'],
    // The clocks go forward.
    [{ 'dag-2': FORWARD, 'van-2': '02:30', 'tot-2': '04:00' }, '02:30 bestaat die nacht niet'],
  ])('%j is not taken, and what was typed stays', async (fields, complaint) => {
    const asked = await who('ilse').post(HERE, { ...FORM, uitleg: 'blijft staan', ...fields })
    expect(asked.status).toBe(422)
    expect(asked.html).toContain(complaint)
    expect(asked.html).toContain('blijft staan')
  })

  test('moments stand in the order of the clock where they are; answering ends with the first', () => {
    const read = readAsked('nl', { ...FORM, zone: 'America/Curacao', 'dag-1': `${Y}-03-09`, antwoord: `${Y}-05-01` })
    if (!read.ok) throw new Error('not read')
    expect(read.value.moments.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      `${Y}-03-04T13:00:00.000Z`,
      `${Y}-03-09T17:30:00.000Z`,
    ])
    expect(read.value.closesAt.toISOString()).toBe(`${Y}-03-04T13:00:00.000Z`)
  })

  test('the same form asks once, and stands with the calendar', async () => {
    const poll = await open({ titel: 'Eén keer gevraagd', eens: 'zzzzzzzzzzzz' }).catch(() => null)
    expect(poll).not.toBeNull()
    await who('ilse').post(HERE, { ...FORM, eens: 'zzzzzzzzzzzz' })
    expect(await house.kit.db.select().from(datePoll).where(eq(datePoll.onceKey, 'zzzzzzzzzzzz'))).toHaveLength(1)
    expect((await who('bas').get('/kringen/de-lage-drempel/agenda')).html).toContain(HERE)
    expect((await who('bas').get(HERE)).html).toContain('Jij nog niet')
  })
})

describe('answering', () => {
  test('yes, if need be or no of each; the best is most yes, then if need be; changed until it closes', async () => {
    const poll = await open()
    await say('ilse', poll, 'yes', 'if-need-be')
    await say('bas', poll, 'yes', 'yes')
    expect((await pollAs('ilse-boonstra', poll.id))?.moments).toMatchObject([
      { yes: 2, ifNeedBe: 0, no: 0, best: true },
      { yes: 1, ifNeedBe: 1, no: 0, best: false },
    ])
    await say('bas', poll, 'if-need-be', 'yes')
    // As many yes, and as many if need be: both.
    expect((await pollAs('bas-oudendag', poll.id))?.moments.map(({ best }) => best)).toEqual([true, true])
    await say('youssef', poll, 'no', 'yes')
    const after = await pollAs('youssef-haddou', poll.id)
    expect(after).toMatchObject({ voters: 3, mine: { [poll.moments[1] ?? '']: 'yes' } })
    expect(after?.moments.map(({ best }) => best)).toEqual([false, true])
  })

  test('an empty answer is asked again; nonsense counts as no', async () => {
    const poll = await open()
    expect((await say('bas', poll)).status).toBe(422)
    await say('bas', poll, 'misschien', 'yes')
    expect((await pollAs('bas-oudendag', poll.id))?.mine).toEqual({
      [poll.moments[0] ?? '']: 'no',
      [poll.moments[1] ?? '']: 'yes',
    })
  })

  test('a real table: moments head columns, people head rows, and each choice has a name', async () => {
    const poll = await open()
    await say('bas', poll, 'yes', 'no')
    const { html } = await who('ilse').get(`${HERE}/${poll.id}`)
    expect(html.match(/<th scope="col"/g)).toHaveLength(3)
    expect(html).toMatch(/<th scope="row">.*Bas Oudendag/)
    expect(html.match(/<fieldset/g)?.length).toBe(2)
    expect(html.match(/<legend/g)?.length).toBe(2)
    expect(html.match(/type="radio"/g)?.length).toBe(6)
  })

  test('after it closed nobody answers', async () => {
    const poll = await open()
    await house.kit.db.update(datePoll).set({ closesAt: sql`now()` }).where(eq(datePoll.id, poll.id))
    expect((await say('bas', poll, 'yes', 'yes')).location).toContain('gesloten')
    const other = await open()
    expect((await who('bas').post(`${HERE}/${other.id}/sluit`)).status).toBe(404)
    await who('ilse').post(`${HERE}/${other.id}/sluit`)
    expect(
      await answer(house.kit.db, await scopeOf('bas-oudendag'), other.id, { [other.moments[0] ?? '']: 'yes' }, ORIGIN),
    ).toBe('over')
  })
})

describe('choosing', () => {
  test('the maker opens planning with the day, time and place filled in; who answered is told; the trail stands', async () => {
    const poll = await open({ waar: 'Buurthuis De Kade', uitleg: 'Neem een foto mee.' })
    await say('bas', poll, 'yes', 'yes')
    expect((await who('bas').post(`${HERE}/${poll.id}/kies`, { moment: poll.moments[1] ?? '' })).status).toBe(404)
    const chosen = await who('ilse').post(`${HERE}/${poll.id}/kies`, { moment: poll.moments[1] ?? '' })
    expect(chosen.location).toMatch(/^\/bijeenkomsten\/.*\/wijzig\?gekozen=1$/)
    const { html } = await who('ilse').get(chosen.location ?? '')
    for (const value of ['Koffie over wonen', `${Y}-03-04`, '09:00', '10:00', 'Buurthuis De Kade'])
      expect(html).toContain(`value="${value}"`)
    expect(html).toContain('De dag is gekozen.')
    // What was said about choosing a day is not what the gathering is for.
    expect(html).not.toContain('Neem een foto mee.')
    const [struck] = await house.kit.db.select().from(spark).where(eq(spark.fromId, poll.id))
    expect(struck).toMatchObject({ fromKind: 'date-poll', toKind: 'gathering' })
    const told = await house.kit.db.select().from(notice).where(eq(notice.thingId, poll.id))
    expect(told.filter(({ kind }) => kind === 'date-poll.settled').map(({ personId }) => personId)).toEqual([
      await house.personId('bas-oudendag'),
    ])
    // A draft is not the others' to see yet.
    expect(await shown(poll.id, 'bas')).toContain('nog een schets')
    expect(await shown(poll.id, 'bas')).toContain('4 maart')
    expect(await shown(poll.id, 'ilse')).toContain('Naar de bijeenkomst')
  })

  test('two who choose at once plan one gathering', async () => {
    const poll = await open()
    const both = await Promise.all(
      ['ilse-boonstra', 'anke-zuidgeest'].map(async (slug, i) =>
        settleOn(house.kit.db, await scopeOf(slug), poll.id, poll.moments[i] ?? '', ORIGIN, house.kit.bus),
      ),
    )
    expect(new Set(both.map((one) => (typeof one === 'string' ? one : one.gatheringId))).size).toBe(1)
    expect(both.filter((one) => typeof one !== 'string' && one.fresh)).toHaveLength(1)
    expect(await house.kit.db.select().from(spark).where(eq(spark.fromId, poll.id))).toHaveLength(1)
  })

  test('a draft that is thrown away gives the choice back', async () => {
    const poll = await open()
    const chosen = await who('ilse').post(`${HERE}/${poll.id}/kies`, { moment: poll.moments[0] ?? '' })
    await who('ilse').post((chosen.location ?? '').replace(/\/wijzig.*/, '/weg'))
    expect(await pollAs('ilse-boonstra', poll.id)).toMatchObject({ state: 'open', chosen: null, gatheringId: null })
    expect((await who('ilse').post(`${HERE}/${poll.id}/kies`, { moment: poll.moments[1] ?? '' })).location).toMatch(
      /wijzig\?gekozen=1$/,
    )
  })

  test('a moment that went by is not chosen', async () => {
    const poll = await open()
    await house.kit.db.execute(
      sql`update date_poll set moments = jsonb_set(moments, '{0,from}', '"2020-01-01T10:00:00Z"') where id = ${poll.id}`,
    )
    expect((await who('ilse').post(`${HERE}/${poll.id}/kies`, { moment: poll.moments[0] ?? '' })).location).toContain(
      'geweest',
    )
    expect((await who('ilse').post(`${HERE}/${poll.id}/kies`, { moment: 'onzin' })).status).toBe(404)
  })
})

test('outsiders and strangers reach nothing of it', async () => {
  const poll = await open()
  const fenna = who('fenna')
  for (const path of ['', '/nieuw', `/${poll.id}`]) expect((await fenna.get(HERE + path)).status, path).toBe(404)
  for (const path of ['', `/${poll.id}`, `/${poll.id}/kies`, `/${poll.id}/sluit`])
    expect((await fenna.post(HERE + path, { ...FORM, moment: poll.moments[0] ?? '' })).status, path).toBe(404)
  expect((await house.stranger().get(HERE)).location).toMatch(/^\/inloggen/)
  // She is a steward, of another circle.
  const there = `/kringen/warme-straten/agenda/prikker/${poll.id}`
  expect((await fenna.get(there)).status).toBe(404)
  expect((await fenna.post(`${there}/kies`, { moment: poll.moments[0] ?? '' })).status).toBe(404)
  const made = [{ kind: 'date-poll' as const, id: poll.id }]
  expect((await house.kit.things.find(house.kit.db, await house.viewer('fenna-rozema'), made)).size).toBe(0)
  expect((await house.kit.things.find(house.kit.db, await house.viewer('bas-oudendag'), made)).size).toBe(1)
})

test('who goes is not among who answered', async () => {
  const poll = await open({ uitleg: 'Van mij' })
  await say('ilse', poll, 'yes', 'no')
  await say('bas', poll, 'yes', 'no')
  const id = await house.personId('ilse-boonstra')
  await transact(house.kit.db, (tx) => eraseDatePolls(tx, { id, choice: 'remove', held: [] }))
  expect(await pollAs('bas-oudendag', poll.id)).toMatchObject({ voters: 1, note: '' })
  expect(await house.kit.db.select().from(datePollAnswer).where(eq(datePollAnswer.personId, id))).toHaveLength(0)
})

test('the digest asks who did not answer, and says nothing of what is hidden or one’s own', async () => {
  await house.kit.db.execute(sql`delete from date_poll`)
  const poll = await open({ titel: 'Voor de digest' })
  const [part] = digest
  const hourAgo = new Date(Date.now() - 3_600_000)
  const told = async (slug: string) =>
    (await part?.lines(house.kit.db, await scopeOf(slug), hourAgo, 5))?.map(({ title }) => title)
  expect(await told('bas-oudendag')).toEqual(['Voor de digest'])
  expect(await told('ilse-boonstra')).toEqual([])
  await say('bas', poll, 'yes', 'no')
  expect(await told('bas-oudendag')).toEqual([])
  await house.kit.db.execute(sql`insert into thing_hidden (thing_kind, thing_id, circle_id, hidden_by, reason)
    select 'date-poll', ${poll.id}, id, 'x', 'x' from circle where founding`)
  expect(await told('roos-vermaat')).toEqual([])
})
