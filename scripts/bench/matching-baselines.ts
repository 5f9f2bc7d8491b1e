import { fold } from '#kit/text/fold.ts'
import type { Query, Thing } from '../../seeds/graded/types.ts'
import type { Ranked, Ranker } from './matching-judge.ts'

/** How often each term stands in a text. */
export type Terms = Map<string, number>

/** All that a thing says. */
export function textOf(thing: Thing): string {
  const answer = thing.kind === 'answered' ? thing.answer : ''
  return [thing.title, thing.text, answer, ...thing.tags, thing.opgave].join(' \n ')
}

/** All that a query says, its region aside: help travels. */
export function askedText({ asked }: Query): string {
  if (typeof asked === 'string') return asked
  return [asked.title, asked.text ?? '', ...(asked.tags ?? []), asked.opgave ?? ''].join(' \n ')
}

/** Words as they stand, in lower case and without accents. */
export function plainTerms(text: string): Terms {
  return counted(fold(text).split(' ').filter(Boolean))
}

const K1 = 1.2
const B = 0.75

/**
 * Okapi BM25.
 * @param docs terms of each thing, by id
 * @param termsOf terms of a query
 */
export function bm25(name: string, docs: ReadonlyMap<string, Terms>, termsOf: (query: Query) => Terms): Ranker {
  const sizes = new Map([...docs].map(([id, terms]) => [id, sum(terms.values())]))
  const average = sum(sizes.values()) / docs.size
  const idf = inverse(docs)
  return {
    name,
    rank(query) {
      const asked = termsOf(query)
      const most = sum([...asked].map(([term, n]) => n * idf(term) * (K1 + 1)))
      const scores = [...docs].map(([id, terms]): Scored => {
        const length = 1 - B + B * ((sizes.get(id) ?? 0) / average)
        let score = 0
        for (const [term, n] of asked) {
          const often = terms.get(term) ?? 0
          if (often) score += (n * idf(term) * often * (K1 + 1)) / (often + K1 * length)
        }
        return { id, score }
      })
      return inOrder(scores, most)
    },
  }
}

/** Cosine over groups of three letters, each word padded as pg_trgm does, rare groups weighing more. */
export function trigrams(things: readonly Thing[]): Ranker {
  const docs = new Map(things.map((thing) => [thing.id, groups(textOf(thing))]))
  const idf = inverse(docs)
  const weighed = (terms: Terms) => new Map([...terms].map(([term, n]) => [term, (1 + Math.log(n)) * idf(term)]))
  const norm = (weights: Terms) => Math.sqrt(sum([...weights.values()].map((weight) => weight * weight)))
  const vectors = [...docs].map(([id, terms]) => {
    const weights = weighed(terms)
    return { id, weights, norm: norm(weights) }
  })
  return {
    name: 'trigrams',
    rank(query) {
      const asked = weighed(groups(askedText(query)))
      const length = norm(asked) || 1
      const scores = vectors.map(({ id, weights, norm }): Scored => {
        let dot = 0
        for (const [term, weight] of asked) dot += weight * (weights.get(term) ?? 0)
        return { id, score: dot / (norm * length) }
      })
      return inOrder(scores, 1)
    },
  }
}

function groups(text: string): Terms {
  const words = fold(text).split(' ').filter(Boolean)
  return counted(
    words.flatMap((word) => {
      const padded = `  ${word} `
      return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3))
    }),
  )
}

interface Scored {
  id: string
  score: number
}

// How sure: the best score as a part of the most that the query could have had.
function inOrder(scores: Scored[], most: number): Ranked {
  const hits = scores.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return { ids: hits.map(({ id }) => id), sure: most > 0 ? (hits[0]?.score ?? 0) / most : 0 }
}

function inverse(docs: ReadonlyMap<string, Terms>): (term: string) => number {
  const seen = new Map<string, number>()
  for (const terms of docs.values()) for (const term of terms.keys()) seen.set(term, (seen.get(term) ?? 0) + 1)
  return (term) => {
    const n = seen.get(term) ?? 0
    return Math.log(1 + (docs.size - n + 0.5) / (n + 0.5))
  }
}

function counted(terms: readonly string[]): Terms {
  const counts: Terms = new Map()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
