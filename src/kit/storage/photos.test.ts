import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, makeHouse } from '#test/house.ts'
import { keepPhoto } from './photos.ts'
import { storedFile } from './tables.ts'

let house: House
beforeAll(async () => {
  house = await makeHouse({ empty: true })
})
afterAll(() => house.close())

const keep = (bytes: Uint8Array) => keepPhoto(house.kit.db, house.kit.storage, 'iemand', bytes)

/** Left half red, right half blue, as a camera that was held on its side writes it. */
function halves(): Sharp {
  const half = (background: string) => ({
    create: { width: 300, height: 600, channels: 3 as const, background },
  })
  return sharp({ create: { width: 600, height: 600, channels: 3, background: '#00f' } }).composite([
    { input: half('#f00'), left: 0, top: 0 },
  ])
}

const rowOf = async (id: string) => (await house.kit.db.select().from(storedFile).where(eq(storedFile.id, id)))[0]

async function drawn(id: string): Promise<Buffer> {
  const file = await rowOf(id)
  const found = await house.kit.storage.get(file?.key ?? 'geen')
  return Buffer.from(await new Response(found?.stream).arrayBuffer())
}

async function colourAt(picture: Buffer, left: number, top: number): Promise<string> {
  const [r = 0, g = 0, b = 0] = await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return r > 200 && g < 60 && b < 60 ? 'red' : b > 200 && r < 60 && g < 60 ? 'blue' : `${r},${g},${b}`
}

const filesOnDisk = () => {
  try {
    return readdirSync(join(house.kit.settings.dataDir, 'files'), { recursive: true }).length
  } catch {
    return 0
  }
}

describe('a photo', () => {
  test('stands as it was taken, however the camera was held', async () => {
    const upright = await keep(await halves().jpeg({ quality: 95 }).toBuffer())
    const onItsSide = await keep(await halves().withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer())
    if (!upright.ok || !onItsSide.ok) throw new Error('a photo was refused')
    const [first, second] = [await drawn(upright.id), await drawn(onItsSide.id)]
    expect([await colourAt(first, 60, 256), await colourAt(first, 450, 256)]).toEqual(['red', 'blue'])
    // A quarter turn to the right: what was left is on top now.
    expect([await colourAt(second, 256, 60), await colourAt(second, 256, 450)]).toEqual(['red', 'blue'])
    expect((await sharp(second).metadata()).orientation).toBeUndefined()
  })

  test.each(['png', 'webp', 'avif'] as const)('may be %s', async (format) => {
    const kept = await keep(await halves().toFormat(format).toBuffer())
    expect(kept.ok).toBe(true)
  })

  test('of one pixel, or long and narrow, becomes a square too', async () => {
    for (const [width, height] of [
      [1, 1],
      [80, 640],
    ] as const) {
      const kept = await keep(
        await sharp({ create: { width, height, channels: 3, background: '#0f0' } })
          .png()
          .toBuffer(),
      )
      if (!kept.ok) throw new Error('refused')
      expect(await sharp(await drawn(kept.id)).metadata()).toMatchObject({ width: 512, height: 512, format: 'webp' })
    }
  })

  test('that moves stands still, at its first picture', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const film = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect((await sharp(film).metadata()).pages).toBe(2)
    const kept = await keep(film)
    if (!kept.ok) throw new Error('refused')
    const picture = await drawn(kept.id)
    expect((await sharp(picture).metadata()).pages).toBeUndefined()
    expect(await colourAt(picture, 256, 256)).toBe('red')
  })

  test('tells nothing of where and with what it was taken, nor of who is in it', async () => {
    const exif = {
      IFD0: { Make: 'Merk', Model: 'Toestel', Artist: 'Jan Fotograaf', Copyright: 'Geheim' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 7/1 0/1' },
    }
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>Jan Fotograaf in Utrecht</rdf></x:xmpmeta>'
    const photo = await halves().withExif(exif).withXmp(xmp).jpeg().toBuffer()
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Jan Fotograaf')
    const kept = await keep(photo)
    if (!kept.ok) throw new Error('refused')
    const picture = await drawn(kept.id)
    const { exif: place, xmp: words, iptc, icc } = await sharp(picture).metadata()
    expect([place, words, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
    expect(picture.toString('latin1')).not.toMatch(/Merk|Toestel|Jan|Geheim|Utrecht|Exif/)
  })

  test.each<[string, string]>([
    ['a page', '<script>alert(1)</script>'],
    ['a program for the server', '<?php system($_GET[0]); ?>'],
    ['an archive', 'PK\x03\x04geheim.exe'],
  ])('that carries %s behind its pixels loses it', async (_, payload) => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const kept = await keep(Buffer.concat([await halves().toFormat(format).toBuffer(), Buffer.from(payload)]))
      if (!kept.ok) throw new Error(`${format} was refused`)
      expect((await drawn(kept.id)).toString('latin1')).not.toContain(payload)
    }
  })

  test('leaves one file and one row, under its own id', async () => {
    const before = filesOnDisk()
    const kept = await keep(await halves().png().toBuffer())
    if (!kept.ok) throw new Error('refused')
    expect(await rowOf(kept.id)).toMatchObject({
      key: `${kept.id}.webp`,
      mime: 'image/webp',
      ownerId: 'iemand',
      bytes: (await drawn(kept.id)).length,
    })
    // The file, and at most the folder that it is the first in.
    expect(filesOnDisk() - before).toBeLessThanOrEqual(2)
  })
})

describe('refused', () => {
  const bomb = () =>
    sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 1 })
      .toBuffer()
  const strip = () =>
    sharp({ create: { width: 9000, height: 1, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
  const half = async () => {
    const whole = await halves().jpeg().toBuffer()
    return whole.subarray(0, whole.length / 2)
  }
  const moving = async () => {
    const frame = (background: string) => ({ create: { width: 20, height: 20, channels: 3 as const, background } })
    const frames = await Promise.all(['#f00', '#00f'].map((one) => sharp(frame(one)).png().toBuffer()))
    return sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
  }
  const hidden = async () => Buffer.concat([Buffer.from('<script>'), await halves().png().toBuffer()])

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['more bytes than a photo needs', () => new Uint8Array(8 * 1024 * 1024 + 1).fill(255), 'too-big'],
    ['more pixels than fit in memory, in a small file', bomb, 'not-a-photo'],
    ['a strip that would be drawn thousands of times its size', () => strip(), 'not-a-photo'],
    ['a photo that broke off', half, 'not-a-photo'],
    ['a GIF', () => halves().gif().toBuffer(), 'not-a-photo'],
    ['a TIFF', () => halves().tiff().toBuffer(), 'not-a-photo'],
    ['a photo behind something else', hidden, 'not-a-photo'],
    ['a HEIC, as an iPhone makes', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heic'],
    ['a HEIC by another name', () => Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic'), 'heic'],
    ['a film', () => Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42'), 'not-a-photo'],
    [
      'an SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'not-a-photo',
    ],
    [
      'an SVG behind its declaration',
      () => Buffer.from('<?xml version="1.0"?><svg width="9" height="9"/>'),
      'not-a-photo',
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'not-a-photo'],
    ['a program', () => Buffer.from('MZ\x90\0\x03\0\0\0'), 'not-a-photo'],
    ['only the first bytes of a photo', () => Buffer.from([0xff, 0xd8, 0xff]), 'not-a-photo'],
    ['a GIF that moves', moving, 'not-a-photo'],
    ['nothing', () => new Uint8Array(), 'not-a-photo'],
  ])('is %s, and nothing is left of it', async (_, make, why) => {
    const count = sql`select count(*) n from stored_file`
    const before = [filesOnDisk(), (await house.kit.db.execute(count)).rows]
    expect(await keep(await make())).toEqual({ ok: false, why })
    expect([filesOnDisk(), (await house.kit.db.execute(count)).rows]).toEqual(before)
  })
})
