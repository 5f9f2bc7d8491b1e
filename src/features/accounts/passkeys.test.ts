import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, makeHouse, sessionOf, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { type Device, newDevice } from './testing/authenticator.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse({ env: { BASE_URL: 'http://localhost:3000' } })
})
beforeEach(() => house.kit.db.execute(sql`delete from rate_limit`))
afterAll(() => house.close())

const ask = async (who: Visitor, path: string) => JSON.parse((await who.post(path)).html) as { challenge: string }

async function withPasskey(slug: string, naam = 'telefoon'): Promise<{ who: Visitor; device: Device; id: string }> {
  const who = await house.as(slug)
  const device = newDevice()
  const antwoord = device.make(await ask(who, '/ik/passkeys/vraag'))
  const added = await who.post('/ik/passkeys', { naam, antwoord })
  expect(added.location).toBe('/ik?passkey=added#passkeys')
  const { rows } = await house.kit.db.execute<{ id: string }>(
    sql`select id from passkey where credential_id = ${device.id}`,
  )
  return { who, device, id: rows[0]?.id ?? '' }
}

async function enterWith(device: Device) {
  const browser = house.stranger()
  const antwoord = device.prove(await ask(browser, '/inloggen/passkey/vraag'))
  return { browser, antwoord, answer: await browser.post('/inloggen/passkey', { antwoord, terug: '/ik' }) }
}

async function proofIsOld(who: Visitor): Promise<void> {
  const row = await sessionOf(house.kit, who)
  await house.kit.db.execute(sql`update session set proved_at = now() - interval '11 minutes' where id = ${row?.id}`)
}

const codeFor = async (slug: string) =>
  /^(\d{6})$/m.exec((await house.lastMail(castEmail(slug)))?.bodyText ?? '')?.[1] ?? ''

describe('a passkey', () => {
  test('opens the account of who made it, and shows when it was used', async () => {
    const { who, device } = await withPasskey('ilse-boonstra', 'laptop van Ilse')
    expect((await who.get('/ik')).html).toContain('nog niet gebruikt')
    expect((await house.lastMail(castEmail('ilse-boonstra')))?.bodyText).toContain('laptop van Ilse')
    const { browser, answer } = await enterWith(device)
    expect([answer.status, answer.location]).toEqual([303, '/ik'])
    const page = await browser.get('/ik')
    expect(page.html).toContain('Ilse Boonstra')
    expect(page.html).not.toContain('nog niet gebruikt')
  })

  test('is answered once: the same answer does not open a second door', async () => {
    const { device } = await withPasskey('roos-vermaat')
    const { browser, antwoord } = await enterWith(device)
    expect((await browser.post('/inloggen/passkey', { antwoord })).status).toBe(422)
    expect((await house.stranger().post('/inloggen/passkey', { antwoord })).status).toBe(422)
  })

  test('answers who asked: a question to another browser, session or deed is worth nothing', async () => {
    const { who, device } = await withPasskey('bas-oudendag')
    const [mine, other] = [house.stranger(), house.stranger()]
    const asked = await ask(mine, '/inloggen/passkey/vraag')
    await ask(other, '/inloggen/passkey/vraag')
    const refused = await other.post('/inloggen/passkey', { antwoord: device.prove(asked) })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('konden we je niet binnenlaten')
    const forProof = await ask(who, '/ik/bewijs/passkey/vraag')
    expect((await mine.post('/inloggen/passkey', { antwoord: device.prove(forProof) })).status).toBe(422)
    const fenna = await house.as('fenna-rozema')
    const forHer = await ask(fenna, '/ik/passkeys/vraag')
    expect((await who.post('/ik/passkeys', { antwoord: newDevice().make(forHer) })).status).toBe(422)
  })

  test('must be used soon, at this place, and by who holds the key', async () => {
    const { device } = await withPasskey('saskia-pinas')
    const at = house.stranger()
    const tryIt = async (antwoord: string) => (await at.post('/inloggen/passkey', { antwoord })).status
    const late = await ask(at, '/inloggen/passkey/vraag')
    await house.kit.db.execute(sql`update passkey_challenge set expires_at = now() - interval '1 second'`)
    expect(await tryIt(device.prove(late))).toBe(422)
    const asked = () => ask(at, '/inloggen/passkey/vraag')
    expect(await tryIt(device.prove(await asked(), 'https://elders.invalid'))).toBe(422)
    expect(await tryIt(newDevice().prove(await asked()))).toBe(422)
    const forged = JSON.parse(newDevice().prove(await asked())) as object
    expect(await tryIt(JSON.stringify({ ...forged, id: device.id, rawId: device.id }))).toBe(422)
    expect(await tryIt(device.prove(await asked()))).toBe(303)
  })

  test('that was copied stops the copy: its count is behind', async () => {
    const { device } = await withPasskey('wout-terpstra')
    const copy = device.copy()
    await enterWith(device)
    expect((await enterWith(copy)).answer.status).toBe(422)
    expect((await enterWith(device)).answer.status).toBe(303)
  })

  test.each(['', 'geen json', '{}', '{"id":"../x"}', '[]', `{"id":"${'a'.repeat(30_000)}"}`])(
    'an answer that is none is refused: %.20s',
    async (antwoord) => {
      const who = await house.as('lin-verbeek')
      await ask(who, '/ik/passkeys/vraag')
      expect((await who.post('/ik/passkeys', { naam: 'x', antwoord })).status).toBe(422)
      expect((await house.stranger().post('/inloggen/passkey', { antwoord })).status).toBe(422)
    },
  )

  test('gets another name, and goes; then it opens nothing', async () => {
    const { who, device, id } = await withPasskey('delano-kromo')
    expect((await who.post(`/ik/passkeys/${id}`, { naam: '' })).status).toBe(422)
    await who.post(`/ik/passkeys/${id}`, { naam: 'de oude tablet' })
    expect((await who.get('/ik')).html).toContain('de oude tablet')
    expect((await who.post(`/ik/passkeys/${id}/weg`)).location).toBe('/ik?passkey=removed#passkeys')
    expect((await who.get('/ik')).html).not.toContain('de oude tablet')
    expect((await enterWith(device)).answer.status).toBe(422)
    expect((await house.lastMail(castEmail('delano-kromo')))?.bodyText).toContain('de oude tablet')
  })

  test('of somebody else cannot be seen, renamed or removed', async () => {
    const { device, id } = await withPasskey('meryem-aksoy', 'sleutel van Meryem')
    const fenna = await house.as('fenna-rozema')
    expect((await fenna.get(`/ik/passkeys/${id}`)).status).toBe(404)
    expect((await fenna.post(`/ik/passkeys/${id}`, { naam: 'van mij' })).status).toBe(404)
    expect((await fenna.post(`/ik/passkeys/${id}/weg`)).status).toBe(404)
    expect((await fenna.get('/ik')).html).not.toContain('sleutel van Meryem')
    expect((await enterWith(device)).answer.status).toBe(303)
  })

  test('is not offered where none can exist', async () => {
    const bare = await makeHouse({ env: { BASE_URL: 'http://127.0.0.1:3000' } })
    expect((await bare.stranger().get('/inloggen')).html).not.toContain('vw-passkey')
    expect((await (await bare.as('ilse-boonstra')).get('/ik')).html).toContain('Op dit adres werken passkeys niet')
    await bare.close()
  })
})

describe('fresh proof', () => {
  test('is asked before a passkey is made or removed, and a code gives it', async () => {
    const { who, id } = await withPasskey('jelle-hoekema')
    await proofIsOld(who)
    const asked = await who.get('/ik/passkeys/nieuw')
    expect(asked.location).toBe('/ik/bewijs?terug=%2Fik%2Fpasskeys%2Fnieuw')
    expect((await who.post(`/ik/passkeys/${id}/weg`)).location).toContain('/ik/bewijs')
    const sent = await who.post('/ik/bewijs', { terug: '/ik/passkeys/nieuw' })
    const codeId = /id=(\w+)/.exec(sent.location ?? '')?.[1] ?? ''
    const code = await codeFor('jelle-hoekema')
    const wrong = await who.post('/ik/bewijs/code', { id: codeId, code: code === '111111' ? '222222' : '111111' })
    expect(wrong.status).toBe(422)
    const right = await who.post('/ik/bewijs/code', { id: codeId, code, terug: '/ik/passkeys/nieuw' })
    expect(right.location).toBe('/ik/passkeys/nieuw')
    expect((await who.get('/ik/passkeys/nieuw')).status).toBe(200)
  })

  test('keeps the name that was typed', async () => {
    const who = await house.as('jelle-hoekema')
    const antwoord = newDevice().make(await ask(who, '/ik/passkeys/vraag'))
    await proofIsOld(who)
    const stopped = await who.post('/ik/passkeys', { naam: 'de laptop', antwoord })
    const back = new URLSearchParams(stopped.location?.split('?')[1]).get('terug')
    expect(back).toBe('/ik/passkeys/nieuw?naam=de%20laptop')
  })

  test('is given by an own passkey, not by one of somebody else', async () => {
    const { who, device } = await withPasskey('ruben-ligthart')
    const other = await withPasskey('marijn-de-wael')
    await proofIsOld(who)
    const wrong = other.device.prove(await ask(who, '/ik/bewijs/passkey/vraag'))
    expect((await who.post('/ik/bewijs/passkey', { antwoord: wrong })).status).toBe(422)
    expect((await who.get('/ik/passkeys/nieuw')).status).toBe(303)
    const right = device.prove(await ask(who, '/ik/bewijs/passkey/vraag'))
    expect((await who.post('/ik/bewijs/passkey', { antwoord: right, terug: '/ik' })).location).toBe('/ik')
    expect((await who.get('/ik/passkeys/nieuw')).status).toBe(200)
  })

  test('a sign-in code is no proof, and a code for a proof opens no door and no other session', async () => {
    const [here, there] = [await house.as('hanneke-grootveld'), await house.as('hanneke-grootveld')]
    await Promise.all([proofIsOld(here), proofIsOld(there)])
    const sent = await here.post('/ik/bewijs', {})
    const id = /id=(\w+)/.exec(sent.location ?? '')?.[1] ?? ''
    const code = await codeFor('hanneke-grootveld')
    expect((await house.stranger().post('/inloggen/code', { id, code })).status).toBe(422)
    expect((await there.post('/ik/bewijs/code', { id, code })).status).toBe(422)
    expect((await here.post('/ik/bewijs/code', { id, code })).status).toBe(303)
  })
})
