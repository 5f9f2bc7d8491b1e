import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, makeHouse } from '#test/house.ts'
import { type Limit, mayPass } from './limits.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse({ empty: true })
})
afterAll(() => house.close())

const FEW: Limit = { name: 'proef', most: 3, seconds: 900 }
const tries = (limit: Limit, who: string, times: number) =>
  Promise.all(Array.from({ length: times }, () => mayPass(house.kit.db, limit, who)))
const passed = (answers: boolean[]) => answers.filter(Boolean).length

test('so many may pass and no more, also at the same moment', async () => {
  expect(passed(await tries(FEW, 'ilse@voorbeeld.nl', 12))).toBe(3)
  expect(await mayPass(house.kit.db, FEW, 'ilse@voorbeeld.nl')).toBe(false)
})

test('capitals do not make another of the same person', async () => {
  await tries(FEW, 'Roos@Voorbeeld.nl', 3)
  expect(await mayPass(house.kit.db, FEW, 'roos@voorbeeld.NL')).toBe(false)
})

test('one is not limited by another, nor one thing by another', async () => {
  await tries(FEW, 'bas@voorbeeld.nl', 4)
  expect(await mayPass(house.kit.db, FEW, 'tom@voorbeeld.nl')).toBe(true)
  expect(await mayPass(house.kit.db, { ...FEW, name: 'iets anders' }, 'bas@voorbeeld.nl')).toBe(true)
})

test('it begins anew when the window turns, at the same moment too', async () => {
  await tries(FEW, 'saskia@voorbeeld.nl', 4)
  await house.kit.db.execute(
    sql`update rate_limit set window_at = window_at - interval '900 seconds' where key = 'proef:saskia@voorbeeld.nl'`,
  )
  expect(passed(await tries(FEW, 'saskia@voorbeeld.nl', 8))).toBe(3)
})

test('work that began before the window turned does not give a new beginning', async () => {
  await tries(FEW, 'laat@voorbeeld.nl', 3)
  await house.kit.db.execute(
    sql`update rate_limit set window_at = window_at + interval '900 seconds' where key = 'proef:laat@voorbeeld.nl'`,
  )
  expect(await mayPass(house.kit.db, FEW, 'laat@voorbeeld.nl')).toBe(false)
})

test('a clock that was wrong for a while shuts nobody out for good', async () => {
  await tries(FEW, 'klok@voorbeeld.nl', 4)
  await house.kit.db.execute(
    sql`update rate_limit set window_at = window_at + interval '1 year' where key = 'proef:klok@voorbeeld.nl'`,
  )
  expect(await mayPass(house.kit.db, FEW, 'klok@voorbeeld.nl')).toBe(true)
})
