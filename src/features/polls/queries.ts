import { type SQL, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import { idOf, idWithWords } from '#kit/id.ts'
import { inSight } from '#kit/things/sight.ts'

/** Where a poll stands. */
export function pollHref(circle: { slug: string }, poll: { id: string; question: string }): string {
  return `/kringen/${circle.slug}/peilingen/${idWithWords(poll.id, poll.question)}`
}

/** The live topic of a poll: its circle stands in it, as only members may follow it. */
export function pollTopic(circleId: string, pollId: string): string {
  return `poll:${circleId}-${pollId}`
}

/** A poll in a list. */
export interface PollLine {
  id: string
  href: string
  question: string
  kind: 'single' | 'multiple' | 'dots' | 'ranking' | 'consent'
  anonymous: boolean
  makerName: string | null
  voters: number
  /** Null: until somebody closes it. */
  closesAt: Date | null
  closedAt: Date | null
  voted: boolean
  /** What was decided, in one sentence. */
  decision: string | null
}

const RUNNING_SHOWN = 40
const PAST_SHOWN = 20

/** The polls of a circle that one can vote in, the first to close first. */
export async function runningPolls(db: Db, scope: CircleScope, limit = RUNNING_SHOWN): Promise<PollLine[]> {
  return lines(db, scope, RUNNING, sql`p.closes_at nulls last, p.opened_at desc, p.id`, limit)
}

/** Those in which the viewer still has a choice to make come first: for a page that sums a circle. */
export async function toDecide(db: Db, scope: CircleScope, limit: number): Promise<PollLine[]> {
  const running = await runningPolls(db, scope)
  return [...running.filter((one) => !one.voted), ...running.filter((one) => one.voted)].slice(0, limit)
}

/** In how many running polls the viewer did not vote yet, counted to 99. */
export async function waitingPolls(db: Db, scope: CircleScope): Promise<number> {
  if (scope.circle.archivedAt !== null) return 0
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*) n from (select 1 from poll p where p.circle_id = ${scope.circle.id} and ${RUNNING}
      and ${inSight(scope, 'poll', sql`p.id`, sql`p.maker_id`)} and not ${votedBy(scope)} limit 99) few`)
  return rows[0]?.n ?? 0
}

/**
 * The polls of a circle that are closed, the newest first.
 * @param after the `next` of the page before
 */
export async function closedPolls(
  db: Db,
  scope: CircleScope,
  after = '',
): Promise<{ polls: PollLine[]; next: string | null }> {
  const [ms, id] = after.split('-')
  const from =
    /^\d{1,15}$/.test(ms ?? '') && idOf(id ?? '') ? sql`(p.closed_at, p.id) < (${at(Number(ms))}, ${id})` : sql`true`
  const order = sql`p.closed_at desc, p.id desc`
  const polls = await lines(db, scope, sql`p.closed_at is not null and ${from}`, order, PAST_SHOWN + 1)
  const last = polls[PAST_SHOWN - 1]
  const next = polls.length > PAST_SHOWN && last?.closedAt ? `${last.closedAt.getTime()}-${last.id}` : null
  return { polls: polls.slice(0, PAST_SHOWN), next }
}

/** The polls that opened in a circle since a moment, for a digest. At most 20, the newest first. */
export async function openedSince(db: Db, scope: CircleScope, since: Date): Promise<PollLine[]> {
  const lately = sql`${RUNNING} and p.opened_at > ${since.toISOString()}::timestamptz`
  return lines(db, scope, lately, sql`p.opened_at desc, p.id`, 20)
}

const LINK = /\/kringen\/([a-z0-9-]{1,80})\/peilingen\/([0-9a-z]{12})(?![0-9a-z])/g
const SHOWN_IN_TEXT = 3

/**
 * The polls of a circle to which a text has a link. Each can be shown under it by
 * `<turbo-frame id="peiling-ID" src="/kringen/SLUG/peilingen/ID/inbed">` with a link in it.
 * @param text as typed
 * @returns at most three ids, each once; whether they exist, and for whom, their frame says
 */
export function pollLinksIn(text: string, circle: { slug: string }): string[] {
  const ids = [...text.matchAll(LINK)].flatMap(([, slug, id]) => (slug === circle.slug && id ? [id] : []))
  return [...new Set(ids)].slice(0, SHOWN_IN_TEXT)
}

const RUNNING = sql`p.closed_at is null and (p.closes_at is null or p.closes_at > now())`

const votedBy = (scope: CircleScope) => sql`case when p.anonymous
  then exists (select 1 from poll_voted w where w.poll_id = p.id and w.person_id = ${scope.viewer.person.id})
  else exists (select 1 from poll_vote w where w.poll_id = p.id and w.person_id = ${scope.viewer.person.id}) end`

const at = (ms: number) => sql`${new Date(Math.min(ms, 8.64e15)).toISOString()}::timestamptz`

interface Row extends Record<string, unknown>, Omit<PollLine, 'closesAt' | 'closedAt' | 'href'> {
  closesAt: string | null
  closedAt: string | null
}

async function lines(db: Db, scope: CircleScope, which: SQL, order: SQL, limit: number): Promise<PollLine[]> {
  const { rows } = await db.execute<Row>(sql`
    select p.id, p.question, p.kind, p.anonymous, p.voters, p.closes_at "closesAt", p.closed_at "closedAt", e.name "makerName",
      d.title decision, ${votedBy(scope)} voted
    from poll p left join directory_entry e on e.circle_id = p.circle_id and e.person_id = p.maker_id
      left join poll_decision d on d.poll_id = p.id and ${inSight(scope, 'decision', sql`d.id`, sql`d.maker_id`)}
    where p.circle_id = ${scope.circle.id} and ${which} and ${inSight(scope, 'poll', sql`p.id`, sql`p.maker_id`)}
    order by ${order} limit ${limit}`)
  const moment = (text: string | null) => (text === null ? null : new Date(text))
  return rows.map((row) => ({
    ...row,
    href: pollHref(scope.circle, row),
    closesAt: moment(row.closesAt),
    closedAt: moment(row.closedAt),
  }))
}
