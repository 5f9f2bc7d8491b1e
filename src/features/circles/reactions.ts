import type { Reactions } from '#kit/events/index.ts'
import { giveRole, letIn, startCircle } from './commands.ts'

/** What happens to circles because of something elsewhere. */
export const reactions: Reactions = {
  'site.begun': async (tx, { personId, circleName, promise }, origin, { bus }) => {
    const circleId = await startCircle(tx, { name: circleName, founding: true }, personId, origin)
    await letIn(tx, bus, circleId, personId, personId, origin)
    await giveRole(tx, circleId, personId, 'steward', origin)
    await bus.emit(tx, 'circle.started', { circleId, byId: personId, promise }, origin)
  },
}
