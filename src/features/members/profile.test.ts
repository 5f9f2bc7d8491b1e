import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circle } from '#kit/access/tables.ts'
import { publicScope } from '#kit/access/viewer.ts'
import { person } from '#kit/session/tables.ts'
import { storedFile } from '#kit/storage/tables.ts'
import { type House, makeHouse } from '#test/house.ts'
import { participants } from './queries.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse()
})
afterAll(() => house.close())

const ENOUGH = { worksOn: 'een straat die elkaar kent' }

async function portrait(): Promise<File> {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c36' } })
    .withExif({ IFD0: { Copyright: 'Kanaalstraat 7 in Wierdam' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'ik.jpg', { type: 'image/jpeg' })
}

async function photoOf(slug: string): Promise<string> {
  const [row] = await house.kit.db
    .select({ photoId: person.photoId })
    .from(person)
    .where(eq(person.id, await house.personId(slug)))
  return row?.photoId ?? ''
}

async function onFrontPage(): Promise<string[]> {
  const [row] = await house.kit.db.select().from(circle).where(eq(circle.slug, 'de-lage-drempel'))
  const scope = row && publicScope({ ...row, createdAt: row.createdAt.getTime(), archivedAt: null })
  return scope ? (await participants(house.kit.db, scope, 100)).map(({ name }) => name) : []
}

describe('the form', () => {
  test('keeps everything typed when something is wrong, and leads to it', async () => {
    const jelle = await house.as('jelle-hoekema')
    const typed = {
      worksOn: '',
      headline: 'zelfstandig denker',
      about: 'Mijn <b>verhaal</b>',
      link: 'geen link',
      wie_about: 'me',
    }
    const { status, html } = await jelle.post('/ik/profiel', typed)
    expect(status).toBe(422)
    expect(html).toContain('href="#veld-worksOn"')
    expect(html).toContain('href="#veld-link"')
    expect(html).toContain('zelfstandig denker')
    expect(html).toContain('Mijn &lt;b>verhaal')
    expect(html).toMatch(/name="wie_about"[\s\S]*?value="me" selected/)
    expect((await jelle.get('/ik/profiel')).html).not.toContain('zelfstandig denker')
  })

  test('saves, shows how others see it, and suggests what others use', async () => {
    const jelle = await house.as('jelle-hoekema')
    const saved = await jelle.post('/ik/profiel', {
      ...ENOUGH,
      opgaven: 'Jeugd; schulden, jeugd',
      link: 'voorbeeld.nl',
    })
    expect(saved.location).toBe('/ik/profiel?bewaard=1')
    const { html } = await jelle.get('/ik/profiel?bewaard=1')
    expect(html).toContain('Zo zien anderen je nu')
    expect(html).toContain('value="jeugd, schulden"')
    expect(html).toContain('value="https://voorbeeld.nl"')
    expect(html).toContain('<option value="Stichting Voordeur"')
  })

  test('asks for the words when a role of one’s own is chosen', async () => {
    const jelle = await house.as('jelle-hoekema')
    const { status, html } = await jelle.post('/ik/profiel', { ...ENOUGH, role: 'own' })
    expect(status).toBe(422)
    expect(html).toContain('href="#veld-roleWords"')
  })

  test('two saves at the same moment leave one entry', async () => {
    const carla = await house.as('carla-monteiro')
    const answers = await Promise.all(
      [1, 2, 3].map((n) => carla.post('/ik/profiel', { ...ENOUGH, headline: `keer ${n}` })),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    const { html } = await carla.get('/kringen/de-lage-drempel/leden?q=carla')
    expect(html.match(/card__link[^>]*>Carla Monteiro</g)).toHaveLength(1)
  })

  test('is not for strangers', async () => {
    expect((await house.stranger().get('/ik/profiel')).location).toContain('/inloggen')
  })
})

describe('the front page', () => {
  test('shows someone only after they ticked it, and no longer after they took it back', async () => {
    const tom = await house.as('tom-brouwer')
    expect((await tom.get('/ik/profiel')).html).not.toMatch(/name="shown"[^>]*checked|checked[^>]*name="shown"/)
    expect(await onFrontPage()).not.toContain('Tom Brouwer')
    await tom.post('/ik/profiel', { ...ENOUGH, shown: 'ja' })
    expect(await onFrontPage()).toContain('Tom Brouwer')
    await tom.post('/ik/profiel', ENOUGH)
    expect(await onFrontPage()).not.toContain('Tom Brouwer')
  })
})

describe('a photo', () => {
  test('is drawn anew as a square without what the camera wrote in it', async () => {
    const sjaan = await house.as('sjaan-wolters')
    expect((await sjaan.post('/ik/profiel', { ...ENOUGH, foto: await portrait() })).status).toBe(303)
    const answer = await house.app.request(`/fotos/${await photoOf('sjaan-wolters')}`, {
      headers: { cookie: `vliegwiel=${sjaan.cookie('vliegwiel')}` },
    })
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toMatch(/^private/)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 512, height: 512, format: 'webp' })
    expect(bytes.includes('Kanaalstraat')).toBe(false)
  })

  test('is for the circle, not for others, unless it stands on the front page', async () => {
    const kofi = await house.as('kofi-mensah')
    await kofi.post('/ik/profiel', { ...ENOUGH, foto: await portrait(), wie_photo: 'circles' })
    const path = `/fotos/${await photoOf('kofi-mensah')}`
    const [ilse, fenna, nobody] = [await house.as('ilse-boonstra'), await house.as('fenna-rozema'), house.stranger()]
    expect((await ilse.get(path)).status).toBe(200)
    expect((await fenna.get(path)).status).toBe(404)
    expect((await nobody.get(path)).status).toBe(404)

    await kofi.post('/ik/profiel', { ...ENOUGH, wie_photo: 'everyone', shown: 'ja' })
    expect((await nobody.get(path)).status).toBe(200)

    await kofi.post('/ik/profiel', { ...ENOUGH, wie_photo: 'me', shown: 'ja' })
    expect((await nobody.get(path)).status).toBe(404)
    expect((await ilse.get(path)).status).toBe(404)
    expect((await kofi.get(path)).status).toBe(200)
  })

  test('that is taken away is gone, the file too', async () => {
    const yara = await house.as('yara-pengel')
    await yara.post('/ik/profiel', { ...ENOUGH, foto: await portrait() })
    const id = await photoOf('yara-pengel')
    await yara.post('/ik/profiel', { ...ENOUGH, foto_weg: 'ja' })
    expect((await yara.get(`/fotos/${id}`)).status).toBe(404)
    expect(await house.kit.db.select().from(storedFile).where(eq(storedFile.id, id))).toEqual([])
    const files = readdirSync(join(house.kit.settings.dataDir, 'files'), { recursive: true })
    expect(files.some((name) => String(name).includes(id))).toBe(false)
  })

  const WRONG = 'niet als foto lezen'
  test.each<[string, string, Buffer, string]>([
    ['a page that says it is a photo', 'ik.jpg', Buffer.from('<html><script>alert(1)</script></html>'), WRONG],
    ['the beginning of a photo', 'ik.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), WRONG],
    ['a drawing with a script', 'ik.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), WRONG],
    ['a program', 'ik.jpg', Buffer.from('MZ\x90\0'), WRONG],
    ['a HEIC of an iPhone', 'IMG_0001.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'Dit is een HEIC-foto'],
    ['a file of nothing', 'ik.jpg', Buffer.alloc(0), 'Dit bestand is leeg'],
  ])('%s is refused, and the rest stays typed', async (_, name, bytes, sentence) => {
    const bram = await house.as('bram-hoogland')
    const foto = new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
    const { status, html } = await bram.post('/ik/profiel', { worksOn: 'kapotte daken', foto })
    expect(status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain('href="#veld-foto"')
    expect(html).toContain('kapotte daken')
    expect(await photoOf('bram-hoogland')).toBe('')
  })

  test('that was not chosen is no photo, and no mistake', async () => {
    const bram = await house.as('bram-hoogland')
    const foto = new File([], '', { type: 'application/octet-stream' })
    expect((await bram.post('/ik/profiel', { worksOn: 'kapotte daken', foto })).status).toBe(303)
  })

  test('by another name is a photo all the same', async () => {
    const ilse = await house.as('ilse-boonstra')
    const foto = new File([await (await portrait()).arrayBuffer()], 'virus.exe', { type: 'text/html' })
    expect((await ilse.post('/ik/profiel', { ...ENOUGH, foto })).status).toBe(303)
    const photo = await ilse.get(`/fotos/${await photoOf('ilse-boonstra')}`)
    expect(photo.headers.get('content-type')).toBe('image/webp')
  })

  test('that is too large is refused, and the rest stays typed', async () => {
    const bram = await house.as('bram-hoogland')
    const foto = new File([new Uint8Array(8.5 * 1024 * 1024).fill(255)], 'groot.jpg', { type: 'image/jpeg' })
    const { status, html } = await bram.post('/ik/profiel', { worksOn: 'kapotte daken', foto })
    expect(status).toBe(422)
    expect(html).toContain('groter dan 8 MB')
    expect(html).toContain('kapotte daken')
  })

  test('waits while another field is mended; nobody else’s can be taken', async () => {
    const naima = await house.as('naima-ouali')
    const wrong = await naima.post('/ik/profiel', { worksOn: '', foto: await portrait() })
    const waits = /name="foto_klaar" value="([^"]+)"/.exec(wrong.html)?.[1] ?? ''
    expect((await naima.get(`/fotos/${waits}`)).status).toBe(200)
    expect((await (await house.as('ilse-boonstra')).get(`/fotos/${waits}`)).status).toBe(404)
    const wilma = await house.as('wilma-stoffels')
    await wilma.post('/ik/profiel', { ...ENOUGH, foto_klaar: waits })
    expect(await photoOf('wilma-stoffels')).toBe('')
    await naima.post('/ik/profiel', { ...ENOUGH, foto_klaar: waits })
    expect(await photoOf('naima-ouali')).toBe(waits)
  })
})
