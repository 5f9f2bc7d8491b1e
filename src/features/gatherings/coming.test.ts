import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { takeAlong } from '#kit/privacy/taken.ts'
import { type House, makeHouse } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { answer } from './commands-coming.ts'
import { gatheringTopic } from './live.tsx'
import { counters, letters, planned } from './testing/house.ts'

let house: House
let other: ReturnType<typeof openDatabase>

beforeAll(async () => {
  house = await makeHouse()
  other = openDatabase(house.kit.pool.options.connectionString ?? '', 8)
})
afterAll(async () => {
  await other.close()
  await house.close()
})

/** People who are nobody in particular: the command asks for no more than an id. */
const crowd = (n: number) => Array.from({ length: n }, () => newId())
const say = (id: string, personId: string, said: Parameters<typeof answer>[3]) =>
  answer(house.kit.db, id, { personId }, said)
const answerOf = async (id: string, personId: string) =>
  (
    await house.kit.db.execute<{ id: string; state: string; way: string; seats: number }>(
      sql`select id, state, way, seats from gathering_signup where gathering_id = ${id} and person_id = ${personId}`,
    )
  ).rows[0]

test('of sixty who answer at once by two pools, exactly as many as there are chairs are in, the rest in order, each told once', async () => {
  const id = await planned(house, { capacity: 20 })
  const people = crowd(60)
  const given = await Promise.all(
    people.map((personId, i) => answer(i % 2 ? house.kit.db : other.db, id, { personId }, { yes: true })),
  )
  expect(given.filter(({ kind }) => kind === 'coming')).toHaveLength(20)
  expect(given.filter(({ kind }) => kind === 'waiting')).toHaveLength(40)
  expect(await counters(house, id)).toEqual({ place: 20, online: 0, waiting: 40, summed: [20, 0, 40] })
  const { rows } = await house.kit.db.execute<{ late: number; alike: number }>(sql`
    select count(*) filter (where state = 'coming' and answered_at > (select min(answered_at) from gathering_signup
        where gathering_id = ${id} and state = 'waiting'))::int late,
      (count(*) filter (where state = 'waiting') - count(distinct waiting_since))::int alike
    from gathering_signup where gathering_id = ${id}`)
  expect(rows[0]).toEqual({ late: 0, alike: 0 })
  const ids = given.map((one) => (one.kind === 'closed' ? '' : one.id))
  const told = await letters(house, ids)
  expect(told).toHaveLength(60)
  expect(new Set(told.map((one) => one.id)).size).toBe(60)
  expect(told.filter(({ what }) => what === 'waiting')).toHaveLength(40)
})

test('whoever cancels makes a place for the first in line, who is told once, also when all cancel at once', async () => {
  const id = await planned(house, { capacity: 5 })
  const people = crowd(15)
  for (const personId of people) await say(id, personId, { yes: true })
  const { rows: line } = await house.kit.db.execute<{ personId: string; id: string }>(sql`
    select person_id "personId", id from gathering_signup where gathering_id = ${id} and state = 'waiting' order by waiting_since`)
  expect(line.map(({ personId }) => personId)).toEqual(people.slice(5))
  await Promise.all(
    people.slice(0, 5).map((personId, i) => answer(i % 2 ? house.kit.db : other.db, id, { personId }, { yes: false })),
  )
  const { rows: now } = await house.kit.db.execute<{ id: string; state: string }>(sql`
    select person_id id, state from gathering_signup where gathering_id = ${id} order by answered_at`)
  expect(now.filter(({ state }) => state === 'coming').map((one) => one.id)).toEqual(people.slice(5, 10))
  expect(now.filter(({ state }) => state === 'waiting').map((one) => one.id)).toEqual(people.slice(10))
  expect(await counters(house, id)).toMatchObject({ place: 5, waiting: 5, summed: [5, 0, 5] })
  const up = await letters(
    house,
    line.map((one) => one.id),
  )
  expect(up.filter(({ what }) => what === 'moved-up').map((one) => one.id)).toEqual(
    expect.arrayContaining(line.slice(0, 5).map((one) => one.id)),
  )
  expect(up.filter(({ what }) => what === 'moved-up')).toHaveLength(5)
})

test('the same form twice counts once and writes once; saying no twice too', async () => {
  const id = await planned(house, { capacity: 3 })
  const [anke = ''] = crowd(1)
  const first = await say(id, anke, { yes: true })
  const second = await say(id, anke, { yes: true })
  expect(second).toMatchObject({ kind: 'coming', again: true })
  const mine = first.kind === 'closed' ? '' : first.id
  expect((await letters(house, [mine])).map(({ what }) => what)).toEqual(['coming'])
  await say(id, anke, { yes: false })
  await say(id, anke, { yes: false })
  expect((await letters(house, [mine])).map(({ what }) => what)).toEqual(['coming', 'taken-back'])
  await say(id, anke, { yes: true })
  expect((await letters(house, [mine])).map(({ what }) => what)).toEqual(['coming', 'taken-back', 'coming'])
  expect(await counters(house, id)).toMatchObject({ place: 1, summed: [1, 0, 0] })
})

test('twenty times the same form at once is one place', async () => {
  const id = await planned(house, { capacity: 3 })
  const [anke = ''] = crowd(1)
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      answer(i % 2 ? house.kit.db : other.db, id, { personId: anke }, { yes: true }),
    ),
  )
  expect(await counters(house, id)).toMatchObject({ place: 1, waiting: 0, summed: [1, 0, 0] })
})

test('asking for a second chair when there is none keeps the first; a pair waits for two, who is alone behind them goes first', async () => {
  const id = await planned(house, { capacity: 3, plusOne: true })
  const [a = '', b = '', c = '', pair = '', alone = ''] = crowd(5)
  for (const one of [a, b, c]) await say(id, one, { yes: true })
  expect(await say(id, a, { yes: true, seats: 2, plusOneName: 'Pim' })).toMatchObject({
    remark: 'one-only',
    kind: 'coming',
  })
  expect(await answerOf(id, a)).toMatchObject({ seats: 1, state: 'coming' })
  await say(id, pair, { yes: true, seats: 2, plusOneName: 'Jo' })
  await say(id, alone, { yes: true })
  await say(id, a, { yes: false })
  expect(await answerOf(id, alone)).toMatchObject({ state: 'coming' })
  expect(await answerOf(id, pair)).toMatchObject({ state: 'waiting', seats: 2 })
  await say(id, b, { yes: false })
  await say(id, c, { yes: false })
  expect(await answerOf(id, pair)).toMatchObject({ state: 'coming', seats: 2 })
  expect(await counters(house, id)).toEqual({ place: 3, online: 0, waiting: 0, summed: [3, 0, 0] })
})

test('where it is held at a place and online, only the place has an end, and who goes online makes room', async () => {
  const id = await planned(house, { capacity: 1, held: 'both', callLink: 'https://bel.example/x' })
  const [a = '', b = '', c = ''] = crowd(3)
  await say(id, a, { yes: true, way: 'place' })
  expect(await say(id, b, { yes: true, way: 'place' })).toMatchObject({ kind: 'waiting' })
  expect(await say(id, c, { yes: true, way: 'online' })).toMatchObject({ kind: 'coming' })
  expect(await say(id, c, { yes: true, way: 'place' })).toMatchObject({ kind: 'coming', remark: 'place-full' })
  expect(await answerOf(id, c)).toMatchObject({ way: 'online' })
  await say(id, a, { yes: true, way: 'online' })
  expect(await answerOf(id, b)).toMatchObject({ state: 'coming', way: 'place' })
  expect(await counters(house, id)).toEqual({ place: 1, online: 2, waiting: 0, summed: [1, 2, 0] })
})

test('nobody answers a draft, what is called off, what began, or after the last day; taking back goes on until it begins', async () => {
  const [a = '', b = ''] = crowd(2)
  const hour = 3_600_000
  const draft = await planned(house, { draft: true })
  expect(await say(draft, a, { yes: true })).toEqual({ kind: 'closed', why: 'draft' })
  const off = await planned(house)
  await house.kit.db.execute(sql`update gathering set cancelled_at = now() where id = ${off}`)
  expect(await say(off, a, { yes: true })).toEqual({ kind: 'closed', why: 'cancelled' })
  const begun = await planned(house, { startsAt: new Date(Date.now() - hour) })
  expect(await say(begun, a, { yes: false })).toEqual({ kind: 'closed', why: 'begun' })
  const late = await planned(house, { plusOne: true })
  await say(late, a, { yes: true })
  await house.kit.db.execute(sql`update gathering set answers_until = now() - interval '1 hour' where id = ${late}`)
  expect(await say(late, b, { yes: true })).toEqual({ kind: 'closed', why: 'late' })
  expect(await say(late, a, { yes: true, seats: 2 })).toEqual({ kind: 'closed', why: 'late' })
  expect(await say(late, a, { yes: true, shown: false })).toMatchObject({ kind: 'coming' })
  expect(await say(late, a, { yes: false })).toMatchObject({ kind: 'not' })
})

test('members answer on the page with one button, see their place, and others see them when they let it be seen', async () => {
  const id = await planned(house, { capacity: 1, questions: ['Wat eet je niet?'] })
  const youssef = await house.as('youssef-haddou')
  const ilse = await house.as('ilse-boonstra')
  const at = `/bijeenkomsten/${id}`
  expect((await youssef.get(`${at}-samen-aan-tafel`)).html).toContain('Ik kom')
  const first = await youssef.post(`${at}/antwoord`, { antwoord: 'ja' })
  expect(first.status).toBe(303)
  expect((await youssef.get(first.location ?? '')).html).toContain('Je bent erbij')
  await ilse.post(`${at}/antwoord`, { antwoord: 'ja' })
  const page = (await ilse.get(`${at}-samen-aan-tafel`)).html
  expect(page).toContain('als nummer 1')
  expect(page).toContain('Youssef Haddou')
  await youssef.post(`${at}/antwoord`, { antwoord: 'ja', meer: 'ja', [`vraag-${await question(id)}`]: 'Geen noten' })
  const hidden = (await ilse.get(`${at}-samen-aan-tafel`)).html
  expect(hidden).not.toContain('Youssef Haddou')
  expect(hidden).toContain('1 mens')
  // Who receives people sees everyone, and what they eat.
  const list = (await (await house.as('roos-vermaat')).get(`${at}/wie`)).html
  expect(list).toContain('Youssef Haddou')
  expect(list).toContain('Geen noten')
  expect((await ilse.get(`${at}/wie`)).html).not.toContain('Geen noten')
  // One button leaves what was said before.
  await youssef.post(`${at}/antwoord`, { antwoord: 'ja' })
  expect((await youssef.get(`${at}/aanmelden`)).html).toContain('Geen noten')
  await youssef.post(`${at}/antwoord`, { antwoord: 'nee', terug: '/vandaag' })
  expect((await ilse.get(`${at}-samen-aan-tafel`)).html).toContain('Je bent erbij')
})

test('a form that says nothing, or too late, comes back with a sentence', async () => {
  const id = await planned(house)
  const youssef = await house.as('youssef-haddou')
  const nothing = await youssef.post(`/bijeenkomsten/${id}/antwoord`, {})
  expect(nothing.status).toBe(422)
  expect(nothing.html).toContain('Zeg of je komt of niet')
  await house.kit.db.execute(sql`update gathering set starts_at = now() - interval '1 hour' where id = ${id}`)
  const late = await youssef.post(`/bijeenkomsten/${id}/antwoord`, { antwoord: 'ja' })
  expect(late.status).toBe(422)
  expect(late.html).toContain('al begonnen')
})

test('whoever is in another circle reaches nothing of it, and a stranger is led to the door', async () => {
  const id = await planned(house)
  const open = await planned(house, { openTo: 'public' })
  const fenna = await house.as('fenna-rozema')
  for (const path of ['', '/aanmelden', '/wie'])
    expect((await fenna.get(`/bijeenkomsten/${id}${path}`)).status).toBe(404)
  expect((await fenna.post(`/bijeenkomsten/${id}/antwoord`, { antwoord: 'ja' })).status).toBe(404)
  expect((await fenna.post(`/bijeenkomsten/${open}/antwoord`, { antwoord: 'ja' })).status).toBe(404)
  expect((await fenna.get(`/bijeenkomsten/${open}/wie`)).status).toBe(404)
  expect((await house.stranger().get(`/bijeenkomsten/${id}/wie`)).location).toContain('/inloggen')
  expect(await counters(house, id)).toMatchObject({ summed: [0, 0, 0] })
  // In public one reads how many come, never who.
  await (await house.as('youssef-haddou')).post(`/bijeenkomsten/${open}/antwoord`, { antwoord: 'ja' })
  const page = await house.stranger().get(`/bijeenkomsten/${open}-samen-aan-tafel`)
  expect(page.html).toContain('1 mens komt')
  expect(page.html).not.toContain('Youssef')
})

test('the ring of chairs is followed live by members only, and says how it stands', async () => {
  const id = await planned(house, { capacity: 7 })
  const { rows } = await house.kit.db.execute<{ id: string }>(sql`select circle_id id from gathering where id = ${id}`)
  const topic = `${rows[0]?.id}-${id}`
  const youssef = await house.viewer('youssef-haddou')
  expect(await gatheringTopic.may(await house.viewer('fenna-rozema'), topic, house.kit)).toBe(false)
  expect(await gatheringTopic.may(youssef, topic, house.kit)).toBe(true)
  await say(id, newId(), { yes: true })
  const fragment = await gatheringTopic.fragment(house.kit, youssef, topic)
  expect(fragment).toContain('1 van de 7 stoelen')
  expect(fragment).toContain(`stoelen-${id}`)
  const draft = await planned(house, { capacity: 7, draft: true, host: 'youssef-haddou' })
  expect(await gatheringTopic.fragment(house.kit, youssef, `${rows[0]?.id}-${draft}`)).toBeNull()
})

test('what somebody said about coming goes along with their data, and of guests what is theirs', async () => {
  const id = await planned(house, { questions: ['Wat eet je niet?'] })
  const tjitske = await house.as('tjitske-haanstra')
  const field = `vraag-${await question(id)}`
  await tjitske.post(`/bijeenkomsten/${id}/antwoord`, {
    antwoord: 'ja',
    meer: 'ja',
    getoond: 'ja',
    [field]: 'Geen noten',
  })
  const who = {
    id: await house.personId('tjitske-haanstra'),
    name: 'Tjitske Haanstra',
    email: castEmail('tjitske-haanstra'),
  }
  const { tables } = await takeAlong(house.kit.db, who)
  expect(tables.gathering_signup).toContainEqual(
    expect.objectContaining({
      gathering_id: id,
      state: 'coming',
      shown: true,
      answers: { [await question(id)]: 'Geen noten' },
    }),
  )
})

const question = async (id: string) =>
  (await house.kit.db.execute<{ id: string }>(sql`select id from gathering_question where gathering_id = ${id}`))
    .rows[0]?.id ?? ''
