import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import type { Log } from '../log.ts'
import { EmbeddedError } from './errors.ts'

const NAME = 'vliegwiel-db'
const SHARED_NAME = 'nobody'

/** The user under whom the database runs. */
export interface Owner {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses root, so root hands the database to a user without rights.
 * @param cluster folder of the database, may not exist yet; whoever owns it keeps it
 * @returns null when the database runs under our own user
 * @throws EmbeddedError when the folder belongs to a user whom we cannot become
 */
export function databaseOwner(cluster: string, log: Log): Owner | null {
  const present = statSync(cluster, { throwIfNoEntry: false })
  const self = process.getuid?.()
  if (self !== 0) {
    if (present && present.uid !== self) throw foreign(cluster, present.uid)
    return null
  }
  if (present?.uid === 0) throw foreign(cluster, 0)
  if (present) return { uid: present.uid, gid: present.gid }
  return lookUp(NAME) ?? create() ?? shared(log)
}

function foreign(cluster: string, uid: number): EmbeddedError {
  const who = uid === 0 ? 'root, under whom PostgreSQL refuses to run' : `another user (number ${uid})`
  return new EmbeddedError(
    `The database folder ${cluster} belongs to ${who}: start as its owner, or set DATA_DIR to another folder.`,
  )
}

function create(): Owner | null {
  const quiet = { stdio: 'ignore' } as const
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], quiet)
  // BusyBox, as in Alpine, only knows adduser.
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', NAME], quiet)
  return lookUp(NAME)
}

function shared(log: Log): Owner {
  const nobody = lookUp(SHARED_NAME)
  if (!nobody)
    throw new EmbeddedError(
      `The system user ${NAME} could not be made: make it, start as another user than root, or set DATABASE_URL.`,
    )
  log(
    'warn',
    `The system user ${NAME} could not be made: the database runs under "${SHARED_NAME}", which other services may share.`,
  )
  return nobody
}

function lookUp(name: string): Owner | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}
