import { sql } from 'drizzle-orm'
import { type Db, transact } from '../db/index.ts'
import type { Made } from '../sparks/index.ts'
import { type NoticeKind, type Telling, tell } from './index.ts'

/** A larger circle hears of new things by its digest and its pages, not one notice for each. */
export const TOLD_MOST = 200
const AT_ONCE = 100

/** What a whole circle is told. */
export interface CircleTelling {
  circleId: string
  kind: NoticeKind
  thing: Made
  byId: string | null
}

/** Has the members of a circle told after this transaction, so that nobody waits for it. Larger circles are not. */
export async function tellCircleLater(tx: Db, telling: CircleTelling): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job('notices.tell-circle', ${JSON.stringify(telling)}::json,
    job_key := ${`notices.circle:${telling.kind}:${telling.thing.id}`}, max_attempts := 12)`)
}

/** The job of `tellCircleLater`: doing it again tells nobody twice. @returns how many were told now */
export async function tellCircle(db: Db, telling: CircleTelling): Promise<number> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select m.person_id id from membership m join circle c on c.id = m.circle_id
    where m.circle_id = ${telling.circleId} and m.left_at is null and c.archived_at is null and c.member_count <= ${TOLD_MOST}
    order by 1`)
  return tellInParts(db, { ...telling, to: rows.map(({ id }) => id) })
}

/** Tells many, some at a time, each in a transaction of its own. @returns how many were told now */
export async function tellInParts(db: Db, telling: Telling): Promise<number> {
  let told = 0
  for (let from = 0; from < telling.to.length; from += AT_ONCE) {
    const to = telling.to.slice(from, from + AT_ONCE)
    told += await transact(db, (tx) => tell(tx, { ...telling, to }))
  }
  return told
}
