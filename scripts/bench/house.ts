import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { FloorOrder } from './floor.ts'
import type { Order, Outcome } from './load.ts'
import type { SigninOrder, SigninTimes } from './signins.ts'
import type { CrowdOrder, CrowdTold } from './talk-crowd.ts'

/** A process that the bench started. */
export interface Started {
  pid: number
  stop(): Promise<void>
}

/** Browsers that follow a conversation, and who speak in it. */
export interface Crowd extends Started {
  run(order: CrowdOrder): Promise<CrowdTold>
}

/** Who sends requests, from a core of its own. */
export interface Loader extends Started {
  run(order: Order): Promise<Outcome>
}

/**
 * Starts a build of the app on a database.
 * @param dist folder of the build
 * @param role `all` as on one small machine, or `web` without background work
 */
export async function startApp(
  dist: string,
  {
    port,
    url,
    dataDir,
    role,
    env = {},
  }: { port: number; url: string; dataDir: string; role: 'all' | 'web'; env?: Record<string, string> },
): Promise<Started> {
  // As bin/start does.
  const child = spawn(process.execPath, ['--max-semi-space-size=16', `${dist}/main.mjs`], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: url,
      APP_SECRET: 'only for measuring, on this machine alone',
      DEMO: '1',
      ROLE: role,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const started = stopper(child)
  child.stdout.resume()
  try {
    await untilReady(child, port)
  } catch (error) {
    await started.stop()
    throw error
  }
  return started
}

/** Starts the floor with its pages. */
export async function startFloor(order: FloorOrder): Promise<Started> {
  const child = fork(fileURLToPath(new URL('./floor.ts', import.meta.url)), { serialization: 'advanced' })
  child.send(order)
  await once(child, 'message')
  return stopper(child)
}

/** Starts the load. @param core where it may run, or null */
export function startLoad(core: string | null): Loader {
  return startOn(core, './load.ts')
}

/** Starts who signs in. @param core where it may run, or null */
export function startSignins(core: string | null): Started & { run(order: SigninOrder): Promise<SigninTimes> } {
  return startOn(core, './signins.ts')
}

function startOn<Asked extends object, Told>(
  core: string | null,
  file: string,
): Started & { run(order: Asked): Promise<Told> } {
  const script = fileURLToPath(new URL(file, import.meta.url))
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const
  const child = core
    ? spawn('taskset', ['-c', core, process.execPath, script], { stdio: [...stdio] })
    : spawn(process.execPath, [script], { stdio: [...stdio] })
  return {
    ...stopper(child),
    run: (order) =>
      new Promise((done, fail) => {
        const ended = () => fail(new Error(`${file} ended`))
        child.once('exit', ended)
        child.once('message', (told) => {
          child.off('exit', ended)
          done(told as Told)
        })
        child.send(order)
      }),
  }
}

/** Starts those who follow a conversation. @param core where they may run, or null */
export function startCrowd(core: string | null): Crowd {
  return startOn(core, './talk-crowd.ts')
}

/** Starts a WebSocket server that repeats to all what one says. */
export async function startBare(port: number): Promise<Started> {
  const child = fork(fileURLToPath(new URL('./talk-bare.ts', import.meta.url)), [String(port)])
  await once(child, 'message')
  return stopper(child)
}

/** Signs in as someone of the cast. @returns the cookie to send along */
export async function signIn(port: number, slug: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/inloggen/demo`, {
    method: 'POST',
    body: new URLSearchParams({ lid: slug }),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`${slug} could not sign in: ${answer.status}`)
  return cookie
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error('the app ended before it was ready')
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error('the app was not ready within half a minute')
}

function stopper(child: ChildProcess): Started {
  return {
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 8000)
      await once(child, 'exit')
      clearTimeout(late)
    },
  }
}
