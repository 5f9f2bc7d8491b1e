/** The dice of a run: the same seed throws the same. */
export interface Dice {
  /** 0 up to, not including, 1. */
  roll(): number
  /** A whole number from 0 to `below - 1`. */
  int(below: number): number
  chance(part: number): boolean
  pick<T>(from: readonly T[]): T
}

/** @param seed any whole number */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(roll() * below)
  return {
    roll,
    int,
    chance: (part) => roll() < part,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[int(from.length)] as (typeof from)[number]
    },
  }
}
