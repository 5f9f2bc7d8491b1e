import type { CircleScope } from '#kit/access/viewer.ts'
import { mayModerate } from '#kit/things/sight.ts'

/** Whether the viewer may choose a moment or close a date poll: its maker, and who looks after the circle. */
export function maySettle(scope: CircleScope, poll: { makerId: string }): boolean {
  return poll.makerId === scope.viewer.person.id || mayModerate(scope)
}
