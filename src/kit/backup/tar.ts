import { createHash } from 'node:crypto'
import { BackupError } from './errors.ts'

// A plain ustar archive: any tar can list it and take it apart, now and in twenty years.
const BLOCK = 512
const MOST_BYTES = 256 * 1024 * 1024

/** One file in an archive. Large things are written in parts, so it always fits in memory. */
export interface Entry {
  name: string
  body: Buffer
  /** SHA-256 of all that came before this entry. */
  before: string
}

/**
 * An entry as the bytes of an archive.
 * @param name at most 100 ASCII characters
 */
export function packEntry(name: string, body: Uint8Array, at: Date): Buffer {
  if (name.length > 100) throw new Error(`${name} is too long a name for an archive`)
  const head = Buffer.alloc(BLOCK)
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0')
  head.write(name, 0)
  head.write(`${octal(0o600, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100)
  head.write(`${octal(body.length, 11)}\0${octal(Math.floor(at.getTime() / 1000), 11)}\0`, 124)
  head.write('        0', 148)
  head.write('ustar\x0000', 257)
  head.write(`${octal(sumOf(head), 6)}\0 `, 148)
  return Buffer.concat([head, body, Buffer.alloc(padding(body.length))])
}

/** What closes an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK)

/**
 * The entries of an archive, one by one.
 * @throws BackupError when it is damaged or ends too early
 */
export async function* unpack(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const take = taker(source)
  const hash = createHash('sha256')
  for (;;) {
    const head = await take(BLOCK)
    if (head.every((byte) => byte === 0)) break
    const size = Number.parseInt(head.toString('latin1', 124, 135), 8)
    const isOurs = head.toString('latin1', 257, 262) === 'ustar' && size >= 0 && size <= MOST_BYTES
    if (!isOurs || Number.parseInt(head.toString('latin1', 148, 154), 8) !== sumOf(head)) throw damaged()
    const whole = await take(size + padding(size))
    const name = head.toString('latin1', 0, head.indexOf(0))
    yield { name, body: whole.subarray(0, size), before: hash.copy().digest('hex') }
    hash.update(head).update(whole)
  }
  // To the very end: the compression's own checksum stands there.
  while ((await take(BLOCK, true)).length > 0);
}

/** The one sentence for every kind of damage. */
export function damaged(): BackupError {
  return new BackupError('this file is damaged or not complete: nothing was restored, use another backup')
}

function taker(source: AsyncIterable<Buffer>): (bytes: number, orLess?: boolean) => Promise<Buffer> {
  const chunks = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  return async (bytes, orLess = false) => {
    const parts = [rest]
    let length = rest.length
    while (length < bytes) {
      const { value, done } = await chunks.next()
      if (done) break
      parts.push(value)
      length += value.length
    }
    if (length < bytes && !orLess) throw damaged()
    const all = parts.length === 1 ? rest : Buffer.concat(parts)
    rest = all.subarray(bytes)
    return all.subarray(0, bytes)
  }
}

// As the format wants it: with the eight bytes of the sum itself counted as spaces.
function sumOf(head: Buffer): number {
  let sum = 8 * 32
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += head[i] as number
  return sum
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}
