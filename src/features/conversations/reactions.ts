import type { Reactions } from '#kit/events/index.ts'
import { leaveAll } from './commands.ts'
import { eraseTalk } from './commands-erasure.ts'
import { showPoll } from './commands-polls.ts'

/** What happens to conversations because of something elsewhere. */
export const reactions: Reactions = {
  'member.left': (tx, { circleId, personId }) => leaveAll(tx, circleId, personId),
  'poll.opened': (tx, { scope, poll, from }) => showPoll(tx, scope, poll, from),
  'person.erased': (tx, gone) => eraseTalk(tx, gone),
}
