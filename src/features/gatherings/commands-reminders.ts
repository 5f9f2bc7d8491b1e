import { sql } from 'drizzle-orm'
import { type Db, transact } from '#kit/db/index.ts'
import { writeLater } from './commands-letters.ts'

/** So long before it begins who comes is reminded. */
const HOURS_BEFORE = 24
const AT_ONCE = 20

/**
 * Reminds who comes to what begins within a day. Late after an outage is better than never, but not once it began; whoever
 * said so within that day needs no reminder.
 * @returns of how many gatherings
 */
export async function remindDue(db: Db): Promise<number> {
  let done = 0
  // One transaction each: two workers take different ones, and none twice.
  while (await remindNext(db)) if (++done >= AT_ONCE) break
  return done
}

async function remindNext(db: Db): Promise<boolean> {
  return transact(db, async (tx) => {
    const { rows } = await tx.execute<{ id: string; turn: string; ids: string[] }>(sql`
      with due as (
        update gathering set reminded_at = now() where id = (
          select id from gathering where published_at is not null and cancelled_at is null and reminded_at is null
            and starts_at > now() and starts_at <= now() + make_interval(hours => ${HOURS_BEFORE})
          order by starts_at limit 1 for update skip locked)
        returning id, starts_at, published_at)
      select due.id, extract(epoch from due.starts_at)::bigint::text turn, coalesce((
        select json_agg(s.id order by s.id) from gathering_signup s where s.gathering_id = due.id and s.state = 'coming'
          and greatest(s.answered_at, s.moved_up_at, due.published_at) < due.starts_at - make_interval(hours => ${HOURS_BEFORE})), '[]') ids
      from due`)
    const due = rows[0]
    if (!due) return false
    await writeLater(tx, 'reminder', due.ids, due.turn)
    return true
  })
}
