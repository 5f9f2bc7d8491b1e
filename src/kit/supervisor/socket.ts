import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Owner } from './owner.ts'

const PREFIX = 'vliegwiel-pg-'
const EVERYBODYS = '/tmp'

/**
 * Makes the folder for the Unix socket, for the database user alone. The system limits a socket path to 107 bytes
 * (103 on macOS), so it cannot stand in the data folder.
 */
export function makeSocketDir(owner: Owner | null): string {
  // As root the temporary folder may be a closed one; and a long one does not leave room for the socket.
  const base = owner || tmpdir().length > 70 ? EVERYBODYS : tmpdir()
  const path = mkdtempSync(join(base, PREFIX))
  if (owner) chownSync(path, owner.uid, owner.gid)
  return path
}

/** False when something tidied the temporary folder: a running database cannot be reached any more. */
export function hasSocket(path: string): boolean {
  return existsSync(join(path, '.s.PGSQL.5432'))
}

/** Makes a folder of `makeSocketDir` anew that was tidied away. */
export function restoreSocketDir(path: string, owner: Owner | null): void {
  removeSocketDir(path)
  mkdirSync(path, { mode: 0o700 })
  if (owner) chownSync(path, owner.uid, owner.gid)
}

/** Removes a socket folder; a path that cannot be one of ours, as a damaged pid file may hold, is left alone. */
export function removeSocketDir(path: string): void {
  const ours = basename(path).startsWith(PREFIX) && [EVERYBODYS, tmpdir()].includes(dirname(path))
  if (ours) rmSync(path, { recursive: true, force: true })
}
