import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { W as LOG } from '#features/stewardship/words.ts'

type Words = { nl: object; en: object }
type Line = [key: string, text: string]

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'nl' in value && 'en' in value

const FILES = globSync('src/**/words*.ts', { exclude: ['src/client/**'] })
const MODULES = await Promise.all(
  FILES.map((path): Promise<Record<string, unknown>> => import(/* @vite-ignore */ resolve(path))),
)

const VOCABULARIES = MODULES.flatMap((module, at) =>
  Object.entries(module)
    .filter((entry): entry is [string, Words] => isWords(entry[1]))
    .map(([name, words]) => [`${FILES[at]} ${name}`, words] as const),
)

/** Every key with how many arguments it takes; null for a plain text. */
function shape(words: object, at = ''): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): [string, number | null][] => {
      const path = at ? `${at}.${key}` : key
      if (typeof value === 'function') return [[path, value.length]]
      if (typeof value === 'object' && value !== null) return Object.entries(shape(value, path))
      return [[path, null]]
    }),
  )
}

/** Every text, those with arguments said with one and with several. */
function texts(words: object, at = ''): Line[] {
  return Object.entries(words).flatMap(([key, value]): Line[] => {
    const path = at ? `${at}.${key}` : key
    if (typeof value === 'function') return said(value).map((text) => [path, text])
    if (typeof value === 'object' && value !== null) return texts(value, path)
    return [[path, String(value)]]
  })
}

function said(word: (...args: unknown[]) => unknown): string[] {
  const tries = [1, 2, 7, 'Ilse'].flatMap((example) => {
    try {
      const text = word(...Array.from({ length: Math.max(word.length, 1) }, () => example))
      return typeof text === 'string' ? [text] : []
    } catch {
      return []
    }
  })
  return [...new Set(tries)]
}

const sentences = (text: string) =>
  text
    .replace(/https?:\/\/\S+/g, 'link')
    .replace(/^#+ /gm, '')
    .split(/(?<=[.?:])\s+|\n+/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)))

test('there are words of every room', () => {
  const rooms = new Set(VOCABULARIES.map(([name]) => name.replace('src/', '').replace(/\/words.*$/, '')))
  expect([...rooms].sort()).toEqual(
    [
      'features/accounts',
      'features/circles',
      'features/conversations',
      'features/datepolls',
      'features/exchange',
      'features/gatherings',
      'features/harvest',
      'features/members',
      'features/needs',
      'features/notifications',
      'features/polls',
      'features/programmes',
      'features/site',
      'features/stewardship',
      'features/wheel',
      'kit/forms',
      'kit/storage',
      'ui',
    ].sort(),
  )
})

describe.each(VOCABULARIES)('%s', (_, { nl, en }) => {
  test('says the same in both languages, out of the same arguments', () => {
    expect(shape(en)).toEqual(shape(nl))
  })

  test('is silent in one language only where it is in the other', () => {
    const silent = (words: object) => texts(words).flatMap(([key, text]) => (text.trim() === '' ? [key] : []))
    expect(silent(en)).toEqual(silent(nl))
  })

  test('does not shout in Dutch', () => {
    expect(texts(nl).filter(([, text]) => text.includes('!'))).toEqual([])
  })

  test('has no sentence of more than 25 words', () => {
    const long = [...texts(nl), ...texts(en)].flatMap(([key, text]) =>
      sentences(text).flatMap((words) => (words.length > 25 ? [`${key} (${words.length}): ${words.join(' ')}`] : [])),
    )
    expect(long).toEqual([])
  })

  test('says je, not u', () => {
    expect(texts(nl).filter(([, text]) => /\b(u|uw|uzelf)\b/i.test(text))).toEqual([])
  })
})

test('every deed that is written in the log has words there', () => {
  const sources = globSync('src/**/*.{ts,tsx}').map((path) => readFileSync(path, 'utf8'))
  const named = sources.flatMap((text) =>
    [...text.matchAll(/\baction: '([a-z]+\.[a-z-]+)'/g)].map(([, action]) => action ?? ''),
  )
  expect(named).toContain('application.made')
  for (const { deeds } of Object.values(LOG)) expect(Object.keys(deeds)).toEqual(expect.arrayContaining(named))
})
