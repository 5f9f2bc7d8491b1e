import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beginTopic } from '#features/conversations/commands.ts'
import { say, takeAway } from '#features/conversations/commands-messages.ts'
import { talkById } from '#features/conversations/queries.ts'
import { circleScope } from '#kit/access/viewer.ts'
import type { DigestPart } from '#kit/notices/digest.ts'
import { type House, makeHouse } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { leaveUrl } from './access.ts'
import { type Due, dueAt, sendBatch, sendDigest, startDigests } from './commands-digest.ts'

const HERE = { personId: null, address: 'test', requestId: 'test' }
const WEEK = 'w:2026-06-02'
const DAY = 'd:2026-06-02'
const ROOS = castEmail('roos-vermaat')
let house: House
let roos: string

beforeAll(async () => {
  house = await makeHouse()
  roos = await house.personId('roos-vermaat')
})
beforeEach(async () => {
  for (const table of ['notice', 'mail', 'digest_sent', 'notice_choice', 'graphile_worker._private_jobs'])
    await house.kit.db.execute(sql.raw(`delete from ${table}`))
  // One newcomer this week; everyone else has been here for long.
  await house.kit.db.execute(sql`update directory_entry set joined_at = now() - interval '90 days'`)
  await house.kit.db.execute(sql`update introduction set made_at = now() - interval '90 days'`)
  await house.kit.db.execute(sql`update exchange_post set posted_at = now() - interval '90 days'`)
  await house.kit.db.execute(sql`update conversation set last_at = now() - interval '90 days'`)
  await house.kit.db.execute(sql`update message set at = now() - interval '90 days'`)
  await house.kit.db.execute(sql`update poll set opened_at = now() - interval '90 days'`)
  for (const [table, at] of [
    ['gathering', 'published_at'],
    ['account', 'published_at'],
    ['harvest_item', 'at'],
    ['need', 'at'],
    ['date_poll', 'made_at'],
  ])
    await house.kit.db.execute(
      sql.raw(`update ${table} set ${at} = now() - interval '90 days' where ${at} is not null`),
    )
})
afterAll(() => house.close())

const arrives = (name: string) =>
  house.kit.db.execute(sql`update directory_entry set joined_at = now() - interval '2 days' where name = ${name}`)
const letters = async () =>
  (await house.kit.db.execute<{ recipient: string }>(sql`select recipient from mail where kind = 'digest'`)).rows
const wants = (about: string, pace: string, circleId = sql`(select id from circle where founding)`) =>
  house.kit.db.execute(
    sql`insert into notice_choice (person_id, circle_id, about, pace) values (${roos}, ${circleId}, ${about}, ${pace})`,
  )

let said = 0
async function mention() {
  const scope = circleScope(await house.viewer('youssef-haddou'), 'de-lage-drempel')
  if (!scope) throw new Error('no scope')
  const { db } = house.kit
  const id = await beginTopic(db, scope, `Lampen ${++said}`, { text: 'Begin', onceKey: `b${said}` }, HERE)
  const talk = await talkById(db, scope, id ?? '')
  if (!talk) throw new Error('no talk')
  const placed = await say(db, talk, { text: 'Weet jij dit, @Roos Vermaat?', replyTo: null, onceKey: `z${said}` })
  return { talk, id: placed.is === 'placed' ? placed.id : '' }
}

describe('when it goes', () => {
  const at = (utc: string) => dueAt(new Date(utc))
  test('every day from eight, in summer and in winter; the week on Tuesday, or a day later', () => {
    expect(at('2026-06-01T05:59:00Z')).toEqual({ daily: null, weekly: null })
    expect(at('2026-06-01T06:05:00Z')).toEqual({ daily: 'd:2026-06-01', weekly: null })
    expect(at('2026-06-02T06:05:00Z')).toEqual({ daily: 'd:2026-06-02', weekly: 'w:2026-06-02' })
    expect(at('2026-06-03T06:05:00Z')).toEqual({ daily: 'd:2026-06-03', weekly: 'w:2026-06-02' })
    expect(at('2026-06-04T06:05:00Z')).toEqual({ daily: 'd:2026-06-04', weekly: null })
    expect(at('2026-01-06T06:05:00Z')).toEqual({ daily: null, weekly: null })
    expect(at('2026-01-06T07:05:00Z')).toEqual({ daily: 'd:2026-01-06', weekly: 'w:2026-01-06' })
    expect(at('2026-06-02T19:00:00Z')).toEqual({ daily: null, weekly: null })
  })
})

test('it tells first what is for me, then what moved, and leads there', async () => {
  await arrives('Bas Oudendag')
  await wants('talk', 'weekly')
  await mention()
  expect(await sendDigest(house.kit, roos, [WEEK])).toBe('sent')
  const letter = await house.lastMail(ROOS)
  expect(letter?.subject).toBe(`Youssef Haddou noemt je: Lampen ${said}, en nog 2`)
  const text = letter?.bodyText ?? ''
  expect(text).toContain('Dag Roos')
  expect(text.indexOf('VOOR JOU')).toBeLessThan(text.indexOf('NIEUWE MENSEN'))
  expect(text).toMatch(/Youssef Haddou noemt je: Lampen \d+\n {2}http.*\/meldingen\/\w{12}/)
  expect(text).toContain('* Bas Oudendag')
  expect(letter?.bodyHtml).toContain('<h2>Voor jou</h2>')
  expect(letter?.headers?.['List-Unsubscribe']).toMatch(/^<http.*\/meldingen\/af\//)
  // What was told is not told again.
  expect(await sendDigest(house.kit, roos, ['w:2026-06-09'])).toBe('nothing')
  expect(await letters()).toHaveLength(1)
})

test('nothing new is no mail, and that is not looked at again', async () => {
  expect(await sendDigest(house.kit, roos, [WEEK])).toBe('nothing')
  await arrives('Bas Oudendag')
  expect(await sendDigest(house.kit, roos, [WEEK])).toBe('before')
  expect(await letters()).toEqual([])
})

test('two workers at the same moment send one', async () => {
  await arrives('Bas Oudendag')
  const done = await Promise.all([1, 2, 3].map(() => sendDigest(house.kit, roos, [WEEK, DAY])))
  expect(done.sort()).toEqual(['before', 'before', 'sent'])
  expect(await letters()).toHaveLength(1)
})

test('on the day of the week who wants both gets one', async () => {
  await arrives('Bas Oudendag')
  await wants('talk', 'daily')
  await mention()
  await sendDigest(house.kit, roos, [WEEK, DAY])
  const text = (await house.lastMail(ROOS))?.bodyText
  expect(text).toContain('noemt je')
  expect(text).toContain('Bas Oudendag')
  // The next day only what is wanted daily.
  await arrives('Marijn de Wael')
  expect(await sendDigest(house.kit, roos, ['d:2026-06-03'])).toBe('nothing')
})

test('what can no longer be reached is not told: taken away, blocked, or of a circle that was left', async () => {
  await wants('talk', 'weekly')
  await wants('news', 'never')
  const { talk, id } = await mention()
  await takeAway(house.kit.db, talk, id, HERE)
  expect(await sendDigest(house.kit, roos, ['w:1'])).toBe('nothing')
  await mention()
  const youssef = await house.personId('youssef-haddou')
  await house.kit.db.execute(sql`insert into person_block (person_id, blocked_id) values (${roos}, ${youssef})`)
  expect(await sendDigest(house.kit, roos, ['w:2'])).toBe('nothing')
  await house.kit.db.execute(sql`delete from person_block`)
  await house.kit.db.execute(sql`delete from notice_choice where about = 'news'`)
  await arrives('Bas Oudendag')
  await house.kit.db.execute(sql`update membership set left_at = now() where person_id = ${roos}`)
  expect(await sendDigest(house.kit, roos, ['w:3'])).toBe('nothing')
  await house.kit.db.execute(sql`update membership set left_at = null where person_id = ${roos}`)
  // Fenna is elsewhere: what moves here is not hers to know.
  expect(await sendDigest(house.kit, await house.personId('fenna-rozema'), ['w:4'])).toBe('nothing')
})

test('all who want one get one, a batch at a time; whose fails gets it the next time, and nobody twice', async () => {
  await arrives('Bas Oudendag')
  await wants('digest', 'never', sql`''`)
  await house.kit.db.execute(sql`
    with p as (insert into person (id, name, email) select 'vol' || lpad(n::text, 9, '0'), 'Vol ' || n, n || '@vol.invalid'
      from generate_series(1, 120) n returning id)
    insert into membership (circle_id, person_id) select c.id, p.id from p, circle c where c.founding`)
  const ilse = await house.personId('ilse-boonstra')
  const breaks: DigestPart = {
    ...{ group: 'news', place: 'moved', order: 99, heading: { nl: 'x', en: 'x' } },
    async lines(_db, scope) {
      if (scope.viewer.person.id === ilse) throw new Error('broken')
      return []
    },
  }
  const log = house.kit.log
  const lines: string[] = []
  const kit = {
    ...house.kit,
    digest: [...house.kit.digest, breaks],
    log: (_: string, line: string) => lines.push(line),
  }
  await startDigests(kit.db, new Date('2026-06-02T06:05:00Z'))
  let jobs = 0
  let sent = 0
  for (let job = await nextJob(); job; job = await nextJob()) {
    jobs++
    sent += await sendBatch(kit as unknown as typeof house.kit, job, job.after)
  }
  expect(jobs).toBe(2)
  expect(lines).toEqual(['a digest could not be made and will be tried again'])
  const to = (await letters()).map(({ recipient }) => recipient)
  expect(to).toHaveLength(sent)
  expect(new Set(to).size).toBe(sent)
  expect(to).toContain('120@vol.invalid')
  expect(to).not.toContain(ROOS)
  expect(to).not.toContain(castEmail('ilse-boonstra'))
  expect(await sendBatch({ ...house.kit, log }, { weekly: WEEK, daily: DAY }, '')).toBe(1)
  expect((await letters()).map(({ recipient }) => recipient)).toContain(castEmail('ilse-boonstra'))
  await house.kit.db.execute(sql`delete from person where id like 'vol%'`)
})

async function nextJob(): Promise<(Due & { after: string }) | null> {
  const { rows } = await house.kit.db.execute<{ payload: Due & { after: string } }>(
    sql`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
      where t.id = j.task_id and t.identifier = 'digest.batch' returning j.payload`,
  )
  return rows[0]?.payload ?? null
}

describe('leaving', () => {
  const address = (about: 'digest' | 'talk', circleId = '') =>
    leaveUrl(house.kit.secret, '', { personId: roos, about, circleId })

  test('looking changes nothing; one click without a sign-in ends it, and says what ended', async () => {
    await arrives('Bas Oudendag')
    const stranger = house.stranger()
    const page = await stranger.get(address('digest'))
    expect(page.status).toBe(200)
    expect(page.html).toContain('Wil je geen overzichten meer per mail?')
    expect((await house.kit.db.execute(sql`select 1 from notice_choice`)).rows).toEqual([])
    const left = await house.app.request(address('digest'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(left.status).toBe(200)
    const html = await left.text()
    expect(html).toContain('Je krijgt geen overzichten meer per mail.')
    // A stranger who holds the address cannot turn it on again.
    expect(html).not.toContain('Toch weer wel')
    expect((await stranger.post(`${address('digest')}/terug`, { eerst: 'weekly' })).location).toContain('/inloggen')
    const batch = await sendBatch(house.kit, { weekly: WEEK, daily: null }, '')
    expect(batch).toBeGreaterThan(0)
    expect((await letters()).map(({ recipient }) => recipient)).not.toContain(ROOS)
  })

  test('one kind in one circle, with a way back for who is signed in', async () => {
    const { rows } = await house.kit.db.execute<{ id: string }>(sql`select id from circle where founding`)
    const path = address('talk', rows[0]?.id)
    const one = await house.as('roos-vermaat')
    const left = await one.post(path, { 'List-Unsubscribe': 'One-Click' })
    expect(left.html).toContain('Je krijgt geen mail meer over gesprekken met jou in De Lage Drempel.')
    expect(left.html).toContain('Toch weer wel')
    expect((await house.kit.db.execute(sql`select about, pace from notice_choice`)).rows).toEqual([
      { about: 'talk', pace: 'never' },
    ])
    expect((await (await house.as('fenna-rozema')).post(`${path}/terug`, { eerst: 'now' })).status).toBe(404)
    expect((await one.post(`${path}/terug`, { eerst: 'now' })).location).toBe('/ik/meldingen?terug=1')
    expect((await house.kit.db.execute(sql`select 1 from notice_choice`)).rows).toEqual([])
  })

  test('an address that nobody here made leads nowhere', async () => {
    const forged = address('digest').replace(roos, await house.personId('ilse-boonstra'))
    expect((await house.stranger().get(forged)).status).toBe(404)
    expect((await house.stranger().post(forged)).status).toBe(404)
    expect((await house.kit.db.execute(sql`select 1 from notice_choice`)).rows).toEqual([])
  })
})

test('the preview shows what would come, and changes nothing', async () => {
  await arrives('Bas Oudendag')
  const one = await house.as('roos-vermaat')
  expect((await one.get('/ik/meldingen/voorbeeld')).html).toContain('Bas Oudendag')
  expect((await house.kit.db.execute(sql`select 1 from digest_sent`)).rows).toEqual([])
  await one.post('/ik/meldingen', {})
  expect((await one.get('/ik/meldingen/voorbeeld')).html).toContain('Je krijgt geen overzichten per mail')
})
