import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { cleanUp, copyInstallation, kill, NOBODY, query, spawnApp, tempFolder } from './fixture.ts'
import { EmbeddedError, startEmbedded } from './index.ts'

const log = () => {}
const root = process.getuid?.() === 0
afterEach(cleanUp)

async function refusal(starting: Promise<unknown>): Promise<string[]> {
  const error = await starting.then(
    () => null,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(EmbeddedError)
  return (error as EmbeddedError).lines
}

test('a folder with a space, not made yet, under a closed folder', async () => {
  const parent = tempFolder()
  chmodSync(parent, 0o700)
  const { url, stop } = await startEmbedded({ dataDir: join(parent, 'een map'), log })
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  await stop()
})

test('a database of another major version is named', async () => {
  const dataDir = tempFolder()
  await (await startEmbedded({ dataDir, log })).stop()
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '15\n')
  expect(await refusal(startEmbedded({ dataDir, log }))).toEqual([
    expect.stringMatching(/is of PostgreSQL 15 and this Vliegwiel brings 18/),
  ])
})

test('a database without its password file is named', async () => {
  const dataDir = tempFolder()
  await (await startEmbedded({ dataDir, log })).stop()
  rmSync(join(dataDir, 'postgres.password'))
  expect(await refusal(startEmbedded({ dataDir, log }))).toEqual([
    expect.stringContaining('postgres.password is missing'),
  ])
})

test('when PostgreSQL refuses, the end of its log is shown', async () => {
  const lines = await refusal(startEmbedded({ dataDir: tempFolder(), log, settings: { shared_buffers: 'veel' } }))
  expect(lines[0]).toMatch(/did not start; the end of .*postgres\.log/)
  expect(lines.join('\n')).toContain('invalid value for parameter "shared_buffers"')
})

test('a data folder that is a file is named', async () => {
  const path = join(tempFolder(), 'data')
  writeFileSync(path, '')
  expect(await refusal(startEmbedded({ dataDir: path, log }))).toEqual([
    expect.stringContaining(`${path} cannot be used`),
  ])
})

describe.runIf(root)('as root', () => {
  test('an ordinary user runs everything under that user, with an installation whose links were never made', async () => {
    const copy = await copyInstallation(0o755)
    const app = await spawnApp(join(tempFolder(NOBODY), 'data'), { as: NOBODY, copy })
    expect(app.error).toBeUndefined()
    expect(await query(app.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('an installation in a closed folder', async () => {
    const copy = await copyInstallation(0o700)
    const app = await spawnApp(tempFolder(), { copy })
    expect(app.error).toBeUndefined()
    expect(await query(app.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a folder of somebody else is named to an ordinary user', async () => {
    const copy = await copyInstallation(0o755)
    const dataDir = tempFolder()
    expect((await spawnApp(dataDir, { as: NOBODY, copy })).error).toEqual([
      expect.stringContaining('cannot be used by this user'),
    ])

    await (await startEmbedded({ dataDir, log })).stop()
    chmodSync(dataDir, 0o777)
    expect((await spawnApp(dataDir, { as: NOBODY, copy })).error).toEqual([
      expect.stringContaining('belongs to another user'),
    ])
  })

  test('what an ordinary user made keeps its owner when root starts it', async () => {
    const copy = await copyInstallation(0o755)
    const dataDir = tempFolder(NOBODY)
    const first = await spawnApp(dataDir, { as: NOBODY, copy })
    await query(first.url, 'create table note (n int)')
    await kill(first.process)
    const { url, stop } = await startEmbedded({ dataDir, log })
    expect(await query(url, 'select * from note')).toEqual([])
    await stop()
    expect((await spawnApp(dataDir, { as: NOBODY, copy })).error).toBeUndefined()
  })

  test('a database folder of root is named', async () => {
    const dataDir = tempFolder()
    mkdirSync(join(dataDir, 'postgres'))
    chownSync(join(dataDir, 'postgres'), 0, 0)
    expect(await refusal(startEmbedded({ dataDir, log }))).toEqual([expect.stringContaining('belongs to root')])
  })
})
