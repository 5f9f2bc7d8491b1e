import { describe, expect, it } from 'vitest'
import type { Query, QueryClass, Thing } from '../../seeds/graded/types.ts'
import { bm25, plainTerms, textOf, trigrams } from './matching-baselines.ts'
import { auc, balanced, interval, type Judged, judge, ndcg, thresholdOf } from './matching-judge.ts'

const query = (asked: string, grades: Query['grades'] = {}, name: QueryClass = 'typo'): Query => ({
  id: 'typ-01',
  asked,
  grades,
  class: name,
  split: 'tune',
})
const sureOf = (sure: number, name: QueryClass): Judged => ({ query: query('', {}, name), ndcg: 0, mrr: 0, sure })

describe('the order', () => {
  it('is worth one when it is the best there is, and less for each place lost', () => {
    expect(ndcg([3, 2, 1], [1, 2, 3])).toBe(1)
    expect(ndcg([0, 3], [3])).toBeCloseTo(1 / Math.log2(3))
    expect(ndcg([0, 0], [3])).toBe(0)
    expect(ndcg([], [])).toBe(0)
  })

  it('counts no place after the tenth', () => {
    expect(ndcg([...Array(10).fill(0), 3], [3])).toBe(0)
  })

  it('counts the first thing that helps, not one that is somewhat related', async () => {
    const [judged] = await judge({ name: 'x', rank: () => ({ ids: ['a', 'b'], sure: 1 }) }, [query('', { a: 1, b: 2 })])
    expect(judged?.mrr).toBe(0.5)
  })
})

describe('telling that nothing fits', () => {
  const judged = [sureOf(0.9, 'typo'), sureOf(0.4, 'typo'), sureOf(0.4, 'nothing'), sureOf(0.1, 'nothing')]
  it('is how often the one is surer than the other, a tie by half', () => expect(auc(judged)).toBe(0.875))
  it('is as good as the threshold', () => {
    expect(balanced(judged, 0.5)).toBe(0.75)
    expect(balanced(judged, thresholdOf(judged))).toBe(0.75)
  })
})

it('gives the same interval every time, around the mean', () => {
  const values = [0, 1, 1, 0, 1, 0.5]
  const { mean, low, high } = interval(values)
  expect(interval(values)).toEqual({ mean, low, high })
  expect(low).toBeLessThan(mean)
  expect(high).toBeGreaterThan(mean)
})

describe('the baselines', () => {
  const thing = (id: string, title: string): Thing => ({ kind: 'offer', id, title, text: '', tags: [], opgave: '' })
  const things = [thing('o-1', 'een warmtenet in de wijk'), thing('o-2', 'koken in de wijk'), thing('o-3', 'schaken')]
  const docs = new Map(things.map((one) => [one.id, plainTerms(textOf(one))]))
  const plain = bm25('BM25', docs, ({ asked }) => plainTerms(String(asked)))

  it('put whole words first, the rare ones before the common', async () => {
    expect((await plain.rank(query('wijk warmtenet'))).ids).toEqual(['o-1', 'o-2'])
    expect(await plain.rank(query('warmtenetten'))).toEqual({ ids: [], sure: 0 })
  })

  it('put what is spelled alike first', async () => {
    expect((await trigrams(things).rank(query('warmtenetten'))).ids[0]).toBe('o-1')
  })
})
