import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, makeHouse, sessionOf, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

const idIn = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? ''

async function askCode(slug: string): Promise<{ browser: Visitor; id: string; code: string }> {
  const browser = house.stranger()
  await browser.post('/inloggen', { email: castEmail(slug) })
  const asked = await browser.get('/inloggen/code')
  const letter = await house.lastMail(castEmail(slug))
  return { browser, id: idIn(asked.html), code: /^(\d{6})$/m.exec(letter?.bodyText ?? '')?.[1] ?? '' }
}

describe('signing in with a mailed code', () => {
  test('the code from the mail opens the site', async () => {
    const { browser, id, code } = await askCode('ilse-boonstra')
    const answer = await browser.post('/inloggen/code', { id, email: castEmail('ilse-boonstra'), code, terug: '/ik' })
    expect(answer.status).toBe(303)
    expect(answer.location).toBe('/ik')
    expect((await browser.get('/ik')).html).toContain('Ilse Boonstra')
  })

  test('spaces in the typed code do not matter', async () => {
    const { browser, id, code } = await askCode('roos-vermaat')
    const answer = await browser.post('/inloggen/code', { id, code: `${code.slice(0, 3)} ${code.slice(3)}` })
    expect(answer.status).toBe(303)
  })

  test('a code works once', async () => {
    const { browser, id, code } = await askCode('youssef-haddou')
    await browser.post('/inloggen/code', { id, code })
    const again = await house.stranger().post('/inloggen/code', { id, code })
    expect(again.status).toBe(422)
    expect(again.html).toContain('Deze code werkt niet meer')
  })

  test('a code is dead after ten minutes', async () => {
    const { browser, id, code } = await askCode('delano-kromo')
    await house.kit.db.execute(sql`update signin_code set expires_at = now() - interval '1 second' where id = ${id}`)
    expect((await browser.post('/inloggen/code', { id, code })).html).toContain('Deze code werkt niet meer')
  })

  test('five wrong tries kill a code, also when they come at the same moment', async () => {
    const { browser, id, code } = await askCode('bas-oudendag')
    const wrong = code === '000000' ? '000001' : '000000'
    await Promise.all(Array.from({ length: 8 }, () => browser.post('/inloggen/code', { id, code: wrong })))
    const answer = await browser.post('/inloggen/code', { id, code })
    expect(answer.status).toBe(422)
  })

  test('a code opens nothing with another form than its own', async () => {
    const mine = await askCode('saskia-pinas')
    const other = await askCode('wout-terpstra')
    expect((await mine.browser.post('/inloggen/code', { id: mine.id, code: other.code })).status).toBe(422)
  })

  test('the answer for an unknown address is the same, and nothing is mailed', async () => {
    const ask = async (email: string) => {
      const browser = house.stranger()
      expect((await browser.post('/inloggen', { email })).location).toBe('/inloggen/code')
      return browser.get('/inloggen/code')
    }
    const known = await ask(castEmail('meryem-aksoy'))
    const unknown = await ask('niemand@elders.invalid')
    const plain = (html: string, email: string) =>
      html
        .replaceAll(email, 'X')
        .replace(/name="id" value="[^"]+"/, '')
        .replace(/csp-nonce" content="[^"]+"/, '')
    expect(unknown.status).toBe(known.status)
    expect(plain(unknown.html, 'niemand@elders.invalid')).toBe(plain(known.html, castEmail('meryem-aksoy')))
    expect(await house.lastMail('niemand@elders.invalid')).toBeUndefined()
  })

  test('the sixth code in a quarter of an hour is refused, for that address only', async () => {
    const email = castEmail('jelle-hoekema')
    for (let n = 0; n < 5; n++) expect((await house.stranger().post('/inloggen', { email })).status).toBe(303)
    const sixth = await house.stranger().post('/inloggen', { email })
    expect(sixth.status).toBe(422)
    expect(sixth.html).toContain('Wacht een kwartier')
    expect((await house.stranger().post('/inloggen', { email: castEmail('hanneke-grootveld') })).status).toBe(303)
  })

  test('a wrong address comes back with what was typed and a sentence that leads to the field', async () => {
    const answer = await house.stranger().post('/inloggen', { email: 'ilse apenstaart' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('value="ilse apenstaart"')
    expect(answer.html).toContain('href="#veld-email"')
    expect(answer.html).toContain('aria-invalid="true"')
  })
})

describe('the session', () => {
  test('the cookie is not for scripts or other sites, and only its hash is stored', async () => {
    const browser = house.stranger()
    const answer = await browser.post('/inloggen/demo', { lid: 'ilse-boonstra' })
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/i)
    expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Lax/i)
    const row = await sessionOf(house.kit, browser)
    expect(row?.tokenHash).not.toContain(browser.cookie('vliegwiel') ?? 'x')
  })

  test('signing in again makes a new token and ends the old one', async () => {
    const browser = await house.as('ilse-boonstra')
    const before = browser.cookie('vliegwiel') ?? ''
    await browser.post('/inloggen/demo', { lid: 'ilse-boonstra' })
    expect(browser.cookie('vliegwiel')).not.toBe(before)
    const old = await house.app.request('/ik', { headers: { cookie: `vliegwiel=${before}` } })
    expect(old.status).toBe(303)
  })

  test('people end a session of their own, and not one of somebody else', async () => {
    const laptop = await house.as('tjitske-haanstra')
    const phone = await house.as('tjitske-haanstra')
    const stranger = await house.as('fenna-rozema')
    const row = await sessionOf(house.kit, phone)
    expect((await stranger.post(`/ik/sessies/${row?.id}/einde`)).status).toBe(404)
    expect((await phone.get('/ik')).status).toBe(200)
    expect((await laptop.post(`/ik/sessies/${row?.id}/einde`)).status).toBe(303)
    expect((await phone.get('/ik')).status).toBe(303)
    expect((await laptop.get('/ik')).status).toBe(200)
  })

  test('all others end at once, this one stays', async () => {
    const here = await house.as('lin-verbeek')
    const there = [await house.as('lin-verbeek'), await house.as('lin-verbeek')]
    expect((await here.post('/ik/sessies/einde')).location).toContain('beeindigd=2')
    for (const one of there) expect((await one.get('/ik')).status).toBe(303)
    expect((await here.get('/ik')).status).toBe(200)
  })

  test('a session that was not used for a month is over, and so is one of three months', async () => {
    for (const age of [sql`seen_at = now() - interval '31 days'`, sql`created_at = now() - interval '91 days'`]) {
      const browser = await house.as('ruben-ligthart')
      const row = await sessionOf(house.kit, browser)
      await house.kit.db.execute(sql`update session set ${age} where id = ${row?.id}`)
      expect((await browser.get('/ik')).status).toBe(303)
    }
  })

  test('signing out ends it on the server too', async () => {
    const browser = await house.as('marijn-de-wael')
    const token = browser.cookie('vliegwiel')
    await browser.post('/uitloggen')
    expect((await house.app.request('/ik', { headers: { cookie: `vliegwiel=${token}` } })).status).toBe(303)
  })
})

describe('what was typed survives a lost session', () => {
  test('a form sent after the session ended is kept, and sent after signing in', async () => {
    const browser = await house.as('anke-zuidgeest')
    const row = await sessionOf(house.kit, browser)
    await house.kit.db.execute(sql`update session set ended_at = now() where id = ${row?.id}`)
    const lost = await browser.post('/ik', { naam: 'Anke Zuidgeest-van Dam', taal: 'nl', thema: 'auto' })
    expect(lost.location).toBe('/inloggen?bewaard=1')
    expect((await browser.get('/inloggen?bewaard=1')).html).toContain('Wat je schreef is bewaard')
    expect((await browser.post('/inloggen/demo', { lid: 'anke-zuidgeest' })).location).toBe('/inloggen/verder')
    const kept = await browser.get('/inloggen/verder')
    expect(kept.html).toContain('Anke Zuidgeest-van Dam')
    const sent = await browser.post('/inloggen/verder', { naam: 'Anke Zuidgeest-van Dam', taal: 'nl', thema: 'auto' })
    expect([sent.status, sent.location]).toEqual([307, '/ik'])
    expect((await browser.get('/inloggen/verder')).html).not.toContain('Anke Zuidgeest-van Dam</blockquote>')
  })

  test('another browser does not find it', async () => {
    const browser = house.stranger()
    await browser.post('/ik', { naam: 'een geheim van iemand', taal: 'nl', thema: 'auto' })
    const other = await house.as('fenna-rozema')
    expect((await other.get('/inloggen/verder')).html).not.toContain('een geheim van iemand')
  })
})

describe('the edges', () => {
  test.each(['https://elders.invalid/', '//elders.invalid', '/\\elders.invalid', 'javascript:alert(1)'])(
    'never leads to another site: %s',
    async (terug) => {
      const answer = await house.stranger().post('/inloggen/demo', { lid: 'ilse-boonstra', terug })
      expect(answer.location).toBe('/vandaag')
    },
  )

  test('a form on another site changes nothing here', async () => {
    const browser = await house.as('ilse-boonstra')
    const answer = await browser.post(
      '/ik',
      { naam: 'Gekaapt', taal: 'nl', thema: 'auto' },
      { 'sec-fetch-site': 'cross-site' },
    )
    expect(answer.status).toBe(403)
    const old = await house.app.request('/ik', {
      method: 'POST',
      body: new URLSearchParams({ naam: 'Gekaapt' }),
      headers: { origin: 'https://elders.invalid', cookie: `vliegwiel=${browser.cookie('vliegwiel')}` },
    })
    expect(old.status).toBe(403)
    expect((await browser.get('/ik')).html).not.toContain('Gekaapt')
  })

  test('the demo door is there in a demo only', async () => {
    const real = await makeHouse({ empty: true })
    expect((await real.stranger().post('/inloggen/demo', { lid: 'ilse-boonstra' })).status).toBe(404)
    await real.close()
  })

  test('the language of the screens can be chosen without an account', async () => {
    const browser = house.stranger()
    await browser.post('/taal', { taal: 'en', terug: '/inloggen' })
    const page = await browser.get('/inloggen')
    expect(page.html).toContain('<html lang="en"')
    expect(page.html).toContain('Send me a code')
  })
})

describe('an empty installation', () => {
  test('the one-time link makes the first steward and the founding circle, once', async () => {
    const empty = await makeHouse({ empty: true })
    const { signedToken } = await import('#kit/id.ts')
    const link = `/begin/${signedToken(empty.kit.secret, 'begin', 'first')}`
    expect((await empty.stranger().get(`${link}x`)).status).toBe(404)
    const first = {
      naam: 'Noor Bakhuis',
      email: 'noor@voorbeeld.invalid',
      kring: 'De Kade',
      belofte: 'Hier helpt iedereen een ander',
    }
    expect((await empty.stranger().post(link, { ...first, kring: '' })).status).toBe(422)
    const [one, two] = [empty.stranger(), empty.stranger()]
    const answers = await Promise.all([
      one.post(link, first),
      two.post(link, { ...first, email: 'snel@voorbeeld.invalid' }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 404])
    const winner = answers[0]?.status === 303 ? one : two
    expect((await winner.get('/kringen/de-kade/beheer')).status).toBe(200)
    expect((await winner.get('/beheer')).status).toBe(200)
    expect((await empty.stranger().get(link)).status).toBe(404)
    await empty.close()
  })
})
