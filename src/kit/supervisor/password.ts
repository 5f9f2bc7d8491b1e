import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedError } from './errors.ts'

/**
 * The password of the embedded database: made once, kept in the data folder where only we can read it.
 * @param home the data folder, claimed
 * @param cluster a database that exists without its password is of no use
 */
export function keepPassword(home: string, cluster: string): string {
  const path = join(home, 'postgres.password')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  if (existsSync(cluster))
    throw new EmbeddedError(`The password file ${path} is missing beside the database: put it back from a backup.`)
  const password = randomBytes(24).toString('base64url')
  // Renamed into place: a crash halfway must not leave half a password.
  writeFileSync(`${path}.new`, `${password}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return password
}
