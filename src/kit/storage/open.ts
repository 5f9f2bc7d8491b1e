import { join } from 'node:path'
import type { Log } from '../log.ts'
import type { S3Address } from './address.ts'
import { diskStorage, type Storage, StorageAway } from './index.ts'
import { s3Storage } from './s3.ts'

/** A storage that says when it is away, and counts how often. */
export interface WatchedStorage extends Storage {
  figures(): { failures: number }
}

/**
 * The storage of an installation: the bucket that was given, or the folder `files` of its data.
 * @param s3 out of STORAGE_URL
 */
export function openStorage(s3: S3Address | null, dataDir: string): Storage {
  return s3 ? s3Storage(s3) : diskStorage(join(dataDir, 'files'))
}

/** Writes a line for each time that a storage is away. The app goes on without it, so nothing else would tell. */
export function watched(storage: Storage, log: Log): WatchedStorage {
  let failures = 0
  const watch = async <T>(deed: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof StorageAway) {
        failures++
        log('warn', 'the storage of files is away', { deed, error: error.message })
      }
      throw error
    }
  }
  return {
    put: (key, bytes) => watch('put', () => storage.put(key, bytes)),
    get: (key) => watch('get', () => storage.get(key)),
    remove: (key) => watch('remove', () => storage.remove(key)),
    figures: () => ({ failures }),
  }
}
