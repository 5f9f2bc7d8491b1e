// The PostgreSQL that the system's own packages bring, for tests: a cluster of its own in a temporary folder.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const FOLDERS = '/usr/lib/postgresql'
const OLDEST = 15

export interface Distribution {
  /** A role without special rights that may make databases. */
  url: string
  version: string
  stop(): void
}

/** Where the programs of the newest PostgreSQL of the system lie, or null. */
export function findDistribution(): { bin: string; version: string } | null {
  const versions = existsSync(FOLDERS) ? readdirSync(FOLDERS).map(Number) : []
  const fitting = versions.filter((version) => version >= OLDEST).sort((a, b) => b - a)
  for (const version of fitting) {
    const bin = join(FOLDERS, String(version), 'bin')
    if (existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres'))) return { bin, version: String(version) }
  }
  return null
}

/** Installs it where that can be done: as root, with apt. */
export function installDistribution(): void {
  if (process.getuid?.() !== 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0
  if (apt('update')) apt('install', '-y', '--no-install-recommends', 'postgresql')
}

/**
 * Starts a cluster of it that is gone after `stop`. Only a socket in its own folder leads to it.
 * @returns null when the system has none
 * @throws Error with PostgreSQL's own words when it does not start
 */
export function startDistribution(): Distribution | null {
  const found = findDistribution()
  if (!found) return null
  const owner = process.getuid?.() === 0 ? unprivileged() : null
  // A socket's path may have 107 bytes: not below a long TMPDIR.
  const folder = mkdtempSync('/tmp/vliegwiel-pg-')
  chmodSync(folder, 0o700)
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const run = (program: string, ...args: string[]) => {
    const path = join(found.bin, program)
    const { status, stderr } = spawnSync(path, args, {
      ...owner,
      cwd: '/',
      encoding: 'utf8',
      stdio: [0, 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program} of PostgreSQL ${found.version}: ${stderr?.trim() || 'did not run'}`)
  }
  const stop = () => {
    if (existsSync(join(data, 'postmaster.pid'))) run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
    rmSync(folder, { recursive: true, force: true })
  }
  const haste =
    '-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c max_connections=100'
  try {
    run('initdb', '-D', data, '-U', 'keeper', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N')
    const options = `-k ${folder} -c listen_addresses= ${haste}`
    run('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start')
    run('createuser', '-h', folder, '-U', 'keeper', '--createdb', 'vliegwiel')
  } catch (error) {
    stop()
    throw error
  }
  const host = encodeURIComponent(folder)
  return {
    url: `postgres://vliegwiel@localhost:5432/postgres?host=${host}&sslmode=disable`,
    version: found.version,
    stop,
  }
}

// PostgreSQL refuses root.
function unprivileged(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim())
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('There is no user "postgres" or "nobody" to run PostgreSQL under.')
}
