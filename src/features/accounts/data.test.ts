import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzip } from '#kit/privacy/testing/unzip.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { castEmail } from '../../../seeds/cast.ts'

let house: House
let id: string
beforeAll(async () => {
  house = await makeHouse()
  id = await house.personId('ilse-boonstra')
})
afterAll(() => house.close())

interface Data {
  tables: Record<string, Record<string, unknown>[]>
  circles: Record<string, string>
}

// The bytes themselves: a Visitor reads text.
async function fetchZip(who: Visitor) {
  const response = await house.app.request('/ik/gegevens', {
    method: 'POST',
    headers: { cookie: `vliegwiel=${who.cookie('vliegwiel')}`, 'sec-fetch-site': 'same-origin' },
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { response, bytes }
}

test('is everything that the person brought, in one zip with a page that explains and the photo', async () => {
  const ilse = await house.as('ilse-boonstra')
  const picture = await sharp({ create: { width: 90, height: 90, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const youssef = await house.personId('youssef-haddou')
  const bas = await house.personId('bas-oudendag')
  await ilse.post('/ik/profiel', {
    worksOn: 'Schuldhulp',
    about: 'Alleen voor mij',
    wie_about: 'me',
    foto: new File([picture], 'ik.png'),
  })
  await ilse.post('/kringen/de-lage-drempel/voorstellen', {
    een: youssef,
    ander: bas,
    waarom: 'Jullie lijken op elkaar, vind ik.',
  })
  await ilse.post(`/kringen/de-lage-drempel/leden/${youssef}/schrijf`, { bericht: 'Zin in koffie?' })

  expect((await ilse.get('/ik/gegevens')).html).toContain('action="/ik/gegevens"')
  const { response, bytes } = await fetchZip(ilse)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/zip')
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="mijn-gegevens-\d{4}-\d\d-\d\d\.zip"$/,
  )
  const files = unzip(bytes)
  expect(files.map(({ name }) => name)).toEqual([
    'lees-mij.txt',
    'gegevens.json',
    expect.stringMatching(/^fotos\/\w{12}\.webp$/),
  ])
  expect((await sharp(files[2]?.body).metadata()).format).toBe('webp')
  const text = files[1]?.body.toString() ?? ''
  const { tables, circles } = JSON.parse(text) as Data
  expect(tables.person).toMatchObject([{ name: 'Ilse Boonstra', email: castEmail('ilse-boonstra') }])
  expect(tables.profile).toMatchObject([{ works_on: 'Schuldhulp', about: 'Alleen voor mij' }])
  expect(tables.introduction).toContainEqual(
    expect.objectContaining({ through: 'by_id', note: 'Jullie lijken op elkaar, vind ik.' }),
  )
  expect(JSON.stringify(tables.mail)).toContain('Zin in koffie?')
  expect(circles[String(tables.membership?.[0]?.circle_id)]).toBe('De Lage Drempel')
  // Nothing that opens a door, and nothing of anybody else.
  const secrets = await house.kit.db.execute<{ secret: string }>(
    sql`select token_hash secret from session where person_id = ${id}`,
  )
  for (const { secret } of secrets.rows) expect(text).not.toContain(secret)
  for (const slug of ['bas-oudendag', 'youssef-haddou', 'fenna-rozema']) expect(text).not.toContain(castEmail(slug))
  const log = await house.kit.db.execute(
    sql`select 1 from audit where action = 'account.taken-along' and person_id = ${id}`,
  )
  expect(log.rows).toHaveLength(1)
})

test('is nobody else’s, and not for strangers', async () => {
  const fenna = unzip((await fetchZip(await house.as('fenna-rozema'))).bytes)
  expect(Buffer.concat(fenna.map(({ body }) => body)).includes('Ilse Boonstra')).toBe(false)
  expect((await house.stranger().post('/ik/gegevens')).location).toMatch(/^\/inloggen/)
  expect((await house.stranger().get('/ik/gegevens')).location).toMatch(/^\/inloggen/)
})

test('is fetched at most five times a day', async () => {
  const roos = await house.as('roos-vermaat')
  for (let n = 0; n < 5; n++) expect((await fetchZip(roos)).response.status).toBe(200)
  const { response, bytes } = await fetchZip(roos)
  expect([response.status, bytes.toString()]).toEqual([429, expect.stringContaining('al vijf keer')])
})
