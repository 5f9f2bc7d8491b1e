import type { SignedIn, Viewer } from '../access/viewer.ts'
import type { Origin } from '../audit/index.ts'
import type { Db } from '../db/index.ts'
import type { Settings } from '../env.ts'
import type { Bus } from '../events/index.ts'
import type { Made, SparkKind } from '../sparks/index.ts'

/** Something a person made that can be pointed at: in a notice, a lineage, a report, a mail. */
export interface Thing extends Made {
  circleId: string
  /** Null: nobody, or somebody who left no name. */
  makerId: string | null
  makerName: string | null
  /** One line, as plain text. */
  title: string
  /** The beginning of it, as plain text, at most 300 characters; empty when the title says all. */
  excerpt: string
  /** Where it stands, from the root. */
  path: string
  at: Date
}

/** What came of an answer by mail. */
export type ReplyOutcome = 'placed' | 'out-of-reach' | 'closed' | 'empty' | 'too-many'

/** What placing an answer needs of the house. */
export interface ReplyTools {
  db: Db
  bus: Bus
  settings: Settings
}

/** How one kind of thing is found, shown elsewhere, and answered. A feature registers one for each kind it makes. */
export interface ThingKind {
  kind: SparkKind
  /** False: a thing that nobody posted as text, which cannot be reported. */
  reportable: boolean
  /**
   * Those of these that the viewer may reach, in any order; the others are left out as if they did not exist.
   * What was hidden is reached by its maker and the stewards and hosts of its circle only.
   */
  find(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]>
  /** Tells open pages and searches that who may see it changed, in the transaction that changed it. */
  seenAnew?(tx: Db, id: string): Promise<void>
  /** All that it says, where `excerpt` is only the beginning; null when it is out of reach. */
  whole?(db: Db, viewer: Viewer, id: string): Promise<string | null>
  /**
   * Places an answer that came by mail, under the rights of whoever wrote it, as the form on the page would.
   * @param onceKey the same mail places one answer, however often it arrives
   */
  reply?(
    tools: ReplyTools,
    viewer: SignedIn,
    id: string,
    text: string,
    onceKey: string,
    origin: Origin,
  ): Promise<ReplyOutcome>
}

/** Every kind of thing in the house. */
export interface Things {
  kind(kind: SparkKind): ThingKind | undefined
  /** The things that the viewer may reach, by `kind:id`; one query per kind that is asked for. */
  find(db: Db, viewer: Viewer, made: readonly Made[]): Promise<Map<string, Thing>>
}

/** The key of a thing in the answer of `Things.find`. */
export const thingKey = ({ kind, id }: Made): string => `${kind}:${id}`

/** @param kinds of all features; a kind that stands in it twice is a mistake */
export function makeThings(kinds: readonly ThingKind[]): Things {
  const byKind = new Map(kinds.map((one) => [one.kind, one]))
  if (byKind.size !== kinds.length) throw new Error('a kind of thing is registered twice')
  return {
    kind: (kind) => byKind.get(kind),
    async find(db, viewer, made) {
      const ids = new Map<SparkKind, Set<string>>()
      for (const { kind, id } of made) ids.set(kind, (ids.get(kind) ?? new Set()).add(id))
      const found = new Map<string, Thing>()
      for (const [kind, wanted] of ids)
        for (const thing of (await byKind.get(kind)?.find(db, viewer, [...wanted])) ?? [])
          found.set(thingKey(thing), thing)
      return found
    },
  }
}
