import { circleScope, isSignedIn } from '#kit/access/viewer.ts'
import type { Topic } from '#kit/live/index.ts'
import { turboStream } from '#kit/live/stream.ts'
import { PeopleList } from '#ui/PeopleList.tsx'
import { newestLines } from './queries.ts'
import { introductionById } from './queries-introductions.ts'
import { Thanks } from './views/Thanks.tsx'

/** Who is new in a circle, on its home and on /vandaag. */
const people: Topic = {
  name: 'people',
  personal: false,
  may: (viewer, id) => viewer.circles.some((circle) => circle.id === id),
  async fragment({ db }, viewer, id) {
    const scope = circleScope(viewer, viewer.circles.find((circle) => circle.id === id)?.slug ?? '')
    if (!scope) return null
    const items = await newestLines(db, scope, true)
    return turboStream('replace', 'nieuwste-mensen', PeopleList({ items, id: 'nieuwste-mensen' }))
  },
}

/** The thanks on the page of an introduction. Whom it does not concern may ask, and gets nothing. */
const introduction: Topic = {
  name: 'introduction',
  personal: true,
  may: isSignedIn,
  async fragment({ db }, viewer, id) {
    for (const circle of viewer.circles) {
      const scope = circleScope(viewer, circle.slug)
      const made = scope && (await introductionById(db, scope, id))
      if (!made || !scope) continue
      const href = `/kringen/${circle.slug}/voorstellen/${id}`
      const meId = scope.viewer.person.id
      // Who is typing a thanks keeps it: only what others see is replaced.
      const typing = [made.one.id, made.other.id].includes(meId) && !made.thanks.some((one) => one.personId === meId)
      return typing ? null : turboStream('replace', 'dank', Thanks({ lang: viewer.lang, href, made, meId }))
    }
    return null
  },
}

export const topics: readonly Topic[] = [people, introduction]
