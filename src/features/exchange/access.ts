import type { CircleScope } from '#kit/access/viewer.ts'
import { mayModerate } from '#kit/things/sight.ts'

/** How two people can meet about an ask or offer. */
export const MEETS = ['online', 'yours', 'mine', 'phone'] as const

export type Meet = (typeof MEETS)[number]

/** `open`: it waits; `answered`: something helped; `closed`: its maker closed it, its day passed, or it was taken away. */
export type PostState = 'open' | 'answered' | 'closed'

/** Whether the viewer wrote it. */
export function isMine(scope: CircleScope, thing: { makerId: string | null }): boolean {
  return thing.makerId === scope.viewer.person.id
}

/** Whether the viewer may close it or open it again: its maker, and who looks after the circle. */
export function mayClose(scope: CircleScope, thing: { makerId: string | null }): boolean {
  return isMine(scope, thing) || mayModerate(scope)
}
