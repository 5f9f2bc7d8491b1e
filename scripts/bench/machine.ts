import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

/** The cores that the bench works on. */
export interface Cores {
  /** For the servers and PostgreSQL, and for the load; null when nothing could be pinned. */
  house: string | null
  load: string | null
}

/** Puts this process and everything that it starts on one core. @returns which, and the core that is left for the load */
export function takeCore(): Cores {
  const allowed = /Cpus_allowed_list:\s*(\S+)/.exec(readOr('/proc/self/status', ''))?.[1] ?? ''
  const cores = allowed.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
  })
  const [house, load] = [cores[0], cores.at(-1)]
  if (!house || !load || house === load) return { house: null, load: null }
  const { status } = spawnSync('taskset', ['-acp', house, String(process.pid)])
  return status === 0 ? { house, load } : { house: null, load: null }
}

/** What the machine is and how busy it was before we began. */
export function describeMachine(cores: Cores): string {
  const busy = loadavg()[0]?.toFixed(1)
  const pinned = cores.house
    ? `app and PostgreSQL on core ${cores.house}, load on core ${cores.load}`
    : 'not pinned: one core, or no taskset'
  return `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}; ${pinned}; load average before: ${busy}`
}

/** Resident memory in MB, now and at its highest. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readOr(`/proc/${pid}/status`, '')
  const kb = (name: string) => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1] ?? 0)
  return { now: kb('VmRSS') / 1024, most: kb('VmHWM') / 1024 }
}

/** Memory of a process and all its children in MB, what they share counted once. */
export function memoryOfFamily(pid: number): number {
  const kb = familyOf(pid).map((one) =>
    Number(/^Pss:\s*(\d+)/m.exec(readOr(`/proc/${one}/smaps_rollup`, ''))?.[1] ?? 0),
  )
  return kb.reduce((sum, one) => sum + one, 0) / 1024
}

/** Milliseconds of computing that a process used so far, all its threads together. */
export function computedBy(pid: number | string): number {
  const threads = readdirOr(`/proc/${pid}/task`)
  const spent = threads.map((thread) => Number(readOr(`/proc/${pid}/task/${thread}/schedstat`, '0').split(' ')[0]))
  return spent.reduce((sum, one) => sum + one, 0) / 1e6
}

/** The same for a process and all its children, also those that ended. */
export function computedByFamily(pid: number): number {
  // After the name, which may hold anything: what ended children used, in hundredths of a second.
  const stat = readOr(`/proc/${pid}/stat`, '')
  const fields = stat.slice(stat.lastIndexOf(') ') + 2).split(' ')
  const [user = 0, system = 0] = fields.slice(13, 15).map(Number)
  return familyOf(pid).reduce((sum, one) => sum + computedBy(one), 10 * (user + system))
}

function familyOf(pid: number): string[] {
  return readdirOr('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => name === String(pid) || parentOf(name) === pid)
}

/** The process that started a process. */
export function parentOf(pid: number | string): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readOr(`/proc/${pid}/status`, ''))?.[1] ?? 0)
}

function readdirOr(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

function readOr(path: string, fallback: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return fallback
  }
}
