import type { CircleScope } from '#kit/access/viewer.ts'
import { mayModerate } from '#kit/things/sight.ts'
import type { PartKind } from './tables.ts'

/** What a part can be, in the order in which they are offered. */
export const KINDS: readonly PartKind[] = [
  'welcome',
  'check-in',
  'presentation',
  'world-cafe',
  'poll',
  'case',
  'break',
  'harvest',
  'closing',
  'own',
]

/** How long a part of each kind takes when nobody said so, in minutes. */
export const MINUTES: Record<PartKind, number> = {
  ...{ welcome: 15, 'check-in': 15, presentation: 20, 'world-cafe': 60, poll: 10 },
  ...{ case: 45, break: 15, harvest: 30, closing: 15, own: 20 },
}

/** A programme has at most so many parts, and a part takes at most so many minutes: a day. */
export const PARTS_MOST = 40
export const MINUTES_MOST = 1440

/** Whether someone may rename a template of the circle, or take it away. */
export function mayChangeTemplate(scope: CircleScope, template: { makerId: string | null }): boolean {
  return template.makerId === scope.viewer.person.id || mayModerate(scope)
}
