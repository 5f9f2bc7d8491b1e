import { sql } from 'drizzle-orm'
import type { Db } from '#kit/db/index.ts'
import type { Erased } from '#kit/events/index.ts'

/**
 * Who goes has no task in any programme any more. The cases that they brought go with them when they chose so, except where
 * a circle must keep what was written; else they stay without a name.
 * @param tx the transaction of the erasure
 */
export async function eraseProgrammes(tx: Db, gone: Erased): Promise<void> {
  const theirs = JSON.stringify([{ personId: gone.id }])
  await tx.execute(sql`
    update programme_part set hosts = coalesce((select jsonb_agg(h.host order by h.place)
      from jsonb_array_elements(hosts) with ordinality h(host, place)
      where h.host->>'personId' is distinct from ${gone.id}), '[]'::jsonb)
    where hosts @> ${theirs}::jsonb`)
  if (gone.choice !== 'remove') return
  const held = sql`${sql.param([...gone.held])}::text[]`
  await tx.execute(sql`delete from programme_case where maker_id = ${gone.id} and not (circle_id = any(${held}))`)
}
