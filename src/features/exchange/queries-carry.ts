import { sql } from 'drizzle-orm'
import type { CarryScope } from '#kit/access/viewer.ts'
import type { CarriedPage } from '#kit/carry/kinds.ts'
import type { Db } from '#kit/db/index.ts'
import { notHidden } from '#kit/things/sight.ts'
import type { Meet } from './access.ts'
import { MEET_NAMES } from './forms-carry.ts'
import type { PostKind } from './tables.ts'

interface PostLine extends Record<string, unknown> {
  id: string
  key: string
  title: string
  body: string
  tags: string[]
  opgave: string
  region: string
  meets: Meet[]
  until: string | null
  places: number | null
  open: boolean
  maker: string | null
  email: string | null
  posted: string
  closed: string | null
  closedReason: string
  answered: string | null
  place: string
}

/** The asks or offers of a circle, the newest first; what is hidden or taken away stays behind. */
export async function postsToCarry(
  db: Db,
  { circle }: CarryScope,
  kind: PostKind,
  after: string | null,
  most: number,
): Promise<CarriedPage> {
  const [at, id] = after?.split('|') ?? []
  const older = after ? sql`and (p.posted_at, p.id) < (${at}::timestamptz, ${id})` : sql``
  const { rows } = await db.execute<PostLine>(sql`
    select p.id, coalesce((select k.outer_key from carried k where k.thing_id = p.id limit 1), p.id) as key, p.title, p.body,
      p.tags, p.opgave, p.region, p.meets, p.until_on::text as until, p.places, p.public_since is not null as open,
      m.name as maker, m.email, p.posted_at as posted, p.closed_at as closed, p.closed_reason as "closedReason",
      p.answered_at as answered, p.posted_at::text as place
    from exchange_post p left join person m on m.id = p.maker_id
    where p.circle_id = ${circle.id} and p.kind = ${kind} and p.removed_at is null
      and ${notHidden(kind, sql`p.id`)} ${older}
    order by p.posted_at desc, p.id desc limit ${most}`)
  return {
    rows: rows.map(({ id: _, place: __, meets, posted, closed, answered, ...row }) => ({
      ...row,
      meets: meets.map((meet) => MEET_NAMES[meet] ?? meet),
      posted: new Date(posted),
      closed: closed && new Date(closed),
      answered: answered && new Date(answered),
    })),
    next: endOf(rows, most),
  }
}

interface AnswerLine extends Record<string, unknown> {
  id: string
  post: string
  title: string
  kind: string
  maker: string | null
  body: string
  placed: string
  helped: string | null
  thanks: string
  place: string
}

/** What stands under the asks and offers of a circle. That someone wanted an offer is between them and its maker. */
export async function answersToCarry(
  db: Db,
  { circle }: CarryScope,
  after: string | null,
  most: number,
): Promise<CarriedPage> {
  const { rows } = await db.execute<AnswerLine>(sql`
    select a.id, coalesce((select k.outer_key from carried k where k.thing_id = p.id limit 1), p.id) as post, p.title,
      m.name as maker, a.body, a.placed_at as placed, a.helped_at as helped, a.thanks, a.id as place
    from exchange_answer a join exchange_post p on p.id = a.post_id left join person m on m.id = a.person_id
    where a.circle_id = ${circle.id} and a.id > ${after ?? ''} and a.kind <> 'interest' and a.removed_at is null
      and p.removed_at is null and ${notHidden('answer', sql`a.id`)} and (p.kind = 'ask' and ${notHidden('ask', sql`p.id`)}
        or p.kind = 'offer' and ${notHidden('offer', sql`p.id`)})
    order by a.id limit ${most}`)
  return {
    rows: rows.map(({ place: _, placed, helped, id, ...row }) => ({
      ...row,
      key: id,
      placed: new Date(placed),
      helped: helped && new Date(helped),
    })),
    next: rows.length < most ? null : (rows.at(-1)?.id ?? null),
  }
}

function endOf(rows: readonly PostLine[], most: number): string | null {
  const last = rows.at(-1)
  return last && rows.length === most ? `${last.place}|${last.id}` : null
}
