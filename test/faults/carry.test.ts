import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findEmbedded } from '#kit/supervisor/index.ts'
import { cleanUp, newDataDir, queryAt, start } from './app.ts'

const ROWS = 6000
const CIRCLE = ['--kring', 'de-lage-drempel'] as const
const COUNT = `select count(*) n, count(distinct title) titles from exchange_post where title like 'Ingelezen%'`

let dataDir: string
let url: string
let folder: string
beforeAll(async () => {
  dataDir = newDataDir()
  await (await start(dataDir)).ready()
  url = findEmbedded(dataDir) as string
  folder = mkdtempSync(join(tmpdir(), 'vliegwiel-carry-'))
}, 120_000)
afterAll(async () => {
  await cleanUp()
  rmSync(folder, { recursive: true })
})

interface Ran {
  child: ChildProcess
  ended: Promise<{ status: number | null; said: string; complained: string }>
}

// The built command itself, not the shell before it: that is what a kill must hit.
function command(name: 'import' | 'export', ...args: string[]): Ran {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [resolve('dist', `${name}.mjs`), ...CIRCLE, ...args], {
    cwd: folder,
    env: { PATH, HOME, DATA_DIR: dataDir },
  })
  let said = ''
  let complained = ''
  child.stdout.on('data', (piece) => (said += piece))
  child.stderr.on('data', (piece) => (complained += piece))
  return { child, ended: once(child, 'close').then(([status]) => ({ status, said, complained })) }
}

test('an import that is killed halfway is finished by doing it again: every row is there, none twice', async () => {
  const file = join(folder, 'vragen.csv')
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `k${i};Ingelezen vraag nummer ${i};Een tekst over buren en wonen;buren, wonen;ilse-boonstra@demo.invalid`,
  )
  writeFileSync(file, ['sleutel;titel;tekst;onderwerpen;e-mail', ...rows].join('\r\n'))
  const counted = async () => (await queryAt<{ n: string; titles: string }>(url, COUNT))[0]

  const killed = command('import', '--soort', 'vragen', file)
  await vi.waitUntil(async () => Number((await counted())?.n) >= 600, { timeout: 60_000, interval: 20 })
  killed.child.kill('SIGKILL')
  await killed.ended
  const halfway = Number((await counted())?.n)
  expect(halfway).toBeLessThan(ROWS)

  const again = await command('import', '--soort', 'vragen', file).ended
  expect([again.status, again.said]).toEqual([0, `${ROWS - halfway} nieuw, ${halfway} stonden er al, 0 niet goed.\n`])
  expect(await counted()).toEqual({ n: String(ROWS), titles: String(ROWS) })
  const [labels] = await queryAt<{ uses: number; posts: string }>(
    url,
    `select uses, (select count(*) from exchange_post p where p.circle_id = l.circle_id and 'buren' = any(tags)) posts
      from exchange_label l where kind = 'tag' and folded = 'buren'`,
  )
  expect(labels?.uses).toBe(Number(labels?.posts))

  const third = await command('import', '--soort', 'vragen', file).ended
  expect(third.said).toContain(`0 nieuw, ${ROWS} stonden er al`)
}, 180_000)

test('the file is standard output alone, and a wrong question is a line and a 2', async () => {
  const out = await command('export', '--soort', 'leden', '--als', 'json').ended
  expect([out.status, out.complained]).toEqual([0, ''])
  expect(JSON.parse(out.said)).toContainEqual(expect.objectContaining({ naam: 'Ilse Boonstra' }))
  expect(out.said).not.toContain('@demo.invalid')
  const asked = [
    await command('export', '--soort', 'geheimen').ended,
    await command('import', '--soort', 'gesprek', 'x.csv').ended,
    await command('import', '--soort', 'leden', 'er-is-niets.csv').ended,
    await command('import', '--soort', 'leden', '--uitnodigen', join(folder, 'vragen.csv')).ended,
    await command('export', '--soort', 'leden', '--iets').ended,
  ]
  for (const { status, said, complained } of asked)
    expect([status, said, complained.trim().split('\n').length]).toEqual([2, '', 1])
}, 60_000)
