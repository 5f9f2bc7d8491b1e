import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { launchOn } from './doorway.ts'
import type { Owner } from './owner.ts'

const LOG_LIMIT = 5_000_000

/** PostgreSQL settings by name; given on the command line, so a new version of Vliegwiel can change them. */
export type PostgresSettings = Record<string, string>

const SETTINGS: PostgresSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  max_wal_size: '256MB',
  random_page_cost: '1.1',
  // Compiling a query takes longer than any of ours runs.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // What people typed stands in statements and in the details of an error: it must not reach a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

interface Launch {
  home: string
  cluster: string
  owner: Owner | null
  binaries: Binaries
  socketDir: string
  settings: PostgresSettings
}

/** A start under way: whether it ended, and the last lines that it wrote. */
export interface Launched {
  ended(): boolean
  lastLines(): string[]
}

/** Starts PostgreSQL on a folder; it then takes a moment before it answers. Its log goes to a file in the data folder. */
export function launch({ home, cluster, owner, binaries, socketDir, settings }: Launch): Launched {
  const path = join(home, 'postgres.log')
  const length = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (length > LOG_LIMIT) renameSync(path, `${path}.1`)
  const from = length > LOG_LIMIT ? 0 : length
  const output = openSync(path, 'a', 0o600)
  const flags = Object.entries({ ...SETTINGS, unix_socket_directories: socketDir, ...settings }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  )
  const child = launchOn(cluster, owner, binaries.postgres, (folder) => ['-D', folder, ...flags], output)
  closeSync(output)
  let failure: Error | null = null
  child.on('error', (error) => {
    failure = error
  })
  return {
    ended: () => failure !== null || child.exitCode !== null || child.signalCode !== null,
    lastLines: () => (failure ? [failure.message] : readFrom(path, from).trim().split('\n').slice(-6)),
  }
}

function readFrom(path: string, from: number): string {
  const file = openSync(path, 'r')
  const buffer = Buffer.alloc(20_000)
  const read = readSync(file, buffer, 0, buffer.length, from)
  closeSync(file)
  return buffer.toString('utf8', 0, read)
}
