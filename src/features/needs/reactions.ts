import type { Reactions } from '#kit/events/index.ts'
import { forgetGathering } from './commands.ts'
import { eraseNeeds } from './commands-erasure.ts'

/** What happens to needs because of something elsewhere. */
export const reactions: Reactions = {
  'person.erased': (tx, gone) => eraseNeeds(tx, gone),
  'gathering.discarded': (tx, { gatheringId }) => forgetGathering(tx, gatheringId),
}
