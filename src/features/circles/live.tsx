import { stewardScope, type Viewer } from '#kit/access/viewer.ts'
import type { Topic } from '#kit/live/index.ts'
import { turboStream } from '#kit/live/stream.ts'
import { inbox } from './queries-joining.ts'
import { InboxList } from './views/InboxList.tsx'

/** The inbox of a circle, for its stewards only. */
export const inboxTopic = {
  name: 'inbox',
  may: (viewer, id) => tended(viewer, id) !== null,
  async fragment({ db }, viewer, id) {
    const scope = tended(viewer, id)
    if (!scope) return null
    const { lines } = await inbox(db, scope, 'open')
    const list = <InboxList lang={viewer.lang} slug={scope.circle.slug} shelf="open" lines={lines} />
    return turboStream('replace', 'inbox-open', list)
  },
  personal: false,
} satisfies Topic

function tended(viewer: Viewer, circleId: string) {
  const circle = viewer.circles.find((one) => one.id === circleId)
  return circle ? stewardScope(viewer, circle.slug) : null
}
