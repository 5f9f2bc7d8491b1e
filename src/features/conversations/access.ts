import type { CircleScope } from '#kit/access/viewer.ts'
import { mayModerate } from '#kit/things/sight.ts'
import type { ConversationKind } from './tables.ts'

declare const proof: unique symbol

/** Proof that this viewer may read this conversation. Only `queries` makes one. */
export interface Talk {
  readonly [proof]: 'talk'
  scope: CircleScope
  id: string
  kind: ConversationKind
  title: string
  begunBy: string | null
  closedAt: Date | null
  pinnedAt: Date | null
  slowSeconds: number
  lastSeq: number
  lastRev: number
  readSeq: number
  /** When they read last; null when they never did. */
  readAt: Date | null
  /** Of a talk among a few: the others in it. Empty for a topic. */
  others: { id: string; name: string; photoId: string | null }[]
  /** Of a topic that is out of sight: why, for who still sees it. */
  hidden: string | null
  /** Whom the viewer does not want to hear. */
  blocked: string[]
}

/** Makes the proof. For `queries.ts` only. */
export const mintTalk = (parts: Omit<Talk, typeof proof>): Talk => parts as Talk

/** Whether someone may pin, close and rename a topic: hosts and stewards. Nobody may do so in a talk among a few. */
export const maySettle = (talk: Talk): boolean => talk.kind === 'topic' && mayModerate(talk.scope)

/** Whether someone may keep a message in view: hosts in a topic, everyone in a talk among a few. */
export const mayPin = (talk: Talk): boolean => talk.kind === 'private' || mayModerate(talk.scope)

/** Whether something can be said: not in what is closed, nor in a circle at rest. */
export const maySpeak = (talk: Talk): boolean => talk.closedAt === null && talk.scope.circle.archivedAt === null

/** How many a talk among a few holds at most, oneself included. */
export const MOST_IN_PRIVATE = 12
