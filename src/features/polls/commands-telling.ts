import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import { TOLD_MOST, tellInParts } from '#kit/notices/later.ts'
import type { Made } from '#kit/sparks/index.ts'

export type Moment = 'opened' | 'closed' | 'decided'

/** Has people told after this transaction, so that nobody who votes or closes waits for it. */
export async function tellLater(tx: Db, moment: Moment, pollId: string): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job('polls.tell',
    json_build_object('moment', ${moment}::text, 'id', ${pollId}::text), job_key := ${`polls.${moment}:${pollId}`}, max_attempts := 12)`)
}

/**
 * Tells people of a poll: members that it opened, who voted that it closed and what was decided. Doing it again tells
 * nobody twice.
 * @returns how many were told now
 */
export async function tellOf(db: Db, moment: Moment, pollId: string): Promise<number> {
  const { rows } = await db.execute<Found>(sql`
    select p.circle_id "circleId", p.maker_id "makerId", p.closed_by "closedBy", c.member_count members, d.id "decisionId",
      d.maker_id "decidedBy" from poll p join circle c on c.id = p.circle_id left join poll_decision d on d.poll_id = p.id
    where p.id = ${pollId} and c.archived_at is null`)
  const found = rows[0]
  if (!found || (moment === 'opened' && found.members > TOLD_MOST)) return 0
  const thing: Made =
    moment === 'decided' && found.decisionId ? { kind: 'decision', id: found.decisionId } : { kind: 'poll', id: pollId }
  const byId = { opened: found.makerId, closed: found.closedBy, decided: found.decidedBy }[moment]
  const to = await concerned(db, moment, pollId, found.circleId)
  return tellInParts(db, {
    to,
    circleId: found.circleId,
    kind: moment === 'opened' ? 'poll.opened' : 'poll.decided',
    thing,
    byId,
  })
}

interface Found extends Record<string, unknown> {
  circleId: string
  makerId: string
  closedBy: string | null
  members: number
  decisionId: string | null
  decidedBy: string | null
}

async function concerned(db: Db, moment: Moment, pollId: string, circleId: string): Promise<string[]> {
  const who =
    moment === 'opened'
      ? sql`true`
      : sql`(exists (select 1 from poll_vote v where v.poll_id = ${pollId} and v.person_id = m.person_id)
          or exists (select 1 from poll_voted v where v.poll_id = ${pollId} and v.person_id = m.person_id))`
  const { rows } = await db.execute<{ id: string }>(sql`
    select m.person_id id from membership m where m.circle_id = ${circleId} and m.left_at is null and ${who} order by 1`)
  return rows.map(({ id }) => id)
}
