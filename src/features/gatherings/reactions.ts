import type { Reactions } from '#kit/events/index.ts'
import { eraseFromGatherings, leaveGatherings } from './commands-erasure.ts'
import { endFeedsOf } from './commands-feeds.ts'

/** What happens to gatherings because of something elsewhere. */
export const reactions: Reactions = {
  'person.erased': (tx, gone) => eraseFromGatherings(tx, gone),
  'member.left': async (tx, { circleId, personId }) => {
    await leaveGatherings(tx, circleId, personId)
    await endFeedsOf(tx, circleId, personId)
  },
}
