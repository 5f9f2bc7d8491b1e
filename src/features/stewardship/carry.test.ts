import { desc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '#kit/audit/tables.ts'
import { session } from '#kit/session/tables.ts'
import { type House, makeHouse, sessionOf } from '#test/house.ts'

const PAGE = '/kringen/de-lage-drempel/beheer/meenemen'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

test('a steward takes along what the circle made, as a file, without addresses; the log says so', async () => {
  const anke = await house.as('anke-zuidgeest')
  const shown = await anke.get(PAGE)
  for (const kind of ['leden', 'vragen', 'aanbod', 'antwoorden', 'gesprek', 'peilingen', 'stemmen'])
    expect(shown.html).toContain(`value="${kind}.csv"`)
  const csv = await anke.post(PAGE, { wat: 'leden.csv' })
  expect(csv.status).toBe(200)
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="de-lage-drempel-leden-[\d-]+\.csv"$/)
  expect(csv.html).toContain('Ilse Boonstra')
  expect(csv.html).not.toContain('@demo.invalid')
  const json = await anke.post(PAGE, { wat: 'gesprek.json' })
  expect(JSON.parse(json.html).length).toBeGreaterThan(3)
  const [line] = await house.kit.db
    .select()
    .from(audit)
    .where(eq(audit.action, 'carry.taken'))
    .orderBy(desc(audit.at))
    .limit(1)
  expect(line?.detail).toEqual({ kind: 'gesprek', as: 'json' })
  expect((await anke.get('/kringen/de-lage-drempel/beheer/logboek')).html).toContain('nam gegevens van de kring mee')
})

test('members, hosts and who is elsewhere do not; a steward proves anew who they are', async () => {
  for (const slug of ['ilse-boonstra', 'fenna-rozema']) {
    const one = await house.as(slug)
    expect((await one.get(PAGE)).status).toBe(404)
    expect((await one.post(PAGE, { wat: 'leden.csv' })).status).toBe(404)
  }
  const anke = await house.as('anke-zuidgeest')
  expect((await anke.post(PAGE, { wat: 'leden.exe' })).status).toBe(404)
  expect((await anke.post(PAGE, { wat: 'erasure.csv' })).status).toBe(404)
  const here = await sessionOf(house.kit, anke)
  await house.kit.db
    .update(session)
    .set({ provedAt: sql`now() - interval '11 minutes'` })
    .where(eq(session.id, here?.id ?? ''))
  const led = await anke.post(PAGE, { wat: 'leden.csv' })
  expect([led.status, led.location]).toEqual([303, expect.stringContaining('/ik/bewijs')])
})
