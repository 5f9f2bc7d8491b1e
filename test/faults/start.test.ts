import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, inject, test, vi } from 'vitest'
import { hashToken } from '#kit/id.ts'
import { findPostmaster } from '#kit/supervisor/postmaster.ts'
import { databaseUrl, run } from '../global.ts'
import { answers, cleanUp, newDataDir, postgresOn, pressCtrlC, query, queryAt, sendSignal, start } from './app.ts'

const SECRET = 'a secret that is long enough for the tests'
afterEach(cleanUp)

for (const [name, end] of [
  ['SIGTERM', (app) => sendSignal(app, 'SIGTERM')],
  ['Ctrl-C', pressCtrlC],
] as [string, typeof pressCtrlC][])
  test(`${name} stops the app and its database`, async () => {
    const dataDir = newDataDir()
    const app = await (await start(dataDir)).ready()
    expect(postgresOn(dataDir)).not.toBeNull()
    expect(await end(app)).toEqual({ code: 0, signal: null })
    expect(postgresOn(dataDir)).toBeNull()
    expect(await answers(app.port)).toBe(false)
  })

test('Ctrl-C halfway through the first start leaves nothing running', async () => {
  const dataDir = newDataDir()
  const app = await start(dataDir)
  await vi.waitUntil(() => postgresOn(dataDir) !== null, { timeout: 20_000, interval: 10 })
  await pressCtrlC(app)
  expect(postgresOn(dataDir)).toBeNull()
  await (await start(dataDir)).ready()
})

test('a second start is ready within three seconds', async () => {
  const dataDir = newDataDir()
  const first = await (await start(dataDir)).ready()
  await sendSignal(first, 'SIGTERM')
  const began = performance.now()
  await (await start(dataDir)).ready()
  expect(performance.now() - began).toBeLessThan(3000)
})

for (const [name, kill] of [
  ['the app', () => {}],
  ['the app and its database', (pid: number) => process.kill(pid, 'SIGKILL')],
] as const)
  test(`after kill -9 of ${name} while it writes, the next start has all that was acknowledged`, async () => {
    const dataDir = newDataDir()
    const app = await (await start(dataDir)).ready()
    const tokens = await signInUntil(app.port, 8, async () => {
      const postgres = postgresOn(dataDir) as number
      await sendSignal(app, 'SIGKILL')
      kill(postgres)
    })
    await (await start(dataDir)).ready()
    const kept = await query<{ token: string }>(dataDir, 'select token_hash as token from session')
    expect(kept.map(({ token }) => token)).toEqual(expect.arrayContaining(tokens.map(hashToken)))
    expect(tokens.length).toBeGreaterThanOrEqual(8)
  })

test('a second start on the same data says so and leaves the first alone', async () => {
  const dataDir = newDataDir()
  const first = await (await start(dataDir)).ready()
  const second = await start(dataDir)
  expect(await second.ended).toEqual({ code: 1, signal: null })
  expect(second.output()).toMatch(/^.*already runs on .*stop that one first.*\n$/)
  expect(await answers(first.port)).toBe(true)
  expect(await query(dataDir, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a port that is taken is named, and the database does not stay behind', async () => {
  const first = await (await start(newDataDir())).ready()
  const dataDir = newDataDir()
  const second = await start(dataDir, { port: first.port })
  expect((await second.ended).code).toBe(1)
  expect(second.output()).toContain(`port ${first.port} is taken`)
  expect(postgresOn(dataDir)).toBeNull()
})

test('the app goes on after its database was killed', async () => {
  const dataDir = newDataDir()
  const app = await (await start(dataDir)).ready()
  process.kill(postgresOn(dataDir) as number, 'SIGKILL')
  await vi.waitFor(async () => expect((await signIn(app.port)).length).toBeGreaterThan(0), { timeout: 20_000 })
  expect(await sendSignal(app, 'SIGTERM')).toEqual({ code: 0, signal: null })
  expect(postgresOn(dataDir)).toBeNull()
})

test('three processes that start at once on one database migrate and fill it once', async () => {
  const { url } = inject('testServer')
  const name = `vliegwiel_at_once_${process.pid}`
  await run(url, `create database ${name}`)
  const env = { DATABASE_URL: databaseUrl(url, name), APP_SECRET: SECRET, DEMO: '1' }
  const apps = await Promise.all([1, 2, 3].map(() => start(newDataDir(), { env })))
  await Promise.all(apps.map((app) => app.ready()))

  const count = async (table: string) =>
    (await queryAt<{ n: number }>(env.DATABASE_URL, `select count(*)::int as n from ${table}`))[0]?.n
  const [twice] = await queryAt<{ n: number }>(
    env.DATABASE_URL,
    'select count(*)::int as n from (select hash from drizzle.__drizzle_migrations group by hash having count(*) > 1) as twice',
  )
  expect(twice?.n).toBe(0)
  expect(await count('circle where founding')).toBe(1)
  const ends = await Promise.all(apps.map((app) => sendSignal(app, 'SIGTERM')))
  expect(ends.map(({ code }) => code)).toEqual([0, 0, 0])
  await run(url, `drop database ${name} with (force)`)
})

test('nothing of a stopped installation stays in the temporary folder', async () => {
  const dataDir = newDataDir()
  const app = await (await start(dataDir)).ready()
  const folder = findPostmaster(join(dataDir, 'postgres'))?.socketDir as string
  expect(existsSync(folder)).toBe(true)
  await sendSignal(app, 'SIGTERM')
  expect(existsSync(folder)).toBe(false)
})

/** Signs in as one of the demo's people. @returns the session's token: the app's word that it is kept. */
async function signIn(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/inloggen/demo`, {
    method: 'POST',
    body: new URLSearchParams({ lid: 'anke-zuidgeest' }),
    headers: { origin: `http://127.0.0.1:${port}` },
    redirect: 'manual',
  })
  if (response.status >= 400) throw new Error(`Signing in gave ${response.status}: ${await response.text()}`)
  const token = /^vliegwiel=([^;]+)/.exec(response.headers.getSetCookie()[0] ?? '')?.[1]
  if (!token) throw new Error('Signing in gave no session.')
  return token
}

/** Keeps signing in over several connections; when enough are kept, calls `crash` and goes on until nobody answers. */
async function signInUntil(port: number, enough: number, crash: () => Promise<void>): Promise<string[]> {
  const kept: string[] = []
  let crashed: Promise<void> | undefined
  const keepOn = async () => {
    for (;;) {
      try {
        kept.push(await signIn(port))
      } catch (error) {
        if (crashed) return
        throw error
      }
      if (kept.length >= enough) crashed ??= crash()
    }
  }
  await Promise.all([keepOn(), keepOn(), keepOn()])
  await crashed
  return kept
}
