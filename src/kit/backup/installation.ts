import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readStorageUrl } from '../storage/address.ts'
import type { Storage } from '../storage/index.ts'
import { openStorage } from '../storage/open.ts'
import { openHome } from '../supervisor/home.ts'
import { findEmbedded, startEmbedded } from '../supervisor/index.ts'
import { BackupError } from './errors.ts'

/** Where an installation keeps its things, for a command beside the app. */
export interface Installation {
  databaseUrl: string
  storage: Storage
  home: string
  /** Whether the database is the one that Vliegwiel brings. */
  embedded: boolean
  close(): Promise<void>
}

type Env = Record<string, string | undefined>

/**
 * The installation that the settings name: DATABASE_URL, or the embedded database of DATA_DIR, running or not, and the
 * storage of STORAGE_URL.
 * @param env the environment
 * @param make whether a new one may be made in DATA_DIR
 * @throws BackupError when there is none, or STORAGE_URL is wrong
 */
export async function openInstallation(env: Env, make: boolean): Promise<Installation> {
  const dataDir = env.DATA_DIR?.trim() || 'data'
  const given = env.DATABASE_URL?.trim()
  const storageUrl = env.STORAGE_URL?.trim()
  const read = storageUrl ? readStorageUrl(storageUrl) : { address: null }
  if ('wrong' in read) throw new BackupError(read.wrong.join('\n'))
  if (!given && !make && !existsSync(join(dataDir, 'postgres')))
    throw new BackupError(`there is no installation in ${dataDir}: set DATA_DIR or DATABASE_URL as the app has them`)
  const home = openHome(dataDir)
  const here = { home, storage: openStorage(read.address, home) }
  if (given) return { ...here, databaseUrl: given, embedded: false, close: async () => {} }
  const running = findEmbedded(home)
  if (running && make) throw new BackupError(`Vliegwiel runs on ${home}: stop it, or set DATA_DIR to a new folder`)
  if (running) return { ...here, databaseUrl: running, embedded: true, close: async () => {} }
  const { url, stop } = await startEmbedded({ dataDir: home, log: (_, line) => console.error(line) })
  return { ...here, databaseUrl: url, embedded: true, close: stop }
}

/** The secret of an installation: APP_SECRET, or the one beside its data; null when there is none. */
export function secretOf(env: Env, home: string): string | null {
  const path = join(home, 'app-secret')
  return env.APP_SECRET?.trim() || (existsSync(path) ? readFileSync(path, 'utf8').trim() : null)
}
