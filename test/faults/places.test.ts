import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cleanUp, NOBODY, newDataDir, postgresOn, query, sendSignal, start } from './app.ts'

const root = process.getuid?.() === 0
let place: string

afterEach(cleanUp)

/** This project as a fresh clone whose packages are installed and which was never built. */
function copyProject(to: string): void {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter((name) => name && existsSync(name))) {
    mkdirSync(join(to, dirname(file)), { recursive: true })
    cpSync(file, join(to, file))
  }
  execFileSync('cp', ['-a', 'node_modules', join(to, 'node_modules')])
  cpSync('package-lock.json', join(to, 'node_modules/.installed-lock'))
}

describe('a clone in a folder with a space, closed to others', () => {
  beforeAll(() => {
    place = join(mkdtempSync(join(tmpdir(), 'vliegwiel-faults-')), 'een kring')
    copyProject(place)
    chmodSync(dirname(place), 0o700)
  }, 120_000)
  afterAll(() => rmSync(dirname(place), { recursive: true }))

  test('bin/start builds and serves, keeps its data beside it, and is ready within three seconds the next time', async () => {
    const command: [string, ...string[]] = [join(place, 'bin/start')]
    const first = await (await start('data', { command, cwd: '/' })).ready()
    expect(first.output()).toContain('Building ...')
    const dataDir = join(place, 'data')
    expect(await query(dataDir, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await sendSignal(first, 'SIGTERM')).toEqual({ code: 0, signal: null })
    expect(postgresOn(dataDir)).toBeNull()

    const began = performance.now()
    const second = await (await start('data', { command, cwd: '/' })).ready()
    expect(performance.now() - began).toBeLessThan(3000)
    expect(second.output()).not.toContain('Building')
    await sendSignal(second, 'SIGTERM')
  })

  test('a saved source is built at the next start', async () => {
    const source = join(place, 'src/kit/id.ts')
    writeFileSync(source, '\n', { flag: 'a' })
    const app = await (await start('data', { command: [join(place, 'bin/start')] })).ready()
    expect(app.output()).toContain('Building ...')
    await sendSignal(app, 'SIGTERM')
  })
})

describe.runIf(root)('as an ordinary user', () => {
  test('everything runs under that user', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-faults-'))
    chmodSync(folder, 0o755)
    const data = mkdtempSync(join(tmpdir(), 'vliegwiel-faults-'))
    chownSync(data, NOBODY.uid, NOBODY.gid)
    const [node, main] = reachable(folder)
    try {
      const dataDir = newDataDir(data)
      const app = await (await start(dataDir, { command: [node, main], cwd: '/', as: NOBODY })).ready()
      const owner = spawnSync('stat', ['-c', '%u', `/proc/${postgresOn(dataDir)}`], { encoding: 'utf8' }).stdout.trim()
      expect(owner).toBe(String(NOBODY.uid))
      expect(await sendSignal(app, 'SIGTERM')).toEqual({ code: 0, signal: null })
      expect(postgresOn(dataDir)).toBeNull()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

/** Node and the built app where the ordinary user can read them: here, or a copy when this checkout is closed. */
function reachable(copy: string): [node: string, main: string] {
  const here: [string, string] = [process.execPath, resolve('dist/main.mjs')]
  const read = spawnSync(here[0], ['--check', here[1]], { ...NOBODY, cwd: '/', stdio: 'ignore' })
  if (read.status === 0) return here
  cpSync(here[0], join(copy, 'node'))
  for (const part of ['dist', 'node_modules', 'package.json']) execFileSync('cp', ['-a', part, join(copy, part)])
  return [join(copy, 'node'), join(copy, 'dist/main.mjs')]
}
