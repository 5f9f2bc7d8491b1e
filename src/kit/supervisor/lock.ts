import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { EmbeddedError } from './errors.ts'

const BUSY = 5
// A handle that is garbage collected gives its lock away.
const held = new Set<DatabaseSync>()

/**
 * Claims a data folder for this process. The lock is SQLite's on an empty file: the kernel drops it however the
 * process ends, kill -9 too, so it is never stale, and it also holds between containers that share the folder.
 * @param home the data folder
 * @returns gives the folder free
 * @throws EmbeddedError when another process has it
 */
export function claim(home: string): () => void {
  const file = lockOn(home)
  held.add(file)
  return () => {
    if (held.delete(file)) file.close()
  }
}

function lockOn(home: string): DatabaseSync {
  const path = join(home, 'lock')
  let file: DatabaseSync | undefined
  try {
    file = new DatabaseSync(path, { timeout: 300 })
    file.exec('begin exclusive')
    return file
  } catch (error) {
    file?.close()
    if ((error as { errcode?: number }).errcode === BUSY)
      throw new EmbeddedError(
        `Vliegwiel already runs on ${home}: stop that one first, or give this one a DATA_DIR and a PORT of its own.`,
      )
    throw new EmbeddedError(`The file ${path} cannot be used by this user: make the data folder yours with chown.`)
  }
}
