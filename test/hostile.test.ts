import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, makeHouse, type Visitor } from './house.ts'
import { FORMS, MATRIX, places } from './matrix.ts'

let house: House
let people: { steward: Visitor; stranger: Visitor }
let fill: (path: string) => string
/** Every name that a field on any page has. */
let fields: string[]

beforeAll(async () => {
  house = await makeHouse()
  people = { steward: await house.as('anke-zuidgeest'), stranger: house.stranger() }
  const filled = await places(house)
  fill = (path) => filled(path, 'steward')
  fields = await namesOnForms()
})
afterAll(() => house.close())

// Signing out comes last: after it nobody is who they were.
const routes = Object.keys(MATRIX)
  .map((route) => route.split(' ') as [method: string, path: string])
  .sort(([, a], [, b]) => Number(a.endsWith('uitloggen')) - Number(b.endsWith('uitloggen')))
const gets = routes.filter(([method]) => method === 'GET').map(([, path]) => path)
const posts = routes.filter(([method]) => method === 'POST').map(([, path]) => path)

async function namesOnForms(): Promise<string[]> {
  const pages = await Promise.all(
    gets.flatMap((path) => Object.values(people).map(async (one) => (await one.get(fill(path))).html)),
  )
  // Which two meet is chosen by links, so their fields are on no page that was opened here.
  return [
    'een',
    'ander',
    ...new Set(pages.flatMap((html) => [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name ?? ''))),
  ]
}

/** As it stands in an address. */
const IN_ADDRESS: Record<string, string> = {
  'a nul': '%00',
  'a nul within': 'een%00twee',
  'half an escape': '%E0%A4%A',
  'bytes that are no text': '%FF%FE',
  'a bare percent sign': '%',
  'a way up': '..%2F..%2Fetc%2Fpasswd',
  'two dots': '%2e%2e',
  'an emoji': '%F0%9F%8E%A1',
  'signs of SQL': '%27%22;--',
  'signs of patterns': '%25_%5C',
  'a name of JavaScript': '__proto__',
  'a negative number': '-1',
  'a number too large': '9'.repeat(400),
  'very much': 'x'.repeat(6000),
}

/** Places in a list that never were. */
const NOWHERE: Record<string, string> = {
  'a place in a directory that never was': '1-99999999999999999-000000000000',
  'a moment in the far future': '99999999999999999_000000000000',
  'a moment before the beginning': '-8640000000000000_000000000000',
}

/** What people, or their tools, put in a field. */
const IN_FIELD: Record<string, string> = {
  nul: '\0',
  'a nul within': 'een\0twee',
  'half a sign': '\ud83c',
  'an emoji': '🎡'.repeat(20),
  'signs of SQL': `'";-- %_\\ $1 {"a":1}`,
  'very long': 'x'.repeat(9000),
  'a number too large': '9'.repeat(400),
  'a date that is none': '2026-02-30',
}

const broken = (method: string, path: string, status: number) => (status >= 500 ? [`${status} ${method} ${path}`] : [])

test('there are forms and fields to try', () => {
  expect(fields).toEqual(expect.arrayContaining(['email', 'naam', 'lid', 'een', 'tekst', 'stand', 'worksOn']))
})

test.each(Object.entries(IN_ADDRESS))('an address with %s', async (_, part) => {
  const wrong: string[] = []
  for (const [method, path] of routes) {
    if (!path.includes(':')) continue
    for (const one of Object.values(people)) {
      const address = path.replace(/:\w+/g, part)
      // Also with the circle right and only the thing in it wrong.
      const inside = fill(path.replace(/:(?!slug)\w+/g, part))
      for (const there of [address, inside]) {
        const { status } = method === 'GET' ? await one.get(there) : await one.post(there, FORMS[`POST ${path}`] ?? {})
        wrong.push(...broken(method, there, status))
      }
    }
  }
  expect(wrong).toEqual([])
})

test.each(Object.entries({ ...IN_ADDRESS, ...NOWHERE }))('a question with %s', async (_, value) => {
  const asked = ['na', 'q', 'kring', 'plank', 'tot', 'rol', 'regio', 'opgave', 'zoek', 'een', 'ander', 'taal', 'terug']
  const notes = ['bewaard', 'beeindigd', 'welkom', 'gelukt', 'gedaan', 'voor', 'verstuurd', 'bevestigd']
  const query = [...asked, ...notes, 'niets[]'].map((name) => `${name}=${value}`).join('&')
  const wrong: string[] = []
  for (const path of gets)
    for (const one of Object.values(people))
      wrong.push(...broken('GET', `${path} ?${value}`, (await one.get(`${fill(path)}?${query}`)).status))
  expect(wrong).toEqual([])
})

test.each(Object.entries(IN_FIELD))('forms with %s in every field', async (_, value) => {
  const wrong: string[] = []
  const everywhere = Object.fromEntries(fields.map((name) => [name, value]))
  const twice = Object.fromEntries(fields.flatMap((name) => [[`${name}[]`, [value, value]]]))
  for (const path of posts.filter((one) => one !== '/uitloggen'))
    for (const one of Object.values(people))
      for (const form of [everywhere, twice, { [value]: value, __proto__: value, constructor: value }])
        wrong.push(...broken('POST', path, (await one.post(fill(path), form)).status))
  expect(wrong).toEqual([])
})

// Each field in its turn, the others as they should be: a schema that stops at the first would hide the rest.
test('a nul in one field of a form that is right otherwise', async () => {
  const anke = people.steward
  const base = '/kringen/de-lage-drempel'
  const right: [path: string, form: Record<string, string>][] = [
    ['/ik', { naam: 'Anke Zuidgeest', taal: 'nl', thema: 'auto' }],
    ['/ik/profiel', { worksOn: 'gesprekken', link: '', foto_klaar: '', opgaven: 'schulden' }],
    [`${base}/teksten/promise`, { tekst: 'Hier kom je verder', taal: 'nl', op: '' }],
    [`${base}/beheer/plannen`, { titel: 'Samen eten', wie: 'Bas Oudendag', datum: '2026-12-04' }],
    [`${base}/beheer/stappen/3`, { stand: 'now', toelichting: 'Vijf avonden', sinds: '2026-10-01' }],
    [`${base}/voorstellen`, { een: 'x', ander: 'y', waarom: 'Jullie werken allebei aan hetzelfde.' }],
    ['/inloggen/code', { id: 'x', code: '123456', email: 'a@b.nl' }],
    ['/inloggen', { email: 'a@voorbeeld.nl', terug: '/ik' }],
    ['/taal', { taal: 'nl', terug: '/ik' }],
  ]
  const wrong: string[] = []
  for (const [path, form] of right)
    for (const [name, value] of Object.entries(form)) {
      const { status, location } = await anke.post(path, { ...form, [name]: `${value}\0` })
      wrong.push(...broken('POST', `${path} ${name}`, status))
      if (location?.includes('%00')) wrong.push(`${path} ${name} leads to ${location}`)
    }
  expect(wrong).toEqual([])
})

const BODIES: Record<string, { type?: string; body: string }> = {
  'a broken boundary': {
    type: 'multipart/form-data; boundary=grens',
    body: '--elders\r\nContent-Disposition: form-data; name="naam"\r\n\r\nAnke',
  },
  'a form that broke off': {
    type: 'multipart/form-data; boundary=grens',
    body: '--grens\r\nContent-Disposition: form-data; name="naam"\r\n\r\nAn',
  },
  'no boundary at all': { type: 'multipart/form-data', body: 'naam=Anke' },
  'escapes that are none': { type: 'application/x-www-form-urlencoded', body: 'naam=%E0%A4%A&%00=%00&%=%&=&&a[]=1' },
  'bytes that are no text': { type: 'application/x-www-form-urlencoded', body: 'naam=%FF%FE%C0%80' },
  JSON: { type: 'application/json', body: '{"naam":"Anke","__proto__":{"thema":"dark"}}' },
  'JSON that is none': { type: 'application/json', body: '{"naam"' },
  'a type that nobody knows': { type: 'geen/idee', body: 'naam=Anke' },
  nothing: { body: '' },
}

test.each(Object.entries(BODIES))('a form that is sent as %s', async (_, { type, body }) => {
  const wrong: string[] = []
  for (const path of posts.filter((one) => one !== '/uitloggen'))
    for (const one of Object.values(people)) {
      const cookie = `vliegwiel=${one.cookie('vliegwiel') ?? ''}`
      const headers = { cookie, 'sec-fetch-site': 'same-origin', ...(type ? { 'content-type': type } : {}) }
      const answer = await house.app.request(fill(path), { method: 'POST', body, headers })
      wrong.push(...broken('POST', path, answer.status))
    }
  expect(wrong).toEqual([])
})

test('a form that did not arrive whole is told so, and changes nothing', async () => {
  const headers = {
    cookie: `vliegwiel=${people.steward.cookie('vliegwiel')}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'multipart/form-data; boundary=grens',
  }
  const answer = await house.app.request('/ik', {
    method: 'POST',
    body: BODIES['a form that broke off']?.body,
    headers,
  })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('Dit kwam niet heel aan')
})

const PHOTO_HEAD =
  '--grens\r\nContent-Disposition: form-data; name="worksOn"\r\n\r\ndaken\r\n--grens\r\nContent-Disposition: form-data; name="foto"; filename="ik.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'

test.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number, string]>([
  ['that says it is 2 GB', 'x', { 'content-length': '2147483648' }, 413, 'Dit is te groot'],
  ['that is more than fits', new Uint8Array(25 * 1024 * 1024), {}, 413, 'Dit is te groot'],
  ['that never ends', PHOTO_HEAD, {}, 400, 'Dit kwam niet heel aan'],
])('a photo %s gets a clear sentence, and changes nothing', async (_, body, extra, status, sentence) => {
  const rows = async () =>
    (await house.kit.db.execute('select (select count(*) from stored_file), (select count(*) from loose_file)')).rows
  const before = await rows()
  const headers = {
    cookie: `vliegwiel=${people.steward.cookie('vliegwiel')}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'multipart/form-data; boundary=grens',
    ...extra,
  }
  const answer = await house.app.request('/ik/profiel', { method: 'POST', body, headers })
  expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(sentence)])
  expect(await rows()).toEqual(before)
})
