import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beginTopic } from '#features/conversations/commands.ts'
import { type CircleScope, circleScope } from '#kit/access/viewer.ts'
import { replyAddress } from '#kit/mail/reply.ts'
import { mailOf, sample } from '#kit/mail/testing/mails.ts'
import { type House, makeHouse } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'

const INBOUND = 'een-geheim-dat-lang-genoeg-is-voor-de-tests'
const DOMAIN = 'antwoord.voorbeeld.nl'
const HERE = { personId: null, address: 'test', requestId: 'test' }
const ROOS = castEmail('roos-vermaat')
let house: House
let server: Server
let site: string
let roos: string
let talk: string
let message: string

beforeAll(async () => {
  house = await makeHouse({ env: { REPLY_DOMAIN: DOMAIN, INBOUND_SECRET: INBOUND } })
  roos = await house.personId('roos-vermaat')
  const youssef = (await scope('youssef-haddou')) as CircleScope
  const { db } = house.kit
  talk = (await beginTopic(db, youssef, 'Koffie', { text: 'Wie lust er, @Roos Vermaat?', onceKey: 'k' }, HERE)) ?? ''
  message =
    (await db.execute<{ id: string }>(sql`select id from message where conversation_id = ${talk}`)).rows[0]?.id ?? ''
  server = serve({ fetch: house.app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  await once(server, 'listening')
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(async () => {
  await house.kit.db.execute(sql`delete from mail`)
  await house.kit.db.execute(sql`delete from message where id <> ${message}`)
  await house.kit.db.execute(sql`delete from mail_received`)
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await house.close()
})

async function scope(slug: string) {
  return circleScope(await house.viewer(slug), 'de-lage-drempel')
}

const to = (now?: number) =>
  replyAddress(house.kit.secret, DOMAIN, { personId: roos, thing: { kind: 'message', id: message } }, now) ?? ''
const fromRoos = () => ({ from: ROOS, to: to() })
const simple = (parts: Record<string, string>, body = 'Graag.') =>
  mailOf({ From: ROOS, To: to(), 'Message-ID': `<${Math.random()}@thuis.example>`, ...parts }, body)

async function bring(raw: Uint8Array, secret = INBOUND): Promise<string> {
  const answer = await house.app.request('/post/binnen', {
    method: 'POST',
    body: raw as unknown as BodyInit,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'message/rfc822' },
  })
  const { outcome } = (await answer.json()) as { outcome: string }
  return outcome
}

const placed = async () =>
  (
    await house.kit.db.execute<{ body: string; maker_id: string; reply_to: string | null }>(
      sql`select body, maker_id, reply_to from message where conversation_id = ${talk} and id <> ${message} order by seq`,
    )
  ).rows
const lettersTo = async () =>
  (await house.kit.db.execute<{ recipient: string; body_text: string }>(sql`select recipient, body_text from mail`))
    .rows

test('an answer by mail stands in the thread as its writer’s own, without what it answers', async () => {
  expect(await bring(sample('gmail', fromRoos()))).toBe('placed')
  expect(await placed()).toEqual([
    { body: 'Ja hoor, ik neem koffie mét melk mee.\n\nZie ik je om tien uur?', maker_id: roos, reply_to: message },
  ])
  const page = await (await house.as('youssef-haddou')).get(`/kringen/de-lage-drempel/gesprek/${talk}`)
  expect(
    (await (await house.as('youssef-haddou')).get(page.location ?? `/kringen/de-lage-drempel/gesprek/${talk}`)).html,
  ).toContain('melk mee')
  expect(await lettersTo()).toEqual([])
})

test('the same mail places one answer, also when it is brought twice at once', async () => {
  const raw = sample('iphone', fromRoos())
  expect(await Promise.all([bring(raw), bring(raw), bring(raw)])).toEqual(['placed', 'placed', 'placed'])
  expect(await bring(raw)).toBe('placed')
  expect(await placed()).toHaveLength(1)
})

describe('is refused', () => {
  test('when it comes from another address; only the account itself hears so, once a day', async () => {
    expect(await bring(simple({ From: 'boef@elders.example' }))).toBe('spoofed')
    expect(await bring(simple({ From: 'boef@elders.example' }))).toBe('spoofed')
    expect(await bring(sample('spoof', fromRoos()))).toBe('spoofed')
    const letters = await lettersTo()
    expect(letters.map(({ recipient }) => recipient)).toEqual([ROOS])
    expect(letters[0]?.body_text).toContain('niet vanaf jouw e-mailadres')
  })

  test('when the address was changed or made up: nobody hears anything', async () => {
    const ilse = await house.personId('ilse-boonstra')
    expect(await bring(simple({ To: to().replace(roos, ilse) }))).toBe('spoofed')
    expect(await bring(simple({ To: `iemand@${DOMAIN}` }))).toBe('unknown-address')
    expect(await bring(simple({ To: to().replace(DOMAIN, 'elders.example') }))).toBe('unknown-address')
    expect(await lettersTo()).toEqual([])
  })

  test('when the address is too old: whoever has an account hears it, a stranger does not', async () => {
    const old = to(Date.now() - 40 * 86_400_000)
    expect(await bring(simple({ To: old, From: 'vreemd@elders.example' }))).toBe('expired')
    expect(await lettersTo()).toEqual([])
    expect(await bring(simple({ To: old }))).toBe('expired')
    expect((await lettersTo()).map(({ recipient }) => recipient)).toEqual([ROOS])
  })

  test('when there is nothing in it, or a machine wrote it', async () => {
    expect(await bring(simple({}, '> alleen het oude'))).toBe('empty')
    expect((await lettersTo())[0]?.body_text).toContain('we vonden er geen tekst in')
    await house.kit.db.execute(sql`delete from mail`)
    expect(await bring(sample('away', fromRoos()))).toBe('automatic')
    expect(await bring(simple({ 'Message-ID': '<abc@127.0.0.1>' }))).toBe('automatic')
    expect(await bring(simple({ 'Return-Path': '<>' }))).toBe('automatic')
    expect(await lettersTo()).toEqual([])
  })

  test('when the writer left the circle since', async () => {
    await house.kit.db.execute(sql`update membership set left_at = now() where person_id = ${roos}`)
    expect(await bring(simple({}))).toBe('out-of-reach')
    await house.kit.db.execute(sql`update membership set left_at = null where person_id = ${roos}`)
    expect((await lettersTo()).map(({ recipient }) => recipient)).toEqual([ROOS])
  })

  test('without the secret, or with another; and there is no door where none was made', async () => {
    expect(await bring(simple({}), 'een-ander-geheim-dat-ook-lang-genoeg-is')).toBe('unauthorised')
    expect(await bring(simple({}), '')).toBe('unauthorised')
    const { inbound } = house.kit.settings
    house.kit.settings.inbound = null
    const answer = await house.app.request('/post/binnen', { method: 'POST', body: 'x' })
    house.kit.settings.inbound = inbound
    expect(answer.status).toBe(404)
  })

  test('when it is no mail, or far too large', async () => {
    expect(await bring(new Uint8Array(10_000))).toBe('unknown-address')
    const large = await house.app.request('/post/binnen', {
      method: 'POST',
      body: Buffer.alloc(25 * 1024 * 1024, 'a'),
      headers: { authorization: `Bearer ${INBOUND}` },
    })
    expect(large.status).toBe(413)
    expect(await lettersTo()).toEqual([])
  })
})

test('what would run in a page does not', async () => {
  expect(await bring(sample('html-only', fromRoos()))).toBe('placed')
  const youssef = await house.as('youssef-haddou')
  const first = await youssef.get(`/kringen/de-lage-drempel/gesprek/${talk}`)
  const { html } = first.location ? await youssef.get(first.location) : first
  expect(html).toContain('taart')
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('onerror')
})

test('who answers too much is slowed down', async () => {
  await house.kit.db.execute(sql`insert into rate_limit (key, window_at, count)
    values (${`answer-by-mail:${roos}`}, date_bin('1 hour', now(), '2000-01-01'), 40)
    on conflict (key) do update set count = 40`)
  expect(await bring(simple({}))).toBe('too-many')
  await house.kit.db.execute(sql`delete from rate_limit`)
})

describe('bin/receive-mail', () => {
  async function pipe(raw: Uint8Array, ...args: string[]): Promise<number | null> {
    const child = spawn('bin/receive-mail', ['--site', site, ...args], {
      env: { ...process.env, INBOUND_SECRET: INBOUND },
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    child.stdin.end(raw)
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  }

  test('ends as a mail server expects: taken, refused for good, or try again later', async () => {
    expect(await pipe(sample('outlook', fromRoos()))).toBe(0)
    expect((await placed())[0]?.body).toContain('ik bel je morgen vóór negen')
    // The address it was brought to may stand in the envelope alone.
    expect(await pipe(simple({ To: 'lijst@elders.example' }), '--to', to())).toBe(0)
    expect(await pipe(simple({ From: 'boef@elders.example' }))).toBe(77)
    expect(await pipe(simple({}), '--site', 'http://127.0.0.1:1')).toBe(75)
  })
})
