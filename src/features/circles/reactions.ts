import type { Reactions } from '#kit/events/index.ts'
import { post } from '#kit/mail/index.tsx'
import { giveRole, letIn, startCircle } from './commands.ts'
import { forgetGathering } from './commands-activities.ts'
import { eraseActivities, eraseApplications } from './commands-erasure.ts'
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
  'person.erased': async (tx, gone) => {
    await eraseApplications(tx, gone)
    await eraseActivities(tx, gone)
  },
  'gathering.discarded': (tx, { gatheringId }) => forgetGathering(tx, gatheringId),
  'threshold.reached': async (tx, { circleId }, _origin, { baseUrl }) => {
    const where = await circleOf(tx, circleId)
    for (const steward of await stewardsOf(tx, circleId)) await post(tx, thresholdLetter(baseUrl, where, steward))
  },
}
