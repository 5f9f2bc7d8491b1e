import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { unzip } from './testing/unzip.ts'
import { type ZipEntry, zip } from './zip.ts'

const AT = new Date('2026-03-04T15:06:08Z')
const FILES: ZipEntry[] = [
  { name: 'lees mij.txt', body: Buffer.from('Dag Zoë\n') },
  { name: 'foto’s/één.webp', body: Buffer.from([0, 255, 80, 75, 3, 4, 0]) },
  { name: 'leeg', body: new Uint8Array() },
]

async function zipped(files: ZipEntry[]): Promise<Buffer> {
  const entries = (async function* () {
    yield* files
  })()
  const parts: Uint8Array[] = []
  for await (const part of zip(entries, AT)) parts.push(part)
  return Buffer.concat(parts)
}

test('holds what went in, by its name', async () => {
  const found = unzip(await zipped(FILES))
  expect(found.map(({ name, body }) => [name, [...body]])).toEqual(FILES.map(({ name, body }) => [name, [...body]]))
  expect(found.map(({ crc, body }) => crc === crc32(body))).toEqual([true, true, true])
  expect(found[0]?.at).toBe('2026-03-04 15:06:08')
})

test('with nothing in it is a zip as well', async () => {
  expect(unzip(await zipped([]))).toEqual([])
})

// Where there is one: what people have on their own machine must open it.
const has = spawnSync('unzip', ['-v']).status === 0
test.runIf(has)('is whole to the eyes of unzip', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  const path = join(folder, 'een.zip')
  writeFileSync(path, await zipped(FILES))
  const { status, stdout } = spawnSync('unzip', ['-t', path], { encoding: 'utf8' })
  expect([status, stdout]).toEqual([0, expect.stringContaining('No errors detected')])
  rmSync(folder, { recursive: true })
})
