import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { newId } from '../id.ts'

/** Where files lie. Keys are made by us and never come from a person. */
export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such file. */
  get(key: string): Promise<{ stream: ReadableStream; size: number } | null>
  /** A file that is not there is fine. */
  remove(key: string): Promise<void>
}

/** Files in a folder on this machine. @param folder made when missing */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => {
    if (!/^[a-z0-9]+(\.[a-z0-9]+)?$/.test(key)) throw new Error('not a storage key')
    return join(folder, key.slice(0, 2), key)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(join(path, '..'), { recursive: true })
      // A file under its own name is whole, whatever happens while it is written.
      const draft = `${path}.${newId()}`
      await writeFile(draft, bytes, { flush: true })
      await rename(draft, path)
    },
    async get(key) {
      const path = pathOf(key)
      const found = await stat(path).catch(() => null)
      return found && { stream: Readable.toWeb(createReadStream(path)) as ReadableStream, size: found.size }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}
