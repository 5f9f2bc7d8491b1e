import { sql } from 'drizzle-orm'
import type { Viewer } from '../access/viewer.ts'
import type { Db } from '../db/index.ts'
import type { Kit } from '../kit.ts'

/** Something that can be followed live, named `name:id`. */
export interface Topic {
  name: string
  /** Whether this viewer may follow this one. Asked at subscribe, and again when rights may have changed. */
  may(viewer: Viewer, id: string): boolean
  /**
   * The page's own component inside a Turbo Stream, under the viewer's rights.
   * @returns null when there is nothing to show
   */
  fragment(kit: Kit, viewer: Viewer, id: string): Promise<string | null>
  /** False: everyone who may follow it sees the same (per language), so it is rendered once for all. */
  personal: boolean
}

/** The live connections of this process. */
export interface LiveHub {
  stop(): Promise<void>
}

export const LIVE_CHANNEL = 'vliegwiel_live'

/** Says that a topic changed, to every process, when the transaction commits. */
export async function announce(tx: Db, topic: string, id: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify({ topic: `${topic}:${id}` })})`)
}

/** Says that a person's rights changed: their live connections are held against their rights again. */
export async function announceRights(tx: Db, personId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify({ rights: personId })})`)
}
