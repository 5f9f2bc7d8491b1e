/** A part as the clock sees it. */
export interface Timed {
  minutes: number
  /** Minutes after the beginning of the gathering; null: it begins when the one before it ends. */
  fixedAt: number | null
}

/** Where a programme does not fit, in minutes. */
export interface Strain {
  /** It runs past the end by so much; 0: it does not. */
  over: number
  /** So much is left at the end. */
  left: number
  /** For each part: how far the one before it runs into it. Only a fixed part can be run into. */
  clash: number[]
  /** For each part: how long nothing happens before it. */
  gap: number[]
}

/**
 * When each part begins, in minutes after the gathering does.
 * @param from when the first begins
 */
export function beginnings(parts: readonly Timed[], from = 0): number[] {
  let at = from
  return parts.map(({ minutes, fixedAt }) => {
    const begins = fixedAt ?? at
    at = begins + minutes
    return begins
  })
}

/** Where a programme does not fit in the time there is. @param whole minutes from beginning to end of the gathering */
export function strainOf(parts: readonly Timed[], whole: number): Strain {
  const clash: number[] = []
  const gap: number[] = []
  let at = 0
  let latest = 0
  for (const { minutes, fixedAt } of parts) {
    clash.push(fixedAt === null ? 0 : Math.max(0, at - fixedAt))
    gap.push(fixedAt === null ? 0 : Math.max(0, fixedAt - at))
    at = (fixedAt ?? at) + minutes
    latest = Math.max(latest, at)
  }
  return { over: Math.max(0, latest - whole), left: Math.max(0, whole - latest), clash, gap }
}

/**
 * Offers the time there is anew to the parts, in proportion to what they had; fixed ones keep their moment and their length.
 * @param whole when it must be over, in minutes after the beginning
 * @param options `from`: when the first of these begins, as for what is left of a gathering under way; `stretch`: fills what
 * is left over too, else a part only ever becomes shorter
 * @returns the minutes of each, at least one; null when they cannot fit, as when two fixed parts overlap
 */
export function refit(
  parts: readonly Timed[],
  whole: number,
  { from = 0, stretch = false }: { from?: number; stretch?: boolean } = {},
): number[] | null {
  const minutes = parts.map((part) => part.minutes)
  let at = from
  let run: number[] = []
  // What stands between two fixed moments shares the room there.
  const settle = (until: number): boolean => {
    const room = until - at
    if (room < run.length) return false
    const asked = run.reduce((sum, i) => sum + (minutes[i] ?? 0), 0)
    if (run.length > 0 && (asked > room || stretch)) {
      const shares = share(
        run.map((i) => minutes[i] ?? 1),
        room,
      )
      for (const [n, i] of run.entries()) minutes[i] = shares[n] ?? 1
    }
    run = []
    return true
  }
  for (const [i, { fixedAt }] of parts.entries()) {
    if (fixedAt === null) run.push(i)
    else if (!settle(fixedAt)) return null
    else at = fixedAt + (minutes[i] ?? 0)
  }
  return settle(whole) ? minutes : null
}

// In fives where the time allows it, as people plan.
function share(wanted: readonly number[], total: number): number[] {
  const fives = total % 5 === 0 && total / 5 >= wanted.length && wanted.every((each) => each % 5 === 0)
  const unit = fives ? 5 : 1
  const units = total / unit
  const sum = wanted.reduce((a, b) => a + b, 0)
  const exact = wanted.map((each) => (each / sum) * units)
  const given = exact.map((each) => Math.max(1, Math.floor(each)))
  const owed = (i: number) => (exact[i] ?? 0) - (given[i] ?? 0)
  let left = units - given.reduce((a, b) => a + b, 0)
  for (; left !== 0; left -= Math.sign(left)) {
    const may = given.flatMap((each, i) => (left > 0 || each > 1 ? [i] : []))
    const next = may.reduce((best, i) => (Math.sign(left) * (owed(i) - owed(best)) > 0 ? i : best))
    given[next] = (given[next] ?? 0) + Math.sign(left)
  }
  return given.map((each) => each * unit)
}
