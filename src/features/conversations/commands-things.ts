import { circleScope, type SignedIn } from '#kit/access/viewer.ts'
import { announce } from '#kit/live/index.ts'
import type { ReplyOutcome, ReplyTools, ThingKind } from '#kit/things/index.ts'
import { announceMessage, say } from './commands-messages.ts'
import { MOST_TYPED } from './forms.ts'
import { talkById, talkOfMessage } from './queries.ts'
import { conversationThings, messageThings, wholeMessage, wholeTopic } from './queries-things.ts'

/** Conversations and messages, as the rest of the house points at them and answers them by mail. */
export const things: readonly ThingKind[] = [
  {
    kind: 'conversation',
    reportable: true,
    find: conversationThings,
    whole: wholeTopic,
    seenAnew: (tx, id) => announce(tx, 'talk', id),
    reply: (kit, viewer, id, text, onceKey) => answer(kit, viewer, { talkId: id, messageId: null }, text, onceKey),
  },
  {
    kind: 'message',
    reportable: true,
    find: messageThings,
    whole: wholeMessage,
    seenAnew: announceMessage,
    reply: (kit, viewer, id, text, onceKey) => answer(kit, viewer, { talkId: null, messageId: id }, text, onceKey),
  },
]

async function answer(
  { db }: ReplyTools,
  viewer: SignedIn,
  { talkId, messageId }: { talkId: string | null; messageId: string | null },
  text: string,
  onceKey: string,
): Promise<ReplyOutcome> {
  const typed = text.trim().slice(0, MOST_TYPED)
  if (!typed) return 'empty'
  for (const circle of viewer.circles) {
    const scope = circleScope(viewer, circle.slug)
    if (!scope) continue
    const talk = talkId ? await talkById(db, scope, talkId) : await talkOfMessage(db, scope, messageId ?? '')
    if (!talk) continue
    const said = await say(db, talk, { text: typed, replyTo: messageId, onceKey: `mail-${onceKey}` })
    if (said.is === 'placed' || said.is === 'closed') return said.is
    if (said.is === 'apart') return 'out-of-reach'
    return 'too-many'
  }
  return 'out-of-reach'
}
