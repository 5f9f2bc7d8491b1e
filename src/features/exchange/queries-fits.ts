import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { notHidden } from '#kit/things/sight.ts'
import { photoUrl } from '#ui/respond.ts'
import { CLOSED, postHref, postInSight } from './queries-parts.ts'

/** Of so many of the newest asks somebody may be proposed. */
const NEWEST = 60

/** Someone in the pair. */
export interface Half {
  id: string
  name: string
  photo: string | null
}

/** An ask, and who could help with it: two people who should talk. */
export interface Pair {
  askId: string
  askTitle: string
  askHref: string
  asker: Half
  other: Half
  /** The title of the other's offer, or what they bring. */
  gives: string
  kind: 'offer' | 'person'
}

interface Row extends Record<string, unknown> {
  askId: string
  askTitle: string
  askerId: string
  askerName: string
  askerPhoto: string | null
  otherId: string
  otherName: string
  otherPhoto: string | null
  gives: string
  kind: 'offer' | 'person'
}

/**
 * Two others who should talk: an open ask and what fits it, that nobody brought together yet and the viewer did not put
 * aside. Null when there is none.
 */
export async function pairFor(db: Db, scope: CircleScope): Promise<Pair | null> {
  const me = scope.viewer.person.id
  const { rows } = await db.execute<Row>(sql`
    select p.id "askId", p.title "askTitle", ea.person_id "askerId", ea.name "askerName", ea.photo_id "askerPhoto",
      eo.person_id "otherId", eo.name "otherName", eo.photo_id "otherPhoto", f.kind,
      case f.kind when 'offer' then o.title else coalesce(nullif(eo.brings, ''), eo.works_on) end gives
    from (select * from exchange_post p where p.circle_id = ${scope.circle.id} and p.kind = 'ask' and not ${CLOSED}
        and p.answered_at is null and p.posted_at > now() - interval '60 days' and ${postInSight(scope, 'ask')} and p.maker_id <> ${me}
        order by p.posted_at desc limit ${NEWEST}) p
      join exchange_fit f on f.ask_id = p.id
      join directory_entry ea on ea.circle_id = p.circle_id and ea.person_id = p.maker_id
      join directory_entry eo on eo.circle_id = p.circle_id and eo.person_id = f.owner_id
      left join exchange_post o on f.kind = 'offer' and o.id = f.fit_id
    where f.owner_id <> ${me} and f.owner_id <> p.maker_id and f.rank <= 3
      and (f.kind = 'person' or (o.removed_at is null and o.closed_at is null and coalesce(o.taken < o.places, true)
        and ${notHidden('offer', sql`o.id`)}))
      and not exists (select 1 from person_block b where (b.person_id, b.blocked_id) in
        ((${me}, f.owner_id), (f.owner_id, p.maker_id), (p.maker_id, f.owner_id)))
      and not exists (select 1 from exchange_passed x where x.person_id = ${me} and x.ask_id = p.id and x.other_id = f.owner_id)
      and not exists (select 1 from exchange_answer a where a.post_id = p.id and (a.person_id = f.owner_id or a.suggested_id = f.owner_id))
      and not exists (select 1 from introduction i where i.circle_id = p.circle_id
        and least(i.one_id, i.other_id) = least(p.maker_id, f.owner_id) and greatest(i.one_id, i.other_id) = greatest(p.maker_id, f.owner_id)
        and (i.one_id = p.maker_id or i.other_id = p.maker_id))
    order by f.rank, f.kind, p.posted_at desc limit 1`)
  const [row] = rows
  if (!row) return null
  return {
    askId: row.askId,
    askTitle: row.askTitle,
    askHref: postHref(scope.circle, { id: row.askId, title: row.askTitle }),
    asker: { id: row.askerId, name: row.askerName, photo: photoUrl(row.askerPhoto) },
    other: { id: row.otherId, name: row.otherName, photo: photoUrl(row.otherPhoto) },
    gives: row.gives,
    kind: row.kind,
  }
}

/** An ask that fits an offer of the viewer's, or what they look at. */
export interface AskLine extends Record<string, unknown> {
  id: string
  title: string
  who: string
}

/** The open asks that an offer fits, the best fit first. */
export async function asksFor(db: Db, scope: CircleScope, offerId: string, limit: number): Promise<AskLine[]> {
  const { rows } = await db.execute<AskLine>(sql`
    select p.id, p.title, e.name who from exchange_fit f join exchange_post p on p.id = f.ask_id
      join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
    where f.kind = 'offer' and f.fit_id = ${offerId} and p.circle_id = ${scope.circle.id} and not ${CLOSED}
      and p.answered_at is null and ${postInSight(scope, 'ask')} order by f.rank, p.posted_at desc limit ${limit}`)
  return rows
}
