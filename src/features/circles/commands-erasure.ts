import { and, eq, sql } from 'drizzle-orm'
import { circle } from '#kit/access/tables.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import type { Db } from '#kit/db/index.ts'
import type { Bus, Erased } from '#kit/events/index.ts'
import { nameless } from '#kit/privacy/nameless.ts'
import { end } from './commands-life.ts'
import { type Tended, tendedAlone } from './queries-erasure.ts'
import { application, applicationMessage } from './tables.ts'

/**
 * Ends every membership of somebody who is being erased. A circle in which nobody is left comes to rest.
 * @param tx the transaction of the erasure
 * @param regardless also where nobody would be left to look after a circle, as when a backup is put right
 * @returns the circles that need another steward first; when there are any and it is not regardless, nothing changed
 */
export async function leaveEverywhere(
  tx: Db,
  bus: Bus,
  personId: string,
  origin: Origin,
  regardless: boolean,
): Promise<Tended[]> {
  // Always in the same order, as every deed on who is in a circle holds that circle first.
  const { rows } = await tx.execute<{ id: string }>(sql`
    select c.id from circle c where exists (
      select 1 from membership m where m.circle_id = c.id and m.person_id = ${personId} and m.left_at is null)
    order by c.id for update`)
  const alone = await tendedAlone(tx, personId)
  const waiting = alone.filter(({ empty, founding }) => !empty || founding)
  if (waiting.length > 0 && !regardless) return waiting
  for (const { id } of alone.filter(({ empty, founding }) => empty && !founding))
    await comeToRest(tx, id, personId, origin)
  for (const { id } of rows) {
    await end(tx, bus, id, personId, null, origin)
    await record(tx, origin, { action: 'member.left', circleId: id, subject: { kind: 'person', id: personId } })
  }
  return waiting
}

async function comeToRest(tx: Db, id: string, personId: string, origin: Origin): Promise<void> {
  await tx.update(circle).set({ archivedAt: sql`now()`, archivedBy: personId }).where(eq(circle.id, id))
  await record(tx, origin, { action: 'circle.archived', circleId: id, subject: { kind: 'circle', id } })
}

/**
 * What somebody wrote about applications: their own, where a circle must keep it, and what they said to applicants.
 * @param tx the transaction of the erasure
 */
export async function eraseApplications(tx: Db, gone: Erased): Promise<void> {
  const held = sql`${application.circleId} = any(${sql.param([...gone.held])}::text[])`
  const theirs = sql`(${application.personId} = ${gone.id} or lower(${application.email}) = ${gone.email})`
  // Nobody is in it any more, so that it does not go with the rest.
  const kept = tx
    .select({ id: application.id })
    .from(application)
    .where(and(theirs, held, sql`decided_at is not null`))
  await tx
    .update(applicationMessage)
    .set({ byId: null, body: nameless(sql`${applicationMessage.body}`, gone) })
    .where(sql`${applicationMessage.applicationId} in (${kept}) and ${applicationMessage.byId} is null`)
  await tx
    .update(application)
    .set({ name: '', email: '', personId: gone.alias })
    .where(and(theirs, held, sql`decided_at is not null`))
  const mine = eq(applicationMessage.byId, gone.id)
  if (gone.choice === 'remove')
    await tx
      .delete(applicationMessage)
      .where(and(mine, sql`${applicationMessage.applicationId} not in (select id from application where ${held})`))
}

/**
 * What somebody wrote about what was agreed: others count on that it is agreed, so its title stays; what it is for and why
 * it stopped go unless they were to stay or must.
 * @param tx the transaction of the erasure
 */
export async function eraseActivities(tx: Db, gone: Erased): Promise<void> {
  if (gone.choice !== 'remove') return
  const free = sql`not (circle_id = any(${sql.param([...gone.held])}::text[]))`
  await tx.execute(sql`update circle_activity set purpose = '' where agreed_by = ${gone.id} and ${free}`)
  await tx.execute(sql`update circle_activity set drop_reason = '' where dropped_by = ${gone.id} and ${free}`)
}
