import type { Reactions } from '#kit/events/index.ts'
import { erasePolls } from './commands-erasure.ts'

/** What happens to polls because of something elsewhere. */
export const reactions: Reactions = {
  'person.erased': (tx, gone) => erasePolls(tx, gone),
}
