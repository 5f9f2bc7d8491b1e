import { sql } from 'drizzle-orm'
import { type Db, transact } from '#kit/db/index.ts'
import { tell } from '#kit/notices/index.ts'

/** After so many days whoever asked is asked what came of it. */
export const FOLLOWUP_DAYS = 21
/** What is older than this when the house first looks is left alone. */
const NOT_AFTER_DAYS = 120
const AT_ONCE = 500

/**
 * Asks everyone whose ask stood long enough what came of it: once for each ask, also with two workers at the same
 * moment. Who withdrew an ask that nobody answered is not asked.
 * @returns how many were asked
 */
export async function askWhatCame(db: Db): Promise<number> {
  return transact(db, async (tx) => {
    const { rows } = await tx.execute<{ id: string; circle: string; maker: string }>(sql`
      update exchange_post set followed_up_at = now() where id in (
        select p.id from exchange_post p join circle c on c.id = p.circle_id and c.archived_at is null
        where p.kind = 'ask' and p.followed_up_at is null and p.removed_at is null and p.maker_id is not null
          and p.posted_at < now() - make_interval(days => ${FOLLOWUP_DAYS})
          and p.posted_at > now() - make_interval(days => ${NOT_AFTER_DAYS})
          and (p.closed_at is null or p.first_answer_at is not null)
        order by p.posted_at limit ${AT_ONCE} for update of p skip locked)
      returning id, circle_id circle, maker_id maker`)
    for (const { id, circle, maker } of rows)
      await tell(tx, { to: [maker], circleId: circle, kind: 'ask.followup', thing: { kind: 'ask', id }, byId: null })
    return rows.length
  })
}
