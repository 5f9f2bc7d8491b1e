import type { CircleScope } from '#kit/access/viewer.ts'
import { mayModerate } from '#kit/things/sight.ts'

/** How many dots everybody has over all open needs together, and how many on one. */
export const DOTS = 5
export const DOTS_ON_ONE = 3

/** Whether the viewer may change the words of a need: its maker only. */
export function mayChange(scope: CircleScope, need: { makerId: string }): boolean {
  return need.makerId === scope.viewer.person.id
}

/** Whether the viewer may say that a need is met or over, or that it is not after all. */
export function mayClose(scope: CircleScope, need: { makerId: string }): boolean {
  return mayChange(scope, need) || mayModerate(scope)
}

/** Whether the viewer may put two needs together and take them apart: who looks after the circle. */
export function mayJoin(scope: CircleScope): boolean {
  return mayModerate(scope)
}
