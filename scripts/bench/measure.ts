import type { Loader } from './house.ts'
import type { SentForm } from './load.ts'
import { computedBy, computedByFamily } from './machine.ts'

/** A page to ask for. */
export interface Runner {
  name: string
  port: number
  path: string
  headers: Record<string, string>
  form?: SentForm
  /** Of the server that answers. */
  pid: number
}

/** Medians over the rounds; times in milliseconds. */
export interface Figure {
  perSecond: number
  p50: number
  p99: number
  /** Milliseconds of computing for one request, in the server and in PostgreSQL. Busy neighbours hardly change these. */
  server: number
  postgres: number
}

export interface Figures {
  [name: string]: {
    /** With one connection. */
    one: Figure
    /** With `CONNECTIONS`. */
    many: Figure
    bytes: number
    /** Requests a second of each round, with `CONNECTIONS`. */
    rounds: number[]
  }
}

export const CONNECTIONS = 16
// Enough for the compiler of V8 to have seen everything that is hot, and no longer than this.
const WARM_UP_REQUESTS = 4000
const WARM_UP_SECONDS = 10

/**
 * Lets every runner have its turn in each round, so that a busy moment of the machine hits all of them.
 * @param seconds of each turn
 */
export async function measure(
  load: Loader,
  runners: Runner[],
  { postgres, rounds, seconds }: { postgres: number; rounds: number; seconds: number },
): Promise<Figures> {
  const turn = async (runner: Runner, connections: number, duration: number) => {
    const { port, path, headers, form, name, pid } = runner
    const before = [computedBy(pid), computedByFamily(postgres)] as const
    const outcome = await load.run({ port, path, headers, form, connections, seconds: duration })
    if (outcome.refused || !outcome.requests)
      throw new Error(`${name}: ${outcome.refused} of ${outcome.requests} answers were not 200`)
    const perRequest = (after: number, then: number) => (after - then) / outcome.requests
    return {
      ...outcome,
      server: perRequest(computedBy(pid), before[0]),
      postgres: perRequest(computedByFamily(postgres), before[1]),
    }
  }
  for (const runner of runners)
    for (let second = 0, done = 0; second < WARM_UP_SECONDS && done < WARM_UP_REQUESTS; second++)
      done += (await turn(runner, CONNECTIONS, 1)).requests

  const turns = new Map(runners.map((runner) => [runner.name, { one: [] as Figure[], many: [] as Figure[], bytes: 0 }]))
  for (let round = 0; round < rounds; round++) {
    process.stderr.write(`round ${round + 1} of ${rounds}\n`)
    for (const connections of [CONNECTIONS, 1])
      for (const runner of round % 2 ? runners.toReversed() : runners) {
        const { requests, seconds: took, bytes, ...rest } = await turn(runner, connections, seconds)
        const { p50, p99, server, postgres: below } = rest
        const mine = turns.get(runner.name)
        const figure = { perSecond: requests / took, p50, p99, server, postgres: below }
        mine?.[connections === 1 ? 'one' : 'many'].push(figure)
        if (mine) mine.bytes = bytes
      }
  }
  return Object.fromEntries(
    [...turns].map(([name, { one, many, bytes }]) => [
      name,
      { one: middle(one), many: middle(many), bytes, rounds: many.map((figure) => figure.perSecond) },
    ]),
  )
}

/** How fast one was for each of the other, round by round, the median of these. */
export function ratio(figures: Figures, one: string, other: string): number {
  const others = figures[other]?.rounds ?? []
  return median((figures[one]?.rounds ?? []).map((perSecond, round) => perSecond / (others[round] ?? Number.NaN)))
}

/** The same in milliseconds of computing. */
export function computing(figures: Figures, one: string, other: string): number {
  const spent = (name: string) => (figures[name]?.many.server ?? 0) + (figures[name]?.many.postgres ?? 0)
  return spent(other) / spent(one)
}

function middle(figures: Figure[]): Figure {
  const of = (key: keyof Figure) => median(figures.map((figure) => figure[key]))
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), server: of('server'), postgres: of('postgres') }
}

/** The middle of some numbers. */
export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length % 2 ? (sorted[Math.floor(half)] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
