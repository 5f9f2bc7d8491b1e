import { type SQL, sql } from 'drizzle-orm'
import { type CircleScope, mayTend } from '../access/viewer.ts'
import type { SparkKind } from '../sparks/index.ts'
import { unblocked } from './blocks.ts'

/** Whether someone looks after what is posted in a circle: its hosts and stewards. */
export function mayModerate(scope: CircleScope): boolean {
  return mayTend(scope) || scope.circle.roles.includes('host')
}

/**
 * The condition under which a member sees a thing: it is not hidden, unless they made it or look after the circle, and
 * its maker is not somebody whom they blocked.
 * @param id the column with the thing's id
 * @param makerId the column with its maker's
 */
export function inSight(scope: CircleScope, kind: SparkKind, id: SQL, makerId: SQL): SQL {
  const me = scope.viewer.person.id
  const mine = mayModerate(scope) ? sql`true` : sql`${makerId} = ${me}`
  return sql`(${notHidden(kind, id)} or ${mine})
    and ${unblocked(me, makerId)}`
}

/** The condition for pages that everyone sees, feeds and counts: it is not hidden. */
export function notHidden(kind: SparkKind, id: SQL): SQL {
  return sql`not exists (select 1 from thing_hidden h where h.thing_kind = ${kind} and h.thing_id = ${id})`
}
