import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { clearLoose } from '#kit/storage/files.ts'
import { type House, makeHouse, type Visitor } from '#test/house.ts'
import { type S3Server, startS3 } from '#test/s3.ts'

let s3: S3Server
let house: House
let bram: Visitor
let fenna: Visitor

beforeAll(async () => {
  s3 = await startS3()
  house = await makeHouse({ env: { STORAGE_URL: s3.url } })
  bram = await house.as('bram-hoogland')
  fenna = await house.as('fenna-rozema')
})
afterAll(async () => {
  await house.close()
  await s3.close()
})
afterEach(() => s3.start())

const ENOUGH = { worksOn: 'kapotte daken', wie_photo: 'circles' }
const ADDRESS = /127\.0\.0\.1:\d+\/kring|X-Amz|S3RVER|Signature/

async function portrait(): Promise<File> {
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#c36' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'ik.jpg', { type: 'image/jpeg' })
}

async function rowOf(): Promise<{ id: string; key: string } | undefined> {
  const { rows } = await house.kit.db.execute<{ id: string; key: string }>(
    sql`select f.id, f.key from stored_file f join person p on p.photo_id = f.id where p.id = ${await house.personId('bram-hoogland')}`,
  )
  return rows[0]
}

const loose = async () => (await house.kit.db.execute<{ key: string }>(sql`select key from loose_file`)).rows

test('a photo in a bucket is served by us alone, to whom may see it', async () => {
  const saved = await bram.post('/ik/profiel', { ...ENOUGH, foto: await portrait() })
  expect(saved.status).toBe(303)
  const { id = '' } = (await rowOf()) ?? {}
  const seen = await bram.get(`/fotos/${id}`)
  expect([seen.status, seen.headers.get('content-type'), seen.headers.get('x-content-type-options')]).toEqual([
    200,
    'image/webp',
    'nosniff',
  ])
  expect([...seen.headers.keys()].filter((name) => name.startsWith('x-amz'))).toEqual([])
  expect((await fenna.get(`/fotos/${id}`)).status).toBe(404)
  expect((await house.stranger().get(`/fotos/${id}`)).status).toBe(404)
  expect(`${saved.location} ${(await bram.get('/ik/profiel')).html}`).not.toMatch(ADDRESS)
})

test('while the storage is away a photo cannot come, the rest stays typed, and pages stand', async () => {
  const before = await rowOf()
  await s3.stop()
  const typed = { ...ENOUGH, headline: 'dakdekker met een plan' }
  const refused = await bram.post('/ik/profiel', { ...typed, foto: await portrait() })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('We kunnen je foto nu niet bewaren')
  expect(refused.html).toContain('dakdekker met een plan')
  expect(refused.html).not.toMatch(ADDRESS)
  expect(await rowOf()).toEqual(before)
  for (const path of ['/ik/profiel', '/vandaag', '/kringen/de-lage-drempel/leden', '/readyz'])
    expect([path, (await bram.get(path)).status]).toEqual([path, 200])
  const photo = await bram.get(`/fotos/${before?.id}`)
  expect([photo.status, photo.headers.get('cache-control')]).toEqual([503, 'no-store'])
  expect(photo.html).not.toMatch(ADDRESS)
  // Without a new photo the profile is saved as ever.
  expect((await bram.post('/ik/profiel', typed)).status).toBe(303)
  await s3.start()
  expect((await bram.get(`/fotos/${before?.id}`)).status).toBe(200)
})

test('a photo that is taken away while the storage is away is gone for people, and its file follows', async () => {
  const before = await rowOf()
  await s3.stop()
  expect((await bram.post('/ik/profiel', { ...ENOUGH, foto_weg: 'ja' })).status).toBe(303)
  expect((await bram.get(`/fotos/${before?.id}`)).status).toBe(404)
  expect(await loose()).toContainEqual({ key: before?.key })
  await s3.start()
  await house.kit.db.execute(sql`update loose_file set since = now() - interval '2 hours'`)
  await clearLoose(house.kit.db, house.kit.storage)
  expect([await house.kit.storage.get(before?.key ?? ''), await loose()]).toEqual([null, []])
})
