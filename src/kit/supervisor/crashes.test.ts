import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { cleanUp, kill, query, spawnApp, tempFolder } from './fixture.ts'
import { startEmbedded } from './index.ts'
import { findPostmaster } from './postmaster.ts'

const log = () => {}
const COUNT = 'select count(*)::int as count from note'
afterEach(cleanUp)

/** Writes until the connection breaks. */
async function writeUntilBroken(url: string, onAcknowledged: (count: number) => void): Promise<void> {
  try {
    for (let count = 1; ; count++) {
      await query(url, 'insert into note values ($1)', [count])
      onAcknowledged(count)
    }
  } catch {
    // The crash that the test asked for.
  }
}

test('after kill -9 of the app the next start takes over the running database', async () => {
  const dataDir = tempFolder()
  const app = await spawnApp(dataDir)
  await query(app.url, 'create table note (n int)')
  const before = findPostmaster(join(dataDir, 'postgres'))
  await kill(app.process)

  const next = await startEmbedded({ dataDir, log })
  expect(findPostmaster(join(dataDir, 'postgres'))).toEqual(before)
  expect(next.url).toBe(app.url)
  expect(await query(next.url, COUNT)).toEqual([{ count: 0 }])
  await next.stop()
  expect(findPostmaster(join(dataDir, 'postgres'))).toBeNull()
})

test('after kill -9 of app and database nothing acknowledged is lost', async () => {
  const dataDir = tempFolder()
  const app = await spawnApp(dataDir)
  await query(app.url, 'create table note (n int)')
  let acknowledged = 0
  const writing = writeUntilBroken(app.url, (count) => {
    acknowledged = count
  })
  await vi.waitUntil(() => acknowledged >= 20, { timeout: 10_000 })
  await kill(app.process)
  process.kill(findPostmaster(join(dataDir, 'postgres'))?.pid as number, 'SIGKILL')
  await writing

  const next = await startEmbedded({ dataDir, log })
  expect(existsSync(new URL(app.url).searchParams.get('host') as string)).toBe(false)
  const [row] = await query<{ count: number }>(next.url, COUNT)
  expect(row?.count).toBeGreaterThanOrEqual(acknowledged)
  await next.stop()
})

test('a database that is killed under a living app comes back at the same address', async () => {
  const dataDir = tempFolder()
  const said: string[] = []
  const { url, stop } = await startEmbedded({ dataDir, log: (_, message) => said.push(message) })
  await query(url, 'create table note (n int)')
  const before = findPostmaster(join(dataDir, 'postgres'))?.pid as number
  process.kill(before, 'SIGKILL')
  await vi.waitFor(() => query(url, COUNT), { timeout: 20_000 })
  expect(findPostmaster(join(dataDir, 'postgres'))?.pid).not.toBe(before)
  expect(said).toEqual(['The database ended unasked; it is started again.'])
  await stop()
  expect(findPostmaster(join(dataDir, 'postgres'))).toBeNull()
})

test('a socket that something tidied away comes back', async () => {
  const dataDir = tempFolder()
  const { url, stop } = await startEmbedded({ dataDir, log })
  await query(url, 'create table note (n int)')
  rmSync(new URL(url).searchParams.get('host') as string, { recursive: true })
  await expect(query(url, COUNT)).rejects.toMatchObject({ code: 'ENOENT' })
  await vi.waitFor(() => query(url, COUNT), { timeout: 20_000 })
  await stop()
})

test('a stop right after a kill leaves nothing running', async () => {
  const dataDir = tempFolder()
  const { stop } = await startEmbedded({ dataDir, log })
  process.kill(findPostmaster(join(dataDir, 'postgres'))?.pid as number, 'SIGKILL')
  await stop()
  expect(findPostmaster(join(dataDir, 'postgres'))).toBeNull()
})

test('a pid file whose number now belongs to another process does not stand in the way', async () => {
  const dataDir = tempFolder()
  await (await startEmbedded({ dataDir, log })).stop()
  const lines = [process.pid, join(dataDir, 'postgres'), 1, 5432, '/tmp/vliegwiel-gone', '', '  1 1', 'ready   ']
  writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${lines.join('\n')}\n`)
  expect(findPostmaster(join(dataDir, 'postgres'))).toBeNull()
  await (await startEmbedded({ dataDir, log })).stop()
})

test('of two starts at once on a new folder one wins and the other says so', async () => {
  const dataDir = tempFolder()
  const apps = await Promise.all([spawnApp(dataDir), spawnApp(dataDir)])
  const [refused] = apps.filter((app) => app.error)
  expect(apps.filter((app) => app.error)).toHaveLength(1)
  expect(refused?.error).toEqual([expect.stringContaining(`already runs on ${dataDir}`)])
})

test('the claim on a folder ends with the process, however it ends', async () => {
  const dataDir = tempFolder()
  const app = await spawnApp(dataDir)
  await expect(startEmbedded({ dataDir, log })).rejects.toThrow(/already runs on .* give this one a DATA_DIR/)
  await kill(app.process)
  await (await startEmbedded({ dataDir, log })).stop()
})
