import type { CircleScope } from '#kit/access/viewer.ts'
import { mayModerate } from '#kit/things/sight.ts'

/** Whether the viewer may close a poll and write down what was decided: its maker, and who looks after the circle. */
export function mayClose(scope: CircleScope, poll: { makerId: string }): boolean {
  return mayChange(scope, poll) || mayModerate(scope)
}

/** Whether the viewer may change what it asks, as long as nobody voted: its maker only. */
export function mayChange(scope: CircleScope, poll: { makerId: string }): boolean {
  return poll.makerId === scope.viewer.person.id
}
