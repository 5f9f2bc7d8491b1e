import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { SHOTS } from './handleiding/shots.ts'

const PAGES = globSync('docs/handleiding/*.md')
const FILES = [...globSync('docs/handleiding/beelden/*.png'), 'docs/vandaag.png']
const text = (page: string) => readFileSync(page, 'utf8')
const images = PAGES.flatMap((page) =>
  [...text(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', to = '']) => ({
    ...{ page, alt, file: join(dirname(page), to) },
  })),
)

test('every picture on a page is there and says in words what it shows', () => {
  expect(images.length).toBeGreaterThan(10)
  for (const { page, alt, file } of images) {
    expect(FILES, page).toContain(file)
    expect(alt.length, `${page}: ${file}`).toBeGreaterThan(30)
  }
})

test('every picture is one that the script makes, and is shown somewhere', () => {
  expect([...FILES].sort()).toEqual(SHOTS.map(({ file }) => file).sort())
  const shown = images.map(({ file }) => file)
  for (const file of FILES) expect(file === 'docs/vandaag.png' || shown.includes(file), file).toBe(true)
  expect(text('README.md')).toContain('(docs/vandaag.png)')
})

test('pictures are 1280 wide and light to fetch', async () => {
  const sizes = FILES.map((file) => statSync(file).size)
  expect(Math.max(...sizes)).toBeLessThan(200 * 1024)
  expect(sizes.reduce((a, b) => a + b)).toBeLessThan(2 * 1024 * 1024)
  for (const file of FILES) expect((await sharp(file).metadata()).width, file).toBe(1280)
})

test('every link leads to a page that is there, and every page can be reached from the first', () => {
  const linksOf = (page: string) =>
    [...text(page).matchAll(/(?<!!\[[^\]]*)\]\(([^)#:]+\.md)(#[^)]*)?\)/g)].map(([, to = '']) =>
      join(dirname(page), to),
    )
  for (const page of PAGES) for (const to of linksOf(page)) expect(() => statSync(to), `${page}: ${to}`).not.toThrow()
  const first = 'docs/handleiding/index.md'
  expect([first, ...linksOf(first)]).toEqual(expect.arrayContaining(PAGES))
})

test('the manual keeps to short sentences and no exclamation marks', () => {
  for (const page of PAGES) {
    const prose = text(page).replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    expect(prose, page).not.toContain('!')
    const long = prose.split(/[.:?]\s|\n\n|\n- /).filter((sentence) => sentence.split(/\s+/).length > 24)
    expect(long, page).toEqual([])
  }
})
