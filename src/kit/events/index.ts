import type { CircleScope } from '../access/viewer.ts'
import type { Origin } from '../audit/index.ts'
import type { Db } from '../db/index.ts'
import type { ErasureChoice } from '../privacy/tables.ts'
import type { Made } from '../sparks/index.ts'

/** Somebody who is being erased, at the last moment at which the house still knows them. */
export interface Erased {
  id: string
  name: string
  email: string
  /** Stands where their id stood from now on: an id that belongs to nobody. */
  alias: string
  /** What they chose for the words that they wrote. */
  choice: ErasureChoice
  /** Circles that must keep what was written there: it only loses the name. */
  held: readonly string[]
  /** Every circle that they were ever in. */
  circles: readonly string[]
}

/** What stood ready about a newcomer, as they wrote it or a list had it: their profile begins with it. */
export interface FirstWords {
  worksOn: string
  brings: string
  seeks: string
  headline?: string
  about?: string
  organisation?: string
  link?: string
  region?: string
  opgaven?: string[]
}

/** Everything that one feature tells and another may answer to. A closed list: a typo does not compile. */
export interface Events {
  'member.joined': {
    circleId: string
    personId: string
    joinedAt: Date
    from?: FirstWords
  }
  'member.left': { circleId: string; personId: string }
  'person.renamed': { personId: string }
  /** Somebody goes for good. Whoever answers takes away or makes nameless what their words are in; ids are seen to. */
  'person.erased': Erased
  'site.begun': { personId: string; circleName: string; promise: string }
  /** `from`: what the circle came out of, as its maker said; whoever reacts holds it against their rights. */
  'circle.started': { circleId: string; byId: string; promise?: string; from?: Made }
  /** Somebody puts a choice to a circle. `scope`: theirs; `from`: what it came out of, which they may reach. */
  'poll.opened': { scope: CircleScope; poll: { id: string; question: string }; from: Made | null }
  /** A draft of a gathering is there. `likeId`: a template or an earlier gathering whose programme it begins with. */
  'gathering.planned': { scope: CircleScope; gatheringId: string; likeId: string | null; from: Made | null }
  /** A draft is thrown away, with all that hangs on it. */
  'gathering.discarded': { circleId: string; gatheringId: string }
  /** It is called off; who would come is written to already. */
  'gathering.cancelled': { circleId: string; gatheringId: string; byId: string | null }
  'threshold.reached': { circleId: string }
}

export type EventName = keyof Events
type Handler<N extends EventName> = (tx: Db, event: Events[N], origin: Origin, tools: EventTools) => Promise<void>

/** What a reaction needs besides the transaction. */
export interface EventTools {
  secret: string
  baseUrl: string
  /** A reaction may make something happen in its turn. */
  bus: Bus
}

/** What a feature does because of something that happened elsewhere. */
export type Reactions = { [N in EventName]?: Handler<N> }

/** Tells what happened, in the transaction of the deed: either all of it is true afterwards, or nothing. */
export interface Bus {
  emit<N extends EventName>(tx: Db, name: N, event: Events[N], origin: Origin): Promise<void>
}

/** @param reactions one record per feature, in the order in which they answer */
export function makeBus(reactions: readonly Reactions[], tools: Omit<EventTools, 'bus'>): Bus {
  const bus: Bus = {
    async emit(tx, name, event, origin) {
      for (const reaction of reactions) await reaction[name]?.(tx, event, origin, { ...tools, bus })
    },
  }
  return bus
}
