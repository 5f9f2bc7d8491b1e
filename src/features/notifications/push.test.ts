import { createDecipheriv, createECDH, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Reach } from '#kit/push/index.ts'
import { pushKeys } from '#kit/push/keys.ts'
import { lookupOutside } from '#kit/web/outside.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { ring } from './commands-deliver.ts'
import { tellBrowser } from './commands-push.ts'

/** A browser: it has the keys with which it reads. */
const ecdh = createECDH('prime256v1')
ecdh.generateKeys()
const auth = randomBytes(16)
const keys = { p256dh: ecdh.getPublicKey('base64url'), auth: auth.toString('base64url') }

interface Got {
  path: string
  headers: IncomingMessage['headers']
  body: Buffer
}

let house: House
let service: Server
let at: string
let status = 201
const got: Got[] = []
/** The push service of this test stands on this machine. */
const here: Reach = { may: (url) => url.origin === at }

beforeAll(async () => {
  house = await makeHouse()
  service = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
    response.writeHead(status, status === 301 ? { location: 'http://127.0.0.1:1/binnen' } : {}).end()
  })
  service.listen(0, '127.0.0.1')
  await once(service, 'listening')
  at = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
})
beforeEach(async () => {
  got.length = 0
  status = 201
  await house.kit.db.execute(sql`delete from push_subscription`)
})
afterAll(async () => {
  service.close()
  await house.close()
})

const said = (endpoint: string) => ({ antwoord: JSON.stringify({ endpoint, expirationTime: null, keys }) })
const rows = async () =>
  (
    await house.kit.db.execute<{ id: string; person_id: string; endpoint: string }>(
      sql`select id, person_id, endpoint from push_subscription`,
    )
  ).rows

/** A browser of somebody that tells; its push service is the one of this test. */
async function telling(slug: string): Promise<{ id: string; one: Visitor }> {
  const one = await house.as(slug)
  const made = await one.post('/ik/meldingen/seintje', said(`https://push.example.com/${slug}`))
  expect(made.location).toBe('/ik/meldingen?seintje=aan#seintje')
  await house.kit.db.execute(sql`update push_subscription set endpoint = ${`${at}/${slug}`}`)
  return { id: (await rows())[0]?.id ?? '', one }
}

// RFC 8188 and 8291, as a browser does it.
function read(body: Buffer): string {
  const salt = body.subarray(0, 16)
  const length = body[20] ?? 0
  const theirs = body.subarray(21, 21 + length)
  const shared = ecdh.computeSecret(theirs)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), theirs])
  const ikm = Buffer.from(hkdfSync('sha256', shared, auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16))
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from('Content-Encoding: nonce\0'), 12))
  const closed = body.subarray(21 + length)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(closed.subarray(-16))
  const open = Buffer.concat([decipher.update(closed.subarray(0, -16)), decipher.final()])
  return open.subarray(0, open.lastIndexOf(2)).toString()
}

test('the browser reads that there is something new, and no more; the push service reads nothing', async () => {
  const { id } = await telling('roos-vermaat')
  await tellBrowser(house.kit, id, here)
  const [one] = got
  expect(one?.path).toBe('/roos-vermaat')
  expect(one?.headers['content-encoding']).toBe('aes128gcm')
  expect(one?.body.toString('latin1')).not.toContain('nieuws')
  expect(JSON.parse(read(one?.body ?? Buffer.alloc(0)))).toEqual({
    title: 'Vliegwiel',
    body: 'Er is iets nieuws in Vliegwiel',
    lang: 'nl',
  })
  // It is signed by the keys of this installation, for this push service.
  const token = /t=([^,]+), ?k=(.+)/.exec(one?.headers.authorization ?? '')
  const [head = '', claims = '', signature = ''] = (token?.[1] ?? '').split('.')
  const { publicKey } = await pushKeys(house.kit.db, house.kit.secret)
  expect(token?.[2]).toBe(publicKey)
  const raw = Buffer.from(publicKey, 'base64url')
  const key = {
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: raw.subarray(1, 33).toString('base64url'),
      y: raw.subarray(33).toString('base64url'),
    },
    format: 'jwk' as const,
    dsaEncoding: 'ieee-p1363' as const,
  }
  expect(verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true)
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: at })
})

test('the keys are the same for every process, sealed, and new under another secret', async () => {
  const { db, secret } = house.kit
  await db.execute(sql`delete from installation where key = 'push-keys'`)
  const made = await Promise.all([1, 2, 3].map(() => pushKeys(db, secret)))
  expect(new Set(made.map(({ publicKey }) => publicKey)).size).toBe(1)
  const kept = await db.execute<{ value: string }>(sql`select value from installation where key = 'push-keys'`)
  expect(kept.rows[0]?.value).not.toContain(made[0]?.privateKey ?? 'x')
  const other = await Promise.all([1, 2].map(() => pushKeys(db, 'another secret, which is long enough as well')))
  expect(other[0]).toEqual(other[1])
  expect(other[0]?.publicKey).not.toBe(made[0]?.publicKey)
  await db.execute(sql`delete from installation where key = 'push-keys'`)
})

test('a browser that is gone is forgotten; one that is away for a moment is tried again', async () => {
  const { id } = await telling('roos-vermaat')
  status = 503
  await expect(tellBrowser(house.kit, id, here)).rejects.toThrow('503')
  expect(await rows()).toHaveLength(1)
  status = 410
  await tellBrowser(house.kit, id, here)
  expect(await rows()).toEqual([])
})

test('a push service that leads on elsewhere is not followed', async () => {
  const { id } = await telling('roos-vermaat')
  status = 301
  await expect(tellBrowser(house.kit, id, here)).rejects.toThrow('301')
  expect(got).toHaveLength(1)
})

test('nothing is sent to an address within, whatever stands in the table', async () => {
  const { id } = await telling('roos-vermaat')
  await tellBrowser(house.kit, id)
  expect(got).toEqual([])
  expect(await rows()).toEqual([])
  await telling('roos-vermaat')
  // A name that leads to this machine: that shows only when it is looked up.
  await house.kit.db.execute(sql`update push_subscription set endpoint = 'https://localhost/'`)
  const [row] = await rows()
  const reach = { may: () => true, lookup: lookupOutside }
  await expect(tellBrowser(house.kit, row?.id ?? '', reach)).rejects.toThrow('is not on the open internet')
})

test.each([
  ['http://push.example.com/x'],
  ['https://127.0.0.1/x'],
  ['https://[::1]/x'],
  ['https://10.0.0.8/x'],
  ['https://localhost/x'],
  ['https://2130706433/x'],
  ['javascript:alert(1)'],
  [`https://push.example.com/${'x'.repeat(1001)}`],
])('%s is not taken', async (endpoint) => {
  const one = await house.as('roos-vermaat')
  const answer = await one.post('/ik/meldingen/seintje', said(endpoint))
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('waar we geen seintje heen kunnen sturen')
  expect(await rows()).toEqual([])
})

test('what is no browser at all is not taken either', async () => {
  const one = await house.as('roos-vermaat')
  for (const antwoord of [
    '',
    '{}',
    'null',
    '[]',
    JSON.stringify({ endpoint: 'https://push.example.com/', keys: { p256dh: 'AAAA', auth: 'AAAA' } }),
  ])
    expect((await one.post('/ik/meldingen/seintje', { antwoord })).status).toBe(422)
})

test('it ends with the session, by hand, and when somebody else signs in on that browser', async () => {
  const { id, one } = await telling('roos-vermaat')
  const list = await one.get('/ik/meldingen')
  expect(list.html).toContain(`/ik/meldingen/seintje/${id}/weg`)
  const other = await house.as('fenna-rozema')
  expect((await other.post(`/ik/meldingen/seintje/${id}/weg`)).status).toBe(404)
  expect((await one.post(`/ik/meldingen/seintje/${id}/weg`)).location).toBe('/ik/meldingen?seintje=uit#seintje')
  expect(await rows()).toEqual([])

  const again = await telling('roos-vermaat')
  await house.kit.db.execute(sql`update push_subscription set endpoint = 'https://push.example.com/roos-vermaat'`)
  await other.post('/ik/meldingen/seintje', said('https://push.example.com/roos-vermaat'))
  expect((await rows()).map(({ person_id }) => person_id)).toEqual([await house.personId('fenna-rozema')])

  await house.kit.db.execute(sql`delete from push_subscription`)
  const last = await telling('roos-vermaat')
  await last.one.post('/uitloggen')
  await tellBrowser(house.kit, last.id, here)
  expect(got).toEqual([])
  expect(await rows()).toEqual([])
  expect(again.id).not.toBe(last.id)
})

test('many things at once ring a browser once', async () => {
  await telling('roos-vermaat')
  await house.kit.db.execute(sql`delete from graphile_worker._private_jobs`)
  const roos = await house.personId('roos-vermaat')
  await ring(house.kit.db, roos)
  await ring(house.kit.db, roos)
  const { rows: jobs } = await house.kit.db.execute(
    sql`select 1 from graphile_worker.jobs where task_identifier = 'push.send'`,
  )
  expect(jobs).toHaveLength(1)
})
