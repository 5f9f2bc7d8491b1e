import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

/** Something is wrong with a list as a whole. Its message is a Dutch sentence. */
export class ListError extends Error {}

/** No row that we know is longer. */
export const MOST_CHARACTERS = 200_000

const BYTES = 64 * 1024

/**
 * A file as text, in whatever a spreadsheet saved it: UTF-8, UTF-16 with its mark, or else Windows-1252.
 * @param path the file; it is read twice, a piece at a time
 */
export async function* textIn(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path))
  for await (const piece of createReadStream(path, { highWaterMark: BYTES })) {
    const text = decoder.decode(piece as Buffer, { stream: true })
    if (text) yield text
  }
  const rest = decoder.decode()
  if (rest) yield rest
}

/** How a file is written: what its first bytes say, else UTF-8 when all of it is that, else Windows-1252. */
export async function encodingOf(path: string): Promise<'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'> {
  const mark = await firstBytes(path)
  if (mark.startsWith('fffe')) return 'utf-16le'
  if (mark.startsWith('feff')) return 'utf-16be'
  const strict = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of createReadStream(path, { highWaterMark: BYTES }))
      strict.decode(piece as Buffer, { stream: true })
    strict.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.subarray(0, bytesRead).toString('hex')
  } finally {
    await file.close()
  }
}

/** What a list begins with, and all of it. @param enough how much is read ahead, in characters */
export async function lookAhead(
  text: AsyncGenerator<string>,
  enough = BYTES,
): Promise<{ beginning: string; all: AsyncGenerator<string> }> {
  let beginning = ''
  while (beginning.length < enough) {
    const { value, done } = await text.next()
    if (done) break
    beginning += value
  }
  async function* all() {
    if (beginning) yield beginning
    yield* text
  }
  return { beginning, all: all() }
}
