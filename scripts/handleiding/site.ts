// The built app with the demo, on a free port and a data folder of its own, for as long as a photographer needs it.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface DemoSite {
  url: string
  stop(): Promise<void>
}

/** Starts `dist` with the demo on its embedded database. @throws when there is no build, or it is not ready in a minute */
export async function openDemo(): Promise<DemoSite> {
  if (!existsSync('dist/main.mjs')) throw new Error('There is no build yet: run node scripts/build.ts first.')
  const dataDir = await mkdtemp(join(tmpdir(), 'handleiding-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const app = spawn(process.execPath, ['dist/main.mjs'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO: '1',
      LOG_LEVEL: 'warn',
      // As on a real site: visitors come from elsewhere, and mail is sent, though nobody runs the job that sends it.
      TRUST_PROXY: '1',
      ROLE: 'web',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'De Lage Drempel <kring@demo.invalid>',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async () => {
    await ended(app)
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await ready(app, url)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

async function ready(app: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (app.exitCode !== null) throw new Error(`The app left with code ${app.exitCode}.`)
    if ((await fetch(`${url}/readyz`).catch(() => null))?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The app was not ready within a minute.')
}

function ended(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    app.once('exit', () => resolve())
    app.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
