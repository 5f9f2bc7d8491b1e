import { and, eq, sql } from 'drizzle-orm'
import type { CircleScope } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import type { Events } from '#kit/events/index.ts'
import { newId } from '#kit/id.ts'
import { mayChangeTemplate } from './access.ts'
import { writeProgramme } from './commands.ts'
import { fittedTo, partsLike, TEMPLATES_MOST } from './queries-templates.ts'
import { type DraftPart, programmeTemplate } from './tables.ts'

/**
 * Keeps the programme of a gathering, or of another template, for the circle to begin with.
 * @param fromId a gathering that the viewer may read
 * @returns its id; `gone` when there is nothing to keep; `full` when the circle has as many as it may have
 */
export async function keepTemplate(
  db: Db,
  scope: CircleScope,
  fromId: string,
  name: string,
  origin: Origin,
): Promise<{ id: string } | 'gone' | 'full'> {
  return transact(db, async (tx) => {
    const like = await partsLike(tx, scope, fromId, scope.viewer.lang)
    if (!like || like.parts.length === 0) return 'gone'
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`templates:${scope.circle.id}`}, 0))`)
    const { rows } = await tx.execute(
      sql`select 1 from programme_template where circle_id = ${scope.circle.id} limit ${TEMPLATES_MOST}`,
    )
    if (rows.length >= TEMPLATES_MOST) return 'full'
    const id = await writeTemplate(tx, scope.circle.id, scope.viewer.person.id, name, like.parts)
    await note(tx, scope, origin, 'kept', id)
    return { id }
  })
}

/** Writes a template of a circle. @param tx a transaction */
export async function writeTemplate(
  tx: Db,
  circleId: string,
  makerId: string,
  name: string,
  parts: readonly DraftPart[],
): Promise<string> {
  const id = newId()
  await tx.insert(programmeTemplate).values({ id, circleId, makerId, name, parts: [...parts] })
  return id
}

/** Gives a template another name. @returns false when it is not theirs to change */
export async function renameTemplate(
  db: Db,
  scope: CircleScope,
  id: string,
  name: string,
  origin: Origin,
): Promise<boolean> {
  return transact(db, async (tx) => {
    if (!(await mine(tx, scope, id))) return false
    await tx.update(programmeTemplate).set({ name }).where(eq(programmeTemplate.id, id))
    await note(tx, scope, origin, 'renamed', id)
    return true
  })
}

/** Takes a template away. @returns false when it is not theirs to take away */
export async function dropTemplate(db: Db, scope: CircleScope, id: string, origin: Origin): Promise<boolean> {
  return transact(db, async (tx) => {
    if (!(await mine(tx, scope, id))) return false
    await tx.delete(programmeTemplate).where(eq(programmeTemplate.id, id))
    await note(tx, scope, origin, 'removed', id)
    return true
  })
}

/** A draft of a gathering begins with the programme that its maker chose, fitted to its hours. */
export async function beginLike(tx: Db, { scope, gatheringId, likeId }: Events['gathering.planned']): Promise<void> {
  if (!likeId) return
  const like = await partsLike(tx, scope, likeId, scope.viewer.lang)
  if (!like || like.parts.length === 0) return
  const { rows } = await tx.execute<{ minutes: number }>(sql`
    select round(extract(epoch from g.ends_at - g.starts_at) / 60)::int minutes from gathering g where g.id = ${gatheringId}`)
  await writeProgramme(tx, gatheringId, scope.circle.id, fittedTo(like.parts, rows[0]?.minutes ?? 0))
}

async function mine(tx: Db, scope: CircleScope, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ makerId: programmeTemplate.makerId })
    .from(programmeTemplate)
    .where(and(eq(programmeTemplate.id, id), eq(programmeTemplate.circleId, scope.circle.id)))
    .for('update')
  return row !== undefined && mayChangeTemplate(scope, row)
}

async function note(tx: Db, scope: CircleScope, origin: Origin, what: string, id: string): Promise<void> {
  await record(tx, origin, { action: `template.${what}`, circleId: scope.circle.id, subject: { kind: 'template', id } })
}
