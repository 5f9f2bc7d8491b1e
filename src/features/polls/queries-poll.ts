import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { inSight, notHidden } from '#kit/things/sight.ts'
import type { Counts } from './queries-counting.ts'
import type { Method, PollKind } from './tables.ts'

/** Fewer than this and a result tells who chose what: it is not shown, and not kept. */
export const LEAST_ANONYMOUS = 3
const NAMES_SHOWN = 300

/** What somebody chose in a poll with names. */
export interface NamedVote {
  personId: string
  /** Null: someone who left. */
  name: string | null
  choice: number[]
  reason: string
}

export interface Decision {
  id: string
  makerId: string
  makerName: string | null
  title: string
  reasons: string
  integrated: string
  at: Date
  /** Why it is out of sight, for who still sees it. */
  hidden: string | null
}

/** What everyone in the circle sees alike. */
export interface Standing {
  id: string
  kind: PollKind
  options: string[]
  anonymous: boolean
  method: Method
  /** `counting`: its day passed, and its sealed votes are being opened. */
  state: 'running' | 'counting' | 'closed'
  voters: number
  /** Null: not to be seen now, or never. */
  counts: Counts | null
  /** Of a closed anonymous poll that had enough votes: they cannot be opened any more. */
  unreadable: boolean
  objections: { name: string | null; reason: string }[]
  /** Of a poll with names: at most 300. */
  votes: NamedVote[]
}

export interface Poll extends Standing {
  question: string
  explanation: string
  dots: number
  dotsMost: number
  version: number
  makerId: string
  makerName: string | null
  openedAt: Date
  closesAt: Date | null
  closedAt: Date | null
  /** What the viewer chose, in a poll with names. */
  mine: { choice: number[]; reason: string } | null
  voted: boolean
  decision: Decision | null
  /** Why it is out of sight, for who still sees it. */
  hidden: string | null
}

/** A poll that the viewer may see, or null. */
export async function pollById(db: Db, scope: CircleScope, id: string): Promise<Poll | null> {
  const me = scope.viewer.person.id
  const { rows } = await db.execute<Row>(sql`
    select ${COLUMNS}, (select h.reason from thing_hidden h where h.thing_kind = 'poll' and h.thing_id = p.id) hidden, p.question, p.explanation, p.dots, p.dots_most "dotsMost", p.version, p.maker_id "makerId",
      e.name "makerName", p.opened_at "openedAt", v.choice "myChoice", v.reason "myReason",
      (v.person_id is not null or exists (select 1 from poll_voted w where w.poll_id = p.id and w.person_id = ${me})) voted,
      (select json_build_object('id', d.id, 'makerId', d.maker_id, 'makerName', f.name, 'title', d.title, 'reasons', d.reasons,
            'integrated', d.integrated, 'at', d.at, 'hidden', (select h.reason from thing_hidden h where h.thing_kind = 'decision' and h.thing_id = d.id))
        from poll_decision d left join directory_entry f on f.circle_id = d.circle_id and f.person_id = d.maker_id
        where d.poll_id = p.id and ${inSight(scope, 'decision', sql`d.id`, sql`d.maker_id`)}) decision
    from poll p left join poll_tally t on t.poll_id = p.id
      left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
      left join poll_vote v on v.poll_id = p.id and v.person_id = ${me}
    where p.id = ${id} and p.circle_id = ${scope.circle.id} and ${inSight(scope, 'poll', sql`p.id`, sql`p.maker_id`)}`)
  const row = rows[0]
  if (!row) return null
  const { myChoice, myReason, decision, openedAt, ...rest } = row
  return {
    ...rest,
    ...(await standingOf(db, row, scope.circle.id)),
    openedAt: new Date(openedAt),
    closesAt: row.closesAt ? new Date(row.closesAt) : null,
    closedAt: row.closedAt ? new Date(row.closedAt) : null,
    mine: myChoice && { choice: myChoice, reason: myReason ?? '' },
    decision: decision && { ...decision, at: new Date(decision.at) },
  }
}

/**
 * How a poll stands, as everyone in its circle may see it: nothing in it depends on who looks.
 * @returns null when it is hidden, or not of this circle
 */
export async function standing(
  db: Db,
  circleId: string,
  id: string,
): Promise<(Standing & { memberCount: number }) | null> {
  const { rows } = await db.execute<Row & { memberCount: number }>(sql`
    select ${COLUMNS}, c.member_count "memberCount" from poll p join circle c on c.id = p.circle_id
      left join poll_tally t on t.poll_id = p.id
    where p.id = ${id} and p.circle_id = ${circleId} and ${notHidden('poll', sql`p.id`)}`)
  const row = rows[0]
  return row ? { ...(await standingOf(db, row, circleId)), memberCount: row.memberCount } : null
}

const COLUMNS = sql`p.id, p.kind, p.options, p.anonymous, p.method, p.voters, p.closes_at "closesAt", p.closed_at "closedAt",
  (p.closed_at is null and (p.closes_at is null or p.closes_at > now())) runs, t.counts, t.objections "toldObjections"`

interface Row extends Record<string, unknown> {
  id: string
  kind: PollKind
  options: string[]
  anonymous: boolean
  method: Method
  voters: number
  closesAt: string | null
  closedAt: string | null
  runs: boolean
  counts: number[] | null
  toldObjections: string[] | null
  question: string
  explanation: string
  dots: number
  dotsMost: number
  version: number
  makerId: string
  makerName: string | null
  openedAt: string
  myChoice: number[] | null
  myReason: string | null
  voted: boolean
  hidden: string | null
  decision: (Omit<Decision, 'at'> & { at: string }) | null
}

async function standingOf(db: Db, row: Row, circleId: string): Promise<Standing> {
  const { id, kind, options, anonymous, method, voters, counts } = row
  const over = row.closedAt !== null || !anonymous
  const state = row.runs ? 'running' : over ? 'closed' : 'counting'
  const votes = anonymous ? [] : await namedVotes(db, circleId, id)
  return {
    ...{ id, kind, options, anonymous, method, voters, state, votes },
    counts: anonymous && state !== 'closed' ? null : counts,
    unreadable: anonymous && state === 'closed' && voters >= LEAST_ANONYMOUS && counts === null,
    objections: anonymous
      ? (row.toldObjections ?? []).map((reason) => ({ name: null, reason }))
      : votes.filter((vote) => kind === 'consent' && vote.choice[2] === 1),
  }
}

// Who objects comes first: their reasons are what a circle has to hear.
async function namedVotes(db: Db, circleId: string, id: string): Promise<NamedVote[]> {
  const { rows } = await db.execute<NamedVote & Record<string, unknown>>(sql`
    select v.person_id "personId", e.name, v.choice, v.reason from poll_vote v
      left join directory_entry e on e.circle_id = ${circleId} and e.person_id = v.person_id
    where v.poll_id = ${id} order by v.reason = '', e.name, v.person_id limit ${NAMES_SHOWN}`)
  return rows
}
