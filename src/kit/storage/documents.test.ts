import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '#kit/access/viewer.ts'
import { sweep } from '#kit/jobs/retention.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { securityHeaders } from '#kit/web/headers.ts'
import { Refusal } from '#kit/web/refusals.ts'
import { type House, makeHouse } from '#test/house.ts'
import { type S3Server, startS3 } from '#test/s3.ts'
import { zipOf } from '#test/zip.ts'
import { attachmentsOf, bringDocument, bringPicture, type FileAnswer, hang, takeDown, waitingOf } from './documents.ts'
import { removeDropped } from './files.ts'
import { kindOf, tidyName } from './kinds.ts'
import { attachmentUrl, documentRoutes } from './routes.ts'
import { FILE_WORDS } from './words.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n')
const OPEN_TEXT = 'application/vnd.oasis.opendocument.text'
const DOCX = zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' })

describe('what a document is', () => {
  test.each<[string, Buffer, string, string | null]>([
    ['a PDF', PDF, 'verslag.pdf', 'pdf'],
    ['a PDF by another name', PDF, 'virus.exe', 'pdf'],
    ['a document of Word', DOCX, 'brief.docx', 'docx'],
    ['a sheet of Excel', zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'x', 'xlsx'],
    ['slides', zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'x', 'pptx'],
    ['an OpenDocument text', zipOf({ mimetype: OPEN_TEXT, 'content.xml': '' }), 'x', 'odt'],
    ['an OpenDocument sheet', zipOf({ mimetype: OPEN_TEXT.replace('text', 'spreadsheet') }), 'x', 'ods'],
    ['plain text', Buffer.from('Dag Zoë,\r\n\tHé.\n'), 'notitie.TXT', 'txt'],
    ['text of an older Windows', Buffer.from('caf\xe9;\x80 5', 'latin1'), 'leden.csv', 'csv'],
    [
      'Word with a macro',
      zipOf({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': '' }),
      'x',
      'macros',
    ],
    ['LibreOffice with a macro', zipOf({ mimetype: OPEN_TEXT, 'Basic/Standard/Module1.xml': '' }), 'x', 'macros'],
    ['any zip', zipOf({ 'foto.jpg': 'x' }), 'fotos.zip', null],
    ['a program in Java, a zip too', zipOf({ 'META-INF/MANIFEST.MF': '', 'A.class': '' }), 'brief.docx', null],
    ['half a zip', DOCX.subarray(0, DOCX.length - 30), 'brief.docx', null],
    ['the first bytes of a zip', DOCX.subarray(0, 5), 'brief.docx', null],
    [
      'a zip whose list lies',
      Buffer.concat([DOCX.subarray(0, -12), Buffer.from('ffff0000ffffff7f00000000', 'hex')]),
      'x',
      null,
    ],
    ['a page', Buffer.from('<script>alert(1)</script>'), 'brief.html', null],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logo.svg', null],
    ['Word of before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oud.doc', null],
    ['a program', Buffer.from('MZ\x90\0\x03'), 'verslag.pdf', null],
    ['a program that says it is text', Buffer.from('\x7fELF\x02\x01\0'), 'lees.txt', null],
    ['a PDF behind something else', Buffer.concat([Buffer.from('<html>'), PDF]), 'verslag.pdf', null],
  ])('%s', (_, bytes, name, expected) => {
    const kind = kindOf(bytes, name)
    expect(kind && typeof kind === 'object' ? kind.extension : kind).toBe(expected)
  })

  test.each([
    ['Verslag wijkgesprek.pdf', 'Verslag wijkgesprek.pdf'],
    ['C:\\Users\\Jan\\geheim.docx', 'geheim.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['factuur\u202Efdp.exe', 'factuur fdp.pdf'],
    ['a\0b\r\nSet-Cookie: x=1.pdf', 'a b Set-Cookie x=1.pdf'],
    ['<b>"x"</b>', 'b.pdf'],
    ['.htaccess', 'bestand.pdf'],
    ['', 'bestand.pdf'],
    ['één – overzicht.pdf', 'één – overzicht.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}.pdf`],
  ])('%j is kept as %j', (given, kept) => expect(tidyName(given, 'pdf')).toBe(kept))
})

let s3: S3Server
let house: House
let ilse: SignedIn
let app: Hono<AppEnv>
/** Who the next request comes from. */
let asks: SignedIn

beforeAll(async () => {
  s3 = await startS3()
  house = await makeHouse({ env: { STORAGE_URL: s3.url } })
  ilse = await house.viewer('ilse-boonstra')
  // A kind of thing as a feature would have it: in a circle, for its members.
  const readers = {
    ask: async (_: unknown, viewer: { circles: { slug: string }[] }, ownerId: string) =>
      viewer.circles.some(({ slug }) => ownerId === `vraag-in-${slug}`),
  }
  app = new Hono<AppEnv>()
  app.use((c, next) => {
    c.set('kit', house.kit)
    c.set('viewer', asks)
    return next()
  })
  app.use(securityHeaders(false))
  app.route('/', documentRoutes(readers))
  app.onError((error, c) => c.text(error instanceof Refusal ? error.kind : error.name, 404))
})
afterAll(async () => {
  await house.close()
  await s3.close()
})
beforeEach(() => {
  asks = ilse
})
afterEach(() => s3.start())

const ASK = { kind: 'ask', id: 'vraag-in-de-lage-drempel' }
const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)
const pdf = (name = 'Verslag één.pdf') => bringDocument(house.kit.db, house.kit.storage, ilse, fileOf(PDF, name))

function idIn(answer: FileAnswer): string {
  if (!answer.ok) throw new Error(`it was refused: ${answer.why}`)
  return answer.id
}

async function photo(width = 2400, height = 1200): Promise<File> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#c36' } })
    .withExif({ IFD0: { Artist: 'Jan Fotograaf' } })
    .jpeg()
    .toBuffer()
  return fileOf(bytes, 'IMG 0001.JPG')
}

async function everything(): Promise<unknown> {
  const { rows } = await house.kit.db.execute(
    sql`select (select count(*) from attachment) a, (select count(*) from stored_file) f`,
  )
  return rows[0]
}

const get = (url: string, headers: Record<string, string> = {}) => app.request(url, { headers })
const urlOf = async (id: string, small = false) => {
  const { rows } = await house.kit.db.execute<{ id: string; name: string }>(
    sql`select id, name from attachment where id = ${id}`,
  )
  return attachmentUrl(rows[0] ?? { id, name: 'weg' }, small)
}

describe('a document', () => {
  test('comes back as it was, to be saved and never opened here', async () => {
    const id = idIn(await pdf())
    const answer = await get(await urlOf(id))
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="Verslag een.pdf"; filename*=UTF-8''Verslag%20%C3%A9%C3%A9n.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    })
  })

  test('is not sent again to a browser that has it, as long as it may', async () => {
    const url = await urlOf(idIn(await pdf()))
    const etag = (await get(url)).headers.get('etag') ?? ''
    const again = await get(url, { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    asks = await house.viewer('fenna-rozema')
    expect((await get(url, { 'if-none-match': etag })).status).toBe(404)
  })

  test('has one address: another name leads to it', async () => {
    const id = idIn(await pdf())
    const answer = await get(`/bestanden/${id}/factuur.exe`)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, await urlOf(id)])
  })

  test.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'leeg.pdf', 'empty'],
    ['more than 20 MB', Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]), 'groot.pdf', 'too-big'],
    ['a program', Buffer.from('MZ\x90\0'), 'verslag.pdf', 'unknown-kind'],
    ['a macro', zipOf({ '[Content_Types].xml': '', 'xl/vbaProject.bin': '' }), 'som.xlsx', 'macros'],
  ])('of %s is refused with a sentence, and nothing is left of it', async (_, bytes, name, why) => {
    const before = await everything()
    expect(await bringDocument(house.kit.db, house.kit.storage, ilse, fileOf(bytes, name))).toEqual({ ok: false, why })
    expect(FILE_WORDS.nl[why as keyof (typeof FILE_WORDS)['nl']]).toMatch(/\.$/)
    expect(await everything()).toEqual(before)
  })

  test('cannot come while the storage is away, and nothing is left of it', async () => {
    const before = await everything()
    await s3.stop()
    expect(await pdf()).toEqual({ ok: false, why: 'away' })
    expect(await everything()).toEqual(before)
  })
})

describe('a picture', () => {
  const bring = async (file: File, alt = 'Vijf mensen om een tafel') =>
    bringPicture(house.kit.db, house.kit.storage, ilse, file, alt)

  test('is drawn anew in two sizes, with its text', async () => {
    const id = idIn(await bring(await photo()))
    const sizes = []
    for (const small of [false, true]) {
      const answer = await get(await urlOf(id, small))
      expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="IMG 0001.webp"/)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.toString('latin1')).not.toContain('Jan Fotograaf')
      const { format, width, height } = await sharp(bytes).metadata()
      sizes.push([answer.headers.get('content-type'), format, width, height])
    }
    expect(sizes).toEqual([
      ['image/webp', 'webp', 1600, 800],
      ['image/webp', 'webp', 480, 240],
    ])
    await hang(house.kit.db, ilse, [id], ASK)
    expect(await attachmentsOf(house.kit.db, 'ask', [ASK.id])).toMatchObject([
      { id, alt: 'Vijf mensen om een tafel', width: 1600, height: 800, mime: 'image/webp' },
    ])
    await takeDown(house.kit.db, ASK)
  })

  test('is never made larger', async () => {
    const id = idIn(await bring(await photo(300, 200)))
    const answer = await get(await urlOf(id))
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ width: 300, height: 200 })
  })

  test.each<[string, string, Buffer | null, string]>([
    ['without its text', '  ', null, 'no-alt'],
    ['with a text that is a story', 'x'.repeat(301), null, 'no-alt'],
    ['that is a PDF', 'Verslag', PDF, 'not-a-picture'],
    ['that broke off', 'Tafel', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'not-a-picture'],
    ['that is a HEIC', 'Tafel', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heic'],
    ['of nothing', 'Tafel', Buffer.alloc(0), 'empty'],
  ])('%s is refused, and nothing is left of it', async (_, alt, bytes, why) => {
    const before = await everything()
    expect(await bring(bytes ? fileOf(bytes, 'x.jpg') : await photo(50, 50), alt)).toEqual({ ok: false, why })
    expect(await everything()).toEqual(before)
  })
})

describe('who may read it', () => {
  test('is the one who brought it, until it hangs somewhere; then who may read that', async () => {
    const id = idIn(await pdf())
    const url = await urlOf(id)
    const [youssef, fenna] = [await house.viewer('youssef-haddou'), await house.viewer('fenna-rozema')]
    const seenBy = async (viewer: SignedIn) => {
      asks = viewer
      return (await get(url)).status
    }
    expect([await seenBy(ilse), await seenBy(youssef), await seenBy(fenna)]).toEqual([200, 404, 404])
    expect(await hang(house.kit.db, ilse, [id], ASK)).toBe(1)
    expect([await seenBy(ilse), await seenBy(youssef), await seenBy(fenna)]).toEqual([200, 200, 404])
    // On a kind of thing that no feature answers for, or that JavaScript has a word for, nobody reads it.
    for (const kind of ['poll', 'constructor', '__proto__']) {
      await house.kit.db.execute(sql`update attachment set owner_kind = ${kind} where id = ${id}`)
      expect([kind, await seenBy(ilse)]).toEqual([kind, 404])
    }
  })

  test('a stranger hears the same of what is there and of what is not', async () => {
    const id = idIn(await pdf())
    const stranger = house.stranger()
    const [there, not] = [await stranger.get(await urlOf(id)), await stranger.get('/bestanden/000000000000/x.pdf')]
    expect([there.status, not.status]).toEqual([303, 303])
    expect(there.location).toMatch(/^\/inloggen\?terug=/)
    expect((await (await house.as('fenna-rozema')).get(await urlOf(id))).status).toBe(404)
    expect((await (await house.as('ilse-boonstra')).get(await urlOf(id))).status).toBe(200)
  })

  test('only what one brought oneself, and what waits, can be hung', async () => {
    const id = idIn(await pdf())
    const youssef = await house.viewer('youssef-haddou')
    expect(await hang(house.kit.db, youssef, [id], { kind: 'ask', id: 'van-youssef' })).toBe(0)
    expect(await hang(house.kit.db, ilse, [id, id, 'onzin'], ASK)).toBe(1)
    expect(await hang(house.kit.db, ilse, [id], { kind: 'ask', id: 'elders' })).toBe(0)
    expect((await attachmentsOf(house.kit.db, 'ask', [ASK.id])).map((one) => one.id)).toEqual([id])
  })
})

describe('what goes away', () => {
  const keys = async () =>
    (await house.kit.db.execute<{ key: string }>(sql`select key from stored_file order by key`)).rows.map(
      ({ key }) => key,
    )

  // As the queue does after the commit.
  const filesRemoved = async () => {
    const { rows } = await house.kit.db.execute<{ key: string }>(sql`select key from loose_file`)
    await removeDropped(house.kit.db, house.kit.storage, { keys: rows.map(({ key }) => key) })
  }

  test('goes with its files', async () => {
    await takeDown(house.kit.db, ASK)
    await takeDown(house.kit.db, waitingOf(ilse))
    const before = await keys()
    const ids = [
      idIn(await pdf()),
      idIn(await bringPicture(house.kit.db, house.kit.storage, ilse, await photo(), 'Tafel')),
    ]
    await hang(house.kit.db, ilse, ids, ASK)
    const made = (await keys()).filter((key) => !before.includes(key))
    expect(made).toHaveLength(3)
    await takeDown(house.kit.db, ASK)
    await filesRemoved()
    expect(await keys()).toEqual(before)
    for (const key of made) expect(await house.kit.storage.get(key)).toBeNull()
    expect((await get(`/bestanden/${ids[0]}/x.pdf`)).status).toBe(404)
  })

  test('is also what waited a day for a form that never came', async () => {
    const [old, fresh] = [idIn(await pdf()), idIn(await pdf())]
    await house.kit.db.execute(sql`update attachment set added_at = now() - interval '25 hours' where id = ${old}`)
    const url = await urlOf(old)
    await house.kit.db.execute(sql`update stored_file set stored_at = now() - interval '25 hours'`)
    await sweep(house.kit.db)
    expect((await get(url)).status).toBe(404)
    expect((await get(await urlOf(fresh))).status).toBe(200)
    const left = await house.kit.db.execute(sql`select from stored_file where owner_id = ${`attachment:${old}`}`)
    expect(left.rowCount).toBe(0)
  })
})
