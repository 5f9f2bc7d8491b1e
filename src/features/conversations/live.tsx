import { sql } from 'drizzle-orm'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { circleScope, isSignedIn, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Topic } from '#kit/live/index.ts'
import { REFRESH, turboStream } from '#kit/live/stream.ts'
import { mayModerate, notHidden } from '#kit/things/sight.ts'
import { mintTalk, type Talk } from './access.ts'
import { myTalks, reach, topics } from './queries.ts'
import { type Lines, shared } from './queries-messages.ts'
import { lastNames } from './queries-names.ts'
import { MessageLine } from './views/MessageLine.tsx'
import { PRIVATES_ID, TalkList, TOPICS_ID } from './views/TalkList.tsx'

/**
 * What is said in a conversation. A change is announced as `<count>.<message>`: the message is rendered once per language,
 * and goes with the counts it covers, so that a browser notices when it missed one and asks for what it lacks.
 */
export const talkTopic: Topic = {
  name: 'talk',
  personal: false,
  async may(viewer, id, { db }) {
    if (!isSignedIn(viewer) || viewer.circles.length === 0) return false
    const circles = viewer.circles.map((circle) => circle.id)
    const { rows } = await db.execute<{ circle_id: string; kept: boolean }>(sql`
      select c.circle_id, c.kind = 'private' or c.begun_by = ${viewer.person.id} or ${notHidden('conversation', sql`c.id`)} kept
      from conversation c where c.id = ${id} and c.circle_id = any(${sql.param(circles)}::text[]) and ${reach(viewer.person.id)}`)
    const circle = viewer.circles.find((one) => one.id === rows[0]?.circle_id)
    const scope = circle && circleScope(viewer, circle.slug)
    return scope !== null && scope !== undefined && (rows[0]?.kept === true || mayModerate(scope))
  },
  async fragment({ db }, _viewer, id) {
    const { rows } = await db.execute(
      sql`select 1 from thing_hidden where thing_kind = 'conversation' and thing_id = ${id}`,
    )
    return rows.length > 0 ? REFRESH : talkStream(id, {})
  },
  async changes({ db }, viewer, id, details) {
    const talk = await forEveryone(db, viewer, id)
    if (!talk) return null
    const counts = details.map((detail) => Number(detail.split('.')[0]))
    const ids = [...new Set(details.map((detail) => detail.split('.')[1] ?? ''))]
    const { lines, faces } = await shared(db, talk, ids)
    const range = { from: Math.min(...counts), to: Math.max(...counts) }
    const gone = ids.filter((one) => !lines.some((line) => line.id === one))
    return talkStream(id, range, <Items {...{ talk, lines, faces }} meId={null} />) + gone.map(goneStream).join('')
  },
}

/** The topics of a circle as a list shows them, each for whoever looks: `topics:<circle>`. */
export const topicsTopic: Topic = {
  name: 'topics',
  personal: true,
  may: (viewer, id) => viewer.circles.some((circle) => circle.id === id),
  fragment: ({ db }, viewer, id) => listStream(db, viewer, id, TOPICS_ID, topics),
}

/** The talks among a few that somebody is in, in one circle: `privates:<circle>-<person>`. */
export const privatesTopic: Topic = {
  name: 'privates',
  personal: true,
  may: (viewer, id) => viewer.circles.some((circle) => id === `${circle.id}-${viewer.person?.id}`),
  fragment: ({ db }, viewer, id) => listStream(db, viewer, id.split('-')[0] ?? '', PRIVATES_ID, myTalks),
}

async function listStream(db: Db, viewer: Viewer, circleId: string, target: string, list: typeof topics) {
  const circle = viewer.circles.find((one) => one.id === circleId)
  const scope = circle && circleScope(viewer, circle.slug)
  if (!scope) return null
  const { lines } = await list(db, scope, null)
  const names = await lastNames(db, scope, lines)
  const { slug } = scope.circle
  const meId = scope.viewer.person.id
  return turboStream('replace', target, <TalkList {...{ lang: viewer.lang, slug, meId, lines, names }} id={target} />, {
    morph: true,
  })
}

// The conversation without anyone in particular in it: what is made with it is for all who may follow.
async function forEveryone(db: Db, viewer: Viewer, id: string): Promise<Talk | null> {
  const circleId = await circleOf(db, id)
  const circle = viewer.circles.find((one) => one.id === circleId)
  const scope = circle && circleScope(viewer, circle.slug)
  return scope ? mintTalk({ scope, id } as Parameters<typeof mintTalk>[0]) : null
}

// A conversation never moves to another circle: it is asked once, and not again with each message.
const circles = new Map<string, string>()
const MOST_KEPT = 2000

async function circleOf(db: Db, id: string): Promise<string | undefined> {
  const known = circles.get(id)
  if (known) return known
  const { rows } = await db.execute<{ circle_id: string }>(sql`select circle_id from conversation where id = ${id}`)
  const found = rows[0]?.circle_id
  if (circles.size >= MOST_KEPT) circles.clear()
  if (found) circles.set(id, found)
  return found
}

interface ItemsProps {
  talk: Talk
  lines: Lines['lines']
  faces: Lines['faces']
  /** Null when it is for everyone at once. */
  meId: string | null
  paths?: ReadonlyMap<string, string>
}

/** Messages as they stand in a conversation, to be put into an open page. */
export function Items({ talk, lines, faces, meId, paths }: ItemsProps) {
  const { circle, viewer } = talk.scope
  return (
    <>
      {lines.map((line) => (
        <MessageLine {...{ line, faces, meId, paths }} lang={viewer.lang} slug={circle.slug} talkId={talk.id} live />
      ))}
    </>
  )
}

/**
 * Messages for an open page, each put in its place or in the place of what it was.
 * @param range the counts of changes that these cover; without messages and range it says that the page has to look again
 */
export function talkStream(id: string, range: { from?: number; to?: number }, items?: ComponentChildren): string {
  return renderToString(
    <turbo-stream action="talk" target={`gesprek-${id}`} {...range}>
      {items === undefined ? null : <template>{items}</template>}
    </turbo-stream>,
  )
}

/** That a message is no longer to be seen. */
export function goneStream(id: string): string {
  return renderToString(<turbo-stream action="remove" target={`bericht-${id}`} />)
}
