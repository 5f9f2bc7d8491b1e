import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { jsonLog } from '#kit/log.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { makeMetrics } from './metrics.ts'

let house: House
let anke: Visitor
let lines: Record<string, unknown>[] = []
let text = ''

beforeAll(async () => {
  house = await makeHouse()
  house.kit.log = jsonLog('debug', (line) => {
    text += line
    lines.push(JSON.parse(line))
  })
  anke = await house.as('anke-zuidgeest')
})
beforeEach(() => {
  lines = []
  text = ''
})
afterAll(() => house.close())

const requests = () => lines.filter(({ message }) => message === 'request')

test('every request leaves one line, with the number that its answer tells', async () => {
  const page = await anke.get('/vandaag')
  const gone = await anke.get('/nergens')
  const form = await house.stranger().post('/inloggen', { email: 'niemand@kring.test' })
  expect(requests()).toEqual([
    expect.objectContaining({ level: 'debug', method: 'GET', route: '/vandaag', status: 200 }),
    expect.objectContaining({ level: 'info', method: 'GET', status: 404 }),
    expect.objectContaining({ level: 'info', method: 'POST', route: '/inloggen', status: form.status }),
  ])
  const numbers = [page, gone, form].map(({ headers }) => headers.get('x-request-id'))
  expect(requests().map(({ request }) => request)).toEqual(numbers)
  expect(new Set(numbers).size).toBe(3)
})

test('a request that breaks shows its number on the page, in its line and beside the error', async () => {
  await house.kit.db.execute(sql`alter table profile rename to hidden`)
  const broken = await anke.get('/ik/profiel')
  await house.kit.db.execute(sql`alter table hidden rename to profile`)
  const number = broken.headers.get('x-request-id') as string
  expect(broken.status).toBe(500)
  expect(broken.html).toContain(number)
  expect(lines.map(({ message, request }) => [message, request])).toEqual([
    ['a request failed', number],
    ['request', number],
  ])
})

test('no line holds an address, a token, a code, or what people typed or searched', async () => {
  const slug = (await house.viewer('anke-zuidgeest')).circles[0]?.slug
  const secrets = ['fenna.zoekwoord', 'geheim-teken', 'mens@prive.test', anke.cookie('vliegwiel') as string, '424242']
  await anke.get(`/kringen/${slug}/leden?q=fenna.zoekwoord`)
  await house.stranger().get('/begin/geheim-teken')
  await house.stranger().get('/aanmelding/geheim-teken')
  await house.stranger().post('/inloggen', { email: 'mens@prive.test' })
  await house.stranger().post('/inloggen/code', { email: 'mens@prive.test', code: '424242' })
  await house.stranger().get('/ik?terug=fenna.zoekwoord')
  expect(requests().length).toBeGreaterThanOrEqual(6)
  for (const secret of secrets) expect(text).not.toContain(secret)
})

test('ready says no while tables of this version are missing', async () => {
  const ready = async () => {
    const { status, html } = await house.stranger().get('/readyz')
    return [status, html]
  }
  expect(await ready()).toEqual([200, 'ok'])
  await house.kit.db.execute(sql`update drizzle.__drizzle_migrations set created_at = created_at - 1000000`)
  expect(await ready()).toEqual([503, 'migrations are missing'])
  await house.kit.db.execute(sql`alter schema drizzle rename to away`)
  expect(await ready()).toEqual([503, 'migrations are missing'])
  await house.kit.db.execute(sql`alter schema away rename to drizzle`)
  await house.kit.db.execute(sql`update drizzle.__drizzle_migrations set created_at = created_at + 1000000`)
  expect(await ready()).toEqual([200, 'ok'])
})

test('the metrics tell of live connections, jobs and the pool', async () => {
  await house.kit.db.execute(sql`select graphile_worker.add_job('test.waiting', '{}')`)
  const before = await figures()
  expect(before.vliegwiel_live_connections).toBe(0)
  expect(before.vliegwiel_database_connections).toBeGreaterThan(0)
  expect(before.vliegwiel_database_waiting).toBe(0)
  await house.kit.db.execute(sql`select graphile_worker.add_job('test.waiting', '{}')`)
  expect((await figures()).vliegwiel_jobs_waiting).toBe((before.vliegwiel_jobs_waiting as number) + 1)
})

async function figures(): Promise<Record<string, number>> {
  const server = await makeMetrics(house.kit).listen(0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { connection: 'close' } })).text()
  server.close()
  await once(server, 'close')
  const pairs = page.split('\n').map((line) => line.split(' '))
  return Object.fromEntries(
    pairs.filter(([name]) => name?.startsWith('vliegwiel_')).map(([name, n]) => [name, Number(n)]),
  )
}
