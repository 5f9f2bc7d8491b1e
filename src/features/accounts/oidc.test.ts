import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'
import { oidcEnv, openProvider, type TestProvider } from './testing/provider.ts'

const BASE_URL = 'http://localhost:3000'
let provider: TestProvider
let house: House
beforeAll(async () => {
  provider = await openProvider(`${BASE_URL}/inloggen/oidc/terug`)
  house = await makeHouse({ env: { BASE_URL, ...oidcEnv(provider.issuer), STEWARDS_SECOND_STEP: '1' } })
})
beforeEach(() => house.kit.db.execute(sql`delete from rate_limit`))
afterAll(async () => {
  await house?.close()
  await provider?.close()
})

/** Goes to the provider and gets as far as the way back. */
async function goThrough(
  subject: string,
  change: (url: URL) => void = () => {},
): Promise<{ browser: Visitor; back: URL }> {
  const browser = house.stranger()
  const start = await browser.get('/inloggen/oidc?terug=/ik')
  const address = new URL(start.location ?? '')
  change(address)
  return { browser, back: await provider.logIn(address.href, subject) }
}

const callback = (browser: Visitor, back: URL) => browser.get(back.pathname + back.search)

async function askLink(browser: Visitor, email: string): Promise<{ id: string; code: string; location: string }> {
  const { location } = await browser.post('/inloggen/oidc/koppel', { email })
  const letter = await house.lastMail(email)
  return {
    id: /id=(\w+)/.exec(location ?? '')?.[1] ?? '',
    code: /^(\d{6})$/m.exec(letter?.bodyText ?? '')?.[1] ?? '000000',
    location: location ?? '',
  }
}

async function linked(subject: string, slug: string): Promise<Visitor> {
  const { browser, back } = await goThrough(subject)
  expect((await callback(browser, back)).location).toBe('/inloggen/oidc/koppel')
  const { id, code } = await askLink(browser, castEmail(slug))
  const done = await browser.post('/inloggen/oidc/koppel/code', { id, code })
  expect(done.location).toBe('/ik')
  return browser
}

const refused = async (browser: Visitor, back: URL) => {
  const answer = await callback(browser, back)
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('Het inloggen met Gemeentelogin is niet gelukt')
  expect((await browser.get('/ik')).status).toBe(303)
}

describe('signing in through a provider', () => {
  test('asks with PKCE, state and nonce, and for nothing but who someone is', async () => {
    expect((await house.stranger().get('/inloggen')).html).toContain('Log in met Gemeentelogin')
    const start = await house.stranger().get('/inloggen/oidc')
    const asked = new URL(start.location ?? '').searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('scope')).toBe('openid')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(40)
  })

  test('the first time the account proves itself by code; after that it is one step', async () => {
    const browser = await linked('ilse-bij-de-gemeente', 'ilse-boonstra')
    const page = await browser.get('/ik')
    expect(page.html).toContain('Ilse Boonstra')
    expect(page.html).toContain('Je kunt ook inloggen met Gemeentelogin')
    expect((await house.lastMail(castEmail('ilse-boonstra')))?.kind).toBe('oidc-linked')
    const again = await goThrough('ilse-bij-de-gemeente')
    expect((await callback(again.browser, again.back)).location).toBe('/ik')
    expect((await again.browser.get('/ik')).html).toContain('Ilse Boonstra')
  })

  test('an e-mail address as a name at the provider opens no account', async () => {
    const { browser, back } = await goThrough(castEmail('anke-zuidgeest'))
    expect((await callback(browser, back)).location).toBe('/inloggen/oidc/koppel')
    expect((await browser.get('/ik')).status).toBe(303)
    const page = await browser.get('/inloggen/oidc/koppel')
    expect(page.html).toContain('Nog geen lid?')
  })

  test('an unknown address gets the same answer as a known one, and no mail', async () => {
    const { browser, back } = await goThrough('iemand')
    await callback(browser, back)
    const unknown = await askLink(browser, 'niemand@elders.invalid')
    const known = await askLink(browser, castEmail('bas-oudendag'))
    expect(unknown.location.replace(unknown.id, '')).toBe(known.location.replace(known.id, ''))
    expect(await house.lastMail('niemand@elders.invalid')).toBeUndefined()
    expect((await browser.post('/inloggen/oidc/koppel', { email: 'geen adres' })).status).toBe(422)
  })

  test('the code to link works in that browser only, and opens no other door', async () => {
    const { browser, back } = await goThrough('roos-elders')
    await callback(browser, back)
    const { id, code } = await askLink(browser, castEmail('roos-vermaat'))
    expect((await house.stranger().post('/inloggen/oidc/koppel/code', { id, code })).status).toBe(404)
    expect((await house.stranger().post('/inloggen/code', { id, code })).status).toBe(422)
    const thief = await goThrough('een dief')
    await callback(thief.browser, thief.back)
    expect((await thief.browser.post('/inloggen/oidc/koppel/code', { id, code })).status).toBe(422)
    expect((await browser.post('/inloggen/oidc/koppel/code', { id, code })).status).toBe(303)
  })

  test('the same name at another provider is somebody else', async () => {
    const anke = await house.personId('anke-zuidgeest')
    await house.kit.db.execute(
      sql`insert into oidc_identity (issuer, subject, person_id) values ('https://elders.invalid', 'beheerder', ${anke})`,
    )
    const { browser, back } = await goThrough('beheerder')
    expect((await callback(browser, back)).location).toBe('/inloggen/oidc/koppel')
  })

  test('unlinked it opens nothing any more', async () => {
    const browser = await linked('wout-elders', 'wout-terpstra')
    expect((await browser.post('/ik/oidc/los')).location).toBe('/ik?losgemaakt=1')
    expect((await browser.get('/ik')).html).not.toContain('inloggen met Gemeentelogin')
    const again = await goThrough('wout-elders')
    expect((await callback(again.browser, again.back)).location).toBe('/inloggen/oidc/koppel')
  })
})

describe('for the second step of a steward', () => {
  const DESK = '/kringen/de-lage-drempel/beheer'
  const again = async (subject: string) => {
    const { browser, back } = await goThrough(subject)
    await callback(browser, back)
    return browser.get(DESK)
  }

  test('a provider counts when it says that it asked for two things, and only then', async () => {
    // The first time somebody reads a mail as well: that says nothing of what the provider asked.
    expect((await (await linked('anke mfa', 'anke-zuidgeest')).get(DESK)).status).toBe(303)
    expect((await again('anke mfa')).status).toBe(200)
    await linked('anke', 'anke-zuidgeest')
    expect((await again('anke')).location).toMatch(/^\/ik\/stap/)
  })

  test('one that was tied by a mailed code to an account with a second step does not', async () => {
    const anke = await house.personId('anke-zuidgeest')
    await house.kit.db.execute(sql`insert into app_code (person_id, sealed, last_counter) values (${anke}, 'AAAA', 0)`)
    await linked('een dief met mfa', 'anke-zuidgeest')
    expect((await again('een dief met mfa')).location).toMatch(/^\/ik\/stap/)
    expect((await again('anke mfa')).status).toBe(200)
  })
})

describe('what comes back is refused', () => {
  test('with another state', async () => {
    const { browser, back } = await goThrough('iemand')
    back.searchParams.set('state', 'x'.repeat(43))
    await refused(browser, back)
  })

  test('a second time, and the person is not signed in twice', async () => {
    await linked('meryem-elders', 'meryem-aksoy')
    const { browser, back } = await goThrough('meryem-elders')
    expect((await callback(browser, back)).location).toBe('/ik')
    await browser.post('/uitloggen')
    await refused(browser, back)
  })

  test('in another browser, also one that was on its way itself', async () => {
    const { back } = await goThrough('iemand')
    const other = await goThrough('een ander')
    await refused(house.stranger(), back)
    await refused(other.browser, back)
  })

  test('with another nonce', async () => {
    const { browser, back } = await goThrough('iemand', (url) => url.searchParams.set('nonce', 'n'.repeat(43)))
    await refused(browser, back)
  })

  test('with a challenge that was not ours', async () => {
    const { browser, back } = await goThrough('iemand', (url) => url.searchParams.set('code_challenge', 'c'.repeat(43)))
    await refused(browser, back)
  })

  test('from another issuer', async () => {
    const { browser, back } = await goThrough('iemand')
    back.searchParams.set('iss', 'https://elders.invalid')
    await refused(browser, back)
    const other = await openProvider(`${BASE_URL}/inloggen/oidc/terug`)
    const start = new URL((await browser.get('/inloggen/oidc')).location ?? '')
    await refused(browser, await other.logIn(`${other.issuer}${start.pathname}${start.search}`, 'iemand'))
    await other.close()
  })

  test('too late, or when the person said no', async () => {
    const { browser, back } = await goThrough('iemand')
    await house.kit.db.execute(sql`update oidc_flow set expires_at = now() - interval '1 second'`)
    await refused(browser, back)
    const other = await goThrough('iemand')
    other.back.searchParams.delete('code')
    other.back.searchParams.set('error', 'access_denied')
    await refused(other.browser, other.back)
  })
})

test('a provider that is away gets a sentence, and the code still works', async () => {
  const gone = await openProvider(`${BASE_URL}/inloggen/oidc/terug`)
  await gone.close()
  const alone = await makeHouse({ empty: true, env: { BASE_URL, ...oidcEnv(gone.issuer) } })
  const answer = await alone.stranger().get('/inloggen/oidc')
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('We kunnen Gemeentelogin nu niet bereiken')
  expect(answer.html).toContain('Stuur me een code')
  await alone.close()
})
