import { pollHref } from '#features/polls/queries.ts'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Made } from '#kit/sparks/index.ts'
import { maySpeak } from './access.ts'
import { placeMessage } from './commands-messages.ts'
import { talkById, talkOfMessage } from './queries.ts'

/**
 * A poll that came out of a topic stands there too: its maker says so with a link, under which it shows itself. A talk among
 * a few keeps to itself.
 * @param tx the transaction in which the poll is opened
 */
export async function showPoll(
  tx: Db,
  scope: CircleScope,
  poll: { id: string; question: string },
  from: Made | null,
): Promise<void> {
  const talk =
    from?.kind === 'message'
      ? await talkOfMessage(tx, scope, from.id)
      : from?.kind === 'conversation'
        ? await talkById(tx, scope, from.id)
        : null
  if (talk?.kind !== 'topic' || !maySpeak(talk)) return
  const question = poll.question.replace(/[\\`*_[\]<>~|#!(){}&^@]/g, '\\$&')
  const text = `[${question}](${pollHref(scope.circle, poll)})`
  const replyTo = from?.kind === 'message' ? from.id : null
  await placeMessage(tx, talk, { text, replyTo, onceKey: `poll-${poll.id}` })
}
