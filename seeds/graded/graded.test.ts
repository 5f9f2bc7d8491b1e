import { describe, expect, it } from 'vitest'
import { ABBREVIATIONS } from './abbreviations.ts'
import { QUERIES } from './queries.ts'
import { THINGS } from './things.ts'
import type { Query, QueryClass } from './types.ts'

const CLASSES: QueryClass[] = ['inflection', 'compound', 'typo', 'abbreviation', 'paraphrase', 'nothing']
const ids = new Set(THINGS.map((thing) => thing.id))
const plain = (text: string) => text.trim().toLowerCase()
const typed = ({ asked }: Query) =>
  typeof asked === 'string' ? [asked] : [asked.title, asked.text ?? ''].filter((text) => text !== '')

describe('the collection', () => {
  it('has ids that stand once and say the kind', () => {
    expect(ids.size).toBe(THINGS.length)
    for (const thing of THINGS) expect(thing.id[0], thing.id).toBe(thing.kind[0])
  })

  it('is large enough, of every kind', () => {
    expect(THINGS.length).toBeGreaterThanOrEqual(260)
    for (const [kind, least] of [
      ['offer', 130],
      ['person', 70],
      ['answered', 60],
    ] as const)
      expect(THINGS.filter((thing) => thing.kind === kind).length, kind).toBeGreaterThanOrEqual(least)
  })
})

describe('the queries', () => {
  it('have ids that stand once', () => {
    expect(new Set(QUERIES.map((query) => query.id)).size).toBe(QUERIES.length)
  })

  it.each(CLASSES)('%s: enough of them, half held out', (name) => {
    const queries = QUERIES.filter((query) => query.class === name)
    expect(queries.length).toBeGreaterThanOrEqual(name === 'nothing' ? 30 : 26)
    expect(queries.filter((query) => query.split === 'held').length).toBe(queries.length / 2)
  })

  it('grade only things that exist', () => {
    for (const query of QUERIES)
      for (const id of Object.keys(query.grades)) expect(ids, `${query.id} grades ${id}`).toContain(id)
  })

  it('have something that fits exactly, or nothing at all', () => {
    for (const query of QUERIES) {
      const grades = Object.values(query.grades)
      if (query.class === 'nothing') expect(grades, query.id).toEqual([])
      else expect(grades, query.id).toContain(3)
    }
  })

  it('copy no text of a thing', () => {
    const texts = new Set(THINGS.flatMap((thing) => [plain(thing.title), plain(thing.text)]))
    for (const query of QUERIES) for (const text of typed(query)) expect(texts, query.id).not.toContain(plain(text))
  })
})

it('the abbreviations are shorter than what they stand for', () => {
  for (const [short, full] of Object.entries(ABBREVIATIONS)) expect(full.length).toBeGreaterThan(short.length)
})
