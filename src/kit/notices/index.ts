import { type SQL, sql } from 'drizzle-orm'
import { type Db, transact } from '../db/index.ts'
import { newId } from '../id.ts'
import { announce, announcement, LIVE_CHANNEL } from '../live/index.ts'
import type { Made } from '../sparks/index.ts'
import { notice } from './tables.ts'

/** Everything that is told to a person. A closed list: the words for each stand in the notifications feature. */
export type NoticeKind =
  // Ask and offer.
  | 'ask.fits' // an ask that fits what you bring or offer
  | 'ask.answered' // someone answered your ask, or is interested in your offer
  | 'ask.suggested' // someone thinks that you can help with an ask
  | 'offer.decided' // there is a place for you in what somebody offers
  | 'ask.helped' // your answer helped
  | 'ask.outcome' // what came of what you helped with
  | 'ask.followup' // what came of your ask?
  // Talk.
  | 'message.mention'
  | 'message.reply'
  | 'message.direct'
  // Deciding.
  | 'poll.opened'
  | 'poll.decided'
  // Meeting. Who comes to a gathering is written to by mail, with what their calendar needs, and not told besides.
  | 'gathering.published' // for the circle: you can come
  | 'gathering.cancelled' // for who hosts it: somebody else took it back
  | 'gathering.host' // you host a gathering
  | 'case.placed' // your case has a place in the programme
  | 'account.published' // the report of a gathering is there
  | 'date-poll.opened' // when can you?
  | 'date-poll.settled'
  | 'activity.carried' // you carry something that was agreed
  // Looking after each other.
  | 'report.made' // for hosts and stewards
  | 'report.decided' // for who reported
  | 'thing.hidden' // for its maker
  | 'thing.shown' // for its maker: it is to be seen again
  | 'appeal.made' // for hosts and stewards
  | 'appeal.decided'

/** What is told, and to whom. */
export interface Telling {
  to: readonly string[]
  circleId: string
  kind: NoticeKind
  /** What it is about; its page is where the notice leads. */
  thing: Made
  /** Who did it: is not told themselves, and nobody who blocked them is told. */
  byId: string | null
  /** Told once per person and key; made of kind and thing when left out. */
  onceKey?: string
}

/**
 * Tells people that something happened that concerns them, in the transaction of the deed. How it reaches them (the
 * bell, a mail at once, a digest, a push) is theirs to choose; whoever may not reach the thing hears nothing.
 * @returns how many are told now who were not before
 */
export async function tell(tx: Db, telling: Telling): Promise<number> {
  const { circleId, kind, thing, byId } = telling
  const onceKey = telling.onceKey ?? `${kind}:${thing.kind}:${thing.id}`
  const deaf = new Set(byId ? [byId, ...(await whoBlocked(tx, byId, telling.to))] : [])
  const rows = [...new Set(telling.to)]
    .filter((personId) => !deaf.has(personId))
    // Always in the same order: two tellings at once then wait for each other instead of locking each other out.
    .sort()
    .map((personId) => ({
      id: newId(),
      ...{ personId, circleId, kind, byId, onceKey },
      ...{ thingKind: thing.kind, thingId: thing.id },
    }))
  if (rows.length === 0) return 0
  const told = await tx
    .insert(notice)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: notice.id, personId: notice.personId })
  if (told.length === 0) return 0
  const ids = told.map(({ id }) => id)
  const announcements = told.map(({ personId }) => announcement('notices', personId))
  await tx.execute(sql`
    select pg_notify(${LIVE_CHANNEL}, said), graphile_worker.add_job('notices.deliver', json_build_object('id', id),
      job_key := 'notice:' || id, max_attempts := 12)
    from unnest(${sql.param(ids)}::text[], ${sql.param(announcements)}::text[]) told(id, said)`)
  return told.length
}

/**
 * Marks as seen what was told to somebody about what they now have before them.
 * @param about a condition on `notice n`
 * @returns how many
 */
export async function markSeen(db: Db, personId: string, about: SQL): Promise<number> {
  return transact(db, async (tx) => {
    const seen = await tx.execute(
      sql`update notice n set seen_at = now() where n.person_id = ${personId} and n.seen_at is null and ${about}`,
    )
    if (seen.rowCount) await announce(tx, 'notices', personId)
    return seen.rowCount ?? 0
  })
}

async function whoBlocked(tx: Db, byId: string, among: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select person_id id from person_block where blocked_id = ${byId} and person_id = any(${sql.param([...among])}::text[])`,
  )
  return rows.map(({ id }) => id)
}
