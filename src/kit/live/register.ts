import type { Connection } from './connection.ts'

/** Who follows what, on this process. */
export interface Register {
  readonly all: ReadonlySet<Connection>
  add(connection: Connection): void
  remove(connection: Connection): void
  following(topic: string): ReadonlySet<Connection>
  ofPerson(personId: string): Connection[]
  /** The oldest first. */
  ofSession(token: string): Connection[]
  topicCount(): number
  /** Resolves when no connection is left, or when the time is over. */
  emptied(withinMs: number): Promise<void>
}

const NOBODY: ReadonlySet<Connection> = new Set()

export function makeRegister(): Register {
  const all = new Set<Connection>()
  const byTopic = new Map<string, Set<Connection>>()
  const byPerson = new Map<string, Set<Connection>>()
  let whenEmpty = () => {}

  function put(index: Map<string, Set<Connection>>, key: string, connection: Connection): void {
    const found = index.get(key)
    if (found) found.add(connection)
    else index.set(key, new Set([connection]))
  }

  function take(index: Map<string, Set<Connection>>, key: string, connection: Connection): void {
    const found = index.get(key)
    if (found?.delete(connection) && found.size === 0) index.delete(key)
  }

  return {
    all,
    add(connection) {
      all.add(connection)
      put(byPerson, connection.viewer.person.id, connection)
      for (const topic of connection.topics) put(byTopic, topic, connection)
    },
    remove(connection) {
      all.delete(connection)
      take(byPerson, connection.viewer.person.id, connection)
      for (const topic of connection.topics) take(byTopic, topic, connection)
      if (all.size === 0) whenEmpty()
    },
    following: (topic) => byTopic.get(topic) ?? NOBODY,
    ofPerson: (personId) => [...(byPerson.get(personId) ?? [])],
    ofSession: (token) => [...all].filter((connection) => connection.token === token),
    topicCount: () => byTopic.size,
    emptied: (withinMs) =>
      new Promise((done) => {
        if (all.size === 0) return done()
        whenEmpty = done
        setTimeout(done, withinMs).unref()
      }),
  }
}
