import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Log } from '../log.ts'
import type { Binaries } from './binaries.ts'
import { whenReady } from './connect.ts'
import { explain } from './errors.ts'
import type { Owner } from './owner.ts'
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { launch, type PostgresSettings } from './server.ts'

const SOCKET_PATIENCE = 10_000
const ORPHANS_PATIENCE = 15_000

/** All that is needed to run PostgreSQL on one data folder. */
export interface Engine {
  home: string
  cluster: string
  owner: Owner | null
  binaries: Binaries
  password: string
  settings: PostgresSettings
  log: Log
}

/**
 * Takes over a PostgreSQL that an app left behind when it was killed.
 * @returns null when there is none, or it was on its way out or deaf, and has ended by now
 */
export async function adopt(engine: Engine): Promise<{ client: pg.Client; socketDir: string; fresh: false } | null> {
  const found = findPostmaster(engine.cluster)
  if (!found) return null
  const deadline = Date.now() + SOCKET_PATIENCE
  let last: Postmaster = found
  const client = await whenReady((error) => {
    const now = findPostmaster(engine.cluster)
    if (now?.pid !== found.pid) return null
    last = now
    // Recovery may take its time and says so; a socket that is gone does not come back.
    return error === '57P03' || Date.now() < deadline ? now.socketDir : null
  }, engine.password)
  if (!client) await stopPostmaster(engine.cluster, found.pid)
  return client && { client, socketDir: last.socketDir, fresh: false }
}

/**
 * Starts PostgreSQL and waits until it answers, however long recovery after a crash takes.
 * @throws EmbeddedError with the last lines of its log when it ends instead
 */
export async function start(engine: Engine, socketDir: string): Promise<pg.Client> {
  const deadline = Date.now() + ORPHANS_PATIENCE
  for (;;) {
    const launched = launch({ ...engine, socketDir })
    const client = await whenReady(() => (launched.ended() ? null : socketDir), engine.password)
    if (client) return client
    const lines = launched.lastLines()
    // After kill -9 of PostgreSQL its own workers take a moment to notice and to let go of the shared memory.
    if (Date.now() > deadline || !lines.some((line) => line.includes('still in use')))
      throw explain(engine.home, `The database did not start; the end of ${engine.home}/postgres.log:`, lines)
    await sleep(100)
  }
}
