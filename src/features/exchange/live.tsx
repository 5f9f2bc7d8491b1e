import { sql } from 'drizzle-orm'
import { circleScope, isSignedIn, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Topic } from '#kit/live/index.ts'
import { REFRESH, turboStream } from '#kit/live/stream.ts'
import { isMine } from './access.ts'
import { outcomesOf, postById, thread } from './queries-post.ts'
import { OUTCOMES_ID, OutcomesShown } from './views/OutcomePanel.tsx'
import { THREAD_ID, Thread } from './views/Thread.tsx'

/** What stands under one ask or offer. Who may not see the post may ask, and gets nothing. */
const exchange: Topic = {
  name: 'exchange',
  personal: true,
  may: isSignedIn,
  async fragment({ db }, viewer, id) {
    for (const circle of viewer.circles) {
      const scope = circleScope(viewer, circle.slug)
      const post = scope && (await postById(db, scope, id))
      if (!post || !scope) continue
      const [answers, outcomes] = await Promise.all([thread(db, scope, id), outcomesOf(db, scope, id)])
      const { lang } = viewer
      const props = { lang, circle, post, answers, meId: scope.viewer.person.id, mine: isMine(scope, post) }
      return (
        turboStream('replace', THREAD_ID, <Thread {...props} />) +
        turboStream('replace', OUTCOMES_ID, <OutcomesShown lang={lang} outcomes={outcomes} mine={props.mine} />)
      )
    }
    // It was hidden from whoever had it open.
    return (await standsIn(db, viewer, id)) ? REFRESH : null
  },
}

async function standsIn(db: Db, viewer: Viewer, id: string): Promise<boolean> {
  const circles = viewer.circles.map((circle) => circle.id)
  const { rows } = await db.execute(
    sql`select 1 from exchange_post where id = ${id} and circle_id = any(${sql.param(circles)}::text[])`,
  )
  return rows.length > 0
}

export const topics: readonly Topic[] = [exchange]
