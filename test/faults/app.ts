import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { vi } from 'vitest'
import { findEmbedded } from '#kit/supervisor/index.ts'
import { findPostmaster, stopPostmaster } from '#kit/supervisor/postmaster.ts'
import { removeSocketDir } from '#kit/supervisor/socket.ts'

/** The user without rights that every system has. */
export const NOBODY = { uid: 65534, gid: 65534 }

const apps: App[] = []
const folders: string[] = []

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
}

/** The app as an operator has it: a process, a port, a data folder. */
export interface App {
  process: ChildProcess
  port: number
  ended: Promise<Ended>
  /** All that it printed until now. */
  output(): string
  /** Resolves as soon as it answers, rejects with its output when it ends instead. */
  ready(): Promise<App>
}

export interface StartOptions {
  env?: Record<string, string>
  cwd?: string
  command?: [string, ...string[]]
  as?: { uid: number; gid: number }
  port?: number
}

/** A path for data that does not exist yet; `cleanUp` stops what runs on it and removes it. */
export function newDataDir(base = mkdtempSync(join(tmpdir(), 'vliegwiel-faults-'))): string {
  folders.push(base)
  return join(base, 'data')
}

/** Starts the app; the environment of the tests does not reach it. */
export async function start(dataDir: string, options: StartOptions = {}): Promise<App> {
  const port = options.port ?? (await freePort())
  const [program, ...args] = options.command ?? [process.execPath, 'dist/main.mjs']
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(program, args, {
    ...options.as,
    cwd: options.cwd,
    env: { PATH, HOME, PORT: String(port), DATA_DIR: dataDir, ...options.env },
    // A process group of its own, so that a test can press Ctrl-C on it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }) as Ended)
  const app: App = {
    process: child,
    port,
    ended,
    output: () => output,
    ready: async () => {
      await vi.waitUntil(() => child.exitCode !== null || child.signalCode !== null || answers(port), {
        timeout: 50_000,
        interval: 20,
      })
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The app ended:\n${output}`)
      return app
    },
  }
  apps.push(app)
  return app
}

/** Whether something serves on a port of this machine. */
export async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/livez`)).ok
  } catch {
    return false
  }
}

/** Ends it as Ctrl-C does: the signal goes to everything that the terminal started. */
export function pressCtrlC(app: App): Promise<Ended> {
  process.kill(-(app.process.pid as number), 'SIGINT')
  return app.ended
}

export function sendSignal(app: App, signal: NodeJS.Signals): Promise<Ended> {
  app.process.kill(signal)
  return app.ended
}

/** The number of the PostgreSQL process on a data folder, or null. */
export function postgresOn(dataDir: string): number | null {
  return findPostmaster(join(dataDir, 'postgres'))?.pid ?? null
}

/** Asks the embedded database itself. */
export async function query<T extends pg.QueryResultRow>(dataDir: string, text: string): Promise<T[]> {
  const url = findEmbedded(dataDir)
  if (!url) throw new Error('No database runs there.')
  return queryAt(url, text)
}

export async function queryAt<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

/** Ends the apps of a test and the databases that they left, and removes their folders. */
export async function cleanUp(): Promise<void> {
  for (const { process: child, ended } of apps.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  }
  for (const folder of folders.splice(0)) {
    const cluster = join(folder, 'data/postgres')
    const left = existsSync(cluster) ? findPostmaster(cluster) : null
    if (left) {
      await stopPostmaster(cluster, left.pid)
      removeSocketDir(left.socketDir)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
