import type { Query, QueryClass } from '../../seeds/graded/types.ts'

/** What a ranker answers to one query: things by id, the best first, and how sure it is that anything fits. */
export interface Ranked {
  ids: readonly string[]
  /** Higher: surer. On a scale of the ranker's own; 0 when it found nothing at all. */
  sure: number
}

/** Something that puts the collection in order for a query. */
export interface Ranker {
  name: string
  rank(query: Query): Promise<Ranked> | Ranked
  /** From here on it says that something fits. Left out: chosen on the tune half. */
  threshold?: number
}

/** One query, judged. */
export interface Judged {
  query: Query
  ndcg: number
  /** One over the place of the first thing that helps (a 2 or a 3). */
  mrr: number
  sure: number
}

const AT = 10
const HELPS = 2

/** Has a ranker answer every query. */
export async function judge(ranker: Ranker, queries: readonly Query[]): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const query of queries) {
    const { ids, sure } = await ranker.rank(query)
    const grades = ids.map((id) => query.grades[id] ?? 0)
    const first = grades.findIndex((grade) => grade >= HELPS)
    judged.push({ query, ndcg: ndcg(grades, Object.values(query.grades)), mrr: first < 0 ? 0 : 1 / (first + 1), sure })
  }
  return judged
}

/** Normalised discounted cumulative gain at 10. @param grades as ranked; @param all every grade there is for the query */
export function ndcg(grades: readonly number[], all: readonly number[]): number {
  const best = gain(all.toSorted((a, b) => b - a))
  return best === 0 ? 0 : gain(grades) / best
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, AT).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
}

/** Those that something fits: the only ones with an order to judge. */
export const fitting = (judged: readonly Judged[], name?: QueryClass): Judged[] =>
  judged.filter(({ query }) => query.class !== 'nothing' && (!name || query.class === name))

const nothing = (judged: readonly Judged[]): Judged[] => judged.filter(({ query }) => query.class === 'nothing')

/** The chance that a query that something fits makes surer than one that nothing fits; a tie counts half. */
export function auc(judged: readonly Judged[]): number {
  const [yes, no] = [fitting(judged), nothing(judged)]
  let won = 0
  for (const one of yes) for (const other of no) won += one.sure > other.sure ? 1 : one.sure === other.sure ? 0.5 : 0
  return won / (yes.length * no.length)
}

/** Mean of: how often it says that something fits where it does, and that nothing fits where nothing does. */
export function balanced(judged: readonly Judged[], threshold: number): number {
  const share = (some: readonly Judged[], right: (one: Judged) => boolean) => some.filter(right).length / some.length
  return (
    (share(fitting(judged), ({ sure }) => sure >= threshold) + share(nothing(judged), ({ sure }) => sure < threshold)) /
    2
  )
}

/** The threshold that tells best on these, halfway between two that were seen. */
export function thresholdOf(judged: readonly Judged[]): number {
  const seen = [...new Set(judged.map(({ sure }) => sure))].sort((a, b) => a - b)
  const places = seen.map((one, i) => (one + (seen[i - 1] ?? 0)) / 2)
  const scored = places.map((at) => ({ at, score: balanced(judged, at) }))
  const best = Math.max(...scored.map(({ score }) => score))
  const good = scored.filter(({ score }) => score === best)
  return good[Math.floor(good.length / 2)]?.at ?? 0
}

export interface Interval {
  mean: number
  low: number
  high: number
}

const RESAMPLES = 10_000

/** The mean with its 95% interval by bootstrap; the same numbers give the same interval. */
export function interval(values: readonly number[]): Interval {
  const random = seeded(20_261_122)
  const n = values.length
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += values[Math.floor(random() * n)] ?? 0
    return sum / n
  }).sort((a, b) => a - b)
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  return { mean, low: means[Math.floor(RESAMPLES * 0.025)] ?? 0, high: means[Math.floor(RESAMPLES * 0.975)] ?? 0 }
}

// Mulberry32.
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
