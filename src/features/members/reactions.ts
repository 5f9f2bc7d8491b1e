import type { Reactions } from '#kit/events/index.ts'
import { beginProfile, project, withdraw } from './commands.ts'
import { eraseWords } from './commands-erasure.ts'

/** What happens to the directory because of something elsewhere. */
export const reactions: Reactions = {
  'member.joined': async (tx, { personId, from }) => {
    if (from) await beginProfile(tx, personId, from)
    await project(tx, personId)
  },
  'member.left': async (tx, { circleId, personId }) => {
    await withdraw(tx, personId, circleId)
  },
  'person.renamed': (tx, { personId }) => project(tx, personId),
  'person.erased': (tx, gone) => eraseWords(tx, gone),
}
