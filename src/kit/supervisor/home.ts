import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { EmbeddedError } from './errors.ts'

/**
 * Makes sure that the data folder exists and that we may write in it.
 * @param dataDir as given in the settings, may be relative and may hold spaces
 * @returns its absolute path
 * @throws EmbeddedError when it cannot be made or belongs to somebody else
 */
export function openHome(dataDir: string): string {
  const path = resolve(dataDir)
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpathSync(path)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new EmbeddedError(
      `The data folder ${path} cannot be used by this user (${reason}): make it yours with chown, or set DATA_DIR to another folder.`,
    )
  }
}
