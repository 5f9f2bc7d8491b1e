import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, makeHouse, sessionOf, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
beforeEach(() => house.kit.db.execute(sql`delete from rate_limit`))
afterAll(() => house.close())

const codeTo = async (email: string) =>
  /^(\d{6})$/m.exec((await house.lastMail(email))?.bodyText ?? '')?.[1] ?? 'no code'

async function askFor(who: Visitor, email: string): Promise<{ id: string; location: string }> {
  const { location } = await who.post('/ik/email', { email })
  return { id: /id=(\w+)/.exec(location ?? '')?.[1] ?? '', location: location ?? '' }
}

async function proofIsOld(who: Visitor): Promise<void> {
  const row = await sessionOf(house.kit, who)
  await house.kit.db.execute(sql`update session set proved_at = now() - interval '11 minutes' where id = ${row?.id}`)
}

describe('another e-mail address', () => {
  test('is confirmed by a code to it; then it signs in, the old one does not, and hears so', async () => {
    const who = await house.as('ilse-boonstra')
    const { id } = await askFor(who, 'Ilse@Nieuw.invalid')
    const wrong = await who.post('/ik/email/code', { id, code: '12' })
    expect(wrong.status).toBe(422)
    const done = await who.post('/ik/email/code', { id, code: await codeTo('ilse@nieuw.invalid') })
    expect(done.location).toBe('/ik?email=1')
    expect((await who.get('/ik?email=1')).html).toContain('ilse@nieuw.invalid')
    expect((await house.lastMail(castEmail('ilse-boonstra')))?.subject).toBe('Je logt in met een ander e-mailadres')
    await house.stranger().post('/inloggen', { email: 'ilse@nieuw.invalid' })
    expect((await house.lastMail('ilse@nieuw.invalid'))?.kind).toBe('signin-code')
    await house.stranger().post('/inloggen', { email: castEmail('ilse-boonstra') })
    expect((await house.lastMail(castEmail('ilse-boonstra')))?.kind).toBe('email-old')
  })

  test('of somebody else tells nothing, gives no code, and its owner hears of it', async () => {
    const fenna = await house.as('fenna-rozema')
    const taken = await askFor(fenna, castEmail('bas-oudendag'))
    const free = await askFor(fenna, 'vrij@nieuw.invalid')
    expect(taken.location.replace(taken.id, '')).toBe(free.location.replace(free.id, ''))
    const page = async (id: string) =>
      (await fenna.get(`/ik/email/code?id=${id}`)).html.replaceAll(id, '').replace(/csp-nonce" content="[^"]+"/, '')
    expect(await page(taken.id)).toBe(await page(free.id))
    const letter = await house.lastMail(castEmail('bas-oudendag'))
    expect(letter?.kind).toBe('email-taken')
    expect(letter?.bodyText).not.toMatch(/\d{6}/)
    expect((await house.as('bas-oudendag')).cookie('vliegwiel')).toBeDefined()
  })

  test('that somebody else took meanwhile stays theirs', async () => {
    const who = await house.as('roos-vermaat')
    const { id } = await askFor(who, 'snel@nieuw.invalid')
    const code = await codeTo('snel@nieuw.invalid')
    await house.kit.db.execute(sql`update person set email = 'snel@nieuw.invalid' where name = 'Lin Verbeek'`)
    expect((await who.post('/ik/email/code', { id, code })).status).toBe(422)
    expect((await who.get('/ik')).html).toContain(castEmail('roos-vermaat'))
  })

  test('needs fresh proof, and what was typed is sent after it', async () => {
    const who = await house.as('delano-kromo')
    await proofIsOld(who)
    expect((await who.get('/ik/email')).location).toBe('/ik/bewijs?terug=%2Fik%2Femail')
    const stopped = await who.post('/ik/email', { email: 'delano@nieuw.invalid' })
    expect(stopped.location).toBe('/ik/bewijs?terug=%2Fik%2Femail')
    expect((await who.get(stopped.location ?? '')).html).toContain('Wat je invulde is bewaard')
    const sent = await who.post('/ik/bewijs', { terug: '/ik/email' })
    const id = /id=(\w+)/.exec(sent.location ?? '')?.[1] ?? ''
    const proven = await who.post('/ik/bewijs/code', { id, code: await codeTo(castEmail('delano-kromo')) })
    expect(proven.location).toBe('/inloggen/verder')
    expect((await who.get('/inloggen/verder')).html).toContain('delano@nieuw.invalid')
    expect((await who.post('/inloggen/verder')).location).toBe('/ik/email')
  })

  test('a code of another session, or of a sign-in, changes nothing', async () => {
    const [who, fenna] = [await house.as('wout-terpstra'), await house.as('fenna-rozema')]
    const { id } = await askFor(who, 'wout@nieuw.invalid')
    const code = await codeTo('wout@nieuw.invalid')
    expect((await fenna.post('/ik/email/code', { id, code })).status).toBe(422)
    expect((await house.stranger().post('/inloggen/code', { id, code })).status).toBe(422)
    expect((await who.post('/ik/email/code', { id, code })).status).toBe(303)
    expect((await who.post('/ik/email/code', { id, code })).status).toBe(422)
  })

  test('the same address, or none, comes back with a sentence', async () => {
    const who = await house.as('saskia-pinas')
    for (const email of ['', 'saskia', castEmail('saskia-pinas').toUpperCase()]) {
      const answer = await who.post('/ik/email', { email })
      expect(answer.status).toBe(422)
      expect(answer.html).toContain('href="#veld-email"')
    }
  })
})
