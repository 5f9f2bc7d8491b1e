import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { REGISTER } from '#kit/privacy/register.ts'
import { type House, makeHouse } from '#test/house.ts'
import { jobsOf } from '../../serve.ts'
import { CRON } from './cron.ts'
import { RETENTION, sweep } from './retention.ts'

let house: House
let circleId: string
let personId: string

beforeAll(async () => {
  house = await makeHouse()
  personId = await house.personId('anke-zuidgeest')
  circleId = await one(sql`select id from circle where founding`)
})
afterAll(() => house.close())

const one = async (query: SQL) => (await house.kit.db.execute<{ id: string }>(query)).rows[0]?.id ?? ''
const ago = (time: string) => sql.raw(`now() - interval '${time}'`)

/** For each kind of thing: how one is made, what it is found by, and ages on both sides of its end. */
const KINDS: Record<string, { make: (id: string, age: SQL) => SQL; old: string; fresh: string }> = {
  signin_code: {
    make: (id, age) =>
      sql`insert into signin_code (id, email, code_hash, expires_at) values (${id}, ${id}, 'x', ${age})`,
    old: '25 hours',
    fresh: '23 hours',
  },
  'session that ended': {
    make: (id, age) =>
      sql`insert into session (id, token_hash, person_id, browser, seen_at, ended_at) values (${id}, ${id}, ${personId}, 'Firefox', ${age}, ${age})`,
    old: '31 days',
    fresh: '29 days',
  },
  'session that was not used': {
    make: (id, age) =>
      sql`insert into session (id, token_hash, person_id, browser, seen_at) values (${id}, ${id}, ${personId}, 'Firefox', ${age})`,
    old: '61 days',
    fresh: '59 days',
  },
  kept_form: {
    make: (id, age) => sql`insert into kept_form (token_hash, path, fields, kept_at) values (${id}, '/', '[]', ${age})`,
    old: '25 hours',
    fresh: '23 hours',
  },
  rate_limit: {
    make: (id, age) => sql`insert into rate_limit (key, window_at, count) values (${id}, ${age}, 1)`,
    old: '25 hours',
    fresh: '23 hours',
  },
  exchange_draft: {
    make: (id, age) =>
      sql`insert into exchange_draft (circle_id, person_id, kind, typed, kept_at) values (${circleId}, ${personId}, ${id}, '{}', ${age})`,
    old: '91 days',
    fresh: '89 days',
  },
  mail: {
    make: (id, age) =>
      sql`insert into mail (id, once_key, kind, recipient, subject, body_text, body_html, queued_at) values (${id}, ${id}, 'x', 'x', 'x', 'x', 'x', ${age})`,
    old: '31 days',
    fresh: '29 days',
  },
  'notice that was seen': {
    make: (id, age) =>
      sql`insert into notice (id, person_id, circle_id, kind, thing_kind, thing_id, once_key, at, seen_at)
        values (${id}, ${personId}, ${circleId}, 'x', 'x', 'x', ${id}, ${age}, ${age})`,
    old: '91 days',
    fresh: '89 days',
  },
  'notice that was not seen': {
    make: (id, age) =>
      sql`insert into notice (id, person_id, circle_id, kind, thing_kind, thing_id, once_key, at)
        values (${id}, ${personId}, ${circleId}, 'x', 'x', 'x', ${id}, ${age})`,
    old: '367 days',
    fresh: '364 days',
  },
  digest_sent: {
    make: (id, age) =>
      sql`insert into digest_sent (person_id, period, items, at) values (${personId}, ${id}, 1, ${age})`,
    old: '61 days',
    fresh: '59 days',
  },
  mail_received: {
    make: (id, age) => sql`insert into mail_received (once_key, outcome, at) values (${id}, 'placed', ${age})`,
    old: '31 days',
    fresh: '29 days',
  },
  push_subscription: {
    make: (id, age) => sql`
      with s as (insert into session (id, token_hash, person_id, browser, seen_at) values ('s' || ${id}, 's' || ${id}, ${personId}, 'Firefox', ${age}) returning id)
      insert into push_subscription (id, person_id, session_id, endpoint, endpoint_hash, p256dh, auth, browser)
        select ${id}, ${personId}, s.id, 'x', ${id}, 'x', 'x', 'Firefox' from s`,
    old: '31 days',
    fresh: '29 days',
  },
  departure: {
    make: (id, age) =>
      sql`insert into departure (circle_id, person_id, left_at, reason)
        select ${circleId}, p.id, ${age}, ${id} from person p where not exists (select 1 from departure d where d.person_id = p.id) limit 1`,
    old: '91 days',
    fresh: '89 days',
  },
  awaited_member: {
    make: (id, age) =>
      sql`insert into awaited_member (circle_id, email, name, words, brought_at) values (${circleId}, ${id}, 'x', '{}', ${age})`,
    old: '91 days',
    fresh: '89 days',
  },
  audit: {
    make: (id, age) => sql`insert into audit (id, action, at) values (${id}, 'x', ${age})`,
    old: '731 days',
    fresh: '729 days',
  },
  'poll_voted of a poll that closed': {
    make: (
      id,
      age,
    ) => sql`with p as (insert into poll (id, circle_id, maker_id, question, kind, anonymous, once_key, closed_at)
        values (${id}, ${circleId}, ${personId}, 'x', 'single', true, ${id}, ${age}) returning id)
      insert into poll_voted (poll_id, person_id) select id, ${id} from p`,
    old: '91 days',
    fresh: '89 days',
  },
  'gathering_signup of a guest': {
    make: (
      id,
      age,
    ) => sql`with g as (insert into gathering (id, circle_id, maker_id, title, starts_at, ends_at, zone, held, once_key)
        values (${id}, ${circleId}, ${personId}, 'x', ${age}, ${age}, 'UTC', 'place', ${id}) returning id)
      insert into gathering_signup (id, gathering_id, guest_name, guest_email, state, way) select id, id, id, id, 'coming', 'place' from g`,
    old: '31 days',
    fresh: '29 days',
  },
  'stored_file of a form that was never sent': {
    make: (id, age) =>
      sql`insert into stored_file (id, key, mime, bytes, owner_id, stored_at) values (${id}, 'x', 'image/webp', 1, ${personId}, ${age})`,
    old: '25 hours',
    fresh: '23 hours',
  },
  'application that was not confirmed': {
    make: (id, age) => apply(id, sql`${age}`, sql`null`, sql`null`, sql`null`),
    old: '8 days',
    fresh: '6 days',
  },
  'application that was declined': {
    make: (id, age) => apply(id, sql`${age}`, sql`${age}`, sql`'declined'`, sql`${age}`),
    old: '367 days',
    fresh: '364 days',
  },
}

// What stays however old it is.
const KEPT: Record<string, (id: string) => SQL> = {
  'application that was welcomed': (id) => apply(id, ago('3 years'), ago('3 years'), sql`'welcomed'`, ago('3 years')),
  'application that waits for an answer': (id) => apply(id, ago('3 years'), ago('3 years'), sql`null`, sql`null`),
}

function apply(id: string, applied: SQL, confirmed: SQL, decision: SQL, decided: SQL): SQL {
  return sql`insert into application (id, circle_id, name, email, works_on, brings, seeks, agreed_at, applied_at, confirmed_at, decision, decided_at)
    values (${id}, ${circleId}, 'x', ${id}, 'x', 'x', 'x', ${applied}, ${applied}, ${confirmed}, ${decision}, ${decided})`
}

const tableOf = (kind: string) => kind.split(' ')[0] ?? ''
const KEY: Record<string, string> = {
  exchange_draft: 'kind',
  kept_form: 'token_hash',
  rate_limit: 'key',
  departure: 'reason',
  poll_voted: 'person_id',
  digest_sent: 'period',
  mail_received: 'once_key',
  awaited_member: 'email',
  gathering_signup: 'guest_name',
}

async function left(): Promise<string[]> {
  const tables = [...new Set(Object.keys(KINDS).map(tableOf))]
  const found = await Promise.all(
    tables.map(async (table) => {
      const key = sql.identifier(KEY[table] ?? 'id')
      const { rows } = await house.kit.db.execute<{ id: string }>(
        sql`select ${key} id from ${sql.identifier(table)} where ${key} ~ '^(old|fresh|kept) '`,
      )
      return rows.map(({ id }) => id)
    }),
  )
  return found.flat().sort()
}

test('what is old goes, what is fresh stays, and a dry run only counts', async () => {
  await sweep(house.kit.db)
  for (const [kind, { make, old, fresh }] of Object.entries(KINDS)) {
    await house.kit.db.execute(make(`old ${kind}`, ago(old)))
    await house.kit.db.execute(make(`fresh ${kind}`, ago(fresh)))
  }
  for (const [kind, make] of Object.entries(KEPT)) await house.kit.db.execute(make(`kept ${kind}`))
  // What was said about an application goes with it.
  await house.kit.db.execute(
    sql`insert into application_message (id, application_id, body) values ('m', 'old application that was declined', 'x')`,
  )
  const everything = await left()
  expect(everything).toHaveLength(Object.keys(KINDS).length * 2 + Object.keys(KEPT).length)

  const counted = await sweep(house.kit.db, true)
  expect(await left()).toEqual(everything)
  const gone = await sweep(house.kit.db)
  expect(gone).toEqual(counted)
  const perTable = Object.groupBy(Object.keys(KINDS), tableOf)
  for (const [table, kinds] of Object.entries(perTable))
    expect([table, gone.filter((line) => line.table === table).reduce((sum, { rows }) => sum + rows, 0)]).toEqual([
      table,
      kinds?.length,
    ])

  expect(await left()).toEqual(everything.filter((id) => !id.startsWith('old ')))
  expect(await one(sql`select id from application_message where id = 'm'`)).toBe('')
  expect((await sweep(house.kit.db)).every(({ rows }) => rows === 0)).toBe(true)
})

test('the job that the clock starts does it', async () => {
  expect(CRON.map(({ task }) => task)).toContain('retention.sweep')
  const make = KINDS.mail?.make
  await house.kit.db.execute(make?.('old again', ago('31 days')) ?? sql`select`)
  const jobs = jobsOf(house.kit)
  for (const { task } of CRON) await jobs[task]?.({})
  expect(await left()).not.toContain('old again')
})

test('nobody who is here loses their place', async () => {
  const anke = await house.as('anke-zuidgeest')
  await sweep(house.kit.db)
  expect((await anke.get('/ik')).status).toBe(200)
})

/** "7 days", "1 year": the periods that a text names. */
const periods = (text: string) => [...text.matchAll(/(\d+) (day|year)s?/g)].map(([, n, unit]) => `${n} ${unit}`)

test('the register of personal data names the same periods', () => {
  const swept: Record<string, Set<string>> = {}
  for (const { table, gone } of RETENTION) {
    const { sql: condition } = new PgDialect().sqlToQuery(gone)
    const found = periods(condition)
    // What nobody uses any more goes in the very next night.
    if (condition.startsWith('not exists') && found.length === 0) continue
    expect(found).not.toEqual([])
    swept[table] = new Set([...(swept[table] ?? []), ...found])
  }
  // What was said about an application goes with it.
  swept.application_message = swept.application ?? new Set()
  // Who used an invitation goes with it.
  swept.invitation_use = swept.invitation ?? new Set()
  const told: Record<string, Set<string>> = {}
  for (const [table, columns] of Object.entries(REGISTER)) {
    const found = Object.values(columns).flatMap((entry) => periods(entry?.retention ?? ''))
    if (found.length) told[table] = new Set(found)
  }
  expect(swept).toEqual(told)
})
