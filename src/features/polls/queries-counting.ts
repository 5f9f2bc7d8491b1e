import type { Method, PollKind } from './tables.ts'

/** What a vote is counted by. */
export interface Ballots {
  kind: PollKind
  /** How many can be chosen between; three for consent: agree, abstain, objection. */
  options: number
}

/**
 * The counters of a poll: enough for its result, and nothing of who chose what. For a ranking: for each pair of options
 * how many placed the one above the other, row by row; else a number for each option.
 */
export type Counts = number[]

/** @returns counters in which nobody was counted yet */
export function noCounts({ kind, options }: Ballots): Counts {
  return Array(kind === 'ranking' ? options * options : options).fill(0)
}

/**
 * Counts one vote, or takes one back.
 * @param choice a number for each option: 1 for chosen, dots, or its place (1 is the first, 0 is none; the same is equal)
 * @param by 1, or -1 to take it back
 * @returns new counters
 */
export function count(counts: Counts, { kind, options }: Ballots, choice: readonly number[], by: 1 | -1 = 1): Counts {
  if (kind !== 'ranking') return counts.map((n, i) => n + by * (choice[i] ?? 0))
  const place = (i: number) => choice[i] || options + 1
  return counts.map((n, at) => n + by * Number(place(Math.floor(at / options)) < place(at % options)))
}

/** One option in the result. */
export interface Line {
  option: number
  /** Votes or dots; of a ranking what its method gives: points, or how many others it wins from. */
  score: number
  /** It has the most, alone or with others. */
  first: boolean
}

/**
 * The result of counters. When more than one line is `first`, it is a tie; nothing here breaks one.
 * @returns the options in their own order
 */
export function result(counts: Counts, ballots: Ballots, method: Method): Line[] {
  const scores =
    ballots.kind === 'ranking' ? (method === 'borda' ? borda : schulze)(counts, ballots.options) : [...counts]
  const most = Math.max(...scores)
  const voted = counts.some((n) => n > 0)
  return scores.map((score, option) => ({ option, score, first: voted && score === most }))
}

/**
 * Borda's count: an option gets a point for every option that a voter placed below it; what a voter did not place stands
 * below all that they did, and there equal. After J.-C. de Borda, Mémoire sur les élections au scrutin, Histoire de
 * l'Académie royale des sciences, 1781.
 * @param pairs row by row how many placed the one above the other
 */
export function borda(pairs: Counts, options: number): number[] {
  return each(options, (i) => sum(each(options, (j) => pairs[i * options + j] ?? 0)))
}

/**
 * Schulze's method, which picks the option that wins from each other one by itself whenever there is such (Condorcet). A
 * path is as strong as its weakest victory, counted in winning votes; one option wins from another when its strongest path
 * to it is stronger than the one back. After M. Schulze, A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method, Social Choice and Welfare 36, 2011.
 * @param pairs row by row how many placed the one above the other
 * @returns for each option from how many others it wins: a higher number is a higher place
 */
export function schulze(pairs: Counts, options: number): number[] {
  const won = (i: number, j: number) => pairs[i * options + j] ?? 0
  const paths = each(options, (i) => each(options, (j) => (won(i, j) > won(j, i) ? won(i, j) : 0)))
  const path = (i: number, j: number) => paths[i]?.[j] ?? 0
  for (const via of each(options, Number))
    for (const from of each(options, Number))
      for (const to of each(options, Number)) {
        const row = paths[from]
        if (row && from !== to) row[to] = Math.max(path(from, to), Math.min(path(from, via), path(via, to)))
      }
  return each(options, (i) => each(options, (j) => j !== i && path(i, j) > path(j, i)).filter(Boolean).length)
}

function each<T>(n: number, of: (i: number) => T): T[] {
  return Array.from({ length: n }, (_, i) => of(i))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
