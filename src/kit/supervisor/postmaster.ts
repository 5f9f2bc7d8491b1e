import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { removeSocketDir } from './socket.ts'

/** A PostgreSQL that runs on a folder, started by us or left behind by an app that was killed. */
export interface Postmaster {
  pid: number
  /** Empty in the first moments of a start. */
  socketDir: string
}

/**
 * Who runs on this database folder now.
 * @returns null when nobody does, also when a crash left its pid file
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(join(cluster, 'postmaster.pid'))
  const pid = Number(lines[0])
  return pid > 0 && isServing(pid, cluster) ? { pid, socketDir: lines[4] ?? '' } : null
}

/**
 * Removes the pid file that a crash left, and the socket folder with it: PostgreSQL itself refuses to start when the number in it meanwhile belongs
 * to any other process of the same user, which in a container is likely.
 */
export function forgetCrashed(cluster: string): void {
  if (findPostmaster(cluster)) return
  const path = join(cluster, 'postmaster.pid')
  removeSocketDir(readLines(path)[4] ?? '')
  rmSync(path, { force: true })
}

/**
 * Stops a PostgreSQL: running transactions are rolled back, everything that was committed is on disk.
 * @param patience milliseconds before it is told to drop everything and recover at the next start
 */
export async function stopPostmaster(cluster: string, pid: number, patience = 30_000): Promise<void> {
  signal(pid, 'SIGINT')
  const deadline = Date.now() + patience
  let pressed = false
  while (isServing(pid, cluster)) {
    if (!pressed && Date.now() > deadline) {
      signal(pid, 'SIGQUIT')
      pressed = true
    }
    await sleep(20)
  }
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

// A pid can be used again. PostgreSQL works inside its folder, so that tells it from any other process, and a zombie
// has no folder any more.
function isServing(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' })
      .stdout.trim()
      .endsWith('postgres')
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return false
  }
}
