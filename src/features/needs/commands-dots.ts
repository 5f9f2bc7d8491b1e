import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { DOTS, DOTS_ON_ONE } from './access.ts'
import { dotsGiven, needBy } from './queries.ts'
import { need, needDot } from './tables.ts'

/** What came of giving dots. `none-left`: the others are elsewhere; `over`: it takes none any more. */
export type Weighed = 'done' | 'none-left' | 'too-many' | 'over' | 'gone'

/**
 * Gives a need so many dots instead of those it had of the viewer.
 * @param dots 0 to 3
 */
export async function weigh(db: Db, scope: CircleScope, id: string, dots: number, origin: Origin): Promise<Weighed> {
  if (!Number.isInteger(dots) || dots < 0 || dots > DOTS_ON_ONE) return 'too-many'
  const me = scope.viewer.person.id
  const circleId = scope.circle.id
  return transact(db, async (tx) => {
    await holdNeeds(tx, circleId, 'shared')
    // Two of one person at once: the second counts with what the first gave.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`dots:${circleId}:${me}`}, 0))`)
    const found = await needBy(tx, scope, id)
    if (!found) return 'gone'
    if (found.closedAt || found.into) return 'over'
    const more = dots - found.mine
    if (more === 0) return 'done'
    if (more > 0 && (await dotsGiven(tx, circleId, me)) + more > DOTS) return 'none-left'
    await tx.delete(needDot).where(and(eq(needDot.personId, me), inArray(needDot.needId, group(tx, id))))
    if (dots > 0) await tx.insert(needDot).values({ needId: id, personId: me, circleId, dots })
    await tx
      .update(need)
      .set({ dots: sql`${need.dots} + ${more}` })
      .where(eq(need.id, id))
    await record(tx, origin, { action: 'need.weighed', circleId, subject: { kind: 'need', id } })
    return 'done'
  })
}

/**
 * Holds the needs of a circle until the end of the transaction: everybody gives dots side by side; whoever joins, takes apart,
 * closes or opens waits for them, and they for them.
 */
export async function holdNeeds(tx: Db, circleId: string, how: 'shared' | 'alone'): Promise<void> {
  const key = sql`hashtextextended(${`needs:${circleId}`}, 0)`
  await tx.execute(
    how === 'shared' ? sql`select pg_advisory_xact_lock_shared(${key})` : sql`select pg_advisory_xact_lock(${key})`,
  )
}

/** Counts anew what a need weighs with all that is joined into it. @param tx a transaction that holds the needs alone */
export async function recount(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`
    update need set dots = (select coalesce(sum(least(${DOTS_ON_ONE}::int, of_one)), 0)::int from (
      select sum(d.dots) of_one from need_dot d where d.need_id in ${group(tx, id)} group by d.person_id) each)
    where id = ${id}`)
}

/**
 * A need comes back into the open: whoever spent those dots elsewhere meanwhile loses them here, so that nobody has more than
 * five.
 * @param tx a transaction that holds the needs alone, in which it is open again
 */
export async function comesBack(tx: Db, circleId: string, id: string): Promise<void> {
  const mine = sql`d.need_id in ${group(tx, id)}`
  await tx.execute(sql`
    with each as (select d.person_id, coalesce(n.joined_into, n.id) root, sum(d.dots) dots from need_dot d join need n on n.id = d.need_id
        where d.circle_id = ${circleId} and d.person_id in (select d.person_id from need_dot d where ${mine}) group by 1, 2),
      over as (select e.person_id from each e join need r on r.id = e.root and r.closed_at is null
        group by 1 having sum(least(${DOTS_ON_ONE}::int, e.dots)) > ${DOTS}::int)
    delete from need_dot d using over where d.person_id = over.person_id and ${mine}`)
  await recount(tx, id)
}

// A need and what is joined into it.
function group(tx: Db, id: string) {
  return tx.select({ id: need.id }).from(need).where(sql`${need.id} = ${id} or ${need.joinedInto} = ${id}`)
}
