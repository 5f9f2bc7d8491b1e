import { afterAll, beforeAll, expect, test } from 'vitest'
import { circleScope } from '#kit/access/viewer.ts'
import { type House, makeHouse } from '#test/house.ts'
import { seedScale } from '../../../seeds/scale.ts'
import { readFilter } from './forms-directory.ts'
import { directoryPage, MOST_COUNTED } from './queries-directory.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

async function seed(members: number): Promise<number> {
  const client = await house.kit.pool.connect()
  try {
    return await seedScale(client, { members, circle: 'schaalkring' })
  } finally {
    client.release()
  }
}

async function schaalkring() {
  const scope = circleScope(await house.viewer('anke-zuidgeest'), 'schaalkring')
  if (!scope) throw new Error('the steward sits in it')
  return scope
}

test('a second run adds nothing twice, a larger one only what is missing', async () => {
  expect(await seed(1500)).toBe(1500)
  expect(await seed(1500)).toBe(0)
  expect(await seed(3000)).toBe(1500)
  expect((await schaalkring()).circle.memberCount).toBe(3001)
})

test('what a large circle counts is bounded, and its members are found', async () => {
  const scope = await schaalkring()
  const many = await directoryPage(house.kit.pool, scope, readFilter({ regio: 'utrecht' }))
  expect(many.found).toBe(MOST_COUNTED + 1)
  expect(many.opgaven).toContain('schulden')
  const all = await directoryPage(house.kit.pool, scope, readFilter({}))
  const [someone] = all.members
  const found = await directoryPage(house.kit.pool, scope, readFilter({ q: someone?.name }))
  expect(found.members.map(({ name }) => name)).toContain(someone?.name)
})

test('no page of the directory reads the whole circle', async () => {
  const scope = await schaalkring()
  const client = await house.kit.pool.connect()
  const plans: string[] = []
  const run = {
    query: async (statement: { text: string; values: unknown[] }) => {
      const plan = await client.query(`explain ${statement.text}`, statement.values)
      plans.push(plan.rows.map((row) => Object.values(row)[0]).join('\n'))
      return client.query(statement.text, statement.values)
    },
  }
  const asked = [
    {},
    { rol: 'coach', regio: 'zeeland' },
    { regio: 'utrecht' },
    { q: 'dijkstra' },
    { q: 'bonstra oosterlo' },
  ]
  await client.query('vacuum analyze directory_entry')
  for (const one of asked) await directoryPage(run as never, scope, readFilter(one))
  client.release()
  expect(plans.length).toBeGreaterThan(asked.length)
  for (const plan of plans) expect(plan).not.toContain('Seq Scan on directory_entry')
})
