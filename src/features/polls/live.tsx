import { sql } from 'drizzle-orm'
import type { Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Topic } from '#kit/live/index.ts'
import { REFRESH, turboStream } from '#kit/live/stream.ts'
import { standing } from './queries-poll.ts'
import { Results } from './views/Results.tsx'

/** How a poll stands, for the members of its circle: `poll:<circle>-<poll>`. */
export const pollsTopic: Topic = {
  name: 'poll',
  personal: false,
  may: (viewer, id) => circleIn(viewer, id) !== null,
  async fragment({ db }, viewer, id) {
    const circleId = circleIn(viewer, id)
    const poll = circleId && (await standing(db, circleId, id.slice(circleId.length + 1)))
    // It was hidden from whoever had it open; they make their page anew.
    if (!poll) return circleId && (await isHidden(db, circleId, id.slice(circleId.length + 1))) ? REFRESH : null
    const { memberCount } = poll
    return turboStream('replace', `uitslag-${poll.id}`, Results({ lang: viewer.lang, poll, memberCount }), {
      morph: true,
    })
  },
}

async function isHidden(db: Db, circleId: string, pollId: string): Promise<boolean> {
  const { rows } = await db.execute(
    sql`select 1 from thing_hidden where thing_kind = 'poll' and thing_id = ${pollId} and circle_id = ${circleId}`,
  )
  return rows.length > 0
}

function circleIn(viewer: Viewer, id: string): string | null {
  return viewer.circles.find((circle) => id.startsWith(`${circle.id}-`))?.id ?? null
}
