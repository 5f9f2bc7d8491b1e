import { sql } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, makeHouse, sessionOf, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { makeApp } from '../../app.tsx'
import { type Device, newDevice } from './testing/authenticator.ts'

const DESK = '/kringen/de-lage-drempel/beheer'
const STEP = `/ik/stap?terug=${encodeURIComponent(DESK)}`

let house: House
beforeAll(async () => {
  house = await makeHouse({ env: { BASE_URL: 'http://localhost:3000', STEWARDS_SECOND_STEP: '1' } })
})
beforeEach(() => house.kit.db.execute(sql`delete from rate_limit`))
afterAll(() => house.close())

/** A steward of the founding circle of this test alone. */
async function newSteward(slug: string): Promise<Visitor> {
  await house.kit.db.execute(sql`insert into circle_role (circle_id, person_id, role)
    select c.id, p.id, 'steward' from circle c, person p where c.founding and p.email = ${castEmail(slug)}
    on conflict do nothing`)
  return house.as(slug)
}

/** What an app would show. @param from in half minutes from now */
const shows = (key: string, from = 0) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + from * 30_000 })

interface App {
  key: string
  codes: string[]
  next: string
}

/** Sets an app up and says that no code of it was used yet. */
async function withApp(who: Visitor, terug = DESK): Promise<App> {
  const { html } = await who.get(`/ik/app-code/nieuw?terug=${encodeURIComponent(terug)}`)
  const key = (/secret-key">([^<]+)</.exec(html)?.[1] ?? '').replaceAll(' ', '')
  const added = await who.post('/ik/app-code', { code: shows(key), terug })
  expect(added.status).toBe(200)
  await unused(who)
  return {
    key,
    codes: codesIn(added.html),
    next:
      /button--big" href="([^"]+)"|href="([^"]+)" class="button button--big/.exec(added.html)?.slice(1).find(Boolean) ??
      '',
  }
}

const codesIn = (html: string) =>
  [...html.matchAll(/<li>([0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4})</g)].map(([, code = '']) => code)

async function unused(who: Visitor): Promise<void> {
  const row = await sessionOf(house.kit, who)
  await house.kit.db.execute(sql`update app_code set last_counter = 0 where person_id = ${row?.personId}`)
}

async function proofIsOld(who: Visitor): Promise<void> {
  const row = await sessionOf(house.kit, who)
  await house.kit.db.execute(sql`update session set proved_at = now() - interval '11 minutes' where id = ${row?.id}`)
}

const ask = async (who: Visitor, path: string) => JSON.parse((await who.post(path)).html) as { challenge: string }

async function makePasskey(who: Visitor, terug = ''): Promise<{ device: Device; location: string | null; id: string }> {
  const device = newDevice()
  const antwoord = device.make(await ask(who, '/ik/passkeys/vraag'))
  const { location } = await who.post('/ik/passkeys', { naam: 'sleutel', antwoord, terug })
  const { rows } = await house.kit.db.execute<{ id: string }>(
    sql`select id from passkey where credential_id = ${device.id}`,
  )
  return { device, location, id: rows[0]?.id ?? '' }
}

async function deedsOf(action: string): Promise<string[]> {
  const { rows } = await house.kit.db.execute<{ result: string }>(
    sql`select result from audit where action = ${action} order by at, id`,
  )
  return rows.map(({ result }) => result)
}

describe('a steward without a second step', () => {
  test('uses the place as any member, and is led to one more step before the desk', async () => {
    const anke = await house.as('anke-zuidgeest')
    for (const path of ['/vandaag', '/kringen/de-lage-drempel', '/kringen/de-lage-drempel/leden', '/ik'])
      expect((await anke.get(path)).status).toBe(200)
    expect((await anke.get('/kringen/de-lage-drempel')).html).toContain(`href="${DESK}"`)
    expect(await anke.get(`${DESK}/aanmeldingen?na=1`)).toMatchObject({
      status: 303,
      location: `/ik/stap?terug=${encodeURIComponent(`${DESK}/aanmeldingen?na=1`)}`,
    })
    expect((await anke.get('/beheer/post')).location).toBe('/ik/stap?terug=%2Fbeheer%2Fpost')
    const page = await anke.get(STEP)
    expect(page.html).toContain('Nog één stap')
    expect(page.html).toContain('/ik/app-code/nieuw?terug=')
    expect(page.html).toContain('/ik/passkeys/nieuw?terug=')
  })

  test('every door of stewardship is closed, by the route table', async () => {
    const anke = await house.as('anke-zuidgeest')
    const doors = house.app.routes.filter(
      ({ method, path }) => method === 'GET' && /^(\/kringen\/:slug)?\/beheer|\/teksten\//.test(path),
    )
    expect(doors.length).toBeGreaterThan(12)
    for (const { path } of doors) {
      const at = path.replace(':slug', 'de-lage-drempel').replace(':key', 'principles').replace(':id', '000000000000')
      expect([at, (await anke.get(at)).location?.startsWith('/ik/stap?')]).toEqual([at, true])
    }
  })

  test('sees no letter between others, counts no applications and follows no inbox', async () => {
    const made = await (await house.as('ilse-boonstra')).post('/kringen/de-lage-drempel/voorstellen', {
      een: await house.personId('youssef-haddou'),
      ander: await house.personId('bas-oudendag'),
      waarom: 'Jullie werken allebei aan hetzelfde, van een andere kant.',
    })
    const anke = await house.as('anke-zuidgeest')
    expect((await anke.get(made.location ?? '')).status).toBe(404)
    expect((await anke.get('/vandaag')).html).not.toContain('beheer/aanmeldingen')
    const { secondStep } = await house.viewer('anke-zuidgeest')
    expect(secondStep).toBe('owed')
  })

  test('a deed is kept through the detour, and sent after it', async () => {
    const who = await newSteward('ruben-ligthart')
    const body = 'Wij zeggen hier voortaan alles twee keer.'
    const stopped = await who.post('/kringen/de-lage-drempel/teksten/principles', { body })
    expect(stopped.location).toMatch(/^\/ik\/stap\?/)
    expect((await who.get(stopped.location ?? '')).html).toContain('Wat je invulde is bewaard')
    await proofIsOld(who)
    const asked = await who.get(`/ik/app-code/nieuw?terug=${encodeURIComponent(DESK)}`)
    expect(asked.location).toMatch(/^\/ik\/bewijs\?terug=/)
    const sent = await who.post('/ik/bewijs', { terug: '/ik/app-code/nieuw?terug=%2Fvandaag' })
    const id = /id=(\w+)/.exec(sent.location ?? '')?.[1] ?? ''
    const code = /^(\d{6})$/m.exec((await house.lastMail(castEmail('ruben-ligthart')))?.bodyText ?? '')?.[1] ?? ''
    // Setting up comes first: the deed alone would only lead back here.
    const proven = await who.post('/ik/bewijs/code', { id, code, terug: '/ik/app-code/nieuw?terug=%2Fvandaag' })
    expect(proven.location).toBe('/ik/app-code/nieuw?terug=%2Fvandaag')
    expect((await withApp(who)).next).toBe('/inloggen/verder')
    expect((await who.get('/inloggen/verder')).html).toContain(body)
    const onward = await who.post('/inloggen/verder')
    expect(onward).toMatchObject({ status: 307, location: '/kringen/de-lage-drempel/teksten/principles' })
  })

  test('a deed without fields begins again where it stood', async () => {
    const anke = await house.as('anke-zuidgeest')
    const deed = `${DESK}/uitnodigingen/000000000000/intrekken`
    const from = (referer: string) => anke.post(deed, {}, { referer })
    expect((await from(`http://localhost:3000${DESK}/uitnodigingen`)).location).toBe(
      `/ik/stap?terug=${encodeURIComponent(`${DESK}/uitnodigingen`)}`,
    )
    expect((await from('https://elders.example/x')).location).toBe('/ik/stap?terug=%2Fvandaag')
  })
})

describe('who is no steward', () => {
  test('is not asked for anything, and finds no app to set up', async () => {
    for (const slug of ['youssef-haddou', 'omar-el-idrissi']) {
      const who = await house.as(slug)
      expect((await who.get(STEP)).location).toBe(DESK)
      expect((await who.get('/ik/app-code/nieuw')).status).toBe(404)
      expect((await who.post('/ik/app-code', { code: '123456' })).status).toBe(404)
      expect((await who.get(DESK)).status).toBe(404)
      expect((await who.get('/ik')).html).not.toContain('id="app-code"')
    }
    expect((await house.stranger().post('/ik/stap', { code: '123456' })).location).toMatch(/^\/inloggen\?terug=/)
    expect((await house.stranger().post('/ik/stap/herstelcode', { herstelcode: 'abcd' })).location).toMatch(
      /^\/inloggen\?terug=/,
    )
    const { rows } = await house.kit.db.execute(sql`select 1 from kept_form where fields like '%abcd%'`)
    expect(rows).toEqual([])
  })
})

describe('a code from an app', () => {
  test('is set up once, with a square, a key and ten recovery codes; a mail tells; then the desk opens', async () => {
    const who = await newSteward('marijn-de-wael')
    const page = await who.get(`/ik/app-code/nieuw?terug=${encodeURIComponent(DESK)}`)
    expect(page.html).toMatch(/<svg class="qr"[^>]* role="img"/)
    expect((await who.post('/ik/app-code', { code: '12', terug: DESK })).status).toBe(422)
    const again = await who.post('/ik/app-code', { code: '000000', terug: DESK })
    expect(again.status).toBe(422)
    const keyIn = (html: string) => /secret-key">([^<]+)</.exec(html)?.[1]
    expect(keyIn(again.html)).toBe(keyIn(page.html))
    const { codes, next } = await withApp(who)
    expect(new Set(codes).size).toBe(10)
    expect(next).toBe(DESK)
    expect((await who.get(DESK)).status).toBe(200)
    expect((await house.lastMail(castEmail('marijn-de-wael')))?.kind).toBe('app-code-added')
    expect((await who.get('/ik')).html).toContain('Je hebt nog 10 herstelcodes')
    expect((await who.get('/ik/app-code/nieuw')).location).toBe('/ik/app-code')
  })

  test('opens the desk in a new session, and then the page they wanted', async () => {
    const { key } = await withApp(await newSteward('lin-verbeek'))
    const who = await house.as('lin-verbeek')
    const page = await who.get(STEP)
    expect(page.html).not.toContain('/ik/app-code/nieuw')
    expect((await who.post('/ik/stap', { code: shows(key), terug: DESK })).location).toBe(DESK)
    expect((await who.get(DESK)).status).toBe(200)
    expect((await who.get(STEP)).location).toBe(DESK)
    expect((await who.get('/ik')).html).toContain('tweede stap gezet')
  })

  test('is wrong when it is made up, old, of another, or was used', async () => {
    const other = await withApp(await newSteward('saskia-pinas'))
    const { key } = await withApp(await newSteward('bas-oudendag'))
    const who = await house.as('bas-oudendag')
    for (const code of ['', 'abcdef', shows(other.key), shows(key, -3), shows(key, 3)]) {
      const answer = await who.post('/ik/stap', { code, terug: DESK })
      expect([code, answer.status]).toEqual([code, 422])
      expect(answer.html).toContain('href="#veld-code"')
    }
    await house.kit.db.execute(sql`delete from rate_limit`)
    expect((await who.get(DESK)).location).toMatch(/^\/ik\/stap/)
    const code = shows(key)
    expect((await who.post('/ik/stap', { code, terug: DESK })).status).toBe(303)
    const second = await house.as('bas-oudendag')
    expect((await second.post('/ik/stap', { code, terug: DESK })).html).toContain('al gebruikt')
    // What was shown before a used code is used with it.
    expect((await second.post('/ik/stap', { code: shows(key, -1), terug: DESK })).status).toBe(422)
    expect((await second.get(DESK)).location).toMatch(/^\/ik\/stap/)
  })

  test('works once for many who send it at the same moment', async () => {
    const { key } = await withApp(await newSteward('delano-kromo'))
    const sessions = await Promise.all([1, 2, 3].map(() => house.as('delano-kromo')))
    const code = shows(key)
    const answers = await Promise.all(sessions.map((one) => one.post('/ik/stap', { code, terug: DESK })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
  })

  test('the code that set it up opens nothing else', async () => {
    const who = await newSteward('roos-vermaat')
    const { html } = await who.get('/ik/app-code/nieuw')
    const key = (/secret-key">([^<]+)</.exec(html)?.[1] ?? '').replaceAll(' ', '')
    const code = shows(key)
    expect((await who.post('/ik/app-code', { code })).status).toBe(200)
    expect((await (await house.as('roos-vermaat')).post('/ik/stap', { code })).status).toBe(422)
  })

  test('is tried five times in a quarter of an hour, in whatever session and with recovery codes too', async () => {
    const { key, codes } = await withApp(await newSteward('hanneke-grootveld'))
    await house.kit.db.execute(sql`delete from rate_limit`)
    const who = await house.as('hanneke-grootveld')
    for (let at = 0; at < 3; at++) await who.post('/ik/stap', { code: '000000' })
    for (let at = 0; at < 2; at++) await who.post('/ik/stap/herstelcode', { herstelcode: 'aaaa-bbbb-cccc' })
    const elsewhere = await house.as('hanneke-grootveld')
    const late = await elsewhere.post('/ik/stap', { code: shows(key) })
    expect(late.status).toBe(422)
    expect(late.html).toContain('Wacht een kwartier')
    expect((await elsewhere.post('/ik/stap/herstelcode', { herstelcode: codes[0] ?? '' })).status).toBe(422)
    await house.kit.db.execute(sql`delete from rate_limit`)
    expect((await elsewhere.post('/ik/stap', { code: shows(key) })).status).toBe(303)
    expect((await deedsOf('second-step.taken')).filter((result) => result === 'refused').length).toBeGreaterThan(2)
  })

  test('the secret, the codes and the recovery codes stand nowhere readable', async () => {
    const { key, codes } = await withApp(await newSteward('wout-terpstra'))
    const who = await house.as('wout-terpstra')
    await who.post('/ik/stap/herstelcode', { herstelcode: codes[0] ?? '' })
    const { rows: tables } = await house.kit.db.execute<{ name: string }>(
      sql`select tablename name from pg_tables where schemaname = 'public'`,
    )
    for (const { name } of tables) {
      const { rows } = await house.kit.db.execute<{ n: number }>(sql`
        select count(*)::int n from ${sql.identifier(name)} t
        where ${sql.join(
          [
            key,
            Buffer.from(Secret.fromBase32(key).bytes).toString('hex'),
            ...codes,
            codes[0]?.replaceAll('-', '') ?? '',
          ].map((secret) => sql`strpos(lower(t::text), ${secret.toLowerCase()}) > 0`),
          sql` or `,
        )}`)
      expect([name, rows[0]?.n]).toEqual([name, 0])
    }
  })
})

describe('a recovery code', () => {
  test('opens the desk once, however it is typed, and its owner hears of it', async () => {
    const { codes } = await withApp(await newSteward('meryem-aksoy'))
    const [first = '', second = ''] = codes
    const who = await house.as('meryem-aksoy')
    expect((await who.post('/ik/stap/herstelcode', { herstelcode: '' })).html).toContain('Vul een herstelcode in')
    const typed = ` ${first.toUpperCase().replaceAll('-', ' ')} `
    expect((await who.post('/ik/stap/herstelcode', { herstelcode: typed, terug: DESK })).location).toBe(DESK)
    expect((await who.get(DESK)).status).toBe(200)
    const letter = await house.lastMail(castEmail('meryem-aksoy'))
    expect(letter?.kind).toBe('recovery-used')
    expect(letter?.bodyText).toContain('Je hebt nog 9 herstelcodes')
    const again = await house.as('meryem-aksoy')
    expect((await again.post('/ik/stap/herstelcode', { herstelcode: first })).html).toContain('al gebruikt')
    expect((await again.post('/ik/stap/herstelcode', { herstelcode: second })).status).toBe(303)
  })

  test('of before is worth nothing after new ones were made, and nothing for somebody else', async () => {
    const steward = await newSteward('ilse-boonstra')
    const { codes } = await withApp(steward)
    const renewed = await steward.post('/ik/app-code/herstelcodes')
    const fresh = codesIn(renewed.html)
    expect(fresh).toHaveLength(10)
    const anke = await house.as('anke-zuidgeest')
    expect((await anke.post('/ik/stap/herstelcode', { herstelcode: fresh[0] ?? '' })).status).toBe(422)
    const who = await house.as('ilse-boonstra')
    expect((await who.post('/ik/stap/herstelcode', { herstelcode: codes[0] ?? '' })).status).toBe(422)
    expect((await who.post('/ik/stap/herstelcode', { herstelcode: fresh[0] ?? '' })).status).toBe(303)
  })
})

describe('a passkey', () => {
  test('set up on the way is the step itself; later it opens the desk at the door and on the page', async () => {
    const who = await newSteward('tjitske-haanstra')
    const { device, location } = await makePasskey(who, DESK)
    expect(location).toBe(DESK)
    expect((await who.get(DESK)).status).toBe(200)

    const slug = 'tjitske-haanstra'
    const later = await house.as(slug)
    expect((await later.get(DESK)).location).toMatch(/^\/ik\/stap/)
    expect((await later.post('/ik/stap/passkey', { antwoord: '{}', terug: DESK })).status).toBe(422)
    const antwoord = device.prove(await ask(later, '/ik/bewijs/passkey/vraag'))
    expect((await later.post('/ik/stap/passkey', { antwoord, terug: DESK })).location).toBe(DESK)
    expect((await later.get(DESK)).status).toBe(200)

    const door = house.stranger()
    const signed = device.prove(await ask(door, '/inloggen/passkey/vraag'))
    await door.post('/inloggen/passkey', { antwoord: signed })
    expect((await door.get(DESK)).status).toBe(200)
  })
})

describe('who reads the mail of a steward', () => {
  test('adds no second step beside the one there is, and takes none away', async () => {
    const { key } = await withApp(await newSteward('hung-nguyen'))
    const thief = await house.as('hung-nguyen')
    expect((await thief.get('/ik/passkeys/nieuw')).location).toMatch(/^\/ik\/stap/)
    expect((await makePasskey(thief)).location).toMatch(/^\/ik\/stap/)
    expect((await thief.post('/ik/app-code/weg')).location).toBe('/ik/stap?terug=%2Fik%2Fapp-code')
    expect((await thief.post('/ik/app-code/herstelcodes')).location).toBe('/ik/stap?terug=%2Fik%2Fapp-code')
    expect((await thief.get('/ik/app-code/nieuw')).location).toMatch(/^\/ik\/stap/)
    expect((await thief.post('/ik/stap', { code: shows(key) })).status).toBe(303)
    expect((await makePasskey(thief)).location).toBe('/ik?passkey=added#passkeys')
  })
})

describe('taking a second step away', () => {
  test('needs fresh proof, and the last one stays', async () => {
    const who = await newSteward('youssef-haddou')
    await withApp(who)
    await proofIsOld(who)
    expect((await who.post('/ik/app-code/weg')).location).toBe('/ik/bewijs?terug=%2Fik%2Fapp-code')
    await house.kit.db.execute(sql`update session set proved_at = now()`)
    const refused = await who.post('/ik/app-code/weg')
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Dit is je enige tweede stap')
    const { id } = await makePasskey(who)
    expect((await who.post('/ik/app-code/weg')).location).toBe('/ik?app-code=weg#app-code')
    expect((await house.lastMail(castEmail('youssef-haddou')))?.kind).toBe('app-code-removed')
    expect((await who.get(`/ik/passkeys/${id}`)).html).toContain('Dit is je enige tweede stap')
    expect((await who.post(`/ik/passkeys/${id}/weg`)).status).toBe(422)
    const left = await house.kit.db.execute<{ n: number }>(
      sql`select count(*)::int n from recovery_code where person_id = (select person_id from passkey where id = ${id})`,
    )
    expect(left.rows[0]?.n).toBe(0)
  })

  test('two at the same moment leave one', async () => {
    const who = await newSteward('sjaan-wolters')
    await withApp(who)
    const { id } = await makePasskey(who)
    const answers = await Promise.all([who.post('/ik/app-code/weg'), who.post(`/ik/passkeys/${id}/weg`)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  })
})

describe('a steward who lost everything', () => {
  test('is helped by a steward of the founding circle, who knows whom they talk to', async () => {
    const lost = await house.as('fenna-rozema')
    const { codes } = await withApp(lost, '/vandaag')
    const helper = await newSteward('anke-zuidgeest')
    await withApp(helper)
    expect((await helper.get('/beheer')).html).toContain('/beheer/tweede-stap')
    const nobody = await helper.post('/beheer/tweede-stap', { email: castEmail('kofi-mensah') })
    expect(nobody.html).toContain('niemand anders beheerder')
    expect((await helper.post('/beheer/tweede-stap', { email: castEmail('anke-zuidgeest') })).status).toBe(422)
    const found = await helper.post('/beheer/tweede-stap', { email: castEmail('fenna-rozema') })
    const path = found.location ?? ''
    expect((await helper.get(path)).html).toContain('Fenna Rozema')
    expect((await helper.post(path)).status).toBe(422)
    await proofIsOld(helper)
    expect((await helper.post(path, { zeker: 'ja' })).location).toMatch(/^\/ik\/bewijs/)
    await house.kit.db.execute(sql`update session set proved_at = now()`)
    expect((await helper.post(path, { zeker: 'ja' })).location).toBe('/beheer/tweede-stap?gewist=1')
    const letter = await house.lastMail(castEmail('fenna-rozema'))
    expect([letter?.kind, letter?.bodyText]).toEqual(['second-step-reset', expect.stringContaining('Anke Zuidgeest')])
    expect(await deedsOf('second-step.reset')).toEqual(['done'])
    expect((await lost.get('/vandaag')).location).toMatch(/^\/inloggen/)
    const back = await house.as('fenna-rozema')
    expect((await back.post('/ik/stap/herstelcode', { herstelcode: codes[0] ?? '' })).status).toBe(422)
    expect((await back.get('/ik/stap')).html).toContain('/ik/app-code/nieuw')
  })

  test('is not helped by a steward of another circle, by members, or by who did not take the step', async () => {
    const id = await house.personId('fenna-rozema')
    const fenna = await house.as('fenna-rozema')
    const member = await house.as('kofi-mensah')
    for (const path of ['/beheer/tweede-stap', `/beheer/tweede-stap/${id}`]) {
      expect((await fenna.get(path)).status).toBe(404)
      expect((await member.get(path)).status).toBe(404)
      expect((await house.stranger().get(path)).location).toMatch(/^\/inloggen/)
      expect((await (await house.as('anke-zuidgeest')).post(path, { zeker: 'ja' })).location).toMatch(/^\/ik\/stap/)
    }
  })
})

test('put back with another APP_SECRET it says so, and is set up anew', async () => {
  const { key, codes } = await withApp(await newSteward('maud-hendriksen'))
  const elsewhere = makeApp({ ...house.kit, secret: 'quite another secret, and long enough too' }, 'dist')
  const who = await house.as('maud-hendriksen')
  const cookie = `vliegwiel=${who.cookie('vliegwiel')}`
  const send = async (path: string, fields?: Record<string, string>) => {
    const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
    const answer = await elsewhere.request(path, { ...init, headers: { cookie, 'sec-fetch-site': 'same-origin' } })
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
  }
  const page = await send(STEP)
  expect(page.html).toContain('Stel je app opnieuw in')
  expect(page.html).toContain('/ik/app-code/nieuw')
  expect((await send('/ik/stap', { code: shows(key) })).status).toBe(422)
  expect((await send('/ik/stap/herstelcode', { herstelcode: codes[0] ?? '' })).status).toBe(422)
  const offer = await send('/ik/app-code/nieuw')
  const anew = (/secret-key">([^<]+)</.exec(offer.html)?.[1] ?? '').replaceAll(' ', '')
  expect(anew).not.toBe(key)
  expect((await send('/ik/app-code', { code: shows(anew), terug: DESK })).status).toBe(200)
  expect((await send(DESK)).status).toBe(200)
})

describe('without the setting', () => {
  let open: House
  beforeAll(async () => {
    open = await makeHouse({ env: { BASE_URL: 'http://localhost:3000' } })
  })
  afterAll(() => open?.close())

  test('a steward goes to the desk at once, and nothing of it is shown', async () => {
    const anke = await open.as('anke-zuidgeest')
    expect((await anke.get(DESK)).status).toBe(200)
    expect((await anke.get(STEP)).location).toBe(DESK)
    expect((await anke.get('/beheer')).html).not.toContain('tweede-stap')
    expect((await anke.get('/beheer/tweede-stap')).status).toBe(404)
    expect((await anke.get('/ik')).html).not.toContain('id="app-code"')
  })

  test('an app that is there from before is still seen, and can go', async () => {
    const anke = await open.as('anke-zuidgeest')
    const row = await sessionOf(open.kit, anke)
    await open.kit.db.execute(
      sql`insert into app_code (person_id, sealed, last_counter) values (${row?.personId}, 'AAAA', 0)`,
    )
    expect((await anke.get('/ik')).html).toContain('href="/ik/app-code"')
    expect((await anke.get('/ik/app-code')).html).toContain('kunnen we niet meer controleren')
    expect((await anke.post('/ik/app-code/weg')).status).toBe(303)
  })
})
