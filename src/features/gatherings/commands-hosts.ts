import { and, eq, sql } from 'drizzle-orm'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { tell } from '#kit/notices/index.ts'
import type { TendingScope } from './access.ts'
import { hold } from './commands.ts'
import { gatheringHost } from './tables.ts'

export const HOSTS_MOST = 20

/**
 * Asks a member of the circle to receive people too, and tells them.
 * @returns `gone`: not in the circle; `many`: there are enough
 */
export async function addHost(
  db: Db,
  scope: TendingScope,
  personId: string,
  origin: Origin,
): Promise<'done' | 'gone' | 'many'> {
  const { gatheringId, circleId } = scope
  return transact(db, async (tx) => {
    if (!(await hold(tx, gatheringId)) || !(await isMember(tx, circleId, personId))) return 'gone'
    if ((await hostIds(tx, gatheringId)).length >= HOSTS_MOST) return 'many'
    const added = await tx.insert(gatheringHost).values({ gatheringId, personId }).onConflictDoNothing()
    if (added.rowCount === 0) return 'done'
    await note(tx, origin, scope, 'host-added', personId)
    const thing = { kind: 'gathering', id: gatheringId } as const
    await tell(tx, { to: [personId], circleId, kind: 'gathering.host', thing, byId: origin.personId })
    return 'done'
  })
}

/** Somebody no longer receives people. @returns `last`: there is always a host */
export async function removeHost(
  db: Db,
  scope: TendingScope,
  personId: string,
  origin: Origin,
): Promise<'done' | 'last'> {
  const { gatheringId } = scope
  return transact(db, async (tx) => {
    await hold(tx, gatheringId)
    const hosts = await hostIds(tx, gatheringId)
    if (!hosts.includes(personId)) return 'done'
    if (hosts.length === 1) return 'last'
    await tx
      .delete(gatheringHost)
      .where(and(eq(gatheringHost.gatheringId, gatheringId), eq(gatheringHost.personId, personId)))
    await note(tx, origin, scope, 'host-removed', personId)
    return 'done'
  })
}

async function hostIds(tx: Db, gatheringId: string): Promise<string[]> {
  const rows = await tx.select().from(gatheringHost).where(eq(gatheringHost.gatheringId, gatheringId))
  return rows.map(({ personId }) => personId)
}

async function isMember(tx: Db, circleId: string, personId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select 1 from membership where circle_id = ${circleId} and person_id = ${personId} and left_at is null`,
  )
  return rows.length > 0
}

async function note(tx: Db, origin: Origin, scope: TendingScope, what: string, personId: string): Promise<void> {
  const { circleId, gatheringId } = scope
  await record(tx, origin, {
    action: `gathering.${what}`,
    circleId,
    subject: { kind: 'person', id: personId },
    detail: { gathering: gatheringId },
  })
}
