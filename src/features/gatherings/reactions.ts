import type { Reactions } from '#kit/events/index.ts'
import { eraseFromGatherings, leaveGatherings } from './commands-erasure.ts'

/** What happens to gatherings because of something elsewhere. */
export const reactions: Reactions = {
  'person.erased': (tx, gone) => eraseFromGatherings(tx, gone),
  'member.left': (tx, { circleId, personId }) => leaveGatherings(tx, circleId, personId),
}
