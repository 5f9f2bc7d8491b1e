import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { circleScope } from '#kit/access/viewer.ts'
import { testDatabase } from '#test/database.ts'
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

test('where nobody else is, all are added at once, with the very same rows and indexes as beside others', async () => {
  const alone = await testDatabase()
  const client = new pg.Client({ connectionString: alone.url })
  await client.connect()
  const indexes = `select indexdef from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype <> 'n' order by 1`
  const before = (await client.query(indexes)).rows
  const made = `exists (select 1 from person where id = person_id and email like 'lid-%') order by person_id`
  const asked = [
    `select name, email, lang, theme, seen_at - created_at lasted, greeted_at = created_at greeted
      from person where email like 'lid-%' order by email`,
    `select search, opgaven, thanks, region, role, about, active_at - joined_at lasted from directory_entry where ${made}`,
    `select * from profile where ${made}`,
    `select name, works_on from participant where ${made}`,
  ]
  const rows = async (on: pg.ClientBase | pg.Pool) => {
    const all: string[][] = []
    for (const text of asked)
      all.push((await on.query(text)).rows.map((row) => JSON.stringify({ ...row, changed_at: 0, shown_since: 0 })))
    return all
  }
  try {
    expect(await seedScale(client, { members: 6000, circle: 'schaalkring' })).toBe(6000)
    expect((await client.query(indexes)).rows).toEqual(before)
    const [people, ...others] = await rows(client)
    expect(people).toHaveLength(6000)
    await seed(6000)
    expect(await rows(house.kit.pool)).toEqual([people, ...others])
    const labels = await client.query(
      `select sum(people)::int said, (select sum(cardinality(opgaven)) + count(nullif(organisation, '')) from directory_entry)::int written from directory_label`,
    )
    expect(labels.rows[0].said).toBe(labels.rows[0].written)
  } finally {
    await client.end()
    await alone.drop()
  }
})

test('what is broken off leaves nothing half, and goes on the next time', async () => {
  const alone = await testDatabase()
  const client = new pg.Client({ connectionString: alone.url })
  await client.connect()
  const many = { members: 6000, circle: 'schaalkring' }
  try {
    const breakOff = (added: number) => {
      if (added > 3000) throw new Error('the light went out')
    }
    await expect(seedScale(client, { ...many, progress: breakOff })).rejects.toThrow('the light')
    expect((await client.query('select count(*)::int n from person')).rows).toEqual([{ n: 0 }])
    expect(await seedScale(client, { ...many, members: 4500 })).toBe(4500)
    await client.query(`update person set email = 'iemand@elders.invalid' where email like 'lid-000003@%'`)
    expect(await seedScale(client, many)).toBe(1500)
    expect((await client.query('select count(*)::int n from person')).rows).toEqual([{ n: 6000 }])
    expect((await client.query('select member_count n from circle')).rows).toEqual([{ n: 6000 }])
  } finally {
    await client.end()
    await alone.drop()
  }
})

test('no page of the directory reads the whole circle', async () => {
  // Some searches look through the 2,000 who were here last: only well above that is reading everyone never the shorter way.
  await seed(12_000)
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
  await client.query('vacuum analyze directory_entry, directory_word')
  for (const one of asked) await directoryPage(run as never, scope, readFilter(one))
  client.release()
  expect(plans.length).toBeGreaterThan(asked.length)
  for (const plan of plans) expect(plan).not.toContain('Seq Scan on directory_entry')
})
