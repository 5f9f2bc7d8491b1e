import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedToken } from '#kit/id.ts'
import { type Answer, type House, makeHouse, type Visitor } from './house.ts'
import { MATRIX, places } from './matrix.ts'

let house: House
let people: Record<'steward' | 'outsider', Visitor>
let fill: Awaited<ReturnType<typeof places>>

beforeAll(async () => {
  house = await makeHouse()
  people = { steward: await house.as('anke-zuidgeest'), outsider: house.stranger() }
  fill = await places(house)
})
afterAll(() => house.close())

const routesOf = (wanted: string) =>
  Object.keys(MATRIX)
    .map((route) => route.split(' ') as [method: string, path: string])
    .flatMap(([method, path]) => (method === wanted ? [path] : []))

/** The whole policy, without the nonce. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

function policyOf(answer: Answer): { policy: Record<string, string>; nonce: string | undefined } {
  const header = answer.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(header)?.[1]
  const policy = Object.fromEntries(
    header.split(';').map((part) => {
      const [name = '', ...rest] = part.trim().split(' ')
      return [name, rest.filter((one) => !one.startsWith("'nonce-")).join(' ')]
    }),
  )
  return { policy, nonce }
}

interface Tag {
  name: string
  attributes: Map<string, string>
  after: string
}

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi

function tagsIn(html: string): Tag[] {
  return [...html.matchAll(TAG)].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    attributes: new Map(
      [...(match[2] ?? '').matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [
        (name ?? '').toLowerCase(),
        value ?? '',
      ]),
    ),
    after: html.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 9),
  }))
}

const ELSEWHERE = /^([a-z][\w+.-]*:|\/\/)/i

/** What a browser would refuse to run, or would fetch from somebody else. */
function complaints(html: string): string[] {
  return tagsIn(html).flatMap(({ name, attributes, after }) => {
    const wrong: string[] = []
    for (const attribute of attributes.keys())
      if (attribute === 'style' || attribute.startsWith('on')) wrong.push(`<${name} ${attribute}>`)
    if (['style', 'iframe', 'object', 'embed', 'base'].includes(name)) wrong.push(`<${name}>`)
    if (name === 'meta' && attributes.has('http-equiv')) wrong.push('<meta http-equiv>')
    if (name === 'script' && (!attributes.get('src') || after !== '</script>')) wrong.push('an inline script')
    // A link to another site is for people to follow; everything else is fetched or sent by itself.
    const loaded = ['src', 'srcset', 'action', 'formaction', 'poster', 'data', ...(name === 'a' ? [] : ['href'])]
    for (const attribute of loaded)
      if (ELSEWHERE.test(attributes.get(attribute) ?? '')) wrong.push(`${attribute}="${attributes.get(attribute)}"`)
    if (name === 'a' && /^\s*(javascript|data|vbscript):/i.test(attributes.get('href') ?? ''))
      wrong.push('a script link')
    return wrong
  })
}

test('what is looked for would be found', () => {
  const bad =
    '<p style="a">x</p><button onclick="b">y</button><script>c</script><img src="https://elders.invalid/i.png">'
  expect(complaints(bad)).toHaveLength(4)
  expect(
    complaints('<a href="https://elders.invalid">z</a><script type="module" src="/assets/app.js"></script>'),
  ).toEqual([])
})

describe.each(['steward', 'outsider'] as const)('every answer to a %s', (persona) => {
  test.each(routesOf('GET'))('GET %s', async (path) => {
    const answer = await people[persona].get(fill(path, persona))
    const { policy, nonce } = policyOf(answer)
    // A service worker is a document of its own, which fetches nothing and shows nothing.
    const worker = answer.headers.get('content-type')?.startsWith('text/javascript')
    expect(policy).toEqual(worker ? { 'default-src': "'none'" } : POLICY)
    if (!worker) expect(nonce).toMatch(/^[0-9a-z]{12}$/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('same-origin')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('strict-transport-security')).toBeNull()
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.html).toContain(`name="csp-nonce" content="${nonce}"`)
    expect(complaints(answer.html)).toEqual([])
  })
})

test('a nonce is never used twice', async () => {
  const nonces = await Promise.all([1, 2, 3].map(async () => policyOf(await people.outsider.get('/')).nonce))
  expect(new Set(nonces).size).toBe(3)
})

test('an answer to an error has the same headers', async () => {
  const answers = [
    await people.outsider.get('/bestaat-niet'),
    await people.outsider.post('/inloggen', { email: 'geen adres' }),
    await people.steward.post('/ik', {}, { 'sec-fetch-site': 'cross-site' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 422, 403])
  for (const answer of answers) {
    expect(policyOf(answer).policy).toEqual(POLICY)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(complaints(answer.html)).toEqual([])
  }
})

describe('a form of another site', () => {
  const FULL = {
    ...{
      naam: 'Gekaapt',
      email: 'gekaapt@elders.invalid',
      taal: 'en',
      thema: 'dark',
      code: '123456',
      lid: 'bas-oudendag',
    },
    ...{
      worksOn: 'gekaapt',
      tekst: 'Gekaapt',
      stand: 'dropped',
      vraag: 'Gekaapt?',
      reden: 'Gekaapt',
      woorden: 'Gekaapt',
    },
    ...{ werk: 'gekaapt', breng: 'gekaapt', zoek: 'gekaapt', akkoord: 'ja', bericht: 'Gekaapt', titel: 'Gekaapt' },
  }
  const FOREIGN: Record<string, Record<string, string>> = {
    'of another site': { 'sec-fetch-site': 'cross-site' },
    'of a neighbouring host': { 'sec-fetch-site': 'same-site' },
    'with a foreign origin': { 'sec-fetch-site': '', origin: 'https://elders.invalid' },
    'with an origin that is hidden': { 'sec-fetch-site': '', origin: 'null' },
    'that says it is from here, in another scheme': { 'sec-fetch-site': '', origin: 'https://127.0.0.1:3000' },
  }

  test.each(Object.keys(FOREIGN))('%s is refused everywhere and changes nothing', async (kind) => {
    const before = await everything()
    for (const path of routesOf('POST'))
      for (const persona of ['steward', 'outsider'] as const) {
        const { status } = await people[persona].post(fill(path, 'applicant'), FULL, FOREIGN[kind])
        expect([path, status]).toEqual([path, 403])
      }
    expect(await everything()).toEqual(before)
  })

  test('and the same form from here does change something', async () => {
    const before = await everything()
    expect((await people.steward.post('/ik', FULL)).status).toBe(303)
    expect(
      (
        await people.steward.post(
          '/ik',
          { ...FULL, taal: 'nl' },
          { 'sec-fetch-site': '', origin: house.kit.settings.baseUrl },
        )
      ).status,
    ).toBe(303)
    expect(await everything()).not.toEqual(before)
  })

  /** A sum over every table. */
  async function everything(): Promise<Record<string, string>> {
    const { rows } = await house.kit.db.execute<{ name: string }>(
      sql`select table_name name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const sums: Record<string, string> = {}
    for (const { name } of rows) {
      const sum = await house.kit.db.execute<{ sum: string }>(
        sql`select count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') sum from ${sql.identifier(name)} t`,
      )
      sums[name] = sum.rows[0]?.sum ?? ''
    }
    return sums
  }
})

describe('behind TLS', () => {
  let safe: House
  beforeAll(async () => {
    safe = await makeHouse({ empty: true, env: { BASE_URL: 'https://kring.example.nl', DEMO: '0' } })
  })
  afterAll(() => safe.close())

  const flags = (line: string) =>
    line
      .split(';')
      .slice(1)
      .map((part) => part.trim().toLowerCase())
  const cookies = (answer: Answer) => answer.headers.getSetCookie()

  test('a year of HTTPS is promised, subdomains too', async () => {
    for (const path of ['/', '/inloggen', '/livez', '/bestaat-niet'])
      expect((await safe.stranger().get(path)).headers.get('strict-transport-security')).toBe(
        'max-age=31536000; includeSubDomains',
      )
  })

  test('the session is a __Host- cookie, and goes when one signs out', async () => {
    const first = { naam: 'Noor Bakhuis', email: 'noor@voorbeeld.nl', kring: 'De Kade', belofte: 'Hier helpt iedereen' }
    const noor = safe.stranger()
    const begun = await noor.post(`/begin/${signedToken(safe.kit.secret, 'begin', 'first')}`, first)
    expect(begun.status).toBe(303)
    const [line = '', ...more] = cookies(begun)
    expect(more).toEqual([])
    expect(line).toMatch(/^__Host-vliegwiel=[\w-]{43};/)
    expect(flags(line)).toEqual(expect.arrayContaining(['secure', 'httponly', 'samesite=lax', 'path=/']))
    expect(flags(line).some((flag) => flag.startsWith('domain'))).toBe(false)
    expect((await noor.get('/ik')).status).toBe(200)

    const [gone = ''] = cookies(await noor.post('/uitloggen'))
    expect(gone).toMatch(/^__Host-vliegwiel=;/)
    // A browser only takes a __Host- cookie away by a line that is Secure and for the whole site.
    expect(flags(gone)).toEqual(expect.arrayContaining(['secure', 'path=/', 'max-age=0']))
    expect((await noor.get('/ik')).status).toBe(303)
  })

  test('a session cookie without the prefix counts for nothing', async () => {
    const answer = await safe.app.request('/ik', { headers: { cookie: 'vliegwiel=abc; __Host-vliegwiel=abc' } })
    expect(answer.status).toBe(303)
  })

  test('every other cookie is for this site, by TLS, and not for scripts', async () => {
    const lines = [
      ...cookies(await safe.stranger().post('/inloggen', { email: 'noor@voorbeeld.nl' })),
      ...cookies(await safe.stranger().post('/taal', { taal: 'en' })),
      ...cookies(await safe.stranger().post('/ik', { naam: 'Noor' })),
    ]
    expect(lines.map((line) => line.split('=')[0])).toEqual(['code', 'taal', 'bewaard'])
    for (const line of lines)
      expect(flags(line)).toEqual(expect.arrayContaining(['secure', 'httponly', 'samesite=lax']))
  })

  test('nobody signs in by choosing a name', async () => {
    expect((await safe.stranger().post('/inloggen/demo', { lid: 'anke-zuidgeest' })).status).toBe(404)
    expect((await safe.stranger().get('/inloggen')).html).not.toContain('/inloggen/demo')
  })
})
