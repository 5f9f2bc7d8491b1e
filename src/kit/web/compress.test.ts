import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { answerHtml, compressRest } from './compress.ts'
import type { AppEnv } from './env.ts'

const PAGES: Record<string, string> = {
  small: '<p>klein</p>',
  page: `<p>${'één mens die “niet alles” weet 🌀 '.repeat(200)}</p>`,
  huge: `<p>${'van alle mensen 🌀 '.repeat(40_000)}</p>`,
}

const app = new Hono<AppEnv>()
  .use(compressRest())
  .get('/json', (c) => c.json({ words: 'veel woorden '.repeat(200) }))
  .get('/:name', (c) => answerHtml(c, PAGES[c.req.param('name')] ?? '', 422))

const ask = (path: string, encoding?: string) =>
  app.request(path, encoding ? { headers: { 'accept-encoding': encoding } } : {})
const unpacked = async (answer: Response) => gunzipSync(await answer.arrayBuffer()).toString('utf8')

it.each(['page', 'huge'])('sends a %s gzipped, the same to the letter, to who takes gzip', async (name) => {
  const answer = await ask(`/${name}`, 'br, gzip')
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8')
  expect(await unpacked(answer)).toBe(PAGES[name])
})

it('keeps pages apart that are asked at the same time', async () => {
  const answers = await Promise.all(['page', 'huge', 'page'].map((name) => ask(`/${name}`, 'gzip')))
  expect(await Promise.all(answers.map(unpacked))).toEqual([PAGES.page, PAGES.huge, PAGES.page])
})

it('sends it plain to who does not, and when it is small', async () => {
  for (const [path, encoding] of [
    ['/page', undefined],
    ['/page', 'br'],
    ['/small', 'gzip'],
  ] as const) {
    const answer = await ask(path, encoding)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.text()).toBe(PAGES[path.slice(1)])
  }
})

it('gzips JSON too', async () => {
  const answer = await ask('/json', 'gzip')
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(JSON.parse(await unpacked(answer))).toEqual({ words: 'veel woorden '.repeat(200) })
})
