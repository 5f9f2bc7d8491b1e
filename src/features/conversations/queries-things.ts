import { sql } from 'drizzle-orm'
import { facesOf } from '#features/members/queries-people.ts'
import { type CircleScope, circleScope, type Viewer } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Readers } from '#kit/storage/routes.ts'
import type { Thing } from '#kit/things/index.ts'
import { inSight } from '#kit/things/sight.ts'
import { mentionedIn } from './forms-mentions.ts'
import { messageHref, othersIn, reach, talkById, talkHref, talkOfMessage } from './queries.ts'
import { messageById } from './queries-messages.ts'
import { plainOf, titleOf, typedOf } from './words-text.ts'

/** Those of these conversations that the viewer may read. */
export async function conversationThings(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const things: Thing[] = []
  for (const scope of scopesOf(viewer)) {
    const me = scope.viewer.person.id
    const { rows } = await db.execute<{
      id: string
      title: string
      begun_by: string | null
      begun_at: Date
      name: string | null
      others: { id: string; name: string }[]
    }>(sql`
      select c.id, c.title, c.begun_by, c.begun_at, p.name, case when c.kind = 'private' then ${othersIn(me)} else '[]' end others
      from conversation c left join person p on p.id = c.begun_by
      where c.id = any(${sql.param([...ids])}::text[]) and c.circle_id = ${scope.circle.id} and ${reach(me)}
        and ${inSight(scope, 'conversation', sql`c.id`, sql`c.begun_by`)}`)
    for (const row of rows) {
      const title = titleOf(viewer.lang, row)
      things.push({
        kind: 'conversation',
        id: row.id,
        circleId: scope.circle.id,
        makerId: row.begun_by,
        makerName: row.name,
        title,
        excerpt: '',
        path: talkHref(scope.circle, row),
        at: new Date(row.begun_at),
      })
    }
  }
  return things
}

/** Those of these messages that the viewer may read. */
export async function messageThings(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Thing[]> {
  const things: Thing[] = []
  for (const scope of scopesOf(viewer)) {
    const me = scope.viewer.person.id
    const { rows } = await db.execute<{
      id: string
      body: string
      at: Date
      maker_id: string | null
      talk_id: string
      title: string
      others: { id: string; name: string }[]
    }>(sql`
      select m.id, m.body, m.at, m.maker_id, c.id talk_id, c.title, case when c.kind = 'private' then ${othersIn(me)} else '[]' end others
      from message m join conversation c on c.id = m.conversation_id
      where m.id = any(${sql.param([...ids])}::text[]) and c.circle_id = ${scope.circle.id} and ${reach(me)}
        and m.deleted_at is null and ${inSight(scope, 'message', sql`m.id`, sql`m.maker_id`)}
        and (c.kind = 'private' or ${inSight(scope, 'conversation', sql`c.id`, sql`c.begun_by`)})`)
    const people = rows.flatMap(({ maker_id, body }) => [...(maker_id ? [maker_id] : []), ...mentionedIn(body)])
    const faces = await facesOf(db, scope.circle.id, people)
    for (const row of rows)
      things.push({
        kind: 'message',
        id: row.id,
        circleId: scope.circle.id,
        makerId: row.maker_id,
        makerName: (row.maker_id && faces.get(row.maker_id)?.name) ?? null,
        title: titleOf(viewer.lang, row),
        excerpt: plainOf(viewer.lang, row.body, faces, 300),
        path: messageHref(scope.circle, row.talk_id, row.id),
        at: new Date(row.at),
      })
  }
  return things
}

/** A message as it stands there, with the names of whom it mentions; null when the viewer may not read it. */
export async function wholeMessage(db: Db, viewer: Viewer, id: string): Promise<string | null> {
  for (const scope of scopesOf(viewer)) {
    const talk = await talkOfMessage(db, scope, id)
    const found = talk && (await messageById(db, talk, id))
    if (found && !found.line.deleted) return typedOf(viewer.lang, found.line.body, found.faces)
  }
  return null
}

/** A topic says what it is called. A talk among a few is nobody's to hide: null. */
export async function wholeTopic(db: Db, viewer: Viewer, id: string): Promise<string | null> {
  for (const scope of scopesOf(viewer)) {
    const talk = await talkById(db, scope, id)
    if (talk) return talk.kind === 'topic' ? '' : null
  }
  return null
}

/** Who may read what hangs on a message: who may read the message. */
export const readers: Readers = {
  message: async (db, viewer, id) => (await messageThings(db, viewer, [id])).length > 0,
}

function scopesOf(viewer: Viewer): CircleScope[] {
  return viewer.circles.flatMap((circle) => circleScope(viewer, circle.slug) ?? [])
}
