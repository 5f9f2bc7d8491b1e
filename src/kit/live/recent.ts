/** What happened in the last while, by name. */
export interface Recent {
  add(name: string): void
  has(name: string): boolean
}

/** @param spanMs how long a name is remembered */
export function makeRecent(spanMs: number, now: () => number = Date.now): Recent {
  const at = new Map<string, number>()
  return {
    add(name) {
      // Deleted first, so that the map stays in order of time and the oldest stand in front.
      at.delete(name)
      at.set(name, now())
      for (const [old, moment] of at) {
        if (moment > now() - spanMs) break
        at.delete(old)
      }
    },
    has: (name) => (at.get(name) ?? 0) > now() - spanMs,
  }
}
