// A tab that closes or crashes cannot say so for certain, but the browser then gives its locks free.

/**
 * Takes a lock for as long as this tab lives.
 * @returns its name, or an empty one where the browser has no locks (an address without TLS)
 */
export async function stayAlive(): Promise<string> {
  if (!navigator.locks) return ''
  const name = `vw-tab-${crypto.randomUUID()}`
  await new Promise<void>((taken) => {
    void navigator.locks.request(name, () => {
      taken()
      return new Promise(() => {})
    })
  })
  return name
}

/** Calls back when the tab that holds this lock is gone. */
export function whenGone(name: string, gone: () => void): void {
  if (name && navigator.locks) void navigator.locks.request(name, gone)
}
