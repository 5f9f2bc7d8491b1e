import { sql } from 'drizzle-orm'
import type { Viewer } from '#kit/access/viewer.ts'
import type { Topic } from '#kit/live/index.ts'
import { turboStream } from '#kit/live/stream.ts'
import { gatheringBy } from './queries-gathering.ts'
import { Ring } from './views/Ring.tsx'

/** How many come to a gathering, for the members of its circle: `gathering:<circle>-<gathering>`. */
export const gatheringTopic: Topic = {
  name: 'gathering',
  personal: false,
  may: (viewer, id) => circleIn(viewer, id) !== null,
  async fragment({ db }, viewer, id) {
    const circleId = circleIn(viewer, id)
    const found = circleId === null ? null : await gatheringBy(db, viewer, id.slice(circleId.length + 1))
    // Of a draft or what is hidden nobody hears, as everyone in the circle gets the same.
    if (!found?.gathering.publishedAt || found.gathering.hidden || found.gathering.circle.id !== circleId) return null
    const { gathering } = found
    const { rows } = await db.execute<{ n: number }>(sql`select coalesce(sum(seats), 0)::int n from gathering_signup
      where gathering_id = ${gathering.id} and attended_at is not null`)
    const ring = Ring({ lang: viewer.lang, gathering, attended: rows[0]?.n ?? 0 })
    return ring && turboStream('replace', `stoelen-${gathering.id}`, ring, { morph: true })
  },
}

function circleIn(viewer: Viewer, id: string): string | null {
  return viewer.circles.find((circle) => id.startsWith(`${circle.id}-`))?.id ?? null
}
