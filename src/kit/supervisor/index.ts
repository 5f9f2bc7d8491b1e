import { join } from 'node:path'
import type { Log } from '../log.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { addressOf, ensureDatabase } from './connect.ts'
import { adopt, type Engine, start } from './engine.ts'
import { openHome } from './home.ts'
import { keepRunning } from './keeper.ts'
import { claim } from './lock.ts'
import { databaseOwner } from './owner.ts'
import { keepPassword } from './password.ts'
import { findPostmaster, forgetCrashed, stopPostmaster } from './postmaster.ts'
import type { PostgresSettings } from './server.ts'
import { makeSocketDir, removeSocketDir } from './socket.ts'

export { EmbeddedError } from './errors.ts'

export interface Embedded {
  /** For `new pg.Pool({ connectionString })`: a Unix socket, as `postgres://user:password@localhost:5432/name?host=<folder>`. */
  url: string
  /** True when the database was made by this start. */
  fresh: boolean
  /** Stops the database after its last transaction is on disk, and gives the data folder free. */
  stop(): Promise<void>
}

interface Options {
  /** Everything of this installation; the database is one folder in it. */
  dataDir: string
  log: Log
  /** Differing PostgreSQL settings; tests trade safety for speed with it. */
  settings?: PostgresSettings
}

/**
 * Starts the PostgreSQL that Vliegwiel brings, or takes over the one that a killed app left behind. It is kept
 * running until `stop`.
 * @throws EmbeddedError whose `lines` say what to do: the folder is in use or not ours, or PostgreSQL does not run here
 */
export async function startEmbedded({ dataDir, log, settings = {} }: Options): Promise<Embedded> {
  const home = openHome(dataDir)
  const cluster = join(home, 'postgres')
  const owner = databaseOwner(cluster, log)
  const release = claim(home)
  try {
    const binaries = findBinaries(home, owner)
    const password = keepPassword(home, cluster)
    return await run({ home, cluster, owner, binaries, password, settings, log }, release)
  } catch (error) {
    release()
    throw error
  }
}

/**
 * The database of an app that runs now, for a command beside it.
 * @returns its address, or null when none runs on this folder
 * @throws EmbeddedError when the folder is not ours
 */
export function findEmbedded(dataDir: string): string | null {
  const home = openHome(dataDir)
  const cluster = join(home, 'postgres')
  const running = findPostmaster(cluster)
  return running?.socketDir ? addressOf(running.socketDir, keepPassword(home, cluster)) : null
}

async function run(engine: Engine, release: () => void): Promise<Embedded> {
  const { client, socketDir, fresh } = (await adopt(engine)) ?? (await startAnew(engine))
  await ensureDatabase(client, engine.password)
  await client.end()

  const leaveAlone = keepRunning(engine, socketDir)
  const stop = async () => {
    await leaveAlone()
    const running = findPostmaster(engine.cluster)
    if (running) await stopPostmaster(engine.cluster, running.pid)
    removeSocketDir(socketDir)
    release()
  }
  let stopping: Promise<void> | null = null
  return {
    url: addressOf(socketDir, engine.password),
    fresh,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

async function startAnew(engine: Engine) {
  forgetCrashed(engine.cluster)
  const socketDir = makeSocketDir(engine.owner)
  try {
    const fresh = ensureCluster({ ...engine, scratch: socketDir })
    return { client: await start(engine, socketDir), socketDir, fresh }
  } catch (error) {
    removeSocketDir(socketDir)
    throw error
  }
}
