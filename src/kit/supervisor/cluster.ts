import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { runOn } from './doorway.ts'
import { EmbeddedError, explain } from './errors.ts'
import type { Owner } from './owner.ts'

export const SUPERUSER = 'postgres'

interface Making {
  home: string
  cluster: string
  owner: Owner | null
  binaries: Binaries
  password: string
  /** A folder that the database user can read. */
  scratch: string
}

/**
 * Makes the database folder when there is none, and checks that an existing one fits our PostgreSQL.
 * @returns true when it was made now
 * @throws EmbeddedError when it is of another major version or cannot be made
 */
export function ensureCluster({ home, cluster, owner, binaries, password, scratch }: Making): boolean {
  for (const name of readdirSync(home))
    if (name.startsWith('postgres.new-')) rmSync(join(home, name), { recursive: true })
  if (existsSync(cluster)) {
    checkVersion(cluster, binaries.major)
    return false
  }
  // Made aside and renamed, so that a crash halfway leaves nothing that looks like a database.
  const part = mkdtempSync(join(home, 'postgres.new-'))
  const secret = join(scratch, 'password')
  writeFileSync(secret, password, { mode: 0o600 })
  for (const path of owner ? [part, secret] : []) chownSync(path, owner?.uid as number, owner?.gid as number)
  const run = runOn(part, owner, binaries.initdb, (path) => [
    ...['-D', path, '-U', SUPERUSER, `--pwfile=${secret}`, '--auth=scram-sha-256', '--data-checksums'],
    // Its own Unicode rules instead of the system's: the same everywhere, and É folds to é.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    '--text-search-config=dutch',
  ])
  rmSync(secret)
  if (run.status !== 0) {
    rmSync(part, { recursive: true })
    const details = run.error ? [run.error.message] : run.stderr.trim().split('\n').slice(-5)
    throw explain(home, `The database could not be made in ${home}:`, details)
  }
  renameSync(part, cluster)
  flush(home)
  return true
}

function checkVersion(cluster: string, major: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== major)
    throw new EmbeddedError(
      `The database in ${cluster} is of PostgreSQL ${found} and this Vliegwiel brings ${major}: make a backup with the version that wrote it and restore it here.`,
    )
}

// The rename must survive a power cut, or everything written after it is gone.
function flush(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
