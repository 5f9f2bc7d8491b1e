import { type SQL, sql } from 'drizzle-orm'
import type { Origin } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Bus } from '#kit/events/index.ts'
import { tellCircleLater } from '#kit/notices/later.ts'
import { mayModerate } from '#kit/things/sight.ts'
import { isHost, type TendingScope } from './access.ts'
import { applyChange, type Changed, cancelIn, changeIn, discardIn, hold, isCrowded, publishIn } from './commands.ts'
import { questionsOf } from './commands-questions.ts'
import type { PlannedWhole } from './forms.ts'
import { alongWith } from './forms-series.ts'

/**
 * Changes a gathering of a series, and those after it that one looks after too: they move as far, and take over what was
 * the same. Where more people come than the new chairs, a later one keeps its own.
 * @param version of the one that the form was made of
 * @param waits as in `change`
 */
export async function changeFollowing(
  db: Db,
  scope: TendingScope,
  whole: PlannedWhole,
  version: number,
  origin: Origin,
  waits: readonly string[] = [],
): Promise<Changed> {
  return transact(db, async (tx) => {
    const before = await hold(tx, scope.gatheringId)
    const asked = await questionsOf(tx, scope.gatheringId)
    const answer = await changeIn(tx, scope, whole, version, origin, waits)
    if (answer !== 'done' || !before) return answer
    for (const id of await following(tx, scope, sql`g.cancelled_at is null`, before.startsAt)) {
      const one = await hold(tx, id)
      if (!one) continue
      const planned = alongWith(one, before, whole.planned)
      if (await isCrowded(tx, one, planned, [])) Object.assign(planned, { capacity: one.capacity, held: one.held })
      const questions = await questionsOf(tx, id)
      const same = questions.join('\n') === asked.join('\n')
      await applyChange(tx, one, { planned, questions: same ? whole.questions : questions }, origin, [])
    }
    return 'done'
  })
}

/** Makes all drafts of a series known that one looks after; the circle hears it once. @returns how many */
export async function publishSeries(db: Db, scope: TendingScope, origin: Origin): Promise<number> {
  return transact(db, async (tx) => {
    const known: string[] = []
    for (const id of await following(tx, scope, sql`g.published_at is null and g.cancelled_at is null`))
      if (await publishIn(tx, { circleId: scope.circleId, gatheringId: id }, origin)) known.push(id)
    const [first] = known
    if (first)
      await tellCircleLater(tx, {
        ...{ circleId: scope.circleId, kind: 'gathering.published', thing: { kind: 'gathering', id: first } },
        byId: origin.personId,
      })
    return known.length
  })
}

/** Throws all drafts of a series away that one looks after. @returns how many */
export async function discardSeries(db: Db, scope: TendingScope, origin: Origin, bus: Bus): Promise<number> {
  return transact(db, async (tx) => {
    let done = 0
    for (const id of await following(tx, scope, sql`g.published_at is null`))
      if (await discardIn(tx, { circleId: scope.circleId, gatheringId: id }, origin, bus)) done++
    return done
  })
}

/** Calls a gathering off, and those after it in its series that one looks after too. @returns how many */
export async function cancelFollowing(
  db: Db,
  scope: TendingScope,
  reason: string,
  origin: Origin,
  bus: Bus,
): Promise<number> {
  return transact(db, async (tx) => {
    const before = await hold(tx, scope.gatheringId)
    let done = (await cancelIn(tx, scope, reason, origin, bus)) ? 1 : 0
    const rest = sql`g.published_at is not null and g.cancelled_at is null`
    for (const id of await following(tx, scope, rest, before?.startsAt ?? new Date()))
      if (await cancelIn(tx, { circleId: scope.circleId, gatheringId: id }, reason, origin, bus)) done++
    return done
  })
}

// In the order of time, so that two deeds on one series wait for each other instead of locking each other out.
async function following(tx: Db, { gatheringId, member }: TendingScope, which: SQL, after?: Date): Promise<string[]> {
  const later = after ? sql`g.starts_at > ${after.toISOString()}::timestamptz and g.starts_at > now()` : sql`true`
  const { rows } = await tx.execute<{ id: string }>(sql`
    select g.id from gathering g join gathering me on me.id = ${gatheringId} and me.series_id = g.series_id
    where ${later} and ${which} and (${mayModerate(member)} or ${isHost(member.viewer)})
      and (g.id <> me.id or ${after === undefined}) order by g.starts_at, g.id`)
  return rows.map(({ id }) => id)
}
