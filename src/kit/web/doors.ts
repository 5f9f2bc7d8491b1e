import { setTimeout as sleep } from 'node:timers/promises'

/** What asked within this time still does. */
const WATCHED_MS = 15_000
/** Watchers mostly want to hear it more than once before they believe it. */
const TIMES_HEARD = 3
const LONGEST_MS = 5000
/** For requests that were under way when the last watcher heard. */
const SETTLE_MS = 250

/**
 * How a process leaves without failing anybody: it says at `/readyz` that it closes, goes on serving until whoever
 * sends visitors here has heard so, and only then closes its port.
 */
export interface Doors {
  /** From here on `/readyz` is 503 and every answer ends its connection. */
  readonly closing: boolean
  /** Somebody asked `/readyz`. */
  asked(): void
  /** @returns resolves when nobody sends visitors any more; at once when nobody watches, at the latest after 5 s */
  close(): Promise<void>
}

export function makeDoors(): Doors {
  let closing = false
  let lastAsked = Number.NEGATIVE_INFINITY
  let heard = 0
  let enough = () => {}
  return {
    get closing() {
      return closing
    },
    asked() {
      lastAsked = performance.now()
      if (closing && ++heard >= TIMES_HEARD) enough()
    },
    async close() {
      closing = true
      if (performance.now() - lastAsked > WATCHED_MS) return
      await Promise.race([new Promise<void>((resolve) => (enough = resolve)), sleep(LONGEST_MS)])
      await sleep(SETTLE_MS)
    },
  }
}
