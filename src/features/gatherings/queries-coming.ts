import { type SQL, sql } from 'drizzle-orm'
import { memberHref } from '#features/members/queries.ts'
import type { Db } from '#kit/db/index.ts'
import { photoUrl } from '#ui/respond.ts'
import type { GatheringScope, TendingScope } from './access.ts'
import type { Way } from './tables.ts'

/** Somebody's own answer. */
export interface Answer {
  id: string
  state: 'coming' | 'waiting' | 'not'
  way: Way
  seats: number
  plusOneName: string
  shown: boolean
  /** By id of the question. */
  answers: Record<string, string>
  /** Their turn on the waiting list, from 1; null when not waiting. */
  turn: number | null
}

/** Somebody who comes, as the members of the circle see them. */
export interface Comer {
  /** Of their answer. */
  id: string
  name: string
  /** Null: a guest, or not in the circle any more. */
  href: string | null
  /** With which their face or initials are drawn. */
  faceId: string
  photo: string | null
  headline: string
  way: Way
  plusOneName: string
}

/** What the page of a gathering shows of who comes. */
export interface Coming {
  /** Of the viewer; null: they did not answer. */
  mine: Answer | null
  /** Those who let it be seen, the first who answered first; for members only. */
  people: Comer[]
  /** How many were there, of whom it was noted. */
  attended: number
}

/** @param limit at most so many people */
export async function comingOf(db: Db, scope: GatheringScope, limit: number): Promise<Coming> {
  const me = scope.viewer.person?.id ?? ''
  const { rows } = await db.execute<{ mine: Answer | null; people: ComerRow[] | null; attended: number }>(sql`
    select (select to_json(a) from (${answerWhere(sql`s.gathering_id = ${scope.gatheringId} and s.person_id = ${me}`)}) a) mine,
      (select json_agg(p) from (${shownPeople(scope, null, scope.member ? limit : 0)}) p) people,
      (select coalesce(sum(seats), 0)::int from gathering_signup where gathering_id = ${scope.gatheringId} and attended_at is not null) attended`)
  const row = rows[0]
  return {
    mine: row?.mine ?? null,
    people: (row?.people ?? []).map((one) => comer(scope, one)),
    attended: row?.attended ?? 0,
  }
}

/** One answer, as its owner sees it. @param signupId proven to be theirs */
export async function answerBy(db: Db, signupId: string): Promise<(Answer & { name: string; email: string }) | null> {
  const { rows } = await db.execute<Answer & { name: string; email: string } & Record<string, unknown>>(sql`
    select a.*, g.guest_name name, g.guest_email email from (${answerWhere(sql`s.id = ${signupId}`)}) a
      join gathering_signup g on g.id = a.id`)
  return rows[0] ?? null
}

function answerWhere(which: SQL): SQL {
  return sql`select s.id, s.state, s.way, s.seats, s.plus_one_name "plusOneName", s.shown, s.answers,
      case when s.state = 'waiting' then (select count(*)::int + 1 from gathering_signup w where w.gathering_id = s.gathering_id
        and w.state = 'waiting' and (w.waiting_since, w.id) < (s.waiting_since, s.id)) end turn
    from gathering_signup s where ${which}`
}

/** Where a list goes on: after this answer. */
export interface After {
  at: string
  id: string
}

/** Who let it be seen that they come, for members. @returns with where the next page begins */
export async function shownOf(
  db: Db,
  scope: GatheringScope,
  after: After | null,
  limit: number,
): Promise<{ people: Comer[]; next: After | null }> {
  if (!scope.member) return { people: [], next: null }
  const { rows } = await db.execute<ComerRow>(shownPeople(scope, after, limit + 1))
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    people: rows.slice(0, limit).map((one) => comer(scope, one)),
    next: last ? { at: last.at, id: last.id } : null,
  }
}

function shownPeople(scope: GatheringScope, after: After | null, limit: number): SQL {
  const further = after ? sql`and (s.answered_at, s.id) > (${after.at}::timestamptz, ${after.id})` : sql``
  return sql`select s.id, s.person_id "personId", coalesce(e.name, p.name, s.guest_name) name, e.person_id is not null member,
      e.photo_id "photoId", coalesce(e.headline, '') headline, s.way, s.plus_one_name "plusOneName", s.answered_at::text at
    from gathering_signup s left join person p on p.id = s.person_id
      left join directory_entry e on e.circle_id = ${scope.circleId} and e.person_id = s.person_id
    where s.gathering_id = ${scope.gatheringId} and s.state = 'coming' and s.shown
      and coalesce(e.name, p.name, s.guest_name) <> '' ${further}
    order by s.answered_at, s.id limit ${limit}`
}

interface ComerRow extends Record<string, unknown> {
  id: string
  personId: string | null
  name: string
  member: boolean
  photoId: string | null
  headline: string
  way: Way
  plusOneName: string
  at: string
}

function comer({ member: inside }: GatheringScope, row: ComerRow): Comer {
  const { id, personId, name, member, photoId, headline, way, plusOneName } = row
  return {
    ...{ id, name, headline, way, plusOneName },
    href: member && personId && inside ? memberHref(inside.circle, { id: personId, name }) : null,
    faceId: personId ?? id,
    photo: photoUrl(photoId),
  }
}

/** Somebody on the list, as who looks after the gathering sees them. */
export interface Listed extends Comer {
  state: 'coming' | 'waiting' | 'not'
  seats: number
  organisation: string
  shown: boolean
  answers: Record<string, string>
  guest: boolean
  /** Of a guest. */
  email: string
  attended: boolean
}

/** In which order a list stands: by name, as they answered, the newest answer first, or their turn. */
export type ListOrder = 'name' | 'answered' | 'newest' | 'turn'

const ORDERS: Record<ListOrder, SQL> = {
  name: sql`lower(coalesce(e.name, p.name, s.guest_name)), s.id`,
  answered: sql`s.answered_at, s.id`,
  newest: sql`s.answered_at desc, s.id desc`,
  turn: sql`s.waiting_since, s.id`,
}

/** One gathering is prepared as a whole: more than this stand on no list. */
export const LISTED_MOST = 1000

/**
 * Everyone in a state, with all that they said, for who looks after the gathering.
 * @param states `there`: of whom it was noted that they were there
 */
export async function listOf(
  db: Db,
  scope: TendingScope,
  states: readonly ('coming' | 'waiting' | 'there')[],
  order: ListOrder,
): Promise<Listed[]> {
  const there = states.includes('there') ? sql` or s.attended_at is not null` : sql``
  const { rows } = await db.execute<ListedRow>(sql`
    select s.id, s.person_id "personId", coalesce(e.name, p.name, s.guest_name) name, e.person_id is not null member,
      e.photo_id "photoId", coalesce(e.headline, '') headline, s.way, s.plus_one_name "plusOneName", s.state, s.seats, s.shown,
      coalesce(e.organisation, '') organisation, s.answers, s.guest_email email, s.attended_at is not null attended
    from gathering_signup s left join person p on p.id = s.person_id
      left join directory_entry e on e.circle_id = ${scope.circleId} and e.person_id = s.person_id
    where s.gathering_id = ${scope.gatheringId} and (s.state = any(${sql.param([...states])}::text[])${there})
    order by ${ORDERS[order]} limit ${LISTED_MOST}`)
  return rows.map((row) => {
    const { state, seats, shown, organisation, answers, email, attended } = row
    return { ...comer(scope, row), state, seats, shown, organisation, answers, email, attended, guest: email !== '' }
  })
}

interface ListedRow extends ComerRow {
  state: Listed['state']
  seats: number
  shown: boolean
  organisation: string
  answers: Record<string, string>
  email: string
  attended: boolean
}
