import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvField, textOf, withoutApostrophe } from './cells.ts'
import { encodingOf, textIn } from './file.ts'
import type { CarriedKind } from './kinds.ts'
import { type ListRow, openList } from './rows.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lijst-'))
})
afterAll(() => rm(folder, { recursive: true }))

const kind: CarriedKind = {
  kind: 'dingen',
  en: 'things',
  columns: [
    { key: 'email', name: 'e-mail', also: ['mail'], must: true },
    { key: 'worksOn', name: 'werkt aan' },
    { key: 'body', name: 'tekst' },
  ],
  read: async () => ({ rows: [], next: null }),
}

let files = 0
async function list(content: string | Buffer) {
  const path = join(folder, `${files++}`)
  await writeFile(path, content)
  const { rows, unknown } = await openList(kind, textIn(path))
  const all: ListRow[] = []
  for await (const row of rows) all.push(row)
  return { path, unknown, rows: all }
}
const bodies = async (content: string | Buffer) => (await list(content)).rows.map(({ given }) => given.body)

describe('a list in CSV', () => {
  test('is read with ; or , or tabs between, with a mark or without, and says which row of the sheet is which', async () => {
    for (const [between, first] of [
      [';', ''],
      [',', ''],
      ['\t', ''],
      [';', '\ufeff'],
      [',', 'sep=,\r\n'],
    ] as const) {
      const text = `${first}E-mail${between}Tekst\r\na@b.nl${between}"een; twee, ""drie""\nvier"\r\n\r\nc@d.nl${between}vijf\r\n`
      expect((await list(text)).rows).toEqual([
        { nth: 2, given: { email: 'a@b.nl', body: 'een; twee, "drie"\nvier' } },
        { nth: 3, given: { email: 'c@d.nl', body: 'vijf' } },
      ])
    }
  })

  test('is read in whatever a spreadsheet saved it', async () => {
    const text = 'mail;tekst\na@b.nl;één café – “zo” €5'
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
    const windows = Buffer.from(
      text.replace(/[–“”€]/g, (one) => ({ '–': '\x96', '“': '\x93', '”': '\x94', '€': '\x80' })[one] ?? one),
      'latin1',
    )
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), wide, Buffer.from(wide).swap16(), windows])
      expect(await bodies(bytes)).toEqual(['één café – “zo” €5'])
    // The one letter that is not UTF-8 may stand far from the beginning.
    const far = Buffer.concat([
      Buffer.from(`mail;tekst\n${'a@b.nl;x\n'.repeat(20_000)}c@d.nl;caf`),
      Buffer.from([0xe9]),
    ])
    expect((await bodies(far)).at(-1)).toBe('café')
    const { path } = await list(Buffer.from('mail\na@b.nl'))
    expect(await encodingOf(path)).toBe('utf-8')
  })

  test('understands headings in Dutch and English, names the ones that it does not, and misses those that must be there', async () => {
    const { rows, unknown } = await list('EMAIL;works_on;Schoenmaat\na@b.nl;lezen;43')
    expect(rows[0]?.given).toEqual({ email: 'a@b.nl', worksOn: 'lezen' })
    expect(unknown).toEqual(['Schoenmaat'])
    await expect(list('naam;tekst\nAnke;x')).rejects.toThrow('mist de kolom e-mail')
    await expect(list('')).rejects.toThrow('leeg')
  })

  test('that breaks off tells where', async () => {
    await expect(list(`mail;tekst\na@b.nl;een\nc@d.nl;"${'x'.repeat(250_000)}`)).rejects.toThrow('Na rij 2')
  })
})

describe('a list in JSON', () => {
  test('is read one object at a time, also when letters and marks fall on the edge of a piece', async () => {
    const things = Array.from({ length: 3000 }, (_, i) => ({
      mail: `a${i}@b.nl`,
      tekst: `é {"[ \\ ]}" ${'x'.repeat(i % 97)} ${i}`,
    }))
    for (const text of [
      JSON.stringify(things),
      JSON.stringify(things, null, 2),
      things.map((one) => JSON.stringify(one)).join('\n'),
    ])
      expect(await bodies(text)).toEqual(things.map(({ tekst }) => tekst))
    expect((await list('[{"mail":"a@b.nl","tekst":["een","twee"]}]')).rows).toEqual([
      { nth: 1, given: { email: 'a@b.nl', body: 'een, twee' } },
    ])
  })

  test('that breaks off tells where', async () => {
    await expect(list('[{"mail":"a@b.nl"},{"mail":')).rejects.toThrow('Na rij 1')
    await expect(list('[{"mail":"a@b.nl"}, 12]')).rejects.toThrow('Na rij 1')
  })
})

test('what a spreadsheet would reckon with is made safe, and comes back as it was', () => {
  for (const text of [
    '=1+1',
    '+31 6',
    '-punt',
    '@naam',
    '\tx',
    '\nx',
    "'=x",
    "''=x",
    '＝x',
    '=HYPERLINK("http://x";"y")',
  ]) {
    const field = csvField(text)
    expect(field.replace(/^"/, '')[0]).toBe("'")
    expect(withoutApostrophe(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)).toBe(text)
  }
  for (const text of ["'s avonds", 'a=b', '5', '']) {
    expect(csvField(text)).toBe(text)
    expect(withoutApostrophe(text)).toBe(text)
  }
  expect(textOf(true)).toBe('ja')
  expect(textOf(new Date(0))).toBe('1970-01-01T00:00:00.000Z')
})
