import { crc32 } from 'node:zlib'

/** One file in an archive; it fits in memory. */
export interface ZipEntry {
  /** With forward slashes, in any script. */
  name: string
  body: Uint8Array
}

const MOST_ENTRIES = 0xffff
const MOST_BYTES = 0xffffffff
// Names are UTF-8.
const FLAGS = 0x0800
const VERSION = 20

/**
 * A zip that every system opens, made while it is read. Entries are stored as they are: photos are small already.
 * @param at the moment that every entry carries, in UTC
 * @throws Error when it would need the larger format, above 65,535 entries or 4 GB
 */
export async function* zip(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const { name, body } of entries) {
    const path = Buffer.from(name)
    const facts = factsOf(path, body, at)
    const head = Buffer.concat([signed(0x04034b50), facts, path])
    if (directory.length + 1 > MOST_ENTRIES || offset + head.length + body.length > MOST_BYTES)
      throw new Error('this is more than one zip holds')
    directory.push(inDirectory(facts, path, offset))
    offset += head.length + body.length
    yield head
    yield body
  }
  const listed = Buffer.concat(directory)
  yield listed
  yield theEnd(directory.length, listed.length, offset)
}

// What stands before a file and once more in the directory: version, flags, method, moment, checksum, sizes, lengths.
function factsOf(path: Buffer, body: Uint8Array, at: Date): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(VERSION, 0)
  facts.writeUInt16LE(FLAGS, 2)
  facts.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), 6)
  facts.writeUInt16LE(((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), 8)
  facts.writeUInt32LE(crc32(body), 10)
  facts.writeUInt32LE(body.length, 14)
  facts.writeUInt32LE(body.length, 18)
  facts.writeUInt16LE(path.length, 22)
  return facts
}

function inDirectory(facts: Buffer, path: Buffer, offset: number): Buffer {
  const made = Buffer.alloc(2)
  made.writeUInt16LE(VERSION, 0)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([signed(0x02014b50), made, facts, rest, path])
}

function theEnd(entries: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries, 4)
  end.writeUInt16LE(entries, 6)
  end.writeUInt32LE(bytes, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([signed(0x06054b50), end])
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}
