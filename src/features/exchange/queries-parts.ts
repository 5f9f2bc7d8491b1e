import { type SQL, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { idWithWords } from '#kit/id.ts'
import { inSight } from '#kit/things/sight.ts'
import { photoUrl } from '#ui/respond.ts'
import type { Meet, PostState } from './access.ts'
import type { PostKind } from './tables.ts'

/** The day it is in the Netherlands: what holds "until Friday" holds the whole Friday. */
export const TODAY = sql`(now() at time zone 'Europe/Amsterdam')::date`

/** Whether post p is closed: by somebody, or because its day passed. */
export const CLOSED = sql`(p.removed_at is not null or p.closed_at is not null or coalesce(p.until_on < ${TODAY}, false))`

/** How post p stands: see PostState. An offer of which nothing is left is answered. */
export const STATE = sql`case when ${CLOSED} then 'closed'
  when p.answered_at is not null or coalesce(p.taken >= p.places, false) then 'answered' else 'open' end`

/** Someone as they stand beside what they wrote. */
export interface Writer {
  id: string
  name: string
  photo: string | null
  headline: string
}

/** An ask or offer as a list shows it. */
export interface PostLine {
  id: string
  kind: PostKind
  title: string
  excerpt: string
  tags: string[]
  opgave: string
  region: string
  meets: Meet[]
  untilOn: string | null
  places: number | null
  taken: number
  postedAt: Date
  state: PostState
  makerId: string | null
  /** Null: somebody who is not in the circle any more. */
  by: Writer | null
  /** What stands under it and the viewer may see, counted to 99. */
  answers: number
  /** Whose answer helped first. */
  helper: string | null
  /** Whether the viewer answered it, or wants it. */
  joined: boolean
  /** The first picture that hangs on it. */
  picture: { id: string; name: string; alt: string } | null
}

export interface PostRow extends Record<string, unknown> {
  id: string
  kind: PostKind
  title: string
  body: string
  tags: string[]
  opgave: string
  region: string
  meets: Meet[]
  untilOn: string | null
  places: number | null
  taken: number
  postedAt: string
  state: PostState
  makerId: string | null
  name: string | null
  photoId: string | null
  headline: string | null
  answers: number
  helper: string | null
  joined: boolean
  picture: PostLine['picture']
}

/** Where an ask or offer stands. */
export function postHref(circle: { slug: string }, post: { id: string; title: string }): string {
  return `/kringen/${circle.slug}/vraag-en-aanbod/${idWithWords(post.id, post.title)}`
}

/** The condition under which the viewer sees post p. */
export function postInSight(scope: CircleScope, kind: PostKind): SQL {
  return inSight(scope, kind, sql`p.id`, sql`p.maker_id`)
}

/** The condition under which the viewer sees answer a. */
export function answerInSight(scope: CircleScope): SQL {
  return inSight(scope, 'answer', sql`a.id`, sql`a.person_id`)
}

/** What a list reads of post p, with who wrote it and what stands under it. */
export function lineColumns(scope: CircleScope): SQL {
  const seen = answerInSight(scope)
  return sql`p.id, p.kind, p.title, left(p.body, 600) body, p.tags, p.opgave, p.region, p.meets, p.until_on::text "untilOn", p.places, p.taken,
    p.posted_at "postedAt", ${STATE} state, p.maker_id "makerId", e.name, e.photo_id "photoId", e.headline,
    (select count(*) from (select 1 from exchange_answer a where a.post_id = p.id and a.removed_at is null and ${seen} limit 99) n)::int answers,
    (select h.name from exchange_answer a join directory_entry h on h.circle_id = a.circle_id and h.person_id = a.person_id
      where a.post_id = p.id and a.helped_at is not null and a.removed_at is null and ${seen} order by a.helped_at limit 1) helper,
    exists (select 1 from exchange_answer a where a.post_id = p.id and a.removed_at is null
      and a.person_id = ${scope.viewer.person.id}) joined,
    (select json_build_object('id', f.id, 'name', f.name, 'alt', f.alt) from attachment f
      where f.owner_kind = p.kind and f.owner_id = p.id and f.alt is not null order by f.added_at, f.id limit 1) picture`
}

/** Post p with who wrote it. */
export const POSTS = sql`exchange_post p left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id`

/** A row of `lineColumns`, as a line. */
export function asLine(row: PostRow): PostLine {
  const { body, name, photoId, headline, postedAt, ...rest } = row
  return {
    ...rest,
    excerpt: plainOf(body, 180),
    postedAt: new Date(postedAt),
    by: writerOf(row.makerId, { name, photoId, headline }),
  }
}

/** Someone by what the directory shows of them; null when they left. */
export function writerOf(
  id: string | null,
  seen: { name: string | null; photoId: string | null; headline: string | null },
): Writer | null {
  return id && seen.name ? { id, name: seen.name, photo: photoUrl(seen.photoId), headline: seen.headline ?? '' } : null
}

/** Markdown as one plain line, cut at a word. @param most how many characters at most */
export function plainOf(markdown: string, most: number): string {
  const plain = markdown
    .replace(/^ {0,3}(```|~~~).*$/gm, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*([-+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`#>|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length > most ? `${plain.slice(0, most - 1).replace(/\s+\S*$/, '')}…` : plain
}
