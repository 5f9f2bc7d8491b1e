import { describe, expect, test } from 'vitest'
import { beginnings, refit, strainOf, type Timed } from './queries-clock.ts'

const of = (...minutes: number[]): Timed[] => minutes.map((each) => ({ minutes: each, fixedAt: null }))
const fixed = (minutes: number, fixedAt: number): Timed => ({ minutes, fixedAt })
const sum = (all: readonly number[] | null) => (all ?? []).reduce((a, b) => a + b, 0)

describe('the clock', () => {
  test('each begins when the one before it ends, a fixed one when it was said to', () => {
    expect(beginnings([...of(15, 30), fixed(45, 60), ...of(20)])).toEqual([0, 15, 60, 105])
    expect(beginnings(of(10, 10), 95)).toEqual([95, 105])
    expect(beginnings([])).toEqual([])
  })

  test('says what runs over, what is left, what runs into lunch and where nothing happens', () => {
    expect(strainOf(of(60, 90), 120)).toEqual({ over: 30, left: 0, clash: [0, 0], gap: [0, 0] })
    expect(strainOf(of(60), 120)).toMatchObject({ over: 0, left: 60 })
    expect(strainOf([...of(70), fixed(30, 60), ...of(10)], 100)).toMatchObject({ over: 0, left: 0, clash: [0, 10, 0] })
    expect(strainOf([...of(40), fixed(30, 60)], 90)).toMatchObject({ gap: [0, 20], clash: [0, 0] })
    // A fixed part that stands too early hides nothing of what ran on before it.
    expect(strainOf([...of(150), fixed(10, 60)], 120)).toMatchObject({ over: 30, clash: [0, 90] })
  })
})

describe('what is left is offered anew', () => {
  test('in proportion, to the minute, in fives where it can', () => {
    expect(refit(of(20, 40, 60), 90)).toEqual([15, 30, 45])
    expect(refit(of(15, 15, 15), 40)).toEqual([15, 15, 10])
    expect(refit(of(10, 20), 29)).toEqual([10, 19])
    expect(sum(refit(of(7, 13, 29, 51), 61))).toBe(61)
  })

  test('nothing becomes longer than it was, unless that is asked', () => {
    expect(refit(of(20, 40), 90)).toEqual([20, 40])
    expect(refit(of(20, 40), 90, { stretch: true })).toEqual([30, 60])
  })

  test('lunch stays put, and each side of it fits by itself', () => {
    const parts = [...of(60, 60), fixed(30, 90), ...of(30)]
    expect(refit(parts, 150)).toEqual([45, 45, 30, 30])
    expect(refit(parts, 130)).toEqual([45, 45, 30, 10])
  })

  test('from now on, when it is under way', () => {
    expect(refit(of(30, 30), 120, { from: 80 })).toEqual([20, 20])
    expect(refit([...of(30), fixed(20, 100)], 120, { from: 90 })).toEqual([10, 20])
  })

  test('never below a minute', () => {
    expect(refit(of(1, 1, 100), 4)).toEqual([1, 1, 2])
    expect(refit(of(300, 1, 1), 3)).toEqual([1, 1, 1])
    expect(refit(of(5, 5, 5), 2)).toBeNull()
  })

  test('two fixed parts that overlap, or one past the end, cannot fit', () => {
    expect(refit([fixed(60, 0), fixed(30, 30)], 120)).toBeNull()
    expect(refit([...of(10), fixed(60, 90)], 120)).toBeNull()
    expect(refit([...of(10), fixed(60, 0)], 120)).toBeNull()
  })

  test('whatever the minutes are, the sum is exact', () => {
    let seed = 7
    const next = (most: number) => {
      seed = (seed * 16_807) % 2_147_483_647
      return 1 + (seed % most)
    }
    for (let turn = 0; turn < 300; turn++) {
      const parts = of(...Array.from({ length: next(12) }, () => next(90)))
      const whole = parts.length + next(400)
      const fitted = refit(parts, whole, { stretch: true })
      expect(sum(fitted)).toBe(whole)
      expect(Math.min(...(fitted ?? [0]))).toBeGreaterThanOrEqual(1)
    }
  })

  test('nothing fits in nothing', () => {
    expect(refit([], 60)).toEqual([])
  })
})
