import { isSignedIn, type SignedIn } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import { errorFields, type Log } from '../log.ts'
import { type Demands, viewerOf } from '../session/viewer.ts'
import type { Connection } from './connection.ts'
import { limit } from './limit.ts'

/** However quiet it is, rights are never older than this: also a session that ran out is found. */
const EVERY_MS = 60_000
const CHECKS_AT_ONCE = 3

/** The viewer of now when all its topics may still be followed; null when the session is over or a right is gone. */
async function check(db: Db, demands: Demands, connection: Connection, may: MayFollow): Promise<SignedIn | null> {
  const viewer = await viewerOf(db, connection.token, demands, 'unseen')
  if (!viewer || !isSignedIn(viewer)) return null
  const answers = await Promise.all([...connection.topics].map((topic) => may(viewer, topic)))
  return answers.every(Boolean) ? viewer : null
}

type MayFollow = (viewer: SignedIn, topic: string) => boolean | Promise<boolean>

export interface Rights {
  /** Holds a connection at once and checks it. What it had coming is given to `resume` when it may go on. */
  doubt(connection: Connection): Promise<void>
  /** Checks every connection that is due. */
  sweep(connections: Iterable<Connection>): void
  /** Sets the next check, spread so that connections opened together are not checked together. */
  postpone(connection: Connection): void
}

/** @param resume told of a connection that may go on after having been held, with the topics that passed it by */
export function makeRights(
  db: Db,
  demands: Demands,
  may: MayFollow,
  log: Log,
  resume: (connection: Connection, topics: string[]) => void,
): Rights {
  const atMost = limit(CHECKS_AT_ONCE)
  const latest = new WeakMap<Connection, number>()
  let turn = 0

  const postpone = (connection: Connection) => {
    connection.due = Date.now() + EVERY_MS * (0.5 + Math.random() / 2)
  }

  async function inspect(connection: Connection): Promise<void> {
    const mine = ++turn
    latest.set(connection, mine)
    postpone(connection)
    const viewer = await atMost(() => check(db, demands, connection, may)).catch((error) => {
      log('warn', 'live: rights could not be checked', errorFields(error))
    })
    if (viewer === null) return connection.end(Math.random() * 500)
    // A doubt raised meanwhile has a check of its own, which began later and knows more.
    if (latest.get(connection) !== mine) return
    if (!viewer) {
      // Nothing is written on rights that cannot be known; the next sweep tries again.
      connection.held = true
      connection.due = 0
      return
    }
    connection.viewer = viewer
    if (!connection.held) return
    connection.held = false
    const topics = [...connection.passedBy]
    connection.passedBy.clear()
    resume(connection, topics)
  }

  return {
    postpone,
    doubt(connection) {
      connection.held = true
      return inspect(connection)
    },
    sweep(connections) {
      const now = Date.now()
      for (const connection of connections) if (connection.due <= now) void inspect(connection)
    },
  }
}
