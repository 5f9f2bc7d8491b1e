import { describe, expect, test } from 'vitest'
import { type Ballots, borda, count, noCounts, result, schulze } from './queries-counting.ts'

const tally = (ballots: Ballots, ...votes: [times: number, choice: number[]][]) =>
  votes.reduce(
    (counts, [times, choice]) =>
      Array.from({ length: times }).reduce((now: number[]) => count(now, ballots, choice), counts),
    noCounts(ballots),
  )
const scores = (...args: Parameters<typeof result>) => result(...args).map(({ score }) => score)
const firsts = (...args: Parameters<typeof result>) =>
  result(...args).flatMap(({ option, first }) => (first ? [option] : []))
/** `ACBED`: A on place 1, C on 2 and so on; letters that are left out have none. */
const order = (letters: string, options: number) =>
  Array.from({ length: options }, (_, i) => letters.indexOf(String.fromCharCode(65 + i)) + 1)

describe('one, several or dots', () => {
  const three = (kind: Ballots['kind']) => ({ kind, options: 3 })

  test('each chosen option gets one', () => {
    expect(tally(three('single'), [3, [1, 0, 0]], [2, [0, 0, 1]])).toEqual([3, 0, 2])
    expect(tally(three('multiple'), [1, [1, 1, 0]], [1, [0, 1, 1]], [1, [0, 1, 0]])).toEqual([1, 3, 1])
    expect(tally(three('consent'), [4, [1, 0, 0]], [1, [0, 1, 0]], [1, [0, 0, 1]])).toEqual([4, 1, 1])
  })

  test('dots are added up', () => {
    expect(tally(three('dots'), [1, [3, 2, 0]], [2, [0, 1, 3]])).toEqual([3, 4, 6])
  })

  test('taken back, a vote leaves nothing', () => {
    const ballots = { kind: 'ranking', options: 3 } as const
    const one = count(noCounts(ballots), ballots, [2, 1, 0])
    expect(count(one, ballots, [2, 1, 0], -1)).toEqual(noCounts(ballots))
  })

  test('the most is first, and a tie says so', () => {
    expect(firsts([3, 0, 2], three('single'), 'borda')).toEqual([0])
    expect(firsts([3, 3, 2], three('single'), 'borda')).toEqual([0, 1])
    expect(firsts([0, 0, 0], three('single'), 'borda')).toEqual([])
  })
})

describe('Borda', () => {
  const four = { kind: 'ranking', options: 4 } as const

  // Four cities that want the capital near: 42 ABCD, 26 BCDA, 15 CDBA, 17 DCBA.
  const cities = tally(
    four,
    [42, order('ABCD', 4)],
    [26, order('BCDA', 4)],
    [15, order('CDBA', 4)],
    [17, order('DCBA', 4)],
  )

  test('gives a point for every option below', () => {
    // A: 42 x 3. B: 42 x 2 + 26 x 3 + 32 x 1. C: 42 + 26 x 2 + 15 x 3 + 17 x 2. D: 26 + 15 x 2 + 17 x 3.
    expect(scores(cities, four, 'borda')).toEqual([126, 194, 173, 107])
    expect(firsts(cities, four, 'borda')).toEqual([1])
  })

  test('what has no place stands below all that has, and equal there', () => {
    // Only A has a place: a point for each of the other three. B and C share the first place: each beats D and A.
    expect(borda(tally(four, [1, [1, 0, 0, 0]]), 4)).toEqual([3, 0, 0, 0])
    expect(borda(tally(four, [1, [0, 1, 1, 0]]), 4)).toEqual([0, 2, 2, 0])
  })

  test('everything equal is a tie of all, or nothing', () => {
    const turned = tally(four, [1, order('ABCD', 4)], [1, order('DCBA', 4)])
    expect(scores(turned, four, 'borda')).toEqual([3, 3, 3, 3])
    expect(firsts(turned, four, 'borda')).toEqual([0, 1, 2, 3])
  })
})

describe('Schulze', () => {
  const five = { kind: 'ranking', options: 5 } as const

  // The example with 45 voters of Schulze's own paper: E > A > C > B > D.
  const paper = tally(
    five,
    ...(
      [
        [5, 'ACBED'],
        [5, 'ADECB'],
        [8, 'BEDAC'],
        [3, 'CABED'],
        [7, 'CAEBD'],
        [2, 'CBADE'],
        [7, 'DCEBA'],
        [8, 'EBADC'],
      ] as const
    ).map(([times, letters]): [number, number[]] => [times, order(letters, 5)]),
  )

  test('counts each pair', () => {
    expect(paper).toEqual([
      ...[0, 20, 26, 30, 22],
      ...[25, 0, 16, 33, 18],
      ...[19, 29, 0, 17, 24],
      ...[15, 12, 28, 0, 14],
      ...[23, 27, 21, 31, 0],
    ])
  })

  test('puts the example of the paper in its order', () => {
    expect(schulze(paper, 5)).toEqual([3, 1, 2, 0, 4])
    expect(firsts(paper, five, 'schulze')).toEqual([4])
  })

  test('who wins from each other one comes first, also where Borda says otherwise', () => {
    const three = { kind: 'ranking', options: 3 } as const
    // A wins 3 to 2 from both; B has more points.
    const votes = tally(three, [3, order('ABC', 3)], [2, order('BCA', 3)])
    expect(scores(votes, three, 'borda')).toEqual([6, 7, 2])
    expect(firsts(votes, three, 'borda')).toEqual([1])
    expect(scores(votes, three, 'schulze')).toEqual([2, 1, 0])
    expect(firsts(votes, three, 'schulze')).toEqual([0])
  })

  test('a round of three that beat each other alike is a tie', () => {
    const three = { kind: 'ranking', options: 3 } as const
    const round = tally(three, [1, order('ABC', 3)], [1, order('BCA', 3)], [1, order('CAB', 3)])
    expect(scores(round, three, 'schulze')).toEqual([0, 0, 0])
    expect(firsts(round, three, 'schulze')).toEqual([0, 1, 2])
  })
})
