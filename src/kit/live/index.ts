import type { ServerResponse } from 'node:http'
import { sql } from 'drizzle-orm'
import type { Viewer } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'

/** Something that can be followed live, named `name:id`. */
export interface Topic {
  name: string
  /** Whether this viewer may follow this one. Asked at subscribe, and again when rights may have changed. */
  may(viewer: Viewer, id: string, tools: { db: Db }): boolean | Promise<boolean>
  /**
   * The page's own component inside a Turbo Stream, under the viewer's rights. It says how things are now, not what
   * happened: bursts are taken together and a fragment may come twice.
   * @returns null when there is nothing to show
   */
  fragment(tools: { db: Db }, viewer: Viewer, id: string): Promise<string | null>
  /**
   * For a topic that is too long to be told anew at every change: what was announced with a detail, in that order, as one
   * Turbo Stream that may come twice. It must not be personal. Whoever may have missed some gets `fragment` instead, which
   * then says that the page has to look again.
   * @param details as given to `announce`, those that came together
   */
  changes?(tools: { db: Db }, viewer: Viewer, id: string, details: readonly string[]): Promise<string | null>
  /** False: everyone who may follow it sees the same (per language), so it is rendered once for all. */
  personal: boolean
}

/** What a browser asks of a stream. */
export interface StreamRequest {
  viewer: Viewer
  /** The session's token, with which the viewer is loaded anew. */
  token: string
  /** `name:id` each. */
  topics: string[]
  /** Where to write: node's own response, not yet begun. */
  out: ServerResponse
  /** True when the browser was without a stream for a while: it gets everything it follows anew. */
  missed: boolean
}

/** What the metrics tell of the live connections of this process. */
export interface LiveFigures {
  connections: number
  /** Different topics that are followed now. */
  topics: number
  /** Fragments rendered since the start. */
  renders: number
  /** Fragments written to browsers since the start. */
  sent: number
  /** Whether changes are being heard from the database at this moment. */
  listening: boolean
}

/** The live connections of this process. */
export interface LiveHub {
  /**
   * Makes a response into a stream of the asked topics that this viewer may follow; the others are left out silently,
   * as if they did not exist.
   * @returns false when none is left; then nothing was written
   */
  open(request: StreamRequest): Promise<boolean>
  figures(): LiveFigures
  /** Ends every stream, each with its own moment to come back, and stops listening. */
  stop(): Promise<void>
}

export const LIVE_CHANNEL = 'vliegwiel_live'

/**
 * Says that a topic changed, to every process, when the transaction commits.
 * @param detail what changed, in a few characters, for a topic that tells its changes one by one
 */
export async function announce(tx: Db, topic: string, id: string, detail?: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${announcement(topic, id, detail)})`)
}

/** What `announce` sends, for a statement that sends it itself. */
export function announcement(topic: string, id: string, detail?: string): string {
  return JSON.stringify({ topic: `${topic}:${id}`, detail })
}

/** Says that a person's rights changed: their live connections are held against their rights again. */
export async function announceRights(tx: Db, personId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify({ rights: personId })})`)
}

/** A hub without connections, for a process that serves no pages and for tests that follow nothing. */
export const quietHub: LiveHub = {
  open: async () => false,
  figures: () => ({ connections: 0, topics: 0, renders: 0, sent: 0, listening: false }),
  stop: async () => {},
}
