import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circleScope } from '#kit/access/viewer.ts'
import type { Kit } from '#kit/kit.ts'
import { LIVE_CHANNEL } from '#kit/live/index.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { addSealed, openSealed } from './commands-tally.ts'
import { pollById } from './queries-poll.ts'

let house: House
const people: Visitor[] = []
const NAMES = ['ilse-boonstra', 'bas-oudendag', 'youssef-haddou', 'delano-kromo', 'saskia-pinas']
const HERE = '/kringen/de-lage-drempel/peilingen'
const logged: string[] = []
const heard: string[] = []
let stopListening: () => Promise<void>

beforeAll(async () => {
  house = await makeHouse()
  for (const slug of NAMES) people.push(await house.as(slug))
  const kit = house.kit as { -readonly [K in keyof Kit]: Kit[K] }
  kit.log = (level, message, fields) => void logged.push(JSON.stringify({ level, message, ...fields }))
  const client = await kit.pool.connect()
  client.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await client.query(`listen ${LIVE_CHANNEL}`)
  stopListening = async () => {
    await client.query('unlisten *')
    client.release(true)
  }
})
afterAll(async () => {
  await stopListening()
  await house.close()
})

let made = 0
async function open(fields: Record<string, string>): Promise<string> {
  const answer = await (people[0] as Visitor).post(HERE, {
    ...{ vraag: 'Durf je het te zeggen?', namen: 'anoniem', eens: `${++made}`.padStart(12, '0'), telling: 'borda' },
    ...fields,
  })
  return /peilingen\/([0-9a-z]{12})/.exec(answer.location ?? '')?.[1] ?? ''
}
const SINGLE = { soort: 'single', mogelijkheden: 'Ja\nNee\nSoms' }
const CONSENT = { soort: 'consent' }
const cast = (at: number, id: string, fields: Record<string, string>) =>
  (people[at] as Visitor).post(`${HERE}/${id}/stem`, { versie: '1', ...fields })
const close = (id: string) => (people[0] as Visitor).post(`${HERE}/${id}/sluit`, { ja: 'ja' })
const standing = async (id: string) => {
  const scope = circleScope(await house.viewer('bas-oudendag'), 'de-lage-drempel')
  return scope && pollById(house.kit.db, scope, id)
}

interface Row {
  table: string
  xmin: string
  ctid: string
  row: Record<string, unknown>
}

/** Every row of every table, with where it lies and in which transaction it was written. */
async function everything(): Promise<Map<string, Row>> {
  const { db } = house.kit
  const tables = await db.execute<{ name: string }>(sql`
    select schemaname || '.' || tablename name from pg_tables where schemaname in ('public', 'graphile_worker')`)
  const all = new Map<string, Row>()
  for (const { name } of tables.rows) {
    const { rows } = await db.execute<Omit<Row, 'table'> & Record<string, unknown>>(
      sql.raw(`select t.xmin::text xmin, t.ctid::text ctid, to_jsonb(t) "row" from ${name} t`),
    )
    for (const row of rows) all.set(`${name} ${row.xmin} ${row.ctid}`, { ...row, table: name })
  }
  return all
}

/** What a vote left behind: rows, log lines and notifications, without what differs from poll to poll and from hour to hour. */
async function traceOf(pollId: string, deed: () => Promise<unknown>) {
  const before = await everything()
  logged.length = 0
  heard.length = 0
  await deed()
  const after = await everything()
  const fresh = [...after].filter(([key]) => !before.has(key)).map(([, row]) => row)
  const writers = [...new Set(fresh.map(({ xmin }) => xmin))].sort()
  const plain = (text: string) =>
    text
      .replaceAll(pollId, 'POLL')
      .replace(/\d{4}-\d\d-\d\d[T ][\d:.]+(Z|\+[\d:]+)?/g, 'TIME')
      .replace(/"(ms|request)":("[^"]*"|[\d.]+)/g, '"$1":0')
      .replace(/"once_key":"[^"]*"/g, '')
      .replace(/"sealed": ?"([^"]*)"/g, (_, sealed: string) => `"sealed":${sealed.length}`)
  return {
    rows: fresh.map(({ table, xmin, row }) => `${table} ${writers.indexOf(xmin)} ${plain(JSON.stringify(row))}`).sort(),
    logged: logged.map(plain),
    heard: heard.map(plain),
  }
}

describe('what an anonymous vote leaves behind is the same whatever was chosen', () => {
  test.each([
    ['single', SINGLE, [{ keuze: '0' }, { keuze: '1' }, { keuze: '2' }, { keuze: '0' }]],
    [
      'consent',
      CONSENT,
      [
        { keuze: '2', reden: `Dan ${'komt er niemand meer '.repeat(20)}` },
        { keuze: '0' },
        { keuze: '1' },
        { keuze: '2', reden: 'Nee.' },
      ],
    ],
    [
      'ranking',
      { soort: 'ranking', mogelijkheden: 'Ja\nNee\nSoms' },
      [
        { 'plaats-0': '1' },
        { 'plaats-2': '1', 'plaats-1': '2', 'plaats-0': '3' },
        { 'plaats-1': '1' },
        { 'plaats-2': '1' },
      ],
    ],
  ] as [string, Record<string, string>, Record<string, string>[]][])('%s', async (_, form, choices) => {
    // Every page is opened once, so that no trace is of a first visit.
    for (const visitor of people) await visitor.get(HERE)
    const one = await open(form)
    const other = await open(form)
    const turned = [...choices.slice(1), choices[0] as Record<string, string>]
    for (const [at, choice] of choices.entries()) {
      const first = await traceOf(one, () => cast(at, one, choice))
      const second = await traceOf(other, () => cast(at, other, turned[at] as Record<string, string>))
      expect(first.rows.length).toBeGreaterThan(0)
      expect(second).toEqual(first)
    }
    await close(one)
    await close(other)
    // And yet it was counted: both got the same votes, each from somebody else.
    const [a, b] = [await standing(one), await standing(other)]
    expect(a?.counts?.some((n) => n > 0)).toBe(true)
    expect(b?.counts).toEqual(a?.counts)
    expect(b?.objections.map(({ reason }) => reason).sort()).toEqual(a?.objections.map(({ reason }) => reason).sort())
  })
})

test('nothing but who voted, how many did and a sealed text is written; the reason stands nowhere while it runs', async () => {
  const id = await open(CONSENT)
  const { rows } = await traceOf(id, () => cast(1, id, { keuze: '2', reden: 'Roodborstje' }))
  expect(rows.map((row) => row.split(' ')[0])).toEqual(['public.poll', 'public.poll_tally', 'public.poll_voted'])
  for (const { row } of (await everything()).values()) expect(JSON.stringify(row)).not.toContain('Roodborstje')
  const voted = rows.find((row) => row.startsWith('public.poll_voted')) ?? ''
  expect(Object.keys(JSON.parse(voted.slice(voted.indexOf('{')))).sort()).toEqual(['person_id', 'poll_id'])
})

test('after it closed, no row about a person lies beside what was chosen', async () => {
  const id = await open(CONSENT)
  for (const [at, reden] of ['merel', 'kauw', 'specht', 'ekster'].entries()) await cast(at, id, { keuze: '2', reden })
  await cast(4, id, { keuze: '0' })
  await close(id)
  expect((await standing(id))?.objections.map(({ reason }) => reason).sort()).toEqual([
    'ekster',
    'kauw',
    'merel',
    'specht',
  ])
  const ids = await Promise.all(NAMES.slice(1).map((slug) => house.personId(slug)))
  for (const { table, row } of (await everything()).values()) {
    const text = JSON.stringify(row)
    if (/merel|kauw|specht|ekster/.test(text))
      expect([table, ids.some((one) => text.includes(one))]).toEqual(['public.poll_tally', false])
  }
})

test('objections come out in an order that says nothing of who came first', () => {
  const ballots = { kind: 'consent', options: 3 } as const
  const first = new Set<string>()
  for (let round = 0; round < 60; round++) {
    let sealed: string | null = null
    for (const [at, reason] of ['een', 'twee', 'drie'].entries())
      sealed = addSealed('secret', 'poll', ballots, sealed, { choice: [0, 0, 1], reason }, at + 1)
    first.add(openSealed('secret', 'poll', sealed ?? '')?.objections[0] ?? '')
  }
  expect([...first].sort()).toEqual(['drie', 'een', 'twee'])
})

test('sealed with another secret it says nothing, and the page says why', async () => {
  const id = await open(SINGLE)
  for (const at of [0, 1, 2]) await cast(at, id, { keuze: '0' })
  await house.kit.db.execute(sql`update poll_tally set sealed = 'iets anders' where poll_id = ${id}`)
  await close(id)
  expect(await standing(id)).toMatchObject({ counts: null, unreadable: true })
  expect((await (people[1] as Visitor).get(`${HERE}/${id}`)).html).toContain('niet meer te tellen')
})

test('a vote cannot change, nor count twice, also when it is sent twice at once', async () => {
  const id = await open(SINGLE)
  const answers = await Promise.all([cast(1, id, { keuze: '0' }), cast(1, id, { keuze: '1' })])
  expect(answers.map(({ location }) => /stem=(\w+)/.exec(location ?? '')?.[1]).sort()).toEqual(['counted', 'once'])
  expect((await cast(1, id, { keuze: '2' })).location).toContain('stem=once')
  expect(await standing(id)).toMatchObject({ voters: 1, mine: null, counts: null, votes: [] })
  expect((await (people[1] as Visitor).get(`${HERE}/${id}`)).html).not.toContain('name="keuze"')
})

test('votes at once are all counted', async () => {
  const id = await open(SINGLE)
  await Promise.all(people.map((_, at) => cast(at, id, { keuze: String(at % 2) })))
  await close(id)
  expect(await standing(id)).toMatchObject({ voters: 5, counts: [3, 2, 0] })
})

test('nobody sees a result while it runs, nor one of fewer than three', async () => {
  const id = await open(SINGLE)
  for (const at of [0, 1]) await cast(at, id, { keuze: '0' })
  expect((await (people[2] as Visitor).get(`${HERE}/${id}`)).html).toContain('zie je als hij dicht is')
  expect(await standing(id)).toMatchObject({ counts: null, voters: 2 })
  await close(id)
  expect(await standing(id)).toMatchObject({ counts: null, unreadable: false })
  expect((await (people[2] as Visitor).get(`${HERE}/${id}`)).html).toContain('minder dan drie')
  const { rows } = await house.kit.db.execute(sql`select counts, sealed from poll_tally where poll_id = ${id}`)
  expect(rows).toEqual([{ counts: null, sealed: null }])
})
