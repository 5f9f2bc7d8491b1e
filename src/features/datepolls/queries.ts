import { type SQL, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { idWithWords } from '#kit/id.ts'
import { inSight } from '#kit/things/sight.ts'
import type { Can, PollMoment } from './tables.ts'

/** Where a date poll stands. */
export function datePollHref(circle: { slug: string }, poll: { id: string; title: string }): string {
  return `/kringen/${circle.slug}/agenda/prikker/${idWithWords(poll.id, poll.title)}`
}

/** `closed`: nobody can answer any more, and no moment was chosen. */
export type DatePollState = 'open' | 'closed' | 'settled'

/** A date poll in a list. */
export interface DatePollLine {
  id: string
  href: string
  title: string
  makerId: string
  /** Null: someone who left. */
  makerName: string | null
  zone: string
  moments: { id: string; startsAt: Date; endsAt: Date }[]
  closesAt: Date
  state: DatePollState
  voters: number
  /** The viewer answered. */
  answered: boolean
  /** The id of the moment that was chosen. */
  chosen: string | null
}

/** Who can when. */
export interface Answerer {
  personId: string
  /** Null: someone who left. */
  name: string | null
  answers: Record<string, Can>
}

/** How a moment stands. */
export interface MomentStanding {
  id: string
  startsAt: Date
  endsAt: Date
  yes: number
  ifNeedBe: number
  no: number
  /** No other has more who can; with as many, no other has more who can if need be. */
  best: boolean
  chosen: boolean
}

/** A date poll on its own page. */
export interface DatePoll extends Omit<DatePollLine, 'moments'> {
  note: string
  place: string
  moments: MomentStanding[]
  /** In the order in which they answered, at most 300. */
  people: Answerer[]
  mine: Record<string, Can> | null
  gatheringId: string | null
  /** Why it is out of sight, for who still sees it. */
  hidden: string | null
}

const OPEN_SHOWN = 40
const PAST_SHOWN = 20
const PEOPLE_SHOWN = 300

const STATE = sql`case when p.settled_at is not null then 'settled' when p.closed_at is not null or p.closes_at <= now() then 'closed' else 'open' end`

/** The open date polls of a circle, the first to close first. */
export function openDatePolls(db: Db, scope: CircleScope): Promise<DatePollLine[]> {
  const open = sql`p.settled_at is null and p.closed_at is null and p.closes_at > now()`
  return lines(db, scope, open, sql`p.closes_at, p.id`, OPEN_SHOWN)
}

/**
 * Those that are over, the newest first.
 * @param after the `next` of the page before
 */
export async function pastDatePolls(
  db: Db,
  scope: CircleScope,
  after: string | null,
): Promise<{ polls: DatePollLine[]; next: string | null }> {
  const further = after
    ? sql`and (p.made_at, p.id) < (select b.made_at, b.id from date_poll b where b.id = ${after} and b.circle_id = ${scope.circle.id})`
    : sql``
  const past = sql`(p.settled_at is not null or p.closed_at is not null or p.closes_at <= now()) ${further}`
  const polls = await lines(db, scope, past, sql`p.made_at desc, p.id desc`, PAST_SHOWN)
  return { polls, next: polls.length === PAST_SHOWN ? (polls.at(-1)?.id ?? null) : null }
}

/** A date poll that the viewer may see, or null. */
export async function datePollBy(db: Db, scope: CircleScope, id: string): Promise<DatePoll | null> {
  const { rows } = await db.execute<WholeRow>(sql`
    select ${COLUMNS(scope)}, p.note, p.place, p.gathering_id "gatheringId",
      (select h.reason from thing_hidden h where h.thing_kind = 'date-poll' and h.thing_id = p.id) hidden,
      (select json_agg(q) from (select a.person_id "personId", d.name, a.answers from date_poll_answer a
          left join directory_entry d on d.circle_id = p.circle_id and d.person_id = a.person_id
        where a.poll_id = p.id order by a.at, a.person_id limit ${PEOPLE_SHOWN}) q) people,
      (select json_object_agg(m.id || ':' || m.can, m.n) from (select k.key id, k.value can, count(*) n
        from date_poll_answer a, jsonb_each_text(a.answers) k where a.poll_id = p.id group by 1, 2) m) counts,
      (select a.answers from date_poll_answer a where a.poll_id = p.id and a.person_id = ${scope.viewer.person.id}) mine
    from date_poll p left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
    where p.id = ${id} and p.circle_id = ${scope.circle.id} and ${SIGHT(scope)}`)
  const row = rows[0]
  if (!row) return null
  const { counts, people, note, place, gatheringId, hidden, mine } = row
  const line = asLine(scope, row)
  return {
    ...line,
    ...{ note, place, gatheringId, hidden, mine },
    people: people ?? [],
    moments: standings(line.moments, counts ?? {}, line.chosen),
  }
}

// Most who can; with as many, most who can if need be. Several may be best together; none is before somebody can.
function standings(
  moments: DatePollLine['moments'],
  counts: Record<string, number>,
  chosen: string | null,
): MomentStanding[] {
  const counted = moments.map((one) => {
    const of = (can: Can) => Number(counts[`${one.id}:${can}`] ?? 0)
    return { ...one, yes: of('yes'), ifNeedBe: of('if-need-be'), no: of('no') }
  })
  const most = Math.max(...counted.map(({ yes, ifNeedBe }) => yes * 100_000 + ifNeedBe))
  return counted.map((one) => ({
    ...one,
    best: most > 0 && one.yes * 100_000 + one.ifNeedBe === most,
    chosen: one.id === chosen,
  }))
}

const SIGHT = (scope: CircleScope) => inSight(scope, 'date-poll', sql`p.id`, sql`p.maker_id`)

const COLUMNS = (scope: CircleScope) => sql`p.id, p.title, p.maker_id "makerId", e.name "makerName", p.zone, p.moments,
  p.closes_at "closesAt", ${STATE} state, p.voters, p.chosen, exists (select 1 from date_poll_answer a
    where a.poll_id = p.id and a.person_id = ${scope.viewer.person.id}) answered`

async function lines(db: Db, scope: CircleScope, which: SQL, order: SQL, limit: number): Promise<DatePollLine[]> {
  const { rows } = await db.execute<Row>(sql`
    select ${COLUMNS(scope)} from date_poll p left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
    where p.circle_id = ${scope.circle.id} and ${which} and ${SIGHT(scope)} order by ${order} limit ${limit}`)
  return rows.map((row) => asLine(scope, row))
}

function asLine(scope: CircleScope, row: Row): DatePollLine {
  const { id, title, makerId, makerName, zone, state, voters, answered, chosen } = row
  return {
    ...{ id, title, makerId, makerName, zone, state, voters, answered, chosen },
    href: datePollHref(scope.circle, row),
    moments: row.moments.map(({ id, from, until }) => ({ id, startsAt: new Date(from), endsAt: new Date(until) })),
    closesAt: new Date(row.closesAt),
  }
}

interface Row extends Record<string, unknown>, Omit<DatePollLine, 'href' | 'moments' | 'closesAt'> {
  moments: PollMoment[]
  closesAt: string
}

interface WholeRow extends Row {
  note: string
  place: string
  gatheringId: string | null
  hidden: string | null
  people: Answerer[] | null
  counts: Record<string, number> | null
  mine: Record<string, Can> | null
}
