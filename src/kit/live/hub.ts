import { setTimeout as sleep } from 'node:timers/promises'
import { isSignedIn, type Viewer } from '../access/viewer.ts'
import type { Kit } from '../kit.ts'
import type { Log } from '../log.ts'
import { coalesce } from './coalesce.ts'
import { beginStream, type Connection } from './connection.ts'
import type { LiveHub, Topic } from './index.ts'
import { type Heard, listen } from './listener.ts'
import { makeRecent } from './recent.ts'
import { makeRegister } from './register.ts'
import { audienceOf, type Found, makeRenders } from './renders.ts'
import { makeRights } from './rights.ts'

const MOST_TOPICS = 40
/** A browser has one stream; without SharedWorker and Web Locks one a tab. More than this is somebody's script. */
const MOST_STREAMS_A_SESSION = 12
const GAP_MS = 100
/** After telling what was said, what is said in this while goes out together: nobody reads faster, and thousands of writes are saved. */
const TOGETHER_MS = 20
const BEAT_MS = 20_000
const SWEEP_MS = 1000
/** What changed between the making of a page and its stream is sent at once; pages older than this ask for everything. */
const RECENT_MS = 30_000
const STOP_WITHIN_MS = 2000

export interface HubParts {
  /** The house's tools; its own `live`, this hub, may be filled in after. */
  kit: Kit
  /** Of all features. */
  topics: readonly Topic[]
  /** The primary, and not through a pooler in transaction mode: LISTEN needs a session. */
  databaseUrl: string
  log?: Log
}

/**
 * The live connections of this process: hears on one database connection what changed, renders it and writes it to
 * everyone who follows it and still may.
 */
export function makeHub({ kit, topics, databaseUrl, log = kit.log }: HubParts): LiveHub {
  const byName = new Map(topics.map((topic) => [topic.name, topic]))
  const register = makeRegister()
  const recent = makeRecent(RECENT_MS)
  let sent = 0
  let stopping = false

  const renders = makeRenders(kit, log)
  const rights = makeRights(kit.db, kit.settings, may, log, refresh)
  const changed = coalesce(deliver, GAP_MS)
  const untold = new Map<string, string[]>()
  const listener = listen(databaseUrl, log, { heard, connected })
  const timers = [setInterval(beat, BEAT_MS).unref(), setInterval(() => rights.sweep(register.all), SWEEP_MS).unref()]

  function find(name: string): Found | null {
    const colon = name.indexOf(':')
    const topic = byName.get(name.slice(0, colon))
    return topic ? { topic, id: name.slice(colon + 1) } : null
  }

  function may(viewer: Viewer, name: string): boolean | Promise<boolean> {
    const found = find(name)
    return found?.topic.may(viewer, found.id, kit) ?? false
  }

  async function open(request: Parameters<LiveHub['open']>[0]): Promise<boolean> {
    const { viewer, topics: asked } = request
    if (!isSignedIn(viewer)) return false
    const answers = await Promise.all(asked.map((name) => may(viewer, name)))
    const allowed = new Set(asked.filter((_, n) => answers[n]).slice(0, MOST_TOPICS))
    if (allowed.size === 0) return false
    // Who left meanwhile would never be told to be gone.
    if (request.out.destroyed) return true
    const connection = beginStream({ ...request, viewer }, allowed, register.remove)
    if (stopping) connection.end(comeBack())
    else welcome(connection, request.missed)
    return true
  }

  function welcome(connection: Connection, missed: boolean): void {
    register.add(connection)
    const siblings = register.ofSession(connection.token)
    if (siblings.length > MOST_STREAMS_A_SESSION) siblings[0]?.end(comeBack())
    rights.postpone(connection)
    // The viewer was loaded a moment ago; if their rights changed in this while, that moment may have been before.
    if (recent.has(`rights ${connection.viewer.person.id}`)) void rights.doubt(connection)
    refresh(
      connection,
      [...connection.topics].filter((topic) => missed || recent.has(topic)),
    )
  }

  function heard(message: Heard): void {
    if (message.topic) {
      recent.add(message.topic)
      renders.forget(message.topic)
      if (register.following(message.topic).size) tell(message.topic, message.detail)
    }
    if (message.rights) {
      recent.add(`rights ${message.rights}`)
      for (const connection of register.ofPerson(message.rights)) void rights.doubt(connection)
    }
  }

  // What was said while nobody listened is unknown: rights first, then everything anew.
  function connected(): void {
    renders.forgetAll()
    for (const connection of register.all) {
      for (const topic of connection.topics) connection.passedBy.add(topic)
      void rights.doubt(connection)
    }
  }

  function tell(name: string, detail: string | undefined): void {
    if (detail === undefined || !find(name)?.topic.changes) {
      changed(name)
      return
    }
    const waiting = untold.get(name)
    if (waiting) waiting.push(detail)
    else {
      untold.set(name, [detail])
      void tellChanges(name)
    }
  }

  // One after the other, so that what came first arrives first; what comes in meanwhile goes out together.
  async function tellChanges(name: string): Promise<void> {
    const found = find(name)
    for (let details = untold.get(name); found && details?.length; details = untold.get(name)) {
      untold.set(name, [])
      const groups = Map.groupBy(register.following(name), ({ viewer }) => audienceOf(found.topic, viewer))
      await Promise.all([...groups.values()].map((group) => sendChanges(name, found, group, details ?? [])))
      await sleep(TOGETHER_MS, undefined, { ref: false })
    }
    untold.delete(name)
  }

  async function sendChanges(name: string, found: Found, group: Connection[], details: string[]): Promise<void> {
    const viewer = group[0]?.viewer
    const parcel = viewer && (await renders.changes(name, found, viewer, details))
    if (parcel) for (const connection of group) if (connection.put(parcel)) sent++
  }

  async function deliver(name: string): Promise<void> {
    const found = find(name)
    if (!found) return
    const groups = Map.groupBy(register.following(name), ({ viewer }) => audienceOf(found.topic, viewer))
    await Promise.all([...groups.values()].map((group) => send(name, found, group)))
  }

  function refresh(connection: Connection, names: string[]): void {
    for (const name of names) {
      const found = find(name)
      if (found) void send(name, found, [connection])
    }
  }

  async function send(name: string, found: Found, group: Connection[]): Promise<void> {
    const viewer = (group.find((connection) => !connection.held) ?? group[0])?.viewer
    const parcel = viewer && (await renders.ask(name, found, viewer))
    if (!parcel) return
    for (const connection of group) {
      // Rights were read anew while this was rendered under the old ones.
      if (found.topic.personal && connection.viewer !== viewer) refresh(connection, [name])
      else if (connection.put(parcel)) sent++
    }
  }

  function beat(): void {
    for (const connection of register.all) connection.beat()
  }

  function figures() {
    return {
      connections: register.all.size,
      topics: register.topicCount(),
      renders: renders.count,
      sent,
      listening: listener.listening,
    }
  }

  async function stop(): Promise<void> {
    stopping = true
    timers.forEach(clearInterval)
    for (const connection of register.all) connection.end(comeBack())
    await Promise.all([listener.stop(), register.emptied(STOP_WITHIN_MS)])
    for (const connection of register.all) connection.destroy()
  }

  return { open, figures, stop }
}

// Spread, so that a restart does not bring everybody back in the same second.
function comeBack(): number {
  return 500 + Math.random() * 4500
}
