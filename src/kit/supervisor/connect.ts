import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SUPERUSER } from './cluster.ts'
import { EmbeddedError } from './errors.ts'

const ROLE = 'vliegwiel'
const NOT_YET = ['57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P01', 'EPIPE']

/**
 * The address of an embedded database for the app, as `pg` and everything on top of it takes it.
 * @param socketDir folder of the Unix socket
 */
export function addressOf(socketDir: string, password: string, user = ROLE, database = ROLE): string {
  // Said in full: PGPORT or PGSSLMODE in somebody's environment must not lead elsewhere.
  return `postgres://${user}:${encodeURIComponent(password)}@localhost:5432/${database}?host=${encodeURIComponent(socketDir)}&sslmode=disable`
}

/**
 * Waits until a database that is starting, recovering or stopping answers.
 * @param socketDir where to try, asked before each try with the code of the last error; null ends the wait
 * @returns a superuser's connection, or null when waiting has no use any more
 * @throws EmbeddedError when the password does not fit
 */
export async function whenReady(
  socketDir: (error: string | undefined) => string | null,
  password: string,
): Promise<pg.Client | null> {
  let last: string | undefined
  for (;;) {
    const folder = socketDir(last)
    if (folder === null) return null
    const outcome = folder ? await attempt(folder, password) : undefined
    if (typeof outcome === 'object') return outcome
    last = outcome
    await sleep(20)
  }
}

/** The connection, or the code of an error that may pass. */
async function attempt(socketDir: string, password: string): Promise<pg.Client | string> {
  const connectionString = addressOf(socketDir, password, SUPERUSER, SUPERUSER)
  const client = new pg.Client({ connectionString, application_name: 'vliegwiel-supervisor' })
  // It may break at any later moment; whoever uses it then sees that in the answer.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { code = 'cut off', message } = error as Error & { code?: string }
    if (code === '28P01')
      throw new EmbeddedError(
        'The password file in the data folder does not fit its database: put it back from a backup.',
      )
    if (NOT_YET.includes(code) || /terminated unexpectedly/i.test(message)) return code
    throw error
  }
}

/**
 * Makes the app's own role and database where they are missing. The app is no superuser: whatever goes wrong in it
 * cannot read files or run programs through the database.
 */
export async function ensureDatabase(client: pg.Client, password: string): Promise<void> {
  const { rows } = await client.query(
    'select to_regrole($1) is not null as role, exists (select from pg_database where datname = $1) as database',
    [ROLE],
  )
  if (!rows[0].role) await client.query(`create role ${ROLE} login createdb password ${client.escapeLiteral(password)}`)
  if (!rows[0].database) await client.query(`create database ${ROLE} owner ${ROLE}`)
}
