import { carryScope, type StewardScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import type { CarriedKind } from '#kit/carry/kinds.ts'
import { type Format, takeAlong } from '#kit/carry/take.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'

const A_DAY: Limit = { name: 'carry-circle', most: 60, seconds: 86_400 }

/**
 * Everything of one kind that a circle made, as a file that is made while it is read. Without e-mail addresses.
 * @returns null when this was asked too often today
 */
export async function takeCircleAlong(
  db: Db,
  scope: StewardScope,
  kind: CarriedKind,
  as: Format,
  origin: Origin,
): Promise<AsyncGenerator<string> | null> {
  const passed = await transact(db, async (tx) => {
    if (!(await mayPass(tx, A_DAY, scope.viewer.person.id))) return false
    const detail = { kind: kind.kind, as }
    await record(tx, origin, { action: 'carry.taken', circleId: scope.circle.id, detail })
    return true
  })
  return passed ? takeAlong(db, carryScope(scope), kind, { as, addresses: false }) : null
}
