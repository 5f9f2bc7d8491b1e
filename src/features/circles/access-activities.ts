import type { CircleScope } from '#kit/access/viewer.ts'
import { mayModerate } from '#kit/things/sight.ts'

/**
 * Whether the viewer may write down what was agreed: who looks after the circle, and in a gathering who looks after that.
 * @param gathering in which it is agreed, as far as the viewer may reach it
 */
export function mayAgree(scope: CircleScope, gathering: { tends: boolean } | null = null): boolean {
  return mayModerate(scope) || gathering?.tends === true
}

/** Whether the viewer may say how far something agreed is, and move it: who carries it, and who looks after the circle. */
export function mayCarry(scope: CircleScope, activity: { ownerId: string }): boolean {
  return activity.ownerId === scope.viewer.person.id || mayModerate(scope)
}
