import { type SpawnOptions, type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import type { Owner } from './owner.ts'

/** Environment of the database: nothing of ours, so no secret of the app and no locale of the terminal. */
const ENV = { LC_ALL: 'C', TZ: 'UTC' }
const DOOR = 3

/**
 * How to run a PostgreSQL program on a folder that its user may not be able to reach by path: as root the data may
 * lie under a closed home directory. We open the folder and hand it over; /proc/self/fd leads into it.
 */
function through(folder: string, owner: Owner | null) {
  const needed = owner !== null && existsSync('/proc/self/fd')
  const door = needed ? openSync(folder, 'r') : null
  return {
    path: door === null ? folder : `/proc/self/fd/${DOOR}`,
    options: { ...owner, cwd: '/', env: ENV } satisfies SpawnOptions,
    doors: door === null ? [] : [door],
    close: () => door !== null && closeSync(door),
  }
}

/**
 * Runs a program to its end.
 * @param args given the folder as the program sees it
 */
export function runOn(folder: string, owner: Owner | null, program: string, args: (path: string) => string[]) {
  const { path, options, doors, close } = through(folder, owner)
  try {
    const stdio: SpawnSyncOptions['stdio'] = ['ignore', 'pipe', 'pipe', ...doors]
    return spawnSync(program, args(path), { ...options, stdio, encoding: 'utf8' })
  } finally {
    close()
  }
}

/**
 * Starts a program that outlives us, in a session of its own: Ctrl-C at the terminal must not reach the database
 * before the app has finished its requests.
 * @param output file descriptor for what it prints
 */
export function launchOn(
  folder: string,
  owner: Owner | null,
  program: string,
  args: (path: string) => string[],
  output: number,
) {
  const { path, options, doors, close } = through(folder, owner)
  try {
    const child = spawn(program, args(path), {
      ...options,
      detached: true,
      stdio: ['ignore', output, output, ...doors],
    })
    child.unref()
    return child
  } finally {
    close()
  }
}
