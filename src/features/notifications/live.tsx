import type { Topic } from '#kit/live/index.ts'
import { turboStream } from '#kit/live/stream.ts'
import { Bell } from '#ui/Bell.tsx'
import { unseenOf } from './queries.ts'

/** How many notices somebody has not seen: on every page, for them alone. */
export const noticesTopic: Topic = {
  name: 'notices',
  personal: true,
  may: (viewer, id) => viewer.person?.id === id,
  async fragment({ db }, viewer, id) {
    const count = await unseenOf(db, id)
    return turboStream('replace', 'bel', <Bell lang={viewer.lang} href="/meldingen" count={count} />)
  },
}
