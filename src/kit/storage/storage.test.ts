import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { jsonLog } from '#kit/log.ts'
import { type House, makeHouse } from '#test/house.ts'
import { type S3Server, startS3 } from '#test/s3.ts'
import { readStorageUrl, type S3Address } from './address.ts'
import { clearLoose, dropFiles, keepFile, removeLoose } from './files.ts'
import { diskStorage, type Storage, StorageAway } from './index.ts'
import { watched } from './open.ts'
import { s3Storage } from './s3.ts'

let s3: S3Server
let folder: string

beforeAll(async () => {
  s3 = await startS3()
  folder = mkdtempSync(join(tmpdir(), 'storage-test-'))
})
afterAll(async () => {
  await s3.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = (url: string): S3Address => {
  const read = readStorageUrl(url)
  if ('wrong' in read) throw new Error(read.wrong.join())
  return read.address
}
const onDisk = () => diskStorage(join(folder, 'bestanden'))
const inBucket = () => s3Storage(at(s3.url), 500)
const bytes = new TextEncoder().encode('dag')
const readOf = async (storage: Storage, key: string) => {
  const found = await storage.get(key)
  return found && { size: found.size, bytes: await new Response(found.stream).bytes() }
}

describe.each<[string, () => Storage]>([
  ['on disk', onDisk],
  ['in a bucket', inBucket],
])('a storage %s', (_, open) => {
  test('gives back what it got, the newest under a name, until it is removed', async () => {
    const storage = open()
    expect(await storage.get('proef.txt')).toBeNull()
    await storage.put('proef.txt', new TextEncoder().encode('eerst'))
    await storage.put('proef.txt', bytes)
    expect(await readOf(storage, 'proef.txt')).toEqual({ size: 3, bytes })
    await storage.remove('proef.txt')
    await storage.remove('proef.txt')
    expect(await storage.get('proef.txt')).toBeNull()
  })

  test('keeps every byte of something large, and of nothing', async () => {
    const storage = open()
    const large = Buffer.alloc(9 * 1024 * 1024, 'Zoë 🎡\0\r\n')
    await storage.put('groot.bin', large)
    await storage.put('leeg.bin', new Uint8Array())
    const [found, empty] = [await readOf(storage, 'groot.bin'), await readOf(storage, 'leeg.bin')]
    expect([found?.size, Buffer.compare(found?.bytes ?? bytes, large)]).toEqual([large.length, 0])
    expect(empty).toEqual({ size: 0, bytes: new Uint8Array() })
  })

  test('lets go of a file that nobody reads on', async () => {
    const storage = open()
    await storage.put('groot.bin', Buffer.alloc(5_000_000))
    const found = await storage.get('groot.bin')
    await found?.stream.cancel()
    expect((await readOf(storage, 'groot.bin'))?.size).toBe(5_000_000)
  })

  test.each(['../etc/passwd', '/etc/passwd', 'a/b', 'a\\b', '..', '', 'a\0b', 'A.webp', 'a.b.c', '.env', 'a.', 'a?b'])(
    'has no file under %j',
    async (key) => {
      const storage = open()
      await expect((async () => storage.put(key, bytes))()).rejects.toThrow('not a storage key')
      await expect((async () => storage.get(key))()).rejects.toThrow('not a storage key')
      await expect((async () => storage.remove(key))()).rejects.toThrow('not a storage key')
    },
  )
})

describe('a storage that is away', () => {
  const listeners: Server[] = []
  afterEach(async () => {
    for (const one of listeners.splice(0)) one.close()
    await s3.start()
  })

  const allThree = (storage: Storage) => [
    () => storage.put('proef.txt', bytes),
    () => storage.get('proef.txt'),
    () => storage.remove('proef.txt'),
  ]

  async function said(storage: Storage): Promise<string[]> {
    const failures = await Promise.all(
      allThree(storage).map((deed) =>
        deed().then(
          () => new Error('it went well'),
          (error: Error) => error,
        ),
      ),
    )
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(StorageAway)
      expect(`${failure.message} ${failure.stack}`).not.toMatch(/geheim|S3RVER|Signature=/)
    }
    return [...new Set(failures.map(({ message }) => message))]
  }

  /** A machine that takes connections and then does with them what it likes. */
  async function listener(answer: string | null): Promise<string> {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => answer === null || socket.end(answer))
    })
    listeners.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `s3://sleutel:geheim@127.0.0.1:${(server.address() as { port: number }).port}/kring?tls=0`
  }

  test('says so when nobody answers, and is there again by itself', async () => {
    const storage = inBucket()
    await storage.put('proef.txt', bytes)
    await s3.stop()
    expect(await said(storage)).toEqual([
      expect.stringMatching(/^the storage 127\.0\.0\.1:\d+, bucket kring-bestanden, cannot be used: ECONNREFUSED$/),
    ])
    await s3.start()
    expect(await readOf(storage, 'proef.txt')).toEqual({ size: 3, bytes })
  })

  test('says so when it hangs, within the time that people wait', async () => {
    const began = performance.now()
    expect(await said(s3Storage(at(await listener(null)), 300))).toEqual([
      expect.stringContaining('does not answer in time'),
    ])
    expect(performance.now() - began).toBeLessThan(1500)
  })

  test.each([
    ['an error', 'HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\n\r\n', /it says 503$/],
    [
      'a way to elsewhere',
      'HTTP/1.1 307 X\r\nLocation: http://127.0.0.1:9/x\r\nContent-Length: 0\r\n\r\n',
      /says 307$/,
    ],
    ['something else than S3', 'SSH-2.0-OpenSSH_9.6\r\n', /no connection$/],
    ['half an answer', 'HTTP/1.1 200', /cannot be used: \w+$/],
  ])('says so when it answers with %s', async (_, answer, sentence) => {
    const lines = await said(s3Storage(at(await listener(answer)), 300))
    expect(lines).toEqual([expect.stringMatching(sentence)])
  })

  test('says which word S3 has for it', async () => {
    expect(await said(s3Storage(at(s3.urlWith({ secret: 'geheim' }))))).toEqual([
      expect.stringMatching(/it says SignatureDoesNotMatch$/),
    ])
    expect(await said(s3Storage(at(s3.urlWith({ bucket: 'er-is-geen' }))))).toEqual([
      expect.stringMatching(/bucket er-is-geen, cannot be used: it says NoSuchBucket$/),
    ])
  })

  test('on disk is the same', async () => {
    const blocked = join(folder, 'een-bestand')
    writeFileSync(blocked, '')
    await expect(diskStorage(blocked).put('proef.txt', bytes)).rejects.toThrow(StorageAway)
    await expect(diskStorage(blocked).get('proef.txt')).resolves.toBeNull()
  })

  test.runIf(process.getuid?.() !== 0)('on disk, where we may not write, is the same', async () => {
    const closed = mkdtempSync(join(folder, 'dicht-'))
    chmodSync(closed, 0o500)
    await expect(diskStorage(closed).put('proef.txt', bytes)).rejects.toThrow(/cannot be used: EACCES/)
  })

  test('is told in the log and counted, without a secret', async () => {
    const lines: string[] = []
    const storage = watched(
      s3Storage(at(s3.urlWith({ secret: 'geheim' }))),
      jsonLog('debug', (line) => lines.push(line)),
    )
    await said(storage)
    expect(storage.figures()).toEqual({ failures: 3 })
    const told = lines.map((line) => JSON.parse(line) as Record<string, string>)
    expect(told.map(({ level, message, deed }) => `${level}: ${message}, ${deed}`).sort()).toEqual(
      ['get', 'put', 'remove'].map((deed) => `warn: the storage of files is away, ${deed}`),
    )
    expect(lines.join()).not.toMatch(/geheim|S3RVER/)
  })
})

describe('files and their rows', () => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse({ empty: true })
  })
  afterAll(() => house.close())
  afterEach(() => s3.start())

  const row = (id: string) => ({ id, key: `${id}.txt`, mime: 'text/plain', bytes: 3, ownerId: 'iemand' })
  const keysIn = async (table: 'stored_file' | 'loose_file') =>
    (await house.kit.db.execute<{ key: string }>(sql`select key from ${sql.identifier(table)} order by key`)).rows.map(
      ({ key }) => key,
    )
  const anHourLater = () => house.kit.db.execute(sql`update loose_file set since = now() - interval '61 minutes'`)

  test('a file that is kept has its row, and nothing is loose', async () => {
    await keepFile(house.kit.db, inBucket(), row('eenbestand00'), bytes)
    expect([await keysIn('stored_file'), await keysIn('loose_file')]).toEqual([['eenbestand00.txt'], []])
    expect(await clearLoose(house.kit.db, inBucket())).toBe(0)
    expect((await readOf(inBucket(), 'eenbestand00.txt'))?.size).toBe(3)
  })

  test('without a storage there is no row; what may have been written goes later', async () => {
    const storage = inBucket()
    await s3.stop()
    await expect(keepFile(house.kit.db, storage, row('tweebestand0'), bytes)).rejects.toThrow(StorageAway)
    expect(await keysIn('stored_file')).not.toContain('tweebestand0.txt')
    await s3.start()
    // As if it had arrived after all, and only its answer was lost.
    await storage.put('tweebestand0.txt', bytes)
    expect(await clearLoose(house.kit.db, storage)).toBe(0)
    await anHourLater()
    expect(await clearLoose(house.kit.db, storage)).toBe(1)
    expect([await storage.get('tweebestand0.txt'), await keysIn('loose_file')]).toEqual([null, []])
  })

  test('what is let go while the storage is away is removed when it is back', async () => {
    const storage = inBucket()
    await keepFile(house.kit.db, storage, row('driebestand0'), bytes)
    await s3.stop()
    const keys = await dropFiles(house.kit.db, sql`id = 'driebestand0'`)
    expect([keys, await removeLoose(house.kit.db, storage, keys)]).toEqual([['driebestand0.txt'], 0])
    await anHourLater()
    expect(await clearLoose(house.kit.db, storage)).toBe(0)
    await s3.start()
    expect(await clearLoose(house.kit.db, storage)).toBe(1)
    expect([await storage.get('driebestand0.txt'), await keysIn('loose_file')]).toEqual([null, []])
  })

  test('what this installation did not write is left alone', async () => {
    await inBucket().put('vaniemandanders.pdf', bytes)
    await anHourLater()
    await clearLoose(house.kit.db, inBucket())
    expect((await readOf(inBucket(), 'vaniemandanders.pdf'))?.size).toBe(3)
  })
})
