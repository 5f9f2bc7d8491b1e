import { setTimeout as sleep } from 'node:timers/promises'
import { type Engine, start } from './engine.ts'
import { findPostmaster, forgetCrashed, stopPostmaster } from './postmaster.ts'
import { hasSocket, restoreSocketDir } from './socket.ts'

const GLANCE = 500
const PAUSE_AFTER_FAILURE = 5000

/**
 * Starts the database again when it ends unasked (out of memory, a kill) or something tidies its socket away: the
 * app's pool then finds it at the same address.
 * @returns ends the watch; resolves when no start is under way any more
 */
export function keepRunning(engine: Engine, socketDir: string): () => Promise<void> {
  const over = new AbortController()
  const watch = async () => {
    for (;;) {
      await sleep(GLANCE, undefined, { ref: false, signal: over.signal })
      const running = findPostmaster(engine.cluster)
      if (running && hasSocket(socketDir)) continue
      engine.log('warn', `The database ${running ? 'lost its socket' : 'ended unasked'}; it is started again.`)
      try {
        if (running) await stopPostmaster(engine.cluster, running.pid)
        forgetCrashed(engine.cluster)
        restoreSocketDir(socketDir, engine.owner)
        await (await start(engine, socketDir)).end()
      } catch (error) {
        engine.log('error', (error as Error).message)
        await sleep(PAUSE_AFTER_FAILURE, undefined, { ref: false, signal: over.signal })
      }
    }
  }
  const watching = watch().catch(() => {})
  return () => {
    over.abort()
    return watching
  }
}
