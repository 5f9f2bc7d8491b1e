import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cleanUp, postgresOn, query, sendSignal, start } from './app.ts'
import { client } from './people.ts'

const TEXT = '/kringen/de-lage-drempel/teksten/why'
let disk: string

beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), 'vliegwiel-faults-'))
})
afterEach(async () => {
  await cleanUp()
  const left = postgresOn(join(disk, 'data'))
  if (left) process.kill(left, 'SIGKILL')
  spawnSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
})

describe.runIf(mayMount())('a disk that is full', () => {
  test('at the first start: one clear line, nothing left running and nothing left behind', async () => {
    mount('24m')
    const dataDir = join(disk, 'data')
    const app = await start(dataDir)
    expect((await app.ended).code).toBe(1)
    expect(app.output()).toMatch(/^vliegwiel: The disk is full: [^\n]+\n$/m)
    expect(app.output()).not.toMatch(/\n\s+at /)
    expect(postgresOn(dataDir)).toBeNull()
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'))).toEqual([])
  }, 60_000)

  test('while people write: a clear page and a clear line, nothing acknowledged is lost, and it goes on when there is room', async () => {
    mount('260m')
    const dataDir = join(disk, 'data')
    mkdirSync(dataDir)
    const app = await (await start(dataDir)).ready()
    const anke = await client(app.port, 'anke-zuidgeest')
    const filler = join(disk, 'filler')
    const kept: string[] = []
    const refused: { status: number; text: string }[] = []
    let turn = 0
    const write = async () => {
      // Nothing that could be pressed together: it has to take room.
      const tekst = `Tekst ${turn++} ${randomBytes(900).toString('hex')}`
      const form = await anke.get(TEXT)
      const op = /name="op" value="([^"]*)"/.exec(form.text)?.[1] ?? ''
      const said = form.status === 200 ? await anke.post(TEXT, { tekst, taal: 'nl', op }) : form
      if (said.status === 303 && !said.location?.startsWith('/inloggen')) kept.push(tekst)
      else refused.push(said)
      return said.status
    }
    expect(await write()).toBe(303)
    fill(filler)
    const full = Date.now() + 60_000
    while (refused.length < 5 && Date.now() < full) {
      await write()
      if (turn % 50 === 0) fill(filler)
    }
    expect(refused.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503])
    for (const { text } of refused) expect(text).toContain('We zijn er zo weer')
    expect(app.output()).toMatch(/disk is full|ended unasked/)

    rmSync(filler)
    const room = performance.now()
    await expect.poll(write, { timeout: 30_000, interval: 100 }).toBe(303)
    const back = performance.now() - room
    const there = await query<{ body: string }>(dataDir, 'select body from circle_text')
    const found = new Set(there.map(({ body }) => body))
    console.log(
      `disk full: ${kept.length} texts acknowledged, ${kept.filter((one) => !found.has(one)).length} lost, back ${Math.round(back)} ms after there was room`,
    )
    expect(kept.filter((one) => !found.has(one))).toEqual([])
    await sleep(100)
    expect(await sendSignal(app, 'SIGTERM')).toEqual({ code: 0, signal: null })
  }, 150_000)
})

function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const place = mkdtempSync(join(tmpdir(), 'vliegwiel-mount-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place])
  if (status === 0) execFileSync('umount', [place])
  rmSync(place, { recursive: true })
  return status === 0
}

function mount(size: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', disk])
}

/** Leaves no block free. */
function fill(path: string): void {
  const { bavail, bsize } = statfsSync(disk)
  try {
    writeFileSync(path, Buffer.alloc(bavail * bsize + bsize), { flag: 'a' })
  } catch {
    // Full is what it had to become.
  }
}
