import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { type Attachment, attachmentsOf } from '#kit/storage/documents.ts'
import { inSight } from '#kit/things/sight.ts'
import {
  answerInSight,
  asLine,
  lineColumns,
  POSTS,
  type PostLine,
  type PostRow,
  postInSight,
  type Writer,
  writerOf,
} from './queries-parts.ts'
import type { AnswerKind, Verdict } from './tables.ts'

/** An ask or offer, whole. */
export interface Post extends PostLine {
  body: string
  publicSince: Date | null
  changedAt: Date | null
  closedAt: Date | null
  closedReason: string
  /** Who closed it, when that was somebody else. */
  closedByOther: string | null
  removedAt: Date | null
  followedUpAt: Date | null
  firstAnswerAt: Date | null
  /** Why it is out of sight; the viewer sees it as its maker or as who looks after the circle. */
  hidden: string | null
}

/**
 * An ask or offer of this circle within what the viewer may see. One that was taken away is there only for those who
 * wrote under it.
 */
export async function postById(db: Db, scope: CircleScope, id: string): Promise<Post | null> {
  const { rows } = await db.execute<PostRow & Record<string, string | null>>(sql`
    select ${lineColumns(scope)}, p.body "whole", p.public_since "publicSince", p.changed_at "changedAt",
      p.closed_at "closedAt", p.closed_reason "closedReason", p.removed_at "removedAt", p.followed_up_at "followedUpAt",
      p.first_answer_at "firstAnswerAt", (select h.reason from thing_hidden h where h.thing_kind = p.kind and h.thing_id = p.id) hidden,
      (select c.name from person c where c.id = p.closed_by and c.id is distinct from p.maker_id) "closedByOther"
    from ${POSTS} where p.id = ${id} and p.circle_id = ${scope.circle.id}
      and case p.kind when 'ask' then ${postInSight(scope, 'ask')} else ${postInSight(scope, 'offer')} end
      and (p.removed_at is null or exists (select 1 from exchange_answer a where a.post_id = p.id
        and a.person_id = ${scope.viewer.person.id} and a.removed_at is null))`)
  const [row] = rows
  if (!row) return null
  const { whole, closedReason, closedByOther, hidden } = row
  const at = (name: string) => (row[name] ? new Date(row[name] as string) : null)
  return {
    ...asLine(row),
    body: whole ?? '',
    publicSince: at('publicSince'),
    changedAt: at('changedAt'),
    closedAt: at('closedAt'),
    closedReason: closedReason ?? '',
    closedByOther: closedByOther ?? null,
    removedAt: at('removedAt'),
    followedUpAt: at('followedUpAt'),
    firstAnswerAt: at('firstAnswerAt'),
    hidden: hidden ?? null,
  }
}

/** What stands under an ask or offer. */
export interface Answer {
  id: string
  kind: AnswerKind
  personId: string | null
  by: Writer | null
  parentId: string | null
  body: string
  introductionId: string | null
  /** Who was introduced to the asker. */
  suggested: Writer | null
  placedAt: Date
  changedAt: Date | null
  removed: boolean
  helpedAt: Date | null
  thanks: string
  acceptedAt: Date | null
  declinedAt: Date | null
  /** Why it is out of sight, for who still sees it. */
  hidden: string | null
  files: Attachment[]
  /** One level at most. */
  replies: Answer[]
}

const MOST_ANSWERS = 300

/** Everything under a post that the viewer may see, the oldest first; what was removed stands only where others replied. */
export async function thread(db: Db, scope: CircleScope, postId: string): Promise<Answer[]> {
  const { rows } = await db.execute<Record<string, never>>(sql`
    select a.id, a.kind, a.person_id "personId", a.parent_id "parentId", a.body, a.introduction_id "introductionId",
      a.suggested_id "suggestedId", a.placed_at "placedAt", a.changed_at "changedAt", a.removed_at "removedAt",
      a.helped_at "helpedAt", a.thanks, a.accepted_at "acceptedAt", a.declined_at "declinedAt",
      e.name, e.photo_id "photoId", e.headline, s.name "sName", s.photo_id "sPhotoId", s.headline "sHeadline",
      (select h.reason from thing_hidden h where h.thing_kind = 'answer' and h.thing_id = a.id) hidden
    from exchange_answer a
      left join directory_entry e on e.circle_id = a.circle_id and e.person_id = a.person_id
      left join directory_entry s on s.circle_id = a.circle_id and s.person_id = a.suggested_id
    where a.post_id = ${postId} and a.circle_id = ${scope.circle.id} and ${answerInSight(scope)}
    order by a.placed_at, a.id limit ${MOST_ANSWERS}`)
  const all = rows.map(asAnswer)
  const ids = all.map((one) => one.id)
  for (const file of await attachmentsOf(db, 'answer', ids)) all.find(({ id }) => id === file.ownerId)?.files.push(file)
  const roots = all.filter(({ parentId }) => parentId === null)
  for (const root of roots) root.replies = all.filter(({ parentId, removed }) => parentId === root.id && !removed)
  return roots.filter(({ removed, replies }) => !removed || replies.length > 0)
}

function asAnswer(row: Record<string, string | null | boolean>): Answer {
  const text = (name: string) => (row[name] as string | null) ?? null
  const at = (name: string) => (row[name] ? new Date(row[name] as string) : null)
  return {
    id: text('id') ?? '',
    kind: text('kind') as AnswerKind,
    personId: text('personId'),
    by: writerOf(text('personId'), { name: text('name'), photoId: text('photoId'), headline: text('headline') }),
    parentId: text('parentId'),
    body: text('body') ?? '',
    introductionId: text('introductionId'),
    suggested: writerOf(text('suggestedId'), {
      name: text('sName'),
      photoId: text('sPhotoId'),
      headline: text('sHeadline'),
    }),
    placedAt: at('placedAt') ?? new Date(0),
    changedAt: at('changedAt'),
    removed: row.removedAt !== null,
    helpedAt: at('helpedAt'),
    thanks: text('thanks') ?? '',
    acceptedAt: at('acceptedAt'),
    declinedAt: at('declinedAt'),
    hidden: text('hidden'),
    files: [],
    replies: [],
  }
}

/** What came of an ask, as its maker told it. */
export interface Outcome {
  id: string
  verdict: Verdict
  words: string
  at: Date
}

/** What its maker told of an ask, the newest first. */
export async function outcomesOf(db: Db, scope: CircleScope, postId: string): Promise<Outcome[]> {
  const { rows } = await db.execute<{ id: string; verdict: Verdict; words: string; at: string }>(sql`
    select o.id, o.verdict, o.words, o.at from exchange_outcome o where o.post_id = ${postId} and o.circle_id = ${scope.circle.id}
      and ${inSight(scope, 'outcome', sql`o.id`, sql`o.person_id`)}
    order by o.at desc, o.id limit 20`)
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
