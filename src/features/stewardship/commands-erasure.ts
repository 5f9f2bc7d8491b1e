import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Erased } from '#kit/events/index.ts'

/**
 * What was reported of somebody, and what they wrote in reports and objections: the words go, unless they were to stay or
 * must. That it was decided, and how, stays without a name.
 * @param tx the transaction of the erasure
 */
export async function eraseReports(tx: Db, gone: Erased): Promise<void> {
  if (gone.choice !== 'remove') return
  const held = sql`${sql.param([...gone.held])}::text[]`
  await tx.execute(sql`update report_case set title = '', said = '', appeal = ''
    where maker_id = ${gone.id} and not circle_id = any(${held})`)
  await tx.execute(sql`update report r set words = '' from report_case k
    where k.id = r.case_id and r.reporter_id = ${gone.id} and not k.circle_id = any(${held})`)
}
