import { sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { LabelKind } from './tables.ts'

/** The words that a circle uses most, by kind: suggestions for a form, and filters. */
export type Labels = Record<LabelKind, string[]>

const MOST: Record<LabelKind, number> = { tag: 24, opgave: 16, region: 16 }

/** Under which words the asks and offers of a circle stand, the most used first. */
export async function labelsOf(db: Db, scope: CircleScope): Promise<Labels> {
  const of = (kind: LabelKind) => sql`(select kind, label, uses from exchange_label where circle_id = ${scope.circle.id}
    and kind = ${kind} and uses > 0 order by uses desc limit ${MOST[kind]})`
  const { rows } = await db.execute<{ kind: LabelKind; label: string }>(
    sql`select kind, label from (${of('tag')} union all ${of('opgave')} union all ${of('region')}) l order by uses desc, label`,
  )
  const labels: Labels = { tag: [], opgave: [], region: [] }
  for (const { kind, label } of rows) labels[kind].push(label)
  return labels
}
