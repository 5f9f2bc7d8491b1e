import type { Reactions } from '#kit/events/index.ts'
import { dropProgramme } from './commands.ts'
import { eraseProgrammes } from './commands-erasure.ts'
import { beginLike } from './commands-templates.ts'

/** What happens to programmes because of something elsewhere. */
export const reactions: Reactions = {
  'gathering.planned': (tx, planned) => beginLike(tx, planned),
  'gathering.discarded': (tx, { gatheringId }) => dropProgramme(tx, gatheringId),
  'person.erased': (tx, gone) => eraseProgrammes(tx, gone),
}
