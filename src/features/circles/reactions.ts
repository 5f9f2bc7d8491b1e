import type { Reactions } from '#kit/events/index.ts'
import { post } from '#kit/mail/index.tsx'
import { giveRole, letIn, startCircle } from './commands.ts'
import { eraseApplications } from './commands-erasure.ts'
import { circleOf } from './commands-joining.ts'
import { thresholdLetter } from './emails.ts'
import { stewardsOf } from './queries.ts'

/** What happens to circles because of something elsewhere. */
export const reactions: Reactions = {
  'site.begun': async (tx, { personId, circleName, promise }, origin, { bus }) => {
    const circleId = await startCircle(tx, { name: circleName, founding: true }, personId, origin)
    await letIn(tx, bus, circleId, personId, personId, origin)
    await giveRole(tx, circleId, personId, 'steward', origin)
    await bus.emit(tx, 'circle.started', { circleId, byId: personId, promise }, origin)
  },
  'person.erased': (tx, gone) => eraseApplications(tx, gone),
  'threshold.reached': async (tx, { circleId }, _origin, { baseUrl }) => {
    const where = await circleOf(tx, circleId)
    for (const steward of await stewardsOf(tx, circleId)) await post(tx, thresholdLetter(baseUrl, where, steward))
  },
}
