import type { Reactions } from '#kit/events/index.ts'
import { chooseAgain, eraseDatePolls } from './commands.ts'

/** What happens to date polls because of something elsewhere. */
export const reactions: Reactions = {
  'person.erased': (tx, gone) => eraseDatePolls(tx, gone),
  'gathering.discarded': (tx, { gatheringId }) => chooseAgain(tx, gatheringId),
}
