import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { newId } from '../id.ts'

/** Where files lie. Keys are made by us and never come from a person. Every deed may throw `StorageAway`. */
export interface Storage {
  /** The file stands whole under its key, or not at all. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such file. */
  get(key: string): Promise<{ stream: ReadableStream; size: number } | null>
  /** A file that is not there is fine. */
  remove(key: string): Promise<void>
}

/** The place for files does not answer, refuses us or has no room: it may pass. The message holds no secret. */
export class StorageAway extends Error {}

/** @throws Error for what could not be a key of ours, before it becomes part of a path */
export function checkKey(key: string): void {
  if (!/^[a-z0-9]+(\.[a-z0-9]+)?$/.test(key)) throw new Error('not a storage key')
}

/** Files in a folder on this machine. @param folder made when missing */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => {
    checkKey(key)
    return join(folder, key.slice(0, 2), key)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      // A file under its own name is whole, whatever happens while it is written.
      const draft = `${path}.${newId()}`
      try {
        await mkdir(join(path, '..'), { recursive: true })
        await writeFile(draft, bytes, { flush: true })
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true }).catch(() => {})
        throw away(error)
      }
    },
    async get(key) {
      const path = pathOf(key)
      const found = await stat(path).catch((error) => {
        if (/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) return null
        throw away(error)
      })
      return found && { stream: Readable.toWeb(createReadStream(path)) as ReadableStream, size: found.size }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true }).catch((error) => {
        throw away(error)
      })
    },
  }
}

function away(error: unknown): StorageAway {
  const { code = 'unknown' } = error as NodeJS.ErrnoException
  const why = code === 'ENOSPC' ? 'the disk is full: make room, and it goes on by itself' : code
  return new StorageAway(`the folder for files cannot be used: ${why}`, { cause: error })
}
