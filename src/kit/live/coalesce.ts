/**
 * Takes bursts together: the first call for a key runs at once, all calls within the gap after it become one run at its
 * end. Two runs for one key never overlap.
 * @param run what to do; it must not reject
 * @param gapMs least time between the starts of two runs for one key
 */
export function coalesce(run: (key: string) => Promise<void>, gapMs: number): (key: string) => void {
  const busy = new Map<string, { again: boolean }>()

  async function start(key: string): Promise<void> {
    const state = { again: false }
    busy.set(key, state)
    await Promise.all([run(key), new Promise((done) => setTimeout(done, gapMs).unref())])
    if (state.again) void start(key)
    else busy.delete(key)
  }

  return (key) => {
    const state = busy.get(key)
    if (state) state.again = true
    else void start(key)
  }
}
