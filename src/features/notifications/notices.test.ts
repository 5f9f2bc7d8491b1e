import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { beginTopic, openPrivate } from '#features/conversations/commands.ts'
import { say, takeAway } from '#features/conversations/commands-messages.ts'
import { talkById } from '#features/conversations/queries.ts'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { transact } from '#kit/db/index.ts'
import { type Jobs, startJobs } from '#kit/jobs/index.ts'
import { readReplyAddress } from '#kit/mail/reply.ts'
import { tell } from '#kit/notices/index.ts'
import { type House, makeHouse } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { jobsOf } from '../../serve.ts'
import { deliver } from './commands-deliver.ts'
import { noticesTopic } from './live.tsx'

const DREMPEL = 'de-lage-drempel'
const HERE = { personId: null, address: 'test', requestId: 'test' }
let house: House
let topic: string
let youssef: CircleScope
let roos: string

beforeAll(async () => {
  house = await makeHouse({
    env: {
      SMTP_URL: 'smtp://localhost:1',
      MAIL_FROM: 'kring@voorbeeld.nl',
      REPLY_DOMAIN: 'antwoord.voorbeeld.nl',
      INBOUND_SECRET: 'een-geheim-dat-lang-genoeg-is-voor-de-tests',
    },
  })
  youssef = await scope('youssef-haddou')
  roos = await house.personId('roos-vermaat')
  topic = (await beginTopic(house.kit.db, youssef, 'Koffie', { text: 'Wie lust er koffie?', onceKey: 'k' }, HERE)) ?? ''
})
beforeEach(async () => {
  await house.kit.db.execute(sql`delete from notice`)
  await house.kit.db.execute(sql`delete from mail`)
})
afterAll(() => house.close())

async function scope(slug: string, circle = DREMPEL): Promise<CircleScope> {
  const found = circleScope(await house.viewer(slug), circle)
  if (!found) throw new Error(`${slug} is not in ${circle}`)
  return found
}

let said = 0
async function mention(name = 'Roos Vermaat', talkId = topic): Promise<{ noticeId: string; messageId: string }> {
  const talk = await talkById(house.kit.db, youssef, talkId)
  if (!talk) throw new Error('no talk')
  const text = `Kijk eens, @${name}, dit is keer ${++said}`
  const placed = await say(house.kit.db, talk, { text, replyTo: null, onceKey: `k${said}` })
  if (placed.is !== 'placed') throw new Error(placed.is)
  return {
    noticeId: (await newest(await house.personId(name.toLowerCase().replaceAll(' ', '-')))).id,
    messageId: placed.id,
  }
}

async function newest(personId: string): Promise<{ id: string; mailed_at: Date | null; seen_at: Date | null }> {
  const { rows } = await house.kit.db.execute<{ id: string; mailed_at: Date | null; seen_at: Date | null }>(
    sql`select id, mailed_at, seen_at from notice where person_id = ${personId} order by at desc limit 1`,
  )
  if (!rows[0]) throw new Error('nothing was told')
  return rows[0]
}

const waited = (id: string) =>
  house.kit.db.execute(sql`update notice set at = at - interval '3 minutes' where id = ${id}`)

test('a notice stands in the list with who, what and where, and leads to the thing, which marks it as seen', async () => {
  const { noticeId } = await mention()
  const one = await house.as('roos-vermaat')
  const list = await one.get('/meldingen')
  expect(list.html).toContain('Youssef Haddou noemt je')
  expect(list.html).toContain('Koffie')
  expect(list.html).toContain('Vandaag')
  expect(list.html).toContain('Meldingen: 1 nieuw')
  const opened = await one.get(`/meldingen/${noticeId}`)
  expect(opened.status).toBe(303)
  expect(opened.location).toContain(`/gesprek/${topic}`)
  expect((await newest(roos)).seen_at).not.toBeNull()
  expect((await one.get('/vandaag')).html).not.toContain('Meldingen: 1 nieuw')
})

test('a browser that only looks ahead marks nothing', async () => {
  const { noticeId } = await mention()
  const one = await house.as('roos-vermaat')
  await one.get(`/meldingen/${noticeId}`, { 'x-sec-purpose': 'prefetch' })
  expect((await newest(roos)).seen_at).toBeNull()
})

test('somebody else finds neither the notice nor a way to mark it', async () => {
  const { noticeId } = await mention()
  for (const slug of ['fenna-rozema', 'ilse-boonstra']) {
    const other = await house.as(slug)
    expect((await other.get(`/meldingen/${noticeId}`)).status).toBe(404)
    expect((await other.get('/meldingen')).html).not.toContain('noemt je')
    await other.post('/meldingen/gezien')
  }
  expect((await newest(roos)).seen_at).toBeNull()
  expect((await house.stranger().get('/meldingen')).location).toContain('/inloggen')
})

test('all of it is seen at one press, but not what came after the page was made', async () => {
  const { noticeId } = await mention()
  await mention()
  const one = await house.as('roos-vermaat')
  await one.post('/meldingen/gezien', { tot: noticeId })
  expect((await one.get('/meldingen')).html).toContain('Meldingen: 1 nieuw')
  await one.post('/meldingen/gezien', { tot: '' })
  expect((await one.get('/meldingen')).html).not.toContain('nieuw</span>')
})

test('what is gone says so, without what it said or who', async () => {
  const { noticeId, messageId } = await mention()
  const talk = await talkById(house.kit.db, youssef, topic)
  if (talk) await takeAway(house.kit.db, talk, messageId, HERE)
  const one = await house.as('roos-vermaat')
  const { html } = await one.get('/meldingen')
  expect(html).toContain('Dit is er niet meer')
  expect(html).not.toContain('Youssef Haddou noemt je')
  expect((await one.get(`/meldingen/${noticeId}`)).location).toBe('/meldingen?weg=1')
  expect((await one.get('/meldingen?weg=1')).html).toContain('is er niet meer')
  expect(await deliver(house.kit, noticeId, true)).toBe('left')
})

test('older ones stand on further pages, each once', async () => {
  for (let n = 0; n < 33; n++) await mention()
  // All in one moment: what decides then is the id.
  await house.kit.db.execute(sql`update notice set at = '2026-03-03 10:00:00.123456+00' where person_id = ${roos}`)
  const one = await house.as('roos-vermaat')
  const first = await one.get('/meldingen')
  const next = /\/meldingen\?na=\w+/.exec(first.html)?.[0] ?? ''
  const second = await one.get(next)
  const ids = [first, second].map(({ html }) =>
    [...html.matchAll(/href="\/meldingen\/([0-9a-z]{12})"/g)].map(([, id]) => id),
  )
  expect(ids.map((some) => some.length)).toEqual([30, 3])
  expect(new Set(ids.flat()).size).toBe(33)
})

test('the bell counts for its owner alone, and no further than anyone cares', async () => {
  const tools = { db: house.kit.db }
  const viewer = await house.viewer('roos-vermaat')
  expect(noticesTopic.may(viewer, roos, tools)).toBe(true)
  expect(noticesTopic.may(await house.viewer('fenna-rozema'), roos, tools)).toBe(false)
  await mention()
  expect(await noticesTopic.fragment(tools, viewer, roos)).toContain('aria-label="Meldingen: 1 nieuw"')
  for (let n = 0; n < 11; n++) await mention()
  const many = await noticesTopic.fragment(tools, viewer, roos)
  expect(many).toContain('aria-label="Meldingen: meer dan 9 nieuw"')
  expect(many).toContain('9+')
})

test('from telling to mail, by two workers on one queue, once', async () => {
  const { messageId } = await mention()
  const { db, pool, log } = house.kit
  await db.execute(sql`delete from graphile_worker._private_jobs`)
  const { 'notices.deliver': deliverJob } = jobsOf(house.kit)
  const workers = await Promise.all(
    [1, 2].map(() => startJobs(pool, { 'notices.deliver': deliverJob as Jobs[string] }, log)),
  )
  const thing = { kind: 'message', id: messageId } as const
  const telling = { to: [roos], circleId: youssef.circle.id, thing, byId: youssef.viewer.person.id }
  for (let n = 0; n < 5; n++)
    await transact(db, (tx) => tell(tx, { ...telling, kind: 'ask.answered', onceKey: `keer ${n}` }))
  const mails = async () => (await db.execute(sql`select 1 from mail where kind = 'notice'`)).rows.length
  await expect.poll(mails, { timeout: 20_000 }).toBe(5)
  await Promise.all(workers.map((one) => one.stop()))
  expect(await mails()).toBe(5)
})

test('a mention waits for its reader, then goes by mail once, also when two workers take it', async () => {
  const { noticeId, messageId } = await mention()
  expect(await deliver(house.kit, noticeId)).toBe('later')
  await waited(noticeId)
  const done = await Promise.all([deliver(house.kit, noticeId, true), deliver(house.kit, noticeId, true)])
  expect(done.sort()).toEqual(['left', 'mailed'])
  expect(await deliver(house.kit, noticeId, true)).toBe('left')
  const letter = await house.lastMail(castEmail('roos-vermaat'))
  expect(letter?.subject).toBe('Youssef Haddou noemt je: Koffie')
  expect(letter?.bodyText).toContain('Antwoord op deze mail, dan staat het erbij.')
  expect(letter?.bodyText).toContain(`/meldingen/${noticeId}`)
  expect(readReplyAddress(house.kit.secret, letter?.replyTo ?? '')).toEqual({
    personId: roos,
    thing: { kind: 'message', id: messageId },
  })
  expect(letter?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  const { rows } = await house.kit.db.execute(sql`select 1 from mail where kind = 'notice'`)
  expect(rows).toHaveLength(1)
})

test('who saw it meanwhile gets no mail', async () => {
  const { noticeId } = await mention()
  expect(await deliver(house.kit, noticeId)).toBe('later')
  await (await house.as('roos-vermaat')).get(`/meldingen/${noticeId}`)
  await waited(noticeId)
  expect(await deliver(house.kit, noticeId, true)).toBe('left')
  expect(await house.lastMail(castEmail('roos-vermaat'))).toBeUndefined()
})

test('who left the circle, or blocked who said it, gets no mail', async () => {
  const hanneke = await house.personId('hanneke-grootveld')
  const { noticeId } = await mention('Hanneke Grootveld')
  await waited(noticeId)
  await house.kit.db.execute(
    sql`insert into person_block (person_id, blocked_id) values (${hanneke}, ${youssef.viewer.person.id})`,
  )
  expect(await deliver(house.kit, noticeId, true)).toBe('left')
  await house.kit.db.execute(sql`delete from person_block`)
  const left = sql`left_at = now() where person_id = ${hanneke}`
  await house.kit.db.execute(sql`update membership set ${left}`)
  expect(await deliver(house.kit, noticeId, true)).toBe('left')
  await house.kit.db.execute(sql`update membership set left_at = null where person_id = ${hanneke}`)
  expect(await deliver(house.kit, noticeId, true)).toBe('mailed')
})

test('what is chosen decides: once a day is not now, and never is never', async () => {
  const one = await house.as('roos-vermaat')
  for (const pace of ['daily', 'never']) {
    const saved = await one.post('/ik/meldingen', { [`talk_${DREMPEL}`]: pace, overzicht: 'ja' })
    expect(saved.location).toBe('/ik/meldingen?bewaard=1')
    const { noticeId } = await mention()
    await waited(noticeId)
    expect(await deliver(house.kit, noticeId, true)).toBe('left')
  }
  expect((await one.get('/ik/meldingen')).html).toMatch(/value="never" selected/)
  // Only what differs from usual is kept.
  await one.post('/ik/meldingen', { [`talk_${DREMPEL}`]: 'now', [`fits_${DREMPEL}`]: 'weekly', overzicht: 'ja' })
  const { rows } = await house.kit.db.execute(sql`select 1 from notice_choice where person_id = ${roos}`)
  expect(rows).toEqual([])
  // A circle of others is not theirs to choose about.
  await one.post('/ik/meldingen', { 'talk_warme-straten': 'never', overzicht: 'ja' })
  expect((await house.kit.db.execute(sql`select 1 from notice_choice where person_id = ${roos}`)).rows).toEqual([])
})

test('words said among a few stand in the mail to one of them, and nowhere where stewards read the post', async () => {
  const made = await openPrivate(house.kit.db, youssef, [roos], '')
  if (typeof made === 'string') throw new Error(made)
  const { noticeId } = await mention('Roos Vermaat', made.id)
  await waited(noticeId)
  const { smtpUrl } = house.kit.settings
  house.kit.settings.smtpUrl = null
  await deliver(house.kit, noticeId, true)
  house.kit.settings.smtpUrl = smtpUrl
  expect((await house.lastMail(castEmail('roos-vermaat')))?.bodyText).not.toContain('Kijk eens')
})
